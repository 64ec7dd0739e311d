// Are rows that a person typed in the case everywhere, do they outlive reading the files again and loading the page again, and can they be taken back?
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../renderer/model/record.ts';
import type { TabKeep } from '../../../renderer/workspace/adapters.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, memoryHost, sampleFiles, testWorkspace } from '../../support/workspace.ts';

const WORDS = {
  sheet: 'qualitative_signals',
  values: { observed_on: '2020-03-30', area_id: 'area-noord', text: 'De brug is dicht.', contains_personal_data: false, temperature: 2 },
} as const;
const DECISION = {
  sheet: 'decisions',
  values: {
    id: 'dec-14',
    title: 'Brug open',
    decided_on: '2020-03-30',
    decided_by: 'crisisteam',
    area_ids: ['area-noord'],
    effective_from: '2020-03-31',
    status: 'proposed',
    reversible: true,
  },
  extra: { risk_accepted: 'Het kan drukker worden.' },
} as const;
const LINK = {
  sheet: 'decision_links',
  values: { decision_id: 'dec-14', signal_kind: 'series', signal_id: 'sig-bijp', area_id: 'area-noord', expected_direction: 'down' },
} as const;

const stateOf = (workspace: Workspace) => workspace.store.getState();
const idsOf = (workspace: Workspace, sheet: 'decisions' | 'qualitative_signals') =>
  rowsOf(stateOf(workspace).openCase?.records ?? new Map(), sheet).map(({ values }) => values.id);
const count = async (workspace: Workspace, sheet: string) => (await workspace.ask(`select count(*)::int as n from ${sheet}`)).rows[0]?.n;

async function lindehaven(tab?: TabKeep, host = memoryHost()): Promise<Workspace> {
  const workspace = testWorkspace({ host, ...(tab && { tab }) });
  await workspace.receive(await sampleFiles());
  return workspace;
}

/** The engine starts once; on a busy machine that takes longest. */
beforeAll(async () => void (await lindehaven()), 120_000);

