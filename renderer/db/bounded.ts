// Questions that came with a file, such as a municipality's own rule: only reading, within a time, and never out of bounds.
import { type Answered, AskRefused, AskStopped } from '../model/ask.ts';
import { type Database, QuestionRefused, QuestionStopped } from './database.ts';

/** Time and rows that one question may take. */
const BOUNDS = { limitMs: 10_000, mostRows: 100_000 } as const;

/** Puts a question without parameters through `examine`. Rejects with AskRefused, with AskStopped, or with what the engine says. `onEnded`: the engine had to be ended, a new one must be filled. */
export function boundedAsk(examine: Database['examine'], onEnded: () => Promise<void> = async () => {}): (sql: string) => Promise<Answered> {
  return async (sql) => {
    try {
      const { columns, lines } = await examine(sql, BOUNDS);
      const names = columns.map(({ name }) => name);
      return { columns: names, rows: lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null]))) };
    } catch (error) {
      if (error instanceof QuestionRefused) throw new AskRefused(error.message);
      if (!(error instanceof QuestionStopped)) throw error;
      if (error.isEngineEnded) await onEnded();
      throw new AskStopped(error.message);
    }
  };
}
