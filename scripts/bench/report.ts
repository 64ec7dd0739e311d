// What a part of the bench found: tables of figures, and for each aim whether it is reached.

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** `isReached` is null when it could not be measured; `figure` says what was measured, `ratio` how it stands to what it is compared with. */
export interface Aim {
  readonly aim: string;
  readonly figure: string;
  readonly ratio?: number;
  readonly isReached: boolean | null;
}

export interface Part {
  readonly title: string;
  /** How it was measured, in a few sentences. */
  readonly method: string;
  readonly tables: readonly Table[];
  readonly aims: readonly Aim[];
}

export const NOT_REACHED = 'not reached';

/** The aims as a table. */
export function aimTable(aims: readonly Aim[]): Table {
  const rows = aims.map(({ aim, figure, ratio, isReached }) => [aim, figure, ratio === undefined ? '' : inDigits(ratio), verdict(isReached)]);
  return { title: 'Aims', columns: ['aim', 'measured', 'ratio', ''], rows };
}

function verdict(isReached: boolean | null): string {
  if (isReached === null) return 'not measured';
  return isReached ? 'reached' : NOT_REACHED;
}

/** Three digits that mean something. */
export function inDigits(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (value === 0 || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

export function inTime(ms: number): string {
  return ms < 1000 ? `${inDigits(ms)} ms` : `${inDigits(ms / 1000)} s`;
}

export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Columns under each other, for a terminal. */
export function asText({ title, columns, rows }: Table): string {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [`\n${title}`, line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export function asMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = columns.map((_, at) => (at === 0 ? '---' : '--:'));
  return [`### ${title}`, '', line(columns), line(rule), ...rows.map(line)].join('\n');
}
