// Do scenarios change what they say, in their order, and are their effects those of a slow computation? Is what cannot be applied told, and nothing dropped?
import { beforeAll, describe, expect, it, test } from 'vitest';
import { recordScenario } from '../../renderer/compare/record-scenario.ts';
import { runScenario } from '../../renderer/compare/scenario.ts';
import { planProblemSentence, stepProblemSentence } from '../../renderer/compare/scenario-words.ts';
import { applyChanges } from '../../renderer/edit/apply.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { OwnRule } from '../../renderer/model/own-rule.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import { fieldsOf, type SheetName } from '../../renderer/model/sheet.ts';
import { CaseChecker, effectsOf } from '../../renderer/workspace/comparing/scenario-effects.ts';
import { anyCase, type Random, randomFrom } from '../support/any-case.ts';
import { engineWith } from '../support/engine.ts';
import { lindehavenFiles } from '../support/files.ts';
import { slowApply, slowMeasures } from './slow-scenario.ts';

let lindehaven: RecordSet;
beforeAll(async () => {
  lindehaven = (await ingest(lindehavenFiles())).records;
});

function rows(sheet: SheetName, ...filled: Readonly<Record<string, Value>>[]): Row[] {
  return filled.map((values) => ({
    values: { ...Object.fromEntries(fieldsOf(sheet).map(({ name }) => [name, null])), ...values },
    raw: NOTHING,
    extra: NOTHING,
    source: { file: 'made', sheet, row: null },
  }));
}

type Step = readonly [operation: string, kind: string, id: string, field?: string | null, value?: string | null];

function withScenario(records: RecordSet, id: string, steps: readonly Step[], based_on = 'current'): RecordSet {
  const changes = steps.map(([operation, target_kind, target_id, field = null, value = null], at) => {
    return { scenario_id: id, seq: at + 1, target_kind, target_id, operation, field, value };
  });
  return new Map(records)
    .set('scenarios', [...rowsOf(records, 'scenarios'), ...rows('scenarios', { id, name: id, based_on, created_on: '2020-07-01', status: 'draft' })])
    .set('scenario_changes', [...rowsOf(records, 'scenario_changes'), ...rows('scenario_changes', ...changes)]);
}

const ORIGIN = { datasetId: 'ds-brp', categoryId: 'ADR' };

async function compareWithSlow(records: RecordSet, id: string, origin: { dataset: string; category: string }, day: string) {
  const [run, slow] = [runScenario(records, id), slowApply(records, id)];
  for (const sheet of ['exchanges', 'datasets', 'systems'] as const)
    expect(new Map(rowsOf(run.after, sheet).map(({ values }) => [values.id, plain(values)])), `${id} ${sheet}`).toEqual(
      new Map(rowsOf(slow.records, sheet).map(({ values }) => [values.id, plain(values)])),
    );
  const checker = new CaseChecker(await engineWith(records), { records, ownRules: [] }, day);
  const effects = await effectsOf(checker, run, { datasetId: origin.dataset, categoryId: origin.category });
  const [before, after] = [slowMeasures(records, new Set(), origin, day), slowMeasures(slow.records, slow.gone, origin, day)];
  for (const [found, expected] of [[effects.before, before] as const, [effects.after, after] as const]) {
    expect(
      { ...found, lastArrivalHours: rounded(found.lastArrivalHours), findings: Object.values(found.findings).reduce((sum, n) => sum + n, 0) },
      `${id} on ${day}`,
    ).toEqual({
      ...expected,
      lastArrivalHours: rounded(expected.lastArrivalHours),
      findings: expected.findings.length,
    });
  }
  const named = (list: typeof effects.findingsGone) => list.map(({ rule, about }) => `${rule} ${about}`).sort();
  expect(named(effects.findingsGone)).toEqual(before.findings.filter((one) => !after.findings.includes(one)).sort());
  expect(named(effects.findingsNew)).toEqual(after.findings.filter((one) => !before.findings.includes(one)).sort());
  return effects;
}

const rounded = (hours: number | null) => (hours === null ? null : Math.round(hours * 1e6) / 1e6);

/** Lists that are empty and fields that are unknown say the same. */
function plain(values: Row['values']) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) && value.length === 0 ? null : value]));
}

