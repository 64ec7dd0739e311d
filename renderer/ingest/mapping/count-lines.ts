// Lines that are reports to observations: how many there are for each day, place and breakdown. A day without a report gets no row, for the file may not cover it.
import type { ColumnUse } from '../../model/mapping.ts';
import type { Row, SourceRef } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import { hashOf, Seen } from '../seen.ts';
import type { Plan } from './cells.ts';
import { type LineReader, tellTooLong } from './lines.ts';
import { Observer } from './observe.ts';

const KEY = ['series_id', 'observed_on', 'area_id', 'unit_id', 'breakdown'] as const;
/** The unit of a count, and the name of the column behind the others. */
const COUNT = 'aantal';
/** Rows that are named under a count; a count of more is known by its first. */
const MOST_NAMED = 200;

/** A count, with the row of its first report. */
interface Count {
  readonly row: Row;
  readonly others: SourceRef[];
  count: number;
}

/** Each line is read as an observation of 1 in a column behind the others, and those of one day, place and breakdown are added up. */
export class LineCounter implements LineReader {
  readonly #reports: Observer;
  readonly #counts = new Map<Row, Count>();
  readonly #seen = new Seen<Row>(
    ({ values }) => hashOf(KEY.map((field) => values[field])),
    (one, other) => KEY.every((field) => one.values[field] === other.values[field]),
  );

  /** `plan` is that of the lines as they stand. */
  constructor(
    readonly plan: Plan,
    codes: ReadonlySet<number>,
    readonly ledger: Ledger,
  ) {
    this.#reports = new Observer(countingPlan(plan), ledger, codes);
  }

  read(line: readonly string[], row: number): readonly SheetRow[] {
    const { header } = this.plan.head;
    tellTooLong(this.plan, line, row, this.ledger);
    const rows = this.#reports.read([...header.map((_, index) => line[index] ?? ''), '1'], row);
    for (const [sheet, made] of rows) if (sheet === 'observations') this.#add(made);
    return rows.filter(([sheet]) => sheet !== 'observations');
  }

  end(): readonly SheetRow[] {
    return Array.from(this.#counts.values(), ({ row, count, others }): SheetRow => {
      const { observed_on: day } = row.raw;
      const values = { ...row.values, value: count, status: 'measured' };
      return [
        'observations',
        { values, raw: day === undefined ? {} : { observed_on: day }, extra: {}, source: row.source, ...(others.length > 0 && { others }) },
      ];
    });
  }

  #add(row: Row): void {
    const first = this.#seen.meet(row);
    const known = first && this.#counts.get(first);
    if (!known) {
      this.#counts.set(row, { row, others: [], count: 1 });
      return;
    }
    known.count += 1;
    if (known.others.length < MOST_NAMED) known.others.push(row.source);
  }
}

/** Only what a count is of is read: no values, and no own columns, which a count of many lines cannot keep. */
function countingPlan(plan: Plan): Plan {
  const { head, units = [] } = plan;
  const columns = plan.columns.map(
    (use): ColumnUse => (use.use === 'field' && use.field !== 'value' && use.field !== 'status' ? use : { use: 'skip' }),
  );
  return {
    ...plan,
    head: { ...head, header: [...head.header, COUNT] },
    columns: [...columns, { use: 'field', field: 'value' }],
    days: [...plan.days, undefined],
    units: [...units, null],
    series: { unit_of_measure: COUNT, aggregation: 'sum', frequency: 'DAILY' },
    countsLines: true,
  };
}
