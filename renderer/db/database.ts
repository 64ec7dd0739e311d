// The port to the store-room: load tables, ask questions. Says nothing of which engine answers.

/** A value as it comes out: dates as ISO text (YYYY-MM-DD), timestamps as ISO text in UTC, lists as arrays. */
export type Cell = string | number | boolean | null | readonly Cell[];

export type AnswerRow = Readonly<Record<string, Cell>>;

/** Columns in the order asked for; rows by column name. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

export type ColumnKind = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'list';

/** One column as it goes in. Dates are ISO text. null is unknown. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly values: readonly (string | number | boolean | readonly string[] | null)[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

export type Parameter = string | number | boolean | null;

export interface Database {
  /** Makes these tables anew with their columns and rows. */
  load(tables: readonly Table[]): Promise<void>;
  /** Puts further rows in tables that are there with these columns. */
  append(tables: readonly Table[]): Promise<void>;
  /** Asks; `?` in the text takes the parameters in order. Rejects with the engine's own message when the question is wrong. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Answer>;
  close(): Promise<void>;
}

/** A name as SQL takes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const SQL_TYPE: Record<ColumnKind, string> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  list: 'VARCHAR[]',
};

/** The statements that make the tables, empty: together, since each costs the engine as much as a small table's rows. */
export function createStatements(tables: readonly Table[]): string {
  return tables.map(createStatement).join(';\n');
}

/** The tables that have rows to put in. */
export function filledTables(tables: readonly Table[]): Table[] {
  return tables.filter((table) => (table.columns[0]?.values.length ?? 0) > 0);
}

function createStatement(table: Table): string {
  const columns = table.columns.map((column) => `${quoted(column.name)} ${SQL_TYPE[column.kind]}`);
  return `create or replace table ${quoted(table.name)} (${columns.join(', ')})`;
}
