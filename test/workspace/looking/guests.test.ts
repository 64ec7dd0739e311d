// Are rows that only a scenario or another version has drawn beside the case while they are compared, with nothing of the case changed or moved for good?
import { beforeEach, expect, it } from 'vitest';
import { differences } from '../../../renderer/compare/differences.ts';
import { applyChanges, fieldsChange } from '../../../renderer/edit/apply.ts';
import type { Change } from '../../../renderer/model/change.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';
import { marksOfDifferences } from '../../../renderer/workspace/looking/change-marks.ts';
import { isGuest } from '../../../renderer/workspace/looking/guests.ts';
import type { OpenCase } from '../../../renderer/workspace/state.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { sampleFiles, testWorkspace } from '../../support/workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = testWorkspace();
  await workspace.receive(await sampleFiles());
}, 120_000);

const stateOf = () => workspace.store.getState();
const openCase = () => stateOf().openCase as OpenCase;
const find = (sheet: SheetName, id: string) => rowsOf(openCase().records, sheet).find(({ values }) => values.id === id) as Row;
const rects = () => stateOf().picture?.laidOut.rects ?? {};
const flows = () => openCase().graph.edges.map(({ exchange }) => exchange.id);
const add = (sheet: SheetName, values: Record<string, Value>): Change => ({
  kind: 'add',
  sheet,
  at: rowsOf(openCase().records, sheet).length,
  row: { values, raw: {}, extra: {}, source: { file: 'andere.csv', sheet, row: 2 } },
});

/** The case as somebody else has it: a system, a dataset and two exchanges more, of which one from a system that nobody described. */
function theirs(): RecordSet {
  const flow = find('exchanges', 'x-036').values;
  return applyChanges(openCase().records, [
    add('systems', { ...find('systems', 'sys-lab').values, id: 'sys-hun', name: 'Hun systeem' }),
    add('exchanges', { ...flow, id: 'x-hun', name: 'Hun uitwisseling', from_system_id: 'sys-brp', to_system_id: 'sys-hun' }),
    add('exchanges', { ...flow, id: 'x-los', from_system_id: 'sys-nergens', to_system_id: 'sys-hun' }),
    fieldsChange('exchanges', find('exchanges', 'x-001'), rowsOf(openCase().records, 'exchanges').indexOf(find('exchanges', 'x-001')), {
      frequency: 'MONTHLY',
    }) as Change,
  ]);
}

async function show(): Promise<void> {
  workspace.markChanges({
    about: { kind: 'versions', name: 'hun versie' },
    from: 'compare',
    ...marksOfDifferences(differences(openCase().records, theirs())),
  });
  await expect.poll(() => stateOf().busy).toBeNull();
}

it('draws them, marked as new, and leaves rows, network and places as they were', async () => {
  await workspace.setLevel('system');
  const [before, places] = [openCase(), rects()];
  await show();
  expect(flows().filter((id) => !before.graph.edges.some(({ exchange }) => exchange.id === id))).toEqual(['x-hun', 'x-los']);
  expect(stateOf().comparing.onMap).toMatchObject({ outside: 0 });
  expect(stateOf().comparing.onMap?.marks.exchanges.get('x-hun')).toBe('added');
  expect(stateOf().comparing.onMap?.marks.systems.get('sys-hun')).toBe('added');
  expect(rects()['sys-hun']).toBeDefined();
  expect([isGuest(openCase(), 'exchanges', 'x-hun'), isGuest(openCase(), 'exchanges', 'x-001')]).toEqual([true, false]);
  expect([openCase().records, openCase().network]).toEqual([before.records, before.network]);
  workspace.markChanges(null);
  await expect.poll(() => stateOf().busy).toBeNull();
  expect(openCase().graph).toEqual(before.graph);
  expect(rects()).toEqual(places);
});

it('keeps them through an edit, another grouping and undo, and lets them go with another case', async () => {
  await show();
  await workspace.edit('edit', [
    fieldsChange('systems', find('systems', 'sys-lab'), rowsOf(openCase().records, 'systems').indexOf(find('systems', 'sys-lab')), {
      name: 'Lab',
    }) as Change,
  ]);
  expect(flows()).toContain('x-hun');
  await workspace.setGrouping('supplier');
  expect(flows()).toContain('x-hun');
  await workspace.undo();
  expect(flows()).toContain('x-hun');
  await workspace.edit('merge', [add('exchanges', { ...find('exchanges', 'x-036').values, id: 'x-hun', name: 'Nu van ons' })]);
  expect(
    openCase()
      .graph.edges.filter(({ exchange }) => exchange.id === 'x-hun')
      .map(({ exchange }) => exchange.name),
  ).toEqual(['Nu van ons']);
  expect(isGuest(openCase(), 'exchanges', 'x-hun')).toBe(false);
  await workspace.receive(await sampleFiles());
  await workspace.openPending('replace');
  expect(flows()).not.toContain('x-los');
  expect(stateOf().comparing.onMap).toBeNull();
});
