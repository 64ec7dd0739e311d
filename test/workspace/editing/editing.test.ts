// Is a change of a row everywhere at once, with nothing on the map moved, and can every act be undone and done again, across screens?
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldsChange } from '../../../renderer/edit/apply.ts';
import type { Change } from '../../../renderer/model/change.ts';
import { type Row, rowsOf, type Value } from '../../../renderer/model/record.ts';
import type { SheetName } from '../../../renderer/model/sheet.ts';
import { undoneSteps } from '../../../renderer/workspace/editing/undoing.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, sampleFiles, testWorkspace } from '../../support/workspace.ts';

/** Pixels between two arrows at the side of a card. */
const PORT_GAP = 8;

let workspace: Workspace;
beforeEach(async () => {
  workspace = testWorkspace();
  await workspace.receive(await sampleFiles());
}, 120_000);

const stateOf = () => workspace.store.getState();
const records = () => stateOf().openCase?.records ?? new Map();
const rectsOf = () => stateOf().picture?.laidOut.rects ?? {};
const steps = () => stateOf().openCase?.settled.steps.map(({ act }) => act);
const find = (sheet: SheetName, id: string) => rowsOf(records(), sheet).find(({ values }) => values.id === id) as Row;
const set = (sheet: SheetName, id: string, values: Record<string, Value>) =>
  fieldsChange(sheet, find(sheet, id), rowsOf(records(), sheet).indexOf(find(sheet, id)), values) as Change;
const remove = (sheet: SheetName, id: string): Change => ({
  kind: 'remove',
  sheet,
  at: rowsOf(records(), sheet).indexOf(find(sheet, id)),
  row: find(sheet, id),
});
const added = (sheet: SheetName, values: Record<string, Value>): Change => ({
  kind: 'add',
  sheet,
  at: rowsOf(records(), sheet).length,
  row: { values, raw: {}, extra: {}, source: { file: 'ingevoerd in de app', sheet, row: null } },
});
const flow = (id: string) => stateOf().openCase?.graph.edges.find(({ exchange }) => exchange.id === id)?.exchange;

describe('an edit', () => {
  it('is in the rows, on the map, in the store-room and among the names', async () => {
    const before = rectsOf();
    await workspace.edit('edit', [
      set('exchanges', 'x-036', { frequency: 'DAILY', name: 'Dossiers elke dag' }),
      set('systems', 'sys-lab', { name: 'Lab' }),
    ]);
    expect([flow('x-036')?.frequency, flow('x-036')?.name]).toEqual(['DAILY', 'Dossiers elke dag']);
    expect((await workspace.ask("select frequency, name from exchanges where id = 'x-036'")).rows).toEqual([
      { frequency: 'DAILY', name: 'Dossiers elke dag' },
    ]);
    expect(stateOf().openCase?.labels.get('systems sys-lab')?.nl).toBe('Lab');
    expect(rectsOf()).toEqual(before);
    expect(steps()).toEqual(['edit']);
  });

  it('moves no card when an exchange is drawn, but for the room of one more arrow at its side, and is one step', async () => {
    await workspace.setLevel('system');
    const before = rectsOf();
    const values = { ...find('exchanges', 'x-036').values, id: 'x-nieuw', from_system_id: 'sys-brp', to_system_id: 'sys-uitk', name: 'Nieuw' };
    await workspace.edit('draw', [added('exchanges', values)]);
    expect(flow('x-nieuw')).toMatchObject({ fromSystemId: 'sys-brp', toSystemId: 'sys-uitk' });
    const shift = Object.keys(before).map((id) =>
      Math.hypot((before[id]?.x ?? 0) - (rectsOf()[id]?.x ?? 9), (before[id]?.y ?? 0) - (rectsOf()[id]?.y ?? 9)),
    );
    expect(Math.max(...shift)).toBeLessThanOrEqual(PORT_GAP);
    expect(await workspace.undo()).toBe('draw');
    expect(flow('x-nieuw')).toBeUndefined();
    expect(rectsOf()).toEqual(before);
  });

  it('that takes a system away lets go of it where it was chosen, and comes back with undo', async () => {
    const start = [...records()].map(([sheet, rows]) => [sheet, rows]);
    await workspace.setLevel('system');
    workspace.select({ kind: 'node', id: 'sys-uitk' });
    const gone = rowsOf(records(), 'exchanges')
      .filter(({ values }) => values.from_system_id === 'sys-uitk' || values.to_system_id === 'sys-uitk')
      .map(({ values }) => remove('exchanges', String(values.id)));
    await workspace.edit('remove', [...gone.reverse(), remove('systems', 'sys-uitk')]);
    expect(stateOf().selection).toBeNull();
    expect(stateOf().openCase?.graph.nodes.has('sys-uitk')).toBe(false);
    expect((await workspace.ask("select count(*)::int as n from exchanges where 'sys-uitk' in (from_system_id, to_system_id)")).rows).toEqual([
      { n: 0 },
    ]);
    await workspace.undo();
    expect([...records()].map(([sheet, rows]) => [sheet, rows])).toEqual(start);
    expect((await workspace.ask("select count(*)::int as n from systems where id = 'sys-uitk'")).rows).toEqual([{ n: 1 }]);
  });

  it('makes rules, traces and answers look again', async () => {
    await workspace.check();
    const before = stateOf().checked;
    expect(before?.findings.some(({ rule, about }) => rule === 'R16' && about === 'x-036')).toBe(false);
    await workspace.edit('edit', [set('exchanges', 'x-036', { correction: 'none' })]);
    await workspace.check();
    expect(stateOf().checked?.findings.some(({ rule, about }) => rule === 'R16' && about === 'x-036')).toBe(true);
  });

  it('does not delete a voice', async () => {
    const objection = rowsOf(records(), 'annotations').find(({ values }) => values.kind === 'objection');
    await expect(workspace.edit('remove', [remove('annotations', String(objection?.values.id))])).rejects.toThrow('answered');
    await workspace.edit('answer', [set('annotations', String(objection?.values.id), { status: 'answered', response: 'Dat klopt.' })]);
    expect(find('annotations', String(objection?.values.id)).values.response).toBe('Dat klopt.');
  });

  it('many at once, one after the other, all land', async () => {
    const one = set('exchanges', 'x-036', { frequency: 'DAILY' });
    const two = set('systems', 'sys-lab', { name: 'Lab' });
    await Promise.all([workspace.edit('edit', [one]), workspace.edit('edit', [two])]);
    expect(
      (await workspace.ask("select (select frequency from exchanges where id = 'x-036') as f, (select name from systems where id = 'sys-lab') as n"))
        .rows,
    ).toEqual([{ f: 'DAILY', n: 'Lab' }]);
    expect(stateOf().openCase?.stored).toBe('all');
  });
});

