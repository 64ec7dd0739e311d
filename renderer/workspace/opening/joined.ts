// What last joined the open case without a question. Types only.

/** `files` are the paths that were added; none when all was in the case already (`isKnown`). `first` and `last` are the days of the values, ISO. */
export interface Joined {
  readonly files: readonly string[];
  readonly isKnown: boolean;
  readonly values: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Values of earlier files that are different now. */
  readonly corrected: number;
  /** What else is said of the files. */
  readonly messages: number;
  /** The day that was looked at before, and the day since. */
  readonly dayBefore: string | null;
  readonly dayNow: string | null;
}
