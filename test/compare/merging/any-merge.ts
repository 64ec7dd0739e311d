// Three descriptions of one case for fast-check: an ancestor, and what two people made of it.
import fc from 'fast-check';
import { NOTHING, type RecordSet, type Row, type Value } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';

const IDS = ['a', 'b', 'c', '__proto__', ''] as const;
const id = fc.constantFrom(...IDS.slice(0, 4));
const word = fc.option(fc.constantFrom('één', 'twee', 'constructor', ''), { nil: null });
const list = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 3 }), { nil: null });

function row(sheet: SheetName, values: Record<string, Value>, extra: Record<string, string>): Row {
  return { values, raw: NOTHING, extra, source: { file: 'f.csv', sheet, row: 1 } };
}

const extra = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ Wijkcode: fc.constantFrom('W1', 'W2', '') }) });

const ROWS: Partial<Record<SheetName, fc.Arbitrary<Row>>> = {
  organisations: fc.record({ id, name: word, extra }).map(({ id: own, name, extra: more }) => row('organisations', { id: own, name }, more)),
  systems: fc
    .record({ id, name: word, organisation_id: fc.option(id, { nil: null }), extra })
    .map(({ extra: more, ...values }) => row('systems', values, more)),
  datasets: fc
    .record({ id, title: word, system_id: fc.option(id, { nil: null }), category_ids: list, copy_of_id: fc.option(id, { nil: null }), extra })
    .map(({ extra: more, ...values }) => row('datasets', values, more)),
  data_categories: fc.record({ id, label_nl: word, extra }).map(({ extra: more, ...values }) => row('data_categories', values, more)),
};

const sheets = Object.entries(ROWS) as [SheetName, fc.Arbitrary<Row>][];

export const anyRecords: fc.Arbitrary<RecordSet> = fc
  .tuple(...sheets.map(([, one]) => fc.uniqueArray(one, { maxLength: 4, selector: ({ values }) => values.id })))
  .map((rows) => new Map(sheets.flatMap(([sheet], at) => (rows[at]?.length ? [[sheet, rows[at] as readonly Row[]] as const] : []))));

/** One of the two: some rows as they were, some changed, some gone, some new. */
function madeOf(ancestor: RecordSet): fc.Arbitrary<RecordSet> {
  const made = sheets.map(([sheet, one]) => {
    const before = ancestor.get(sheet) ?? [];
    const kept = fc.tuple(
      ...before.map((own) =>
        fc.oneof(
          { weight: 4, arbitrary: fc.constant(own) },
          { weight: 3, arbitrary: changed(one, own) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      ),
    );
    return fc.tuple(kept, fc.uniqueArray(one, { maxLength: 2, selector: ({ values }) => values.id })).map(([rows, fresh]) => {
      const stay = rows.filter((own) => own !== null);
      const ids = new Set(before.map(({ values }) => values.id));
      return [sheet, [...stay, ...fresh.filter(({ values }) => !ids.has(values.id))]] as const;
    });
  });
  return fc.tuple(...made).map((all) => new Map(all.filter(([, rows]) => rows.length > 0)));
}

/** One field or own column of a row is otherwise. */
function changed(one: fc.Arbitrary<Row>, own: Row): fc.Arbitrary<Row> {
  return fc
    .tuple(one, fc.constantFrom(...Object.keys(own.values).filter((name) => name !== 'id'), 'extra'))
    .map(([other, name]) =>
      name === 'extra' ? { ...own, extra: other.extra } : { ...own, values: { ...own.values, [name]: other.values[name] ?? null } },
    );
}

export const anyThree = anyRecords.chain((ancestor) =>
  fc.record({ ancestor: fc.constant(ancestor), mine: madeOf(ancestor), theirs: madeOf(ancestor) }),
);
