// Opening files: which join the case, what a failure leaves behind, and what is remembered from the last time.
import { describe, expect, it, test } from 'vitest';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, memoryHost, sampleFiles, testWorkspace } from '../../support/workspace.ts';

const UNITS = hostFile('units.csv', 'id,organisation_id,name,short_name\nunit-a,org-a,Burgerzaken,BZ\n');
const SYSTEMS = hostFile('systems.csv', 'id,organisation_id,unit_id,name,kind\nsys-a,org-a,unit-a,Zaaksysteem,application\n');
const MORE = hostFile('exchanges.csv', 'id,name,from_system_id,to_system_id\nx-1,Zaken,sys-a,sys-b\n');

const stateOf = (workspace: Workspace) => workspace.store.getState();
const caseNodes = (workspace: Workspace) => [...(stateOf(workspace).openCase?.graph.nodes.keys() ?? [])].sort();

describe('files while a case is open', () => {
  async function withPending(): Promise<Workspace> {
    const workspace = testWorkspace();
    await workspace.receive([UNITS, SYSTEMS]);
    const before = stateOf(workspace).openCase;
    await workspace.receive([MORE]);
    expect(stateOf(workspace)).toMatchObject({ pending: [MORE], openCase: before });
    return workspace;
  }

  it('wait for the question, and join on "add"', async () => {
    const workspace = await withPending();
    await workspace.openPending('add');
    expect(caseNodes(workspace)).toEqual(['organisation:unknown', 'sys-a', 'sys-b', 'unit-a']);
    expect(stateOf(workspace).openCase?.sources.map(({ path }) => path)).toEqual(['units.csv', 'systems.csv', 'exchanges.csv']);
    expect(stateOf(workspace).pending).toBeNull();
  });

  it('stand alone on "replace"', async () => {
    const workspace = await withPending();
    await workspace.openPending('replace');
    expect(caseNodes(workspace)).toEqual(['organisation:unknown', 'sys-a', 'sys-b']);
    expect(stateOf(workspace).openCase?.graph.nodes.get('sys-a')?.isUnknown).toBe(true);
  });

  it('are forgotten on "forget"', async () => {
    const workspace = await withPending();
    const before = stateOf(workspace).openCase;
    await workspace.openPending('forget');
    expect(stateOf(workspace)).toMatchObject({ pending: null, openCase: before });
  });

  it('take the place of a file with the same path', async () => {
    const workspace = testWorkspace();
    await workspace.receive([SYSTEMS]);
    await workspace.receive([hostFile('systems.csv', 'id,organisation_id,name,kind\nsys-z,org-a,Ander,application\n')]);
    await workspace.openPending('add');
    expect(caseNodes(workspace)).toEqual(['organisation:unknown', 'sys-z']);
  });

  it('no files at all change nothing', async () => {
    const workspace = testWorkspace();
    await workspace.receive([]);
    expect(stateOf(workspace)).toMatchObject({ pending: null, openCase: null, busy: null });
  });
});

describe('what goes wrong', () => {
  test.each([
    ['engine', 'duckdb: no answer in 60000 ms'],
    ['memory', 'WebAssembly.Memory(): could not allocate memory'],
  ])('an engine that does not start (%s) leaves a map', async (kind, message) => {
    const workspace = testWorkspace({ openDatabase: () => Promise.reject(new Error(message)) });
    await workspace.openSample();
    expect(stateOf(workspace)).toMatchObject({ failure: { kind, detail: message }, busy: null, openCase: { stored: 'failed' } });
    expect(stateOf(workspace).picture?.visible.edges.length).toBeGreaterThan(0);
    await expect(workspace.ask('select 1')).rejects.toThrow('store-room');
    workspace.dismissFailure();
    expect(stateOf(workspace).failure).toBeNull();
  });

  it('a sample that is not there', async () => {
    const workspace = testWorkspace({ loadSample: () => Promise.reject(new Error('404')) });
    await workspace.openSample();
    expect(stateOf(workspace)).toMatchObject({ failure: { kind: 'sample' }, busy: null });
  });

  it('a layout that breaks leaves the last picture', async () => {
    let broken = false;
    const layOut: NonNullable<Parameters<typeof testWorkspace>[0]>['layOut'] = async () => {
      if (broken) throw new Error('no way');
      return { rects: {}, routes: {}, labels: {}, width: 0, height: 0 };
    };
    const workspace = testWorkspace({ layOut });
    await workspace.receive([SYSTEMS]);
    const before = stateOf(workspace).picture;
    broken = true;
    await workspace.setLevel('organisation');
    expect(stateOf(workspace)).toMatchObject({ failure: { kind: 'drawing', detail: 'no way' }, busy: null, picture: before });
  });

  it('files that hold nothing to draw open on their report', async () => {
    const workspace = testWorkspace();
    await workspace.receive([hostFile('brief.docx', 'Geachte heer'), { path: 'groot.csv', size: 300 * 2 ** 20, bytes: null, unread: 'too-large' }]);
    expect(stateOf(workspace)).toMatchObject({ screen: 'sources', failure: null, busy: null });
    expect(
      stateOf(workspace)
        .openCase?.reports.flatMap((report) => report.problems.map(({ code }) => code))
        .sort(),
    ).toEqual(['file_too_large', 'format_unknown']);
  });
});

describe('starting', () => {
  it('bare shows nothing; with files opens them', async () => {
    const bare = testWorkspace();
    await bare.start();
    expect(stateOf(bare)).toMatchObject({ openCase: null, busy: null, language: 'nl' });
    const files = testWorkspace({ host: memoryHost({ kind: 'files', files: await sampleFiles() }) });
    await files.start();
    expect(stateOf(files).picture?.visible.nodes.size).toBe(34);
  });

  it('another language changes the words and nothing else of the work', async () => {
    const workspace = testWorkspace({ host: memoryHost({ kind: 'files', files: await sampleFiles() }) });
    await workspace.start();
    workspace.setLens('privacy');
    const { language: _, tongue: __, ...before } = stateOf(workspace);
    workspace.setLanguage('nl', 'nl-XA');
    expect(stateOf(workspace)).toMatchObject({ language: 'nl', tongue: 'nl-XA' });
    workspace.setLanguage('en');
    const { language, tongue, ...after } = stateOf(workspace);
    expect([language, tongue]).toEqual(['en', 'en']);
    for (const key of Object.keys(before) as (keyof typeof before)[]) expect([key, after[key] === before[key]]).toEqual([key, true]);
  });

  it('finds the settings of the last time, and no others', async () => {
    const host = memoryHost();
    const first = testWorkspace({ host });
    first.setLanguage('en');
    first.setTheme('dark');
    first.setWordDepth('expert');
    const second = testWorkspace({ host });
    await second.start();
    expect(stateOf(second)).toMatchObject({ language: 'en', theme: 'dark', wordDepth: 'expert' });
    for (const name of host.settings.keys()) host.settings.set(name, '<script>');
    const third = testWorkspace({ host });
    await third.start();
    expect(stateOf(third)).toMatchObject({ language: 'nl', theme: 'system', wordDepth: 'plain' });
  });

  it('keeps depth between none and nine, and the filter of one lens while looking through another', () => {
    const workspace = testWorkspace();
    workspace.setDepth({ up: -1, down: 99 });
    const filter = { classes: new Map([['mode' as const, new Set(['query'])]]) };
    workspace.setFilter(filter);
    workspace.setLens('privacy');
    expect(stateOf(workspace)).toMatchObject({ depth: { up: 0, down: 9 }, lens: 'privacy', filter });
  });
});