describe('the scenarios of Lindehaven', () => {
  it.each([
    ['scn-bron', '2020-07-01'],
    ['scn-bron', '2020-03-01'],
    ['scn-stop', '2020-07-01'],
    ['scn-stop', '2020-07-02'],
  ])('%s does on %s what a slow computation says', async (id, day) => {
    await compareWithSlow(lindehaven, id, { dataset: 'ds-brp', category: 'ADR' }, day);
  });

  it('fetching at the source takes two copies and their findings away', async () => {
    const effects = await effectsOf(
      new CaseChecker(await engineWith(lindehaven), { records: lindehaven, ownRules: [] }, '2020-07-01'),
      runScenario(lindehaven, 'scn-bron'),
      ORIGIN,
    );
    expect(effects.before).toMatchObject({ copies: 13, reached: 25, live: 3, lastArrivalHours: 1084, notCorrected: 10 });
    expect(effects.after).toMatchObject({ copies: 11, reached: 22, live: 5, lastArrivalHours: 1181, notCorrected: 9 });
    expect(effects.findingsGone).toEqual([
      { rule: 'R08', about: 'ds-crm-personen' },
      { rule: 'R08', about: 'ds-shv-personen' },
    ]);
    expect([effects.before.findings.R08, effects.after.findings.R08]).toEqual([4, 2]);
  });

  it('counts what the municipality’s own rules find before and after, each within its bounds', async () => {
    const own = (id: string, query: string): OwnRule => ({
      id,
      severity: 'low',
      about: 'exchanges',
      article: '',
      sentenceNl: '{name}.',
      sentenceEn: '{name}.',
      expertNl: '',
      expertEn: '',
      query,
      source: { file: 'rules.csv', sheet: 'rules', row: 1 },
    });
    const ownRules = [
      own('L1', "select id as about, name from exchanges where mode = 'query'"),
      own('L2', "select 'x' as about from read_csv('/etc/passwd')"),
    ];
    const database = await engineWith(lindehaven);
    const run = runScenario(lindehaven, 'scn-bron');
    const effects = await effectsOf(new CaseChecker(database, { records: lindehaven, ownRules }, '2020-07-01'), run, null);
    const queries = (records: RecordSet) => rowsOf(records, 'exchanges').filter(({ values }) => values.mode === 'query').length;
    expect([effects.before.findings.L1, effects.after.findings.L1]).toEqual([queries(run.before), queries(run.after)]);
    expect(queries(run.after)).toBeGreaterThan(queries(run.before));
    expect(Object.keys(effects.before.findings)).not.toContain('L2');
    expect(effects.findingsNew.filter(({ rule }) => rule === 'L1').map(({ about }) => about)).toContain('x-007');
    expect((await database.query("select count(*)::int as n from exchanges where mode = 'query'")).rows[0]?.n).toBe(queries(run.before));
  });

  it('leaves the loaded case as it was', async () => {
    const database = await engineWith(lindehaven);
    await effectsOf(new CaseChecker(database, { records: lindehaven, ownRules: [] }, '2020-07-01'), runScenario(lindehaven, 'scn-bron'), ORIGIN);
    expect((await database.query('select count(*)::int as n from datasets')).rows[0]?.n).toBe(rowsOf(lindehaven, 'datasets').length);
  });

  it('are applied one by one, and name what is left hanging', () => {
    const three = runScenario(lindehaven, 'scn-bron', 3);
    expect(three.applied.map(({ step }) => step.field)).toEqual(['mode', 'frequency', 'latency']);
    expect(rowsOf(three.after, 'exchanges').find(({ values }) => values.id === 'x-007')?.values).toMatchObject({
      mode: 'query',
      latency: 'PT0S',
      standard_id: 'std-sftp',
    });
    expect(runScenario(lindehaven, 'scn-bron', 0).after).toBe(lindehaven);
    expect(runScenario(lindehaven, 'scn-stop').looseEnds.map(({ sheet, name, field }) => [sheet, name, field])).toEqual([
      ['processing_activities', 'act-bel70', 'dataset_ids'],
      ['exchanges', 'x-011', 'target_dataset_id'],
    ]);
  });
});

