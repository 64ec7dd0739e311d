// How thorough a run of the bench is.

export interface Options {
  readonly isQuick: boolean;
  /** What one layout may take, in ms. */
  readonly limit: number;
  /** No graphs with more nodes than this. */
  readonly upTo: number;
  readonly say: (words: string) => void;
}

export function optionsOf(isQuick: boolean): Options {
  return {
    isQuick,
    limit: isQuick ? 10_000 : 60_000,
    upTo: isQuick ? 1_000 : Infinity,
    say: (words) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${words}\n`),
  };
}
