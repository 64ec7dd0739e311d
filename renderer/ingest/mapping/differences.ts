// Totals up to and including a day to what each day added, for each place and breakdown in order of day. The first day has no value: what went before is not known.
import type { Row } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import type { LineReader } from './lines.ts';

const GROUP = ['series_id', 'area_id', 'unit_id', 'breakdown'] as const;
const DAY_MS = 86_400_000;
/** Differences of decimal numbers are rounded to what the numbers themselves can hold. */
const DIGITS = 12;

/** `totals` gives the observations as they stand in the table. */
export class DifferenceReader implements LineReader {
  readonly #rows: Row[] = [];

  constructor(
    readonly totals: LineReader,
    readonly tab: string,
    readonly column: string,
    readonly ledger: Ledger,
  ) {}

  read(line: readonly string[], row: number): readonly SheetRow[] {
    const rows = this.totals.read(line, row);
    for (const [sheet, made] of rows) if (sheet === 'observations') this.#rows.push(made);
    return rows.filter(([sheet]) => sheet !== 'observations');
  }

  end(): readonly SheetRow[] {
    const made = new Map<Row, Row>();
    const skipped: Row[] = [];
    for (const group of byPlace(this.#rows)) this.#read(group, made, skipped);
    const [first] = skipped;
    if (first) this.#tell('totals_skipped_days', first, String(skipped.length));
    return this.#rows.map((row): SheetRow => ['observations', made.get(row) ?? row]);
  }

  /** A day that is given twice is one day, of which the last total stands. */
  #read(group: readonly Row[], made: Map<Row, Row>, skipped: Row[]): void {
    let before: Row | undefined;
    let [earlier, day]: [Row | undefined, unknown] = [undefined, undefined];
    for (const row of group) {
      if (row.values.observed_on !== day) earlier = before;
      day = row.values.observed_on;
      if (typeof row.values.value !== 'number') continue;
      made.set(row, this.#difference(row, earlier, skipped));
      before = row;
    }
  }

  #difference(row: Row, before: Row | undefined, skipped: Row[]): Row {
    const total = Number(row.values.value);
    const raw = { ...row.raw, value: row.raw.value ?? String(total) };
    if (!before) return { ...row, raw, values: { ...row.values, value: null, status: 'missing' } };
    const earlier = Number(before.values.value);
    const value = Number((total - earlier).toPrecision(DIGITS));
    const days = (Date.parse(String(row.values.observed_on)) - Date.parse(String(before.values.observed_on))) / DAY_MS;
    if (days > 1) skipped.push(row);
    if (value < 0) this.#tell('total_fell', row, String(total), String(earlier));
    const status = value < 0 ? 'corrected' : days > 1 ? 'estimated' : row.values.status;
    return { ...row, raw, values: { ...row.values, value, status: status ?? null } };
  }

  #tell(code: 'total_fell' | 'totals_skipped_days', { source }: Row, value: string, expected = ''): void {
    this.ledger.problem(code, { sheet: this.tab, row: source.row, column: this.column, value }, expected);
  }
}

/** Rows of one series, place and breakdown together, in order of day; of one day in the order of the table. */
export function byPlace(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = GROUP.map((field) => row.values[field] ?? '').join('\u0000');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const dayOf = ({ values }: Row) => String(values.observed_on ?? '');
  return [...groups.values()].map((group) => group.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)));
}
