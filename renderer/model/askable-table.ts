// A table of the case as it can be asked in SQL. Types only.

/** A column as the engine has it; `type` is its own word (VARCHAR, DATE …). */
export interface AskableColumn {
  readonly name: string;
  readonly type: string;
}

/** `rows` is how many it has now. */
export interface AskableTable {
  readonly name: string;
  readonly columns: readonly AskableColumn[];
  readonly rows: number;
}
