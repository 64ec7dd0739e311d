// Does a council see of each flow the decisions, scenarios and voices that touch it? Compared with a slow search through the sheets.
import { beforeAll, expect, it } from 'vitest';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../../../renderer/model/record.ts';
import { choicesOn } from '../../../renderer/views/council/flow-choices.ts';
import { testWorkspace } from '../../support/workspace.ts';

let records: RecordSet;
beforeAll(async () => {
  const workspace = testWorkspace();
  await workspace.openSample();
  records = workspace.store.getState().openCase?.records ?? new Map();
}, 120_000);

const KIND: Record<string, string> = { exchange: 'exchange', dataset: 'dataset', system: 'system' };

it('finds for every flow what a search by hand finds', () => {
  let found = 0;
  for (const { values: flow } of rowsOf(records, 'exchanges')) {
    const ends = [flow.source_dataset_id, flow.target_dataset_id].filter(Boolean);
    const choices = choicesOn(records, String(flow.id));
    const scenarios = rowsOf(records, 'scenarios').filter((scenario) =>
      rowsOf(records, 'scenario_changes').some(
        ({ values }) =>
          values.scenario_id === scenario.values.id &&
          ((values.target_kind === KIND.exchange && values.target_id === flow.id) ||
            (values.target_kind === KIND.dataset && ends.includes(values.target_id))),
      ),
    );
    const decisions = rowsOf(records, 'decisions').filter((decision) =>
      rowsOf(records, 'decision_links').some(
        ({ values }) =>
          values.decision_id === decision.values.id &&
          values.signal_kind === 'series' &&
          rowsOf(records, 'signal_series').some(
            (series) => series.values.id === values.signal_id && ends.includes(series.values.source_dataset_id ?? ''),
          ),
      ),
    );
    const partyAt = (systemId: unknown) => {
      const system = rowsOf(records, 'systems').find(({ values }) => values.id === systemId)?.values;
      const nameIn = (sheet: 'units' | 'organisations', id: unknown) =>
        rowsOf(records, sheet).find(({ values }) => values.id === id)?.values.name ?? null;
      return { unit: nameIn('units', system?.unit_id), organisation: nameIn('organisations', system?.organisation_id) };
    };
    expect([choices?.from, choices?.to]).toEqual([partyAt(flow.from_system_id), partyAt(flow.to_system_id)]);
    const laws = rowsOf(records, 'legal_bases').filter(({ values }) => (flow.legal_basis_ids as string[] | null)?.includes(String(values.id)));
    expect([...(choices?.bases ?? [])].sort()).toEqual(laws.map(({ values }) => values.law_nl).sort());
    const classes = rowsOf(records, 'data_categories').filter(({ values }) => (flow.category_ids as string[]).includes(String(values.id)));
    expect(choices?.isPersonal).toBe(classes.some(({ values }) => values.privacy_class !== 'none'));
    expect(choices?.scenarios.map(({ id }) => id)).toEqual(scenarios.map(({ values }) => values.id));
    expect(choices?.decisions.map(({ id }) => id)).toEqual(decisions.map(({ values }) => values.id));
    expect(choices?.ending !== null).toBe(flow.is_temporary === true);
    const said = rowsOf(records, 'annotations').filter(({ values: { target_kind, target_id } }) =>
      [
        ['exchange', flow.id],
        ...ends.map((id) => ['dataset', id]),
        ['processing_activity', flow.activity_id],
        ['purpose', flow.purpose_id],
        ...decisions.map(({ values }) => ['decision', values.id]),
        ...scenarios.map(({ values }) => ['scenario', values.id]),
      ].some(([kind, id]) => kind === target_kind && id === target_id),
    );
    expect(new Set(choices?.voices.map(({ id }) => id))).toEqual(new Set(said.map(({ values }) => values.id)));
    found += scenarios.length + decisions.length + said.length;
  }
  expect(found).toBeGreaterThan(10);
});

it('copes with sheets that are not there and rows that name nothing', () => {
  const flow: Row = {
    values: { id: 'x', is_temporary: true } as Record<string, Value>,
    raw: NOTHING,
    extra: NOTHING,
    source: { file: 'f', sheet: 'exchanges', row: 1 },
  };
  const NOBODY = { unit: null, organisation: null };
  const bare: RecordSet = new Map([['exchanges', [flow]]]);
  expect(choicesOn(bare, 'x')).toEqual({
    from: NOBODY,
    to: NOBODY,
    bases: [],
    isPersonal: null,
    decisions: [],
    scenarios: [],
    ending: { reviewOn: '', plan: '' },
    voices: [],
  });
  expect(choicesOn(bare, 'y')).toBeNull();
  expect(choicesOn(new Map(), 'x')).toBeNull();
});
