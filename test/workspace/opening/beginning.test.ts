// Does a case begin with nothing but its organisation, ready to be drawn in, and is it saved and read again as any other?
import { expect, it } from 'vitest';
import { newRows } from '../../../renderer/edit/new-row.ts';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../../renderer/model/record.ts';
import { filesOfBeginning } from '../../../renderer/workspace/opening/beginning.ts';
import type { OpenCase } from '../../../renderer/workspace/state.ts';
import { caseMemory, memoryCases } from '../../support/memory-cases.ts';
import { memoryHost, testWorkspace } from '../../support/workspace.ts';

const read = (organisation: string, name: string) =>
  ingest(filesOfBeginning({ organisation, name }).map(({ path, size, bytes }) => ({ path, size, bytes: async () => bytes as Uint8Array })));

it('is drawn, can be added to, and comes back whole from its file', async () => {
  const memory = caseMemory();
  const workspace = testWorkspace({ host: Object.assign(memoryHost(), memoryCases(memory)) });
  await workspace.start();
  await workspace.beginEmpty({ organisation: 'Gemeente Proefstad', name: '' });
  const openCase = () => workspace.store.getState().openCase as OpenCase;
  expect(openCase().info.settings).toEqual({ case_name: 'Gemeente Proefstad', own_organisation_id: 'org-eigen' });
  expect(openCase().network.organisations).toEqual([{ id: 'org-eigen', name: 'Gemeente Proefstad', shortName: 'Proefstad', isOwn: true }]);
  expect([workspace.store.getState().screen, workspace.store.getState().editing.isOn]).toEqual(['map', true]);
  expect(workspace.store.getState().picture?.laidOut.rects['org-eigen']).toBeDefined();
  const made = newRows(openCase().records, [{ sheet: 'units', values: { organisation_id: 'org-eigen', name: 'Burgerzaken', short_name: 'BZ' } }]);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  await workspace.edit('enter', made.changes);
  expect(await workspace.saveCase()).toBe(true);
  const bytes = memory.files.get('casus-1') ?? new Uint8Array();
  const again = await ingest([{ path: 'casus-1.datareis', size: bytes.length, bytes: async () => bytes }]);
  expect(again.reports.flatMap(({ problems }) => problems)).toEqual([]);
  expect(rowsOf(again.records, 'units').map(({ values }) => values.name)).toEqual(['Burgerzaken']);
  expect(rowsOf(again.records, 'organisations')[0]?.values).toEqual(rowsOf(openCase().records, 'organisations')[0]?.values);
});

it('takes any name as it is, formulas and separators too', async () => {
  for (const name of ['=1+1', 'A, "B"; C', '../boven', 'Þórshöfn 🐚', 'x'.repeat(200)]) {
    const { records, reports } = await read(name, '');
    expect(rowsOf(records, 'organisations').map(({ values }) => values.name)).toEqual([name]);
    expect(rowsOf(records, 'case_info').find(({ values }) => values.key === 'case_name')?.values.value).toBe(name);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  }
});
