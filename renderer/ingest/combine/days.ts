// Observations of all files to one list, one for each series, day and place. A day that is given again is a correction: the later word stands, and the earlier one is kept beside it.
import type { Row } from '../../model/record.ts';
import { hashOf, Seen } from '../seen.ts';
import type { Register } from './register.ts';

/** Two rows that measure the same, of which the later stands: as they were read. */
export type Pair = readonly [earlier: Row, later: Row];

/** `replaced`: a later file gives another value (or one where there was none, or none where there was one). `repeated`: one file gives two values itself. */
export interface Days {
  readonly rows: readonly Row[];
  readonly replaced: readonly Pair[];
  readonly repeated: readonly Pair[];
}

/** The column of its own that keeps what was said before: "3.8 (verzuim-2020-07-01.csv:4)", the latest last. */
const EARLIER = 'earlier_value';

/** What is measured, when and of whom. */
export const MEASURED_BY = ['series_id', 'observed_on', 'area_id', 'unit_id', 'breakdown'] as const;

export function combineDays(given: readonly Row[], register: Register): Days {
  const rows = given.map((row) => register.resolve('observations', row));
  const seen = new Seen<Row>(({ values }) => hashOf(MEASURED_BY.map((field) => values[field])), measuresTheSame);
  /** By the row that was met first, the one that stands. */
  const standing = new Map<Row, Row>();
  const [replaced, repeated]: [Pair[], Pair[]] = [[], []];
  const kept: Row[] = [];
  for (const row of rows) {
    const first = seen.meet(row);
    if (!first) {
      kept.push(row);
      continue;
    }
    const before = standing.get(first) ?? first;
    if (saysOther(before, row)) (before.source.file === row.source.file ? repeated : replaced).push([before, row]);
    standing.set(first, after(before, row));
  }
  return { rows: standing.size === 0 ? rows : kept.map((row) => standing.get(row) ?? row), replaced, repeated };
}

function measuresTheSame({ values: one }: Row, { values: other }: Row): boolean {
  return MEASURED_BY.every((field) => String(one[field] ?? '') === String(other[field] ?? ''));
}

/** Another value, or a text that is no number in its place. */
function saysOther(before: Row, row: Row): boolean {
  return (before.values.value ?? null) !== (row.values.value ?? null) || (row.values.value === null && before.raw.value !== row.raw.value);
}

/** The later row with what is known of the earlier one. A value that another file gave differently is corrected; a first value for a day that had none is not. */
function after(before: Row, row: Row): Row {
  const others = [before.source, ...(before.others ?? [])];
  if (!saysOther(before, row)) return { ...stillCorrected(before, row), extra: withEarlier(row, before.extra[EARLIER]), others };
  const isCorrected = before.source.file !== row.source.file && isNumber(before) && isNumber(row);
  const told = row.values.status;
  const isOther = isCorrected && told !== 'corrected';
  return {
    values: isOther ? { ...row.values, status: 'corrected' } : row.values,
    raw: isOther && typeof told === 'string' ? { status: told, ...row.raw } : row.raw,
    extra: withEarlier(row, [before.extra[EARLIER], saidBy(before)].filter(Boolean).join('; ')),
    source: row.source,
    others,
  };
}

/** A value that was corrected once stays so when it is only said again. */
function stillCorrected(before: Row, row: Row): Row {
  const told = row.values.status;
  if (before.values.status !== 'corrected' || told === 'corrected' || !isNumber(row)) return row;
  return { ...row, values: { ...row.values, status: 'corrected' }, raw: typeof told === 'string' ? { status: told, ...row.raw } : row.raw };
}

function isNumber({ values }: Row): boolean {
  return typeof values.value === 'number';
}

/** What the file itself says of earlier values goes first. */
function withEarlier({ extra }: Row, said: string | undefined): Row['extra'] {
  if (!said) return extra;
  return { ...extra, [EARLIER]: [extra[EARLIER], said].filter(Boolean).join('; ') };
}

/** "3.8 (a.csv:4)"; without a value its text or status. */
function saidBy(row: Row): string {
  return `${valueText(row)} (${placeOf(row)})`;
}

/** The value as a text for people: the number, else the text that stood there, else the status; empty when nothing is known. */
export function valueText({ values, raw }: Row): string {
  return String(values.value ?? raw.value ?? values.status ?? '');
}

export function placeOf({ source }: Row): string {
  return [source.file, source.row].filter((part) => part !== null).join(':');
}
