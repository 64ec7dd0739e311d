// Does the case that was open come back with its look when the page is loaded again, and is what cannot come back said?
import { describe, expect, it } from 'vitest';
import type { HostFile } from '../../../renderer/host/host.ts';
import { packed, unpacked } from '../../../renderer/host/tab-store.ts';
import { newSession } from '../../../renderer/workshop/agenda.ts';
import type { TabKeep } from '../../../renderer/workspace/adapters.ts';
import { lookOf } from '../../../renderer/workspace/keeping/kept-look.ts';
import { MOST_KEPT } from '../../../renderer/workspace/opening/restoring.ts';
import { keptRoom } from '../../../renderer/workspace/sessions/kept-room.ts';
import { keptDraft } from '../../../renderer/workspace/signals/kept-draft.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { memoryHost, sampleFiles, testWorkspace } from '../../support/workspace.ts';

/** Keeps what it is given as bytes, as the browser does. */
function memoryTab(): TabKeep & { kept: Uint8Array<ArrayBuffer> | null; text: string | null } {
  return {
    kept: null,
    text: null,
    async keep(files) {
      this.kept = packed(files);
      return true;
    },
    async recall() {
      return this.kept && unpacked(this.kept.buffer);
    },
    async forget() {
      [this.kept, this.text] = [null, null];
    },
    keepText(text) {
      this.text = text;
    },
    recallText() {
      return this.text;
    },
  };
}

const stateOf = (workspace: Workspace) => workspace.store.getState();
const pause = () => new Promise((go) => setTimeout(go, 600));

/** The sample without its values: quicker to read. */
const withoutValues = async () => (await sampleFiles()).filter(({ path }) => !path.endsWith('observations.csv'));

async function opened(tab: TabKeep, files: readonly HostFile[]): Promise<Workspace> {
  const workspace = testWorkspace({ tab });
  await workspace.start();
  await workspace.receive(files);
  return workspace;
}

