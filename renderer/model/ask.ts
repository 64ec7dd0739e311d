// Answers: how may a room without a database put a question to the loaded case? It may not know which engine answers.

/** One cell of an answer: dates and durations as text, lists as arrays. */
export type AskCell = string | number | boolean | null | readonly AskCell[];

/** A value bound to a `?` in a question, in order. */
export type AskParameter = string | number | boolean | null;

/** One row of an answer, by the name of its column. */
export type AskRow = Readonly<Record<string, AskCell>>;

/** What came back: the names of the columns in order, and the rows. */
export interface Answered {
  readonly columns: readonly string[];
  readonly rows: readonly AskRow[];
}

/** Puts one SQL question over the tables of the case. Rejects when the engine cannot answer it. */
export type Ask = (sql: string, parameters?: readonly AskParameter[]) => Promise<Answered>;

/** The question may not be put to the engine: it does more than read, or reaches further than the case. */
export class AskRefused extends Error {}

/** The question took too long, and was stopped. */
export class AskStopped extends Error {}