function anySteps(records: RecordSet, random: Random): Step[] {
  const left = new Map<string, string[]>([
    ['exchange', idsIn(records, 'exchanges')],
    ['dataset', idsIn(records, 'datasets')],
    ['system', idsIn(records, 'systems')],
  ]);
  return Array.from({ length: random.between(1, 8) }, (_, at): Step[] => {
    const kind = random.pick(['exchange', 'exchange', 'dataset', 'dataset', 'system']);
    const ids = left.get(kind) ?? [];
    if (random.chance(0.1)) {
      left.set(kind, [...ids, `new-${at}`]);
      return [['add', kind, `new-${at}`]];
    }
    if (ids.length === 0) return [];
    const id = random.pick(ids);
    if (random.chance(0.25)) {
      left.set(
        kind,
        ids.filter((other) => other !== id),
      );
      return [['remove', kind, id]];
    }
    const [field, value] = random.pick(FIELDS[kind] ?? []);
    return [['set', kind, id, field, value === 'dataset' ? random.pick([...idsIn(records, 'datasets'), '']) : value]];
  }).flat();
}

const FIELDS: Readonly<Record<string, readonly (readonly [field: string, value: string])[]>> = {
  exchange: [
    ['mode', 'query'],
    ['latency', 'P2D'],
    ['latency', ''],
    ['correction', 'automatic'],
    ['target_dataset_id', 'dataset'],
    ['valid_until', '2020-06-30'],
    ['is_feedback', 'yes'],
    ['category_ids', 'dat-1|dat-2'],
    ['legal_basis_ids', ''],
  ],
  dataset: [
    ['kind', 'copy'],
    ['copy_of_id', 'dataset'],
    ['derived_from_ids', 'dataset'],
    ['query_service', 'no'],
    ['category_ids', ''],
    ['record_count', '12'],
  ],
  system: [
    ['bbn', '2+'],
    ['organisation_id', 'org-1'],
  ],
};

function idsIn(records: RecordSet, sheet: SheetName): string[] {
  return rowsOf(records, sheet).map(({ values }) => String(values.id));
}

test.each([0, 1])(
  'generated scenarios do what a slow computation says (part %i of 2)',
  async (part) => {
    for (let seed = 1 + part; seed <= 20; seed += 2) {
      const { records, days } = anyCase(seed);
      const random = randomFrom(seed * 31);
      const base = withScenario(records, 'scn-base', anySteps(records, random));
      const case_ = withScenario(base, 'scn-own', anySteps(slowApply(base, 'scn-base').records, random), random.chance(0.5) ? 'scn-base' : 'current');
      const id = case_.get('scenarios')?.at(-1)?.values.based_on === 'scn-base' ? 'scn-own' : 'scn-base';
      const origin = {
        dataset: random.pick([...idsIn(records, 'datasets'), 'none']),
        category: random.pick([...idsIn(records, 'data_categories'), 'none']),
      };
      await compareWithSlow(case_, id, origin, days[seed % days.length] ?? '2020-07-01');
    }
  },
  180_000,
);