describe('undo and redo', () => {
  it('go through acts on the picture, in the rows and on the files, whatever screen they were on', async () => {
    await workspace.hide(['sys-uitk']);
    await workspace.edit('edit', [set('exchanges', 'x-036', { frequency: 'DAILY' })]);
    workspace.show('sources');
    await workspace.receive([hostFile('meer/areas.csv', 'id,name,kind\narea-nieuw,Nieuw,wijk\n')]);
    await workspace.openPending('add');
    await workspace.enter([{ sheet: 'units', values: { organisation_id: 'org-lindehaven', name: 'Bruggen', short_name: 'BR' } }]);
    const areas = () => rowsOf(records(), 'areas').some(({ values }) => values.id === 'area-nieuw');
    const facts = () => [
      stateOf().hidden.size,
      flow('x-036')?.frequency,
      areas(),
      rowsOf(records(), 'units').some(({ values }) => values.name === 'Bruggen'),
    ];
    expect(facts()).toEqual([1, 'DAILY', true, true]);
    const back = [await workspace.undo(), await workspace.undo(), await workspace.undo(), await workspace.undo(), await workspace.undo()];
    expect(back).toEqual(['enter', 'add-files', 'edit', 'hide', null]);
    expect(facts()).toEqual([0, 'WEEKLY', false, false]);
    expect(undoneSteps(stateOf().redoable).map(({ act }) => act)).toEqual(['edit', 'enter']);
    const forth = [await workspace.redo(), await workspace.redo(), await workspace.redo(), await workspace.redo(), await workspace.redo()];
    expect(forth).toEqual(['hide', 'edit', 'add-files', 'enter', null]);
    expect(facts()).toEqual([1, 'DAILY', true, true]);
  });

  it('forget what was undone once something else is done', async () => {
    await workspace.edit('edit', [set('exchanges', 'x-036', { frequency: 'DAILY' })]);
    await workspace.undo();
    await workspace.edit('edit', [set('exchanges', 'x-036', { frequency: 'HOURLY' })]);
    expect(await workspace.redo()).toBeNull();
    expect(flow('x-036')?.frequency).toBe('HOURLY');
  });
});
