// What a part of the audit is, and how its rows are told.

/** One thing that was tried. `found` says what was seen, in a few words or as a number with its unit. */
export interface Checked {
  readonly what: string;
  readonly found: string;
  /** null: it could not be tried here, and proves nothing. */
  readonly isRight: boolean | null;
}

/** A part: its title, the standard or issue it answers, and what was tried. It holds no more than it has seen. */
export interface Audit {
  readonly title: string;
  readonly source: string;
  readonly rows: readonly Checked[];
}

/** With `isQuick` a part tries less, and says so in its rows. */
export interface AuditOptions {
  readonly isQuick: boolean;
}

export function asLines({ title, source, rows }: Audit): string {
  const width = Math.max(0, ...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, found, isRight }) => `${MARKS.get(isRight)} ${what.padEnd(width)}  ${found}`);
  const count = (wanted: Checked['isRight']) => rows.filter(({ isRight }) => isRight === wanted).length;
  return [`\n== ${title} (${source}) ==`, ...lines, `${count(true)} right, ${count(false)} not, ${count(null)} not tried`].join('\n');
}

const MARKS: ReadonlyMap<Checked['isRight'], string> = new Map([
  [true, 'ok  '],
  [false, 'NOT '],
  [null, '-   '],
]);
