// Do changes lead to the rows that an obvious computation gives, do they lead back exactly, and do they find their rows when files were read anew?
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, fieldsChange, inverse } from '../../renderer/edit/apply.ts';
import { replay } from '../../renderer/edit/replay.ts';
import { type Change, nameOf, type Step } from '../../renderer/model/change.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';

const SOURCE = { file: 'f.csv', sheet: 'f', row: 1 };
const row = (values: Record<string, Value>, extra: Record<string, string> = {}): Row => ({ values, raw: {}, extra, source: SOURCE });
const system = (id: string, name: string | null = null): Row => row({ id, name, organisation_id: 'o' });
const link = (from: string, to: string): Row => row({ from_purpose_id: from, to_purpose_id: to, ground: 'statutory' });
const START: RecordSet = new Map<SheetName, readonly Row[]>([
  ['systems', [system('a', 'A'), system('b'), system('c', 'C')]],
  ['purpose_links', [link('p', 'q'), link('p', 'q'), link('q', 'r')]],
]);
const SHEETS = ['systems', 'purpose_links', 'units'] as const;

/** One change of rows as they are now, chosen by numbers. */
function anyChange(records: RecordSet, [kind, which, at, word]: readonly [number, number, number, string]): Change | null {
  const sheet = SHEETS[which % SHEETS.length] ?? 'systems';
  const rows = records.get(sheet) ?? [];
  const place = rows.length === 0 ? 0 : at % rows.length;
  const here = rows[place];
  if (kind === 0 || !here) {
    const values: Record<string, Value> =
      sheet === 'purpose_links' ? { from_purpose_id: word, to_purpose_id: 'z', ground: null } : { id: `${word}-${at}`, name: word };
    return { kind: 'add', sheet, at: Math.min(at, rows.length), row: row(values, word.length % 2 ? { eigen: word } : {}) };
  }
  if (kind === 1) return { kind: 'remove', sheet, at: place, row: here };
  if (kind === 2 && sheet !== 'purpose_links') return fieldsChange(sheet, here, place, { id: `${word}_${at}`, name: word || null }) ?? null;
  const field = sheet === 'purpose_links' ? 'ground' : 'name';
  return {
    kind: 'set',
    sheet,
    at: place,
    name: nameOf(sheet, here.values),
    fields: {
      [field]: {
        before: { value: here.values[field] ?? null, ...(here.raw[field] !== undefined && { raw: here.raw[field] }) },
        after: { value: word || null, raw: `${word}?` },
      },
    },
    extra: { eigen: { before: here.extra.eigen ?? null, after: word || null } },
  };
}

/** The same change made plainly: on a copy, by place. */
function plainly(records: Map<SheetName, Row[]>, change: Change): void {
  const rows = records.get(change.sheet) ?? [];
  records.set(change.sheet, rows);
  if (change.kind === 'add') rows.splice(change.at, 0, change.row);
  if (change.kind === 'remove') rows.splice(change.at, 1);
  if (change.kind === 'set') {
    const old = rows[change.at] as Row;
    const [values, raw, extra]: [Record<string, Value>, Record<string, string>, Record<string, string>] = [
      { ...old.values },
      { ...old.raw },
      { ...old.extra },
    ];
    for (const [field, { after }] of Object.entries(change.fields)) {
      values[field] = after.value;
      delete raw[field];
      if (after.raw !== undefined) raw[field] = after.raw;
    }
    for (const [column, { after }] of Object.entries(change.extra ?? {})) {
      delete extra[column];
      if (after !== null) extra[column] = after;
    }
    rows[change.at] = { ...old, values, raw, extra };
  }
}

/** Sheets with rows, by name; a field that was never told is unknown. */
const told = (records: RecordSet) =>
  Object.fromEntries(
    [...records]
      .filter(([, rows]) => rows.length > 0)
      .map(([sheet, rows]) => [
        sheet,
        rows.map(({ values, ...rest }) => ({ ...rest, values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) })),
      ]),
  );

/** `toEqual` is too slow for a hundred thousand of these. */
const same = (one: unknown, other: unknown) => {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
};

const ACTS = fc.array(fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(5), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 3 }), {
  maxLength: 8,
});

describe('10,000 random sequences of acts', () => {
  it('undone are the start, done again the end, and each step is what a plain computation gives', () => {
    fc.assert(
      fc.property(ACTS, (acts) => {
        const states: RecordSet[] = [START];
        const done: Change[][] = [];
        const plain = new Map([...START].map(([sheet, rows]) => [sheet, [...rows]]));
        for (const act of acts) {
          const changes: Change[] = [];
          let now = states.at(-1) as RecordSet;
          for (const numbers of act) {
            const change = anyChange(now, numbers);
            if (!change) continue;
            changes.push(change);
            now = applyChanges(now, [change]);
            plainly(plain, change);
          }
          same(told(now), told(plain));
          done.push(changes);
          states.push(applyChanges(states.at(-1) as RecordSet, changes));
          same(states.at(-1), now);
        }
        let back = states.at(-1) as RecordSet;
        for (const [index, changes] of [...done.entries()].reverse()) {
          back = applyChanges(back, inverse(changes));
          same(told(back), told(states[index] as RecordSet));
        }
        same(told(back), told(START));
        same(told(done.reduce((records, changes) => applyChanges(records, changes), back)), told(states.at(-1) as RecordSet));
      }),
      { numRuns: 10_000, seed: 7 },
    );
  }, 120_000);
});

describe('steps on files that were read anew', () => {
  const step = (...changes: Change[]): Step => ({ id: 's', at: '2020-07-01T10:00:00.000Z', role: '', act: 'edit', changes });
  const add = (sheet: SheetName, given: Row): Change => ({ kind: 'add', sheet, at: 99, row: given });
  const rename = fieldsChange('systems', system('b'), 1, { name: 'B' }) as Change;

  it('work on what the files say now, and lead back to it', () => {
    const files: RecordSet = new Map([['systems', [system('c'), system('b', 'Iets anders')]]]);
    const { records, steps, lost } = replay(files, [step(rename)]);
    expect(records.get('systems')?.[1]?.values.name).toBe('B');
    expect(lost).toEqual([]);
    expect(applyChanges(records, inverse(steps.flatMap(({ changes }) => changes)))).toEqual(files);
  });

  it('say which change has lost its row, and drop what the files say already', () => {
    const { steps, lost } = replay(new Map([['systems', [system('a')]]]), [step(rename), step(add('systems', system('a')))]);
    expect(lost.map(({ change }) => change)).toEqual([rename]);
    expect(steps).toEqual([]);
  });

  it('give way with an id that a file took, in rows that refer to it and in later steps too', () => {
    const files: RecordSet = new Map([['systems', [system('sys-1', 'Uit het bestand')]]]);
    const dataset = row({ id: 'ds-1', system_id: 'sys-1', title: 'T' });
    const later = fieldsChange('systems', system('sys-1', 'Getypt'), 0, { name: 'Later' }) as Change;
    const { records } = replay(files, [step(add('datasets', dataset), add('systems', system('sys-1', 'Getypt'))), step(later)]);
    expect(records.get('systems')?.map(({ values }) => [values.id, values.name])).toEqual([
      ['sys-1', 'Uit het bestand'],
      ['sys-2', 'Later'],
    ]);
    expect(records.get('datasets')?.[0]?.values.system_id).toBe('sys-2');
  });
});
