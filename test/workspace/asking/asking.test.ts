// Do the rules get asked once for each case and day, is what people say of a finding kept with the case, and are its rows shown on the map?
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../renderer/db/database.ts';
import type { HostFile } from '../../../renderer/host/host.ts';
import { findingKey } from '../../../renderer/model/finding-review.ts';
import type { Finding } from '../../../renderer/review/finding.ts';
import { RULES } from '../../../renderer/review/rules.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { testEngine } from '../../support/engine.ts';
import { hostFile, memoryHost, sampleFiles, testWorkspace } from '../../support/workspace.ts';

const stateOf = (workspace: Workspace) => workspace.store.getState();

function found(workspace: Workspace, rule: string, about: string): Finding {
  const finding = stateOf(workspace).checked?.findings.find((one) => one.rule === rule && one.about === about);
  if (!finding) throw new Error(`${rule} ${about} was not found`);
  return finding;
}

/** The engine, with a count of the questions that take the day of a rule. */
function countingEngine(): { readonly open: () => Promise<Database>; readonly asked: string[] } {
  const asked: string[] = [];
  const open = async (): Promise<Database> => {
    const engine = await testEngine();
    return {
      ...engine,
      query: (sql, parameters) => {
        if (RULES.some(({ query }) => query === sql)) asked.push(sql);
        return engine.query(sql, parameters);
      },
    };
  };
  return { open, asked };
}

/** The first one takes a while. */
beforeAll(async () => void (await testEngine()));

describe('asking the rules', () => {
  it('asks each rule once for a case and day, whoever wants to know, and says how far it is', async () => {
    const engine = countingEngine();
    const workspace = testWorkspace({ openDatabase: engine.open });
    await workspace.openSample();
    const steps: number[] = [];
    workspace.store.subscribe(({ checking }) => {
      if (checking && 'done' in checking && checking.total === RULES.length) steps.push(checking.done);
    });
    await Promise.all([workspace.check(), workspace.check()]);
    await workspace.check();
    expect(engine.asked.length).toBe(RULES.length);
    expect([...new Set(steps)]).toEqual(RULES.map((_, index) => index));
    expect([stateOf(workspace).checking, stateOf(workspace).checked?.day]).toEqual([null, '2020-07-01']);
  });

  it('asks anew for another day, and stops asking for a day that is no longer looked at', async () => {
    const engine = countingEngine();
    const workspace = testWorkspace({ openDatabase: engine.open });
    await workspace.openSample();
    const first = workspace.check();
    await Promise.resolve();
    workspace.setDay('2021-01-01');
    await Promise.all([first, workspace.check()]);
    const { checked } = stateOf(workspace);
    expect(checked?.day).toBe('2021-01-01');
    expect(engine.asked.length).toBeLessThan(RULES.length + 3);
    expect(checked?.findings.some(({ rule, about }) => rule === 'R02' && about === 'x-031')).toBe(false);
    workspace.setDay('2020-07-01');
    await workspace.check();
    expect(stateOf(workspace).checked?.findings.some(({ rule, about }) => rule === 'R02' && about === 'x-031')).toBe(true);
  });

  it('says why nothing came of it, and can be asked again', async () => {
    let isBroken = true;
    const workspace = testWorkspace({
      openDatabase: async () => {
        const engine = await testEngine();
        const query: Database['query'] = (sql, given) =>
          isBroken && sql.includes("'purposes', id") ? Promise.reject(new Error('out of memory')) : engine.query(sql, given);
        return { ...engine, query };
      },
    });
    await workspace.openSample();
    await workspace.check();
    expect(stateOf(workspace)).toMatchObject({ checking: { failed: 'out of memory' }, checked: null });
    isBroken = false;
    await workspace.check();
    expect(stateOf(workspace).checked?.findings.length).toBeGreaterThan(50);
  });

  it('lets an own rule that fails stop no other, and marks nothing of it', async () => {
    const rules = 'id,severity,about,article,sentence_nl,sentence_en,query\nG1,low,exchanges,,Fout,,select nonsense from nowhere\n';
    const workspace = testWorkspace();
    await workspace.receive([...(await sampleFiles()).map(inFolder), hostFile('lindehaven/rules.csv', rules)]);
    await workspace.check();
    const { checked, openCase } = stateOf(workspace);
    expect(openCase?.ownRules.map(({ id }) => id)).toEqual(['G1']);
    expect(checked?.failures).toMatchObject([{ rule: 'G1', why: 'query_failed' }]);
    expect(checked?.findings.length).toBeGreaterThan(50);
  });
});