describe('loading the page again', () => {
  it('brings back files, form, lens, grouping, level and choice', async () => {
    const tab = memoryTab();
    const before = await opened(tab, await sampleFiles());
    await before.setGrouping('layer');
    await before.setLevel('system');
    before.setLens('privacy');
    before.setForm('matrix');
    before.setFormLook({ cell: 'volume', matrixOrder: 'out' });
    before.select({ kind: 'exchange', id: [...(stateOf(before).openCase?.graph.edges ?? [])][0]?.exchange.id ?? '' });
    await pause();
    const after = testWorkspace({ tab });
    await after.start();
    const seen = ({ form, formLook, lens, grouping, level, selection, open }: ReturnType<typeof stateOf>) => [
      form,
      formLook,
      lens,
      grouping,
      level,
      selection,
      [...open].sort(),
    ];
    expect(stateOf(after).failure).toBeNull();
    expect(stateOf(after).openCase?.info).toEqual(stateOf(before).openCase?.info);
    expect(seen(stateOf(after))).toEqual(seen(stateOf(before)));
    expect([stateOf(after).form, stateOf(after).grouping, stateOf(after).level]).toEqual(['matrix', 'layer', 'system']);
  });

  it('brings back the decision that was being written down, and puts none in a case file', async () => {
    const tab = memoryTab();
    const before = await opened(tab, await sampleFiles());
    before.startDecision({ seriesId: 'sig-verz', placeId: 'unit-reiniging', day: '2020-03-30' });
    before.draftDecision({ title: 'Extra wagen', areaIds: ['area-noord'], isReversible: true });
    before.stepDecision(2);
    await pause();
    const after = testWorkspace({ tab });
    await after.start();
    expect(stateOf(after).deciding).toEqual(stateOf(before).deciding);
    expect(stateOf(after).deciding?.draft).toMatchObject({ title: 'Extra wagen', unitIds: ['unit-reiniging'], isReversible: true });
    expect(JSON.stringify(lookOf(stateOf(before)))).not.toContain('Extra wagen');
    before.dropDecision();
    await pause();
    const later = testWorkspace({ tab });
    await later.start();
    expect(stateOf(later).deciding).toBeNull();
  });

  it.each([['null'], ['5'], ['{"draft":{}}'], ['{"from":{"seriesId":1},"step":1}']])('leaves out a spoilt draft: %s', (text) => {
    expect(keptDraft({ deciding: JSON.parse(text) })).toBeNull();
  });

  it('does not bring back files where the address asks for the sample', async () => {
    const tab = memoryTab();
    await opened(
      tab,
      (await sampleFiles()).filter(({ path }) => !path.includes('observations')),
    );
    const after = testWorkspace({ tab, host: memoryHost({ kind: 'sample' }) });
    await after.start();
    expect(stateOf(after).openCase?.sources.some(({ path }) => path.includes('observations'))).toBe(true);
  });

  it('brings back the work on the sample, however often the page is loaded again', async () => {
    const tab = memoryTab();
    const loaded = async () => {
      const workspace = testWorkspace({ tab, host: memoryHost({ kind: 'sample' }), loadSample: withoutValues });
      await workspace.start();
      return workspace;
    };
    const before = await loaded();
    const row = stateOf(before).openCase?.records.get('exchanges')?.[0];
    const fields = { name: { before: { value: row?.values.name ?? null }, after: { value: 'Opgeschreven in een werksessie' } } };
    await before.edit('edit', [{ kind: 'set', sheet: 'exchanges', at: 0, name: String(row?.values.id), fields }]);
    await pause();
    for (const time of [1, 2]) {
      const again = await loaded();
      await pause();
      expect(stateOf(again).openCase?.settled.steps, `time ${time}`).toHaveLength(1);
    }
  }, 120_000);

  it('brings back the session that was going on, with its question and its clocks', async () => {
    const tab = memoryTab();
    const before = await opened(tab, await withoutValues());
    const { records } = stateOf(before).openCase ?? {};
    const made = newSession(records ?? new Map(), { title: 'Gesprek', conversation: 'map', day: '2020-06-02', target: null, roles: [] });
    if ('faults' in made) throw new Error('no session');
    await before.edit('add', made.changes);
    const clocks = { whole: { limit: 3600, spent: 4000, since: 1_000 }, card: { limit: 480, spent: 0, since: null } };
    before.lookAtWorkshop({ sessionId: made.ids[0] ?? null, cardId: 'crd-doel-2', isBig: true, ...clocks });
    before.show('workshop');
    await pause();
    const after = testWorkspace({ tab });
    await after.start();
    expect(stateOf(after)).toMatchObject({
      screen: 'workshop',
      workshop: { sessionId: made.ids[0] ?? null, cardId: 'crd-doel-2', isBig: true, ...clocks },
    });
    expect(Object.keys(lookOf(stateOf(before)))).not.toContain('room');
  }, 120_000);

  it.each([['null'], ['{"room":{"sessionId":"s"}}'], ['{"room":{"sessionId":"ses-1","whole":{"limit":"x"},"card":{}}}']])(
    'leaves out a spoilt session: %s',
    (text) => {
      const row = { values: { id: 'ses-1' }, raw: {}, extra: {}, source: { file: 'f', sheet: 'sessions', row: 1 } } as const;
      expect(keptRoom(JSON.parse(text), new Map([['sessions', [row]]]))).toBeNull();
    },
  );

  it('names a case that is too large to keep', async () => {
    const tab = memoryTab();
    const large = { path: 'groot.bin', size: MOST_KEPT + 1, bytes: new Uint8Array(MOST_KEPT + 1) };
    await opened(tab, [...(await sampleFiles()), large]);
    const after = testWorkspace({ tab });
    await after.start();
    expect([stateOf(after).openCase, stateOf(after).tooLarge?.name]).toEqual([null, 'Gemeente Lindehaven (fictief)']);
  });

  it('gives up on a case that broke the page three times', async () => {
    const tab = memoryTab();
    await opened(tab, await sampleFiles());
    tab.text = '!!!';
    const after = testWorkspace({ tab });
    await after.start();
    expect([stateOf(after).openCase, tab.kept]).toEqual([null, null]);
  });

  it('forgets a case that was closed', async () => {
    const tab = memoryTab();
    const workspace = await opened(tab, [{ path: 'a.csv', size: 0, bytes: new Uint8Array() }]);
    await workspace.removeSource('a.csv');
    expect([stateOf(workspace).openCase, tab.kept]).toEqual([null, null]);
  });
});

it('files are unpacked as they were packed, those that were not read too', () => {
  const files: HostFile[] = [
    { path: 'a/é.csv', size: 3, bytes: new Uint8Array([1, 2, 255]) },
    { path: 'groot', size: 9, bytes: null, unread: 'too-large' },
    { path: 'leeg', size: 0, bytes: new Uint8Array() },
  ];
  expect(unpacked(packed({ note: 'ok "é"', files }).buffer)).toEqual({ note: 'ok "é"', files });
});
