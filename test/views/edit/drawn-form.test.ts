// What was drawn on the map becomes a form that knows its ends, and asks for a system where an organisation was drawn to.
import { expect, test } from 'vitest';
import type { FlowNode } from '../../../renderer/graph/flow-graph.ts';
import type { CardMark, PanelMark } from '../../../renderer/graph/scene.ts';
import { NOTHING, type RecordSet, type Row } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';
import { drawnForm } from '../../../renderer/views/edit/draw/drawn-form.ts';
import { markUnder } from '../../../renderer/views/edit/draw/under.ts';

const row = (values: Row['values']): Row => ({ values, raw: NOTHING, extra: NOTHING, source: { file: 'f', sheet: 's', row: null } });

const RECORDS: RecordSet = new Map<SheetName, readonly Row[]>([
  ['organisations', [row({ id: 'org-a' }), row({ id: 'org-b' })]],
  ['units', [row({ id: 'unit-1', organisation_id: 'org-a' })]],
  [
    'systems',
    [
      row({ id: 'sys-1', organisation_id: 'org-a', unit_id: 'unit-1' }),
      row({ id: 'sys-2', organisation_id: 'org-a' }),
      row({ id: 'sys-3', organisation_id: 'org-b' }),
    ],
  ],
  ['datasets', [row({ id: 'ds-1', system_id: 'sys-1' })]],
]);

function node(kind: FlowNode['kind'], rowId: string): FlowNode {
  const nothing = {
    parent: null,
    name: null,
    nameEn: null,
    isOwn: false,
    isUnknown: false,
    privacyClass: null,
    datasetKind: null,
    seriesIds: [],
    owner: null,
  };
  return { ...nothing, id: `${kind}:${rowId}`, rowId, kind };
}

function drawn(from: FlowNode | null, to: FlowNode | null) {
  const form = drawnForm(RECORDS, from, to);
  return form.kind === 'new' ? { given: form.given, inside: form.inside } : null;
}

test('systems and datasets are its ends', () => {
  expect(drawn(node('dataset', 'ds-1'), node('system', 'sys-2'))).toEqual({
    given: { from_system_id: 'sys-1', source_dataset_id: 'ds-1', to_system_id: 'sys-2' },
    inside: {},
  });
});

test('of an organisation the system is asked, unless it has one', () => {
  expect(drawn(node('organisation', 'org-a'), node('organisation', 'org-b'))).toEqual({
    given: { to_system_id: 'sys-3' },
    inside: { from_system_id: { sheet: 'organisations', id: 'org-a' }, to_system_id: { sheet: 'organisations', id: 'org-b' } },
  });
  expect(drawn(node('unit', 'unit-1'), null)?.given).toEqual({ from_system_id: 'sys-1' });
});

test('what the case does not describe is left to be chosen', () => {
  expect(drawn(node('system', 'sys-gone'), node('cluster', 'Zorg'))).toEqual({ given: {}, inside: {} });
});

test('a card lies before the panel around it, and the innermost panel before the others', () => {
  const at = (id: string, x: number, y: number, width: number, height: number) => ({ id, rect: { x, y, width, height } });
  const cards = [at('card', 20, 20, 40, 20)] as unknown as CardMark[];
  const panels = [at('outer', 0, 0, 200, 200), at('inner', 10, 10, 80, 80)] as unknown as PanelMark[];
  expect(markUnder({ cards, panels }, 30, 30)?.id).toBe('card');
  expect(markUnder({ cards, panels }, 80, 80)?.id).toBe('inner');
  expect(markUnder({ cards, panels }, 150, 150)?.id).toBe('outer');
  expect(markUnder({ cards, panels }, 300, 0)).toBeNull();
});