function inFolder(file: HostFile): HostFile {
  return { ...file, path: `lindehaven/${file.path.split('/').at(-1)}` };
}

describe('a ready question', () => {
  it('asks nothing more when it is called off', async () => {
    const workspace = testWorkspace();
    await workspace.openSample();
    const running = new AbortController();
    const asked = workspace.answer('Q4', {}, running.signal);
    running.abort();
    await expect(asked).rejects.toThrow('called off');
    expect(await workspace.answer('Q4', {})).toMatchObject({ question: 'Q4', missing: [] });
  });
});

describe('saying something of a finding', () => {
  const host = memoryHost();
  const workspace = testWorkspace({ host });
  beforeAll(async () => {
    await workspace.openSample();
    await workspace.check();
  });

  it('is refused when it is accepted without a reason, and then nothing is kept', () => {
    const finding = found(workspace, 'R07', 'x-052');
    const refused = workspace.judge(finding, { state: 'accepted', reason: '  ', role: 'FG' });
    expect(refused?.nl).toContain('Schrijf op waarom');
    expect([stateOf(workspace).openCase?.reviews, stateOf(workspace).openCase?.settled.reviews]).toEqual([[], []]);
    expect(host.settings.has('role')).toBe(false);
  });

  it('is kept with its day and the facts that were seen, and remembers the role', () => {
    const finding = found(workspace, 'R07', 'x-052');
    expect(workspace.judge(finding, { state: 'accepted', reason: ' Zit in de DPIA. ', role: 'privacy officer' })).toBeNull();
    const today = new Date().toISOString().slice(0, 10);
    const kept = {
      ...{ rule: 'R07', about: 'x-052', state: 'accepted', reason: 'Zit in de DPIA.' },
      ...{ role: 'privacy officer', on: today, fingerprint: finding.fingerprint },
    };
    expect(stateOf(workspace).openCase?.reviews).toEqual([kept]);
    expect(stateOf(workspace).openCase?.settled.reviews).toEqual([kept]);
    expect([stateOf(workspace).role, host.settings.get('role')]).toEqual(['privacy officer', 'privacy officer']);
  });

  it('comes back when the case is saved and opened again', async () => {
    await workspace.exportCase('case');
    const file = host.saved.at(-1);
    if (!file) throw new Error('nothing was saved');
    const again = testWorkspace();
    await again.receive([{ path: file.suggestedName, size: file.bytes.length, bytes: file.bytes }]);
    expect(stateOf(again).openCase?.reviews).toMatchObject([{ rule: 'R07', about: 'x-052', state: 'accepted', reason: 'Zit in de DPIA.' }]);
    await again.check();
    expect(found(again, 'R07', 'x-052').fingerprint).toBe(stateOf(again).openCase?.reviews[0]?.fingerprint);
  });

  it('says it once for each finding: the last word stands', () => {
    workspace.judge(found(workspace, 'R07', 'x-052'), { state: 'solved', reason: '', role: '' });
    expect(stateOf(workspace).openCase?.reviews.map(({ state }) => state)).toEqual(['solved']);
  });
});

describe('looking at findings', () => {
  it('opens one among the others, whatever was filtered and folded', async () => {
    const workspace = testWorkspace();
    await workspace.openSample();
    workspace.lookAtFindings({ filter: { rule: 'R01', department: null, severity: 'low', state: null }, folded: new Set(['severity high']) });
    workspace.openFinding(findingKey({ rule: 'R07', about: 'x-052' }));
    const { screen, reviewLook } = stateOf(workspace);
    expect([screen, reviewLook.chosen, reviewLook.folded.size]).toEqual(['review', '["R07","x-052"]', 0]);
    expect(Object.values(reviewLook.filter)).toEqual([null, null, null, null]);
    await workspace.openPending('forget');
    await workspace.openSample();
    expect(stateOf(workspace).reviewLook.chosen).toBeNull();
  });

  it('shows its rows on the map, opened up to where they stand', async () => {
    const workspace = testWorkspace();
    await workspace.openSample();
    await workspace.setLevel('organisation');
    const lit = { rows: [{ sheet: 'exchanges', id: 'x-052' }], label: 'R07' } as const;
    await workspace.showRows(lit);
    const { screen, picture, openCase, lit: shown } = stateOf(workspace);
    expect([screen, shown]).toEqual(['map', lit]);
    const flow = openCase?.network.exchanges.find(({ id }) => id === 'x-052');
    for (const id of [flow?.fromSystemId, flow?.toSystemId]) expect(picture?.visible.nodes.has(id ?? '')).toBe(true);
  });
});
