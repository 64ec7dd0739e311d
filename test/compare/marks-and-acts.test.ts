// Are differences marked on the map where they are, and do a decision and a recording leave in the case what they say?
import { beforeAll, describe, expect, it } from 'vitest';
import { differenceOfDays } from '../../renderer/compare/day-difference.ts';
import { runScenario } from '../../renderer/compare/scenario.ts';
import { travelOf } from '../../renderer/compare/travel-of.ts';
import { applyChanges } from '../../renderer/edit/apply.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { lensBook } from '../../renderer/graph/lenses/lenses.ts';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type RecordSet, type Row, rowsOf } from '../../renderer/model/record.ts';
import { decisionChanges } from '../../renderer/views/register/scenarios/decision-changes.ts';
import { recordingOf } from '../../renderer/views/register/scenarios/recording.ts';
import { marksOfDays, marksOfScenario, outsideOf } from '../../renderer/workspace/looking/change-marks.ts';
import { lindehavenFiles } from '../support/files.ts';

let records: RecordSet;
beforeAll(async () => {
  records = (await ingest(lindehavenFiles())).records;
});

const scenario = (): Row => rowsOf(records, 'scenarios').find(({ values }) => values.id === 'scn-bron') as Row;

describe('marks on the map', () => {
  it('say of a scenario what goes and what becomes different', () => {
    const graph = buildFlowGraph(networkOf(records));
    const { marks, guests } = marksOfScenario(runScenario(records, 'scn-bron'));
    expect([...marks.exchanges]).toEqual([
      ['x-007', 'changed'],
      ['x-008', 'changed'],
    ]);
    expect(Object.fromEntries(marks.datasets)).toEqual({
      'ds-crm-personen': 'gone',
      'ds-contacten': 'changed',
      'ds-shv-personen': 'gone',
      'ds-shv-dossiers': 'changed',
    });
    expect([guests, outsideOf(graph, marks)]).toEqual([null, 0]);
    const table = lensBook({ graph, records, day: null, levels: new Map(), changes: marks }).table('changes');
    const said = (id: string) => graph.edges.filter(({ exchange }) => exchange.id === id).map(({ exchange }) => table.ofExchange(exchange));
    expect([said('x-007'), said('x-009')]).toEqual([['changed'], ['same']]);
  });

  it('say of two days what came and went, and count what the map does not hold', () => {
    const graph = buildFlowGraph(networkOf(records));
    const found = differenceOfDays(travelOf(records), '2020-01-01', '2020-07-01');
    const { marks } = marksOfDays(found);
    expect([marks.exchanges.get('x-011'), marks.exchanges.get('x-081'), outsideOf(graph, marks)]).toEqual(['added', 'gone', 0]);
    const without = buildFlowGraph(
      networkOf(
        new Map(records).set(
          'exchanges',
          rowsOf(records, 'exchanges').filter(({ values }) => values.id !== 'x-011'),
        ),
      ),
    );
    expect(outsideOf(without, marks)).toBe(1);
  });
});

it('a decision sets the status, and the reason stays as an annotation', () => {
  const outcome = decisionChanges(records, scenario(), { status: 'rejected', reason: 'Te duur.', role: 'informatiemanager', today: '2020-07-02' });
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  const after = applyChanges(records, outcome.changes);
  expect(rowsOf(after, 'scenarios').find(({ values }) => values.id === 'scn-bron')?.values.status).toBe('rejected');
  expect(rowsOf(after, 'annotations').at(-1)?.values).toMatchObject({
    target_kind: 'scenario',
    target_id: 'scn-bron',
    text: 'Te duur.',
    author_role: 'informatiemanager',
    status: 'rejected',
  });
  expect(rowsOf(after, 'scenario_changes')).toHaveLength(rowsOf(records, 'scenario_changes').length);
});

it('a recording takes the changes out of the case, and its scenario brings them back', () => {
  const { changes } = { changes: runScenario(records, 'scn-bron').applied.flatMap((step) => step.changes) };
  const changed = applyChanges(records, changes);
  const step = { id: 's', at: '2020-07-01T10:00:00Z', role: '', act: 'edit', changes } as const;
  const recording = recordingOf(changed, [step], { id: '', name: 'Opgenomen', createdOn: '2020-07-01', author: '', description: '' }, true);
  expect([recording.count, recording.left]).toEqual([15, 0]);
  const after = applyChanges(changed, recording.changes ?? []);
  for (const sheet of ['exchanges', 'datasets'] as const) expect(rowsOf(after, sheet)).toEqual(rowsOf(records, sheet));
  const again = runScenario(after, recording.id);
  expect(again.applied.filter(({ problem }) => problem)).toEqual([]);
  for (const sheet of ['exchanges', 'datasets'] as const)
    expect(rowsOf(again.after, sheet).map(({ values }) => values)).toEqual(rowsOf(changed, sheet).map(({ values }) => values));
});