describe('a step that cannot be applied', () => {
  it.each<[Step, string, RegExp]>([
    [['set', 'wagon', 'x-007', 'mode', 'query'], 'kind_unknown', /“wagon”/],
    [['paint', 'exchange', 'x-007', 'mode', 'query'], 'operation_unknown', /“paint”/],
    [['set', 'exchange', '', 'mode', 'query'], 'target_missing', /welk object/],
    [['set', 'exchange', 'x-999', 'mode', 'query'], 'target_unknown', /“x-999”/],
    [['set', 'exchange', 'x-007', null, 'query'], 'field_missing', /welk veld/],
    [['set', 'exchange', 'x-007', 'colour', 'red'], 'field_unknown', /“colour”.*latency/],
    [['set', 'exchange', 'x-007', 'id', 'x-1'], 'field_is_id', /kenmerk/],
    [['set', 'exchange', 'x-007', 'mode', 'pigeon'], 'value_unreadable', /“pigeon”.*“Wijze”.*query/],
    [['set', 'exchange', 'x-007', 'valid_until', '31-02-2020'], 'value_unreadable', /een dag/],
    [['add', 'dataset', 'ds-brp'], 'target_taken', /“ds-brp”/],
    [['remove', 'dataset', 'ds-brp', 'title'], 'field_not_here', /“title”/],
    [['remove', 'dataset', '__proto__'], 'target_unknown', /__proto__/],
  ])('%j is %s, told in a sentence, and the others are applied', (step, code, words) => {
    const run = runScenario(withScenario(lindehaven, 'scn-x', [step, ['remove', 'system', 'sys-crm']]), 'scn-x');
    expect(run.applied.map(({ problem }) => problem?.code ?? null)).toEqual([code, null]);
    const { step: planned, problem } = run.applied[0] ?? {};
    if (!planned || !problem) throw new Error('no problem');
    expect(stepProblemSentence(planned, problem, 'nl')).toMatch(/^Stap 1 is niet toegepast: .*\.$/s);
    expect(stepProblemSentence(planned, problem, 'nl')).toMatch(words);
    expect(stepProblemSentence(planned, problem, 'en')).toMatch(/^Step 1 was not applied: .*\.$/s);
    expect(idsIn(run.after, 'systems')).not.toContain('sys-crm');
  });

  it('a ring of scenarios ends, and a base that is not there is told', () => {
    const ring = withScenario(
      withScenario(lindehaven, 'a', [['remove', 'dataset', 'ds-crm-personen']], 'b'),
      'b',
      [['remove', 'dataset', 'ds-shv-personen']],
      'a',
    );
    const run = runScenario(ring, 'a');
    expect(run.plan.problems.map(({ code }) => code)).toEqual(['base_ring']);
    expect(run.applied.map(({ step }) => step.targetId)).toEqual(['ds-shv-personen', 'ds-crm-personen']);
    const lost = runScenario(withScenario(lindehaven, 'c', [['remove', 'dataset', 'ds-brp']], 'nowhere'), 'c');
    expect(lost.applied.map(({ problem }) => problem)).toEqual([null]);
    expect(lost.plan.problems.map((one) => planProblemSentence(one, 'nl'))).toEqual([expect.stringContaining('“nowhere”')]);
    expect(runScenario(lindehaven, 'none').plan.problems.map(({ code }) => code)).toEqual(['unknown']);
  });

  it('sets a column of the municipality itself, and adds to a list', () => {
    const [first, ...others] = rowsOf(lindehaven, 'systems');
    if (!first) throw new Error('no systems');
    const records = new Map(lindehaven).set('systems', [{ ...first, extra: { kleur: 'rood' } }, ...others]);
    const id = String(others[0]?.values.id);
    const run = runScenario(
      withScenario(records, 'scn-x', [
        ['set', 'system', id, 'kleur', 'blauw'],
        ['add', 'dataset', 'ds-brp', 'category_ids', 'SCHULD'],
      ]),
      'scn-x',
    );
    expect(rowsOf(run.after, 'systems')[1]?.extra).toEqual({ kleur: 'blauw' });
    expect(rowsOf(run.after, 'datasets').find(({ values }) => values.id === 'ds-brp')?.values.category_ids).toContain('SCHULD');
  });
});

test('changes that are recorded as a scenario do the same when it is applied', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { records } = anyCase(seed);
    const made = runScenario(withScenario(records, 'made', anySteps(records, randomFrom(seed))), 'made');
    const changes = made.applied.flatMap((step) => step.changes);
    const { rows: typed, left } = recordScenario({ id: 'scn-new', name: 'Nieuw', createdOn: '2020-07-01', author: '', description: '' }, changes);
    expect(left).toEqual([]);
    const recorded = new Map(records);
    for (const { sheet, values } of typed) recorded.set(sheet, [...(recorded.get(sheet) ?? []), ...rows(sheet, values)]);
    const run = runScenario(recorded, 'scn-new');
    expect(run.applied.filter(({ problem }) => problem !== null)).toEqual([]);
    const direct = applyChanges(records, changes);
    for (const sheet of ['exchanges', 'datasets', 'systems'] as const)
      expect(
        rowsOf(run.after, sheet).map(({ values }) => plain(values)),
        `seed ${seed}`,
      ).toEqual(rowsOf(direct, sheet).map(({ values }) => plain(values)));
  }
});
