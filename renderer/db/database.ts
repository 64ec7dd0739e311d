// The port to the store-room: load tables, ask questions. Says nothing of which engine answers.
import type { OutOfReach } from '../model/out-of-reach.ts';
import type { PackedColumn } from '../model/packed.ts';
import type { NotAQuestion } from '../model/read-only.ts';

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
export interface ListedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly values: readonly (string | number | boolean | readonly string[] | null)[];
}

/** The rows `from` up to, not including, `to` of a packed column: a million of them go in without a value being made for each. */
export interface PackedPart {
  readonly name: string;
  readonly kind: Exclude<ColumnKind, 'list' | 'boolean'>;
  readonly packed: PackedColumn;
  readonly from: number;
  readonly to: number;
}

export type Column = ListedColumn | PackedPart;

/** How many rows it holds. */
export function lengthOf(column: Column | undefined): number {
  if (!column) return 0;
  return 'packed' in column ? column.to - column.from : column.values.length;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

export type Parameter = string | number | boolean | null;

/** How long a person's question may take, how much of its answer is read, and how it is called off. */
export interface Bounds {
  readonly limitMs: number;
  readonly mostRows: number;
  readonly signal?: AbortSignal;
}

export type CellKind = 'number' | 'text' | 'boolean' | 'date' | 'other';

/** The answer to a person's question: lines of cells, since two columns may have one name. */
export interface Examined {
  readonly columns: readonly { readonly name: string; readonly kind: CellKind }[];
  readonly lines: readonly (readonly Cell[])[];
  /** There are more rows than were read. */
  readonly isCut: boolean;
  readonly ms: number;
}

/** Why a text was not put to the engine at all. */
export type Refusal = { readonly kind: NotAQuestion } | OutOfReach;

export class QuestionRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/** A question that was called off, ran out of time, or broke the engine. `isEngineEnded`: a new engine has to be opened and filled. */
export class QuestionStopped extends Error {
  constructor(
    readonly why: 'cancelled' | 'time' | 'broken',
    readonly isEngineEnded: boolean,
    detail = '',
  ) {
    super(detail || why);
  }
}

/** The engine ended while it was at work: what it held is lost, and a new one is there to be filled. */
export class EngineEnded extends Error {
  constructor() {
    super('duckdb: the engine was ended');
  }
}

export interface Database {
  /** Makes these tables anew with their columns and rows. */
  load(tables: readonly Table[]): Promise<void>;
  /** Puts further rows in tables that are there with these columns. */
  append(tables: readonly Table[]): Promise<void>;
  /** Asks; `?` in the text takes the parameters in order. Rejects with the engine's own message when the question is wrong. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Answer>;
  /**
   * A person's question: only reads, within bounds, while other questions go on being answered.
   * Rejects with QuestionRefused, with QuestionStopped, or with the engine's own message when the question is wrong.
   */
  examine(sql: string, bounds: Bounds): Promise<Examined>;
  /** Asks and examines as if these tables were those of the case, on a connection of its own: nobody else sees them, and they are gone when the work is done. One thing at a time. */
  beside<T>(tables: readonly Table[], work: (query: Database['query'], examine: Database['examine']) => Promise<T>): Promise<T>;
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
  return tables.map((table) => `create or replace table ${shapeOf(table)}`).join(';\n');
}

/** The same for tables that only the connection sees that makes them: there their names come before those of the case. */
export function createBesideStatements(tables: readonly Table[]): string {
  return tables.map((table) => `create or replace temp table ${shapeOf(table)}`).join(';\n');
}

/** The tables that have rows to put in. */
export function filledTables(tables: readonly Table[]): Table[] {
  return tables.filter((table) => lengthOf(table.columns[0]) > 0);
}

function shapeOf(table: Table): string {
  const columns = table.columns.map((column) => `${quoted(column.name)} ${SQL_TYPE[column.kind]}`);
  return `${quoted(table.name)} (${columns.join(', ')})`;
}