describe('rows that are typed', () => {
  it('are in the case, in the store-room, among the names and in the signal book, with an id in the pattern of their sheet', async () => {
    const workspace = await lindehaven();
    expect(await workspace.enter([WORDS, DECISION, LINK])).toMatchObject({ rows: [{ id: 'q-013' }, { id: 'dec-14' }, { sheet: 'decision_links' }] });
    expect(idsOf(workspace, 'qualitative_signals')).toContain('q-013');
    const { rows } = await workspace.ask("select title, risk_accepted, source_file from decisions where id = 'dec-14'");
    expect(rows).toEqual([{ title: 'Brug open', risk_accepted: 'Het kan drukker worden.', source_file: 'ingevoerd in de app' }]);
    const { openCase } = stateOf(workspace);
    expect(openCase?.labels.get('decisions dec-14')?.nl).toBe('Brug open');
    expect(openCase?.signals?.decisions.map(({ id }) => id)).toContain('dec-14');
    expect(openCase?.signals?.words.map(({ id }) => id)).toContain('q-013');
    expect(openCase?.info.counts.decisions).toBe(14);
    expect((await workspace.record('decisions', 'dec-14'))?.sheet).toBe('decisions');
  });

  it('stay when files are added, and are in the case that is saved', async () => {
    const host = memoryHost();
    const workspace = await lindehaven(undefined, host);
    await workspace.enter([DECISION, LINK]);
    await workspace.receive([hostFile('meer/areas.csv', 'id,name,kind\narea-nieuw,Nieuw,wijk\n')]);
    await workspace.openPending('add');
    expect(idsOf(workspace, 'decisions')).toContain('dec-14');
    await workspace.exportCase('case');
    const [saved] = host.saved;
    const again = testWorkspace();
    await again.receive([{ path: 'casus.datareis', size: saved?.bytes.length ?? 0, bytes: saved?.bytes as Uint8Array<ArrayBuffer> }]);
    const row = rowsOf(stateOf(again).openCase?.records ?? new Map(), 'decisions').find(({ values }) => values.id === 'dec-14');
    expect(row?.values).toMatchObject({ title: 'Brug open', reversible: true, area_ids: ['area-noord'] });
    expect(row?.extra).toEqual({ risk_accepted: 'Het kan drukker worden.' });
    expect(await count(again, 'decision_links')).toBe(await count(workspace, 'decision_links'));
  });

  it('are there once when the file they were saved in is added, and give way when another has their id', async () => {
    const workspace = await lindehaven();
    await workspace.enter([DECISION, LINK]);
    const head = 'id,title,decided_on,decided_by,area_ids,effective_from,status,reversible';
    await workspace.receive([hostFile('a/decisions.csv', `${head}\ndec-14,Brug open,2020-03-30,crisisteam,area-noord,2020-03-31,proposed,yes\n`)]);
    await workspace.openPending('add');
    expect(idsOf(workspace, 'decisions').filter((id) => String(id) >= 'dec-14')).toEqual(['dec-14']);
    await workspace.receive([hostFile('a/decisions.csv', `${head}\ndec-14,Iets anders,2020-03-30,college,,2020-03-31,proposed,yes\n`)]);
    await workspace.openPending('add');
    expect(idsOf(workspace, 'decisions').filter((id) => String(id) >= 'dec-14')).toEqual(['dec-14', 'dec-15']);
    const { rows } = await workspace.ask("select decision_id from decision_links where decision_id in ('dec-14', 'dec-15')");
    expect(rows).toEqual([{ decision_id: 'dec-15' }]);
  });

  it('are refused, all of them, field by field', async () => {
    const workspace = await lindehaven();
    const wrong = {
      ...DECISION,
      values: { ...DECISION.values, id: 'dec-03', title: ' ', decided_on: '2020-02-30', status: 'soms', area_ids: ['area-mars'], reeks: 'x' },
    };
    const outcome = await workspace.enter([WORDS, wrong]);
    const faults = 'faults' in outcome ? outcome.faults.map(({ row, field, code }) => `${row} ${field} ${code}`) : [];
    expect(faults.sort()).toEqual([
      '1 area_ids reference_unknown',
      '1 decided_on value_invalid',
      '1 id id_twice',
      '1 reeks column_unknown',
      '1 status value_not_in_list',
      '1 title value_required',
    ]);
    expect(await count(workspace, 'qualitative_signals')).toBe(12);
    expect(stateOf(workspace).justEntered).toBeNull();
  });

  it('can be taken back: by the way back of the picture, and from the note', async () => {
    const workspace = await lindehaven();
    const first = await workspace.enter([WORDS]);
    const second = await workspace.enter([DECISION, LINK]);
    expect(await workspace.undo()).toBe('enter');
    expect(idsOf(workspace, 'decisions')).not.toContain('dec-14');
    expect(await count(workspace, 'decision_links')).toBe(21);
    expect(idsOf(workspace, 'qualitative_signals')).toContain('q-013');
    expect(await workspace.takeBack('entry' in second ? second.entry : '')).toBe(false);
    expect(await workspace.takeBack('entry' in first ? first.entry : '')).toBe(true);
    expect(await count(workspace, 'qualitative_signals')).toBe(12);
    expect(stateOf(workspace).openCase?.settled.steps.map(({ act }) => act)).toEqual(['enter', 'take-back']);
    expect(await workspace.undo()).toBe('take-back');
    expect(await count(workspace, 'qualitative_signals')).toBe(13);
    expect(await workspace.redo()).toBe('take-back');
    expect(await count(workspace, 'qualitative_signals')).toBe(12);
  });

  it('on the map make it anew', async () => {
    const workspace = await lindehaven();
    const unit = { sheet: 'units', values: { organisation_id: 'org-lindehaven', name: 'Bruggen', short_name: 'BR' } } as const;
    const outcome = await workspace.enter([unit]);
    const id = 'rows' in outcome ? outcome.rows[0]?.id : '';
    await workspace.ask('select 1');
    expect(stateOf(workspace).openCase?.labels.get(`units ${id}`)?.nl).toBe('Bruggen');
    expect([...(stateOf(workspace).openCase?.graph.nodes.values() ?? [])].some(({ rowId }) => rowId === id)).toBe(true);
  });

  it('come back when the page is loaded again', async () => {
    let kept: Parameters<TabKeep['keep']>[0] | null = null;
    const tab: TabKeep = {
      keep: async (given) => {
        kept = structuredClone(given);
        return true;
      },
      recall: async () => kept,
      forget: async () => {},
      keepText: () => {},
      recallText: () => null,
    };
    const before = testWorkspace({ tab });
    await before.start();
    await before.receive(await sampleFiles());
    await before.enter([DECISION, LINK]);
    const after = testWorkspace({ tab });
    await after.start();
    expect(idsOf(after, 'decisions')).toContain('dec-14');
    expect(await count(after, 'decision_links')).toBe(23 - 1);
  });
});
