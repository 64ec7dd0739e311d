// Are days, versions and municipalities compared as a slow computation does, by what they are and not by what they are called?
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { differenceOfDays } from '../../renderer/compare/day-difference.ts';
import { differences } from '../../renderer/compare/differences.ts';
import { processKeys, stepKey } from '../../renderer/compare/process.ts';
import { processSentences } from '../../renderer/compare/process-words.ts';
import { compareProcesses, sideOf } from '../../renderer/compare/processes.ts';
import { travelOf } from '../../renderer/compare/travel-of.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import { SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { anyCase, randomFrom, SEEDS } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { lindehavenFiles } from '../support/files.ts';
import { all, inForce, list } from '../support/slow-trace.ts';

const WATERBURG = '../shared/demo-case/waterburg';

let lindehaven: RecordSet;
beforeAll(async () => {
  lindehaven = (await ingest(lindehavenFiles())).records;
});

test('rows become what traces walk on, as the store-room gives them', () => {
  expect(travelOf(lindehaven)).toEqual(travelFrom(lindehaven));
  for (const seed of SEEDS.slice(0, 80)) {
    const { records } = anyCase(seed);
    expect(travelOf(records), `seed ${seed}`).toEqual(travelFrom(records));
  }
});

describe('two days', () => {
  const slowly = (records: RecordSet, from: string, until: string) => {
    const ids = (day: string) =>
      all(records, 'exchanges')
        .filter((flow) => inForce(flow, day))
        .map((flow) => String(flow.id));
    const [before, after] = [ids(from), ids(until)];
    return { added: after.filter((id) => !before.includes(id)).sort(), gone: before.filter((id) => !after.includes(id)).sort() };
  };
  const found = (records: RecordSet, from: string, until: string) => {
    const { added, gone } = differenceOfDays(travelOf(records), from, until);
    return { added: added.map(({ id }) => id), gone: gone.map(({ id }) => id) };
  };

  it('give in Lindehaven what began and what ended', () => {
    expect(found(lindehaven, '2020-01-01', '2020-07-01')).toEqual(slowly(lindehaven, '2020-01-01', '2020-07-01'));
    expect(found(lindehaven, '2020-01-01', '2020-07-01').gone).toEqual(['x-081']);
    expect(found(lindehaven, '2020-02-29', '2020-03-01').gone).toEqual(['x-081']);
    expect(found(lindehaven, '2020-07-01', '2020-01-01').added).toEqual(['x-081']);
  });

  it('give in generated cases what a slow computation gives', () => {
    for (const seed of SEEDS.slice(0, 80)) {
      const { records, days } = anyCase(seed);
      for (const from of days) for (const until of days) expect(found(records, from, until), `seed ${seed}`).toEqual(slowly(records, from, until));
    }
  });
});

describe('two versions', () => {
  it('of the same case say nothing, in whatever order and from whatever file', () => {
    expect(differences(lindehaven, lindehaven)).toEqual([]);
    const turned = new Map(
      [...lindehaven].map(([sheet, rows]) => [sheet, [...rows].reverse().map((row) => ({ ...row, source: { file: 'x', sheet: 'x', row: 1 } }))]),
    );
    expect(differences(lindehaven, turned)).toEqual([]);
  });

  it('say what is new, gone and different, own columns and texts that could not be read among them', () => {
    const change = (sheet: SheetName, turn: (rows: readonly Row[]) => Row[]) => new Map(lindehaven).set(sheet, turn(rowsOf(lindehaven, sheet)));
    const [first, second, ...rest] = rowsOf(lindehaven, 'systems') as [Row, Row, ...Row[]];
    const raw = { bbn: 'drie' };
    const after = change('systems', () => [
      { ...second, extra: { kleur: 'rood' }, values: { ...second.values, bbn: null }, raw },
      ...rest,
      { ...first, values: { ...first.values, id: 'sys-new' } },
    ]);
    const found = differences(lindehaven, after);
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['gone', first.values.id],
      ['changed', second.values.id],
      ['added', 'sys-new'],
    ]);
    expect(found[1]?.fields.map(({ field, isExtra, after: cell }) => [field, isExtra, cell.value ?? cell.raw])).toEqual([
      ['bbn', false, 'drie'],
      ['kleur', true, 'rood'],
    ]);
  });

  it('of generated cases differ exactly where their rows do', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const { records } = anyCase(seed);
      const random = randomFrom(seed);
      const after = new Map<SheetName, Row[]>();
      const expected = new Set<string>();
      for (const sheet of SHEETS) {
        const kept: Row[] = [];
        for (const row of rowsOf(records, sheet)) {
          const id = String(row.values.id ?? '');
          const isNamed = id !== '' && id !== 'null';
          const fate = isNamed ? random.between(1, 5) : 0;
          if (fate === 1) expected.add(`gone ${sheet} ${id}`);
          else if (fate === 2 && 'name' in row.values) {
            expected.add(`changed ${sheet} ${id}`);
            kept.push({ ...row, values: { ...row.values, name: `${row.values.name} anders` } });
          } else kept.push(row);
        }
        if (kept.length > 0) after.set(sheet, kept);
      }
      expect(new Set(differences(records, after).map(({ kind, sheet, name }) => `${kind} ${sheet} ${name}`)), `seed ${seed}`).toEqual(expected);
    }
  });
});

