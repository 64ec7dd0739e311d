// What the app can say of itself: its version and what it is made of. Knows no file and no screen.

interface Library {
  readonly name: string;
  /** "" when it could not be read. */
  readonly version: string;
  /** SPDX, as the library says it. */
  readonly licence: string;
}

/** `commit` is null when the app was not built in a checkout. */
export interface AboutApp {
  readonly version: string;
  readonly licence: string;
  readonly commit: string | null;
  readonly libraries: readonly Library[];
}