/** The comparison once more, from the words of domain.md (Q23): what is counted for one side. */
function slowSide(records: RecordSet, key: string, day: string | null) {
  const named = new Set(
    all(records, 'processing_activities')
      .filter((activity) => activity.comparison_key === key)
      .map(({ id }) => id),
  );
  const flows = all(records, 'exchanges').filter((flow) => named.has(flow.activity_id ?? null) && flow.activity_id !== null && inForce(flow, day));
  const own = new Set([
    ...all(records, 'organisations')
      .filter(({ is_own }) => is_own === true)
      .map(({ id }) => id),
    ...all(records, 'case_info')
      .filter((row) => row.key === 'own_organisation_id')
      .map(({ value }) => value),
  ]);
  const party = (system: Value | undefined) => all(records, 'systems').find(({ id }) => id === system && typeof id === 'string')?.organisation_id;
  const partners = flows
    .flatMap((flow) => [party(flow.from_system_id), party(flow.to_system_id)])
    .filter((id) => typeof id === 'string' && !own.has(id));
  const known = (values: readonly (Value | undefined)[]) => new Set(values.filter((value) => typeof value === 'string' && value !== ''));
  return {
    flows: flows.length,
    steps: known(flows.map(({ process_step }) => process_step)).size,
    partners: new Set(partners).size,
    standards: known(flows.map(({ standard_id }) => standard_id)).size,
    manual: flows.filter(({ mode }) => mode === 'manual').length,
    stored: flows.filter(({ target_dataset_id }) => target_dataset_id !== null).length,
    categories: [...new Set(flows.flatMap(({ category_ids }) => list(category_ids)))].sort(),
  };
}

function counted({ flows, steps, partners, standardIds, manual, stored, categoryIds }: ReturnType<typeof compareProcesses>['a']) {
  const [f, s, p, st, m, o] = [flows, steps, partners, standardIds, manual, stored].map(({ length }) => length);
  return { flows: f, steps: s, partners: p, standards: st, manual: m, stored: o, categories: categoryIds };
}

describe('two municipalities', () => {
  it('are counted as a slow computation counts them', () => {
    for (const seed of SEEDS.slice(0, 80)) {
      const [one, other] = [anyCase(seed), anyCase(seed + 1)];
      const travel = travelOf(one.records);
      for (const { key } of processKeys(travel)) {
        const day = one.days[0] ?? null;
        const found = compareProcesses(sideOf(one.records, day), sideOf(other.records, null), key);
        expect(counted(found.a), `seed ${seed}`).toEqual(slowSide(one.records, key, day));
        expect(counted(found.b), `seed ${seed}`).toEqual(slowSide(other.records, key, null));
      }
    }
  });

  test.skipIf(!existsSync(WATERBURG))('Lindehaven and Waterburg differ in two steps and in who takes part', async () => {
    const { records } = await ingest(sourceFiles(WATERBURG));
    const [a, b] = [lindehaven, records].map((one) => ({ travel: travelOf(one), day: '2020-07-01' })) as [
      { travel: ReturnType<typeof travelOf>; day: string },
      { travel: ReturnType<typeof travelOf>; day: string },
    ];
    const found = compareProcesses(a, b, 'wmo-hulpmiddel');
    expect(counted(found.a)).toEqual(slowSide(lindehaven, 'wmo-hulpmiddel', '2020-07-01'));
    expect(counted(found.b)).toEqual(slowSide(records, 'wmo-hulpmiddel', '2020-07-01'));
    expect(counted(found.a)).toMatchObject({ flows: 7, steps: 7, partners: 3, standards: 5, manual: 1, stored: 7 });
    expect(counted(found.b)).toMatchObject({ flows: 5, steps: 5, partners: 2, standards: 4, manual: 2, stored: 4 });
    expect([found.stepsOnlyA, found.stepsOnlyB]).toEqual([['5 betalen', '7 woning aanpassen'], []]);
    const roles = found.lines.filter(({ aspect }) => aspect === 'partners').map(({ key, a: here, b: there }) => [key, here.length, there.length]);
    expect(roles).toEqual([
      ['leverancier', 0, 1],
      ['uitvoeringsorganisatie', 1, 1],
      ['woningcorporatie', 1, 0],
      ['zorgaanbieder', 1, 0],
    ]);
    expect(processSentences(found, ['Lindehaven', 'Waterburg'], 'nl')).toContain(
      'Alleen Lindehaven heeft deze stappen: “5 betalen”, “7 woning aanpassen”.',
    );
    expect(compareProcesses(b, a, 'wmo-hulpmiddel').stepsOnlyB).toEqual(found.stepsOnlyA);
  });

  it.each([
    ['3 opdracht geven', 'opdracht geven'],
    ['3. Opdracht  geven', 'opdracht geven'],
    ['12) betalen', 'betalen'],
    ['2020', '2020'],
    ['3D-model delen', '3d-model delen'],
  ])('the step “%s” is found back as “%s”', (text, key) => expect(stepKey(text)).toBe(key));
});
