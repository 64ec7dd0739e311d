// Hiding, building outward, path and selector as acts on the sample: what is drawn, what is let go, and the way back.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { sampleFiles, testWorkspace } from '../../support/workspace.ts';

let files: Awaited<ReturnType<typeof sampleFiles>>;
let workspace: Workspace;

const stateOf = () => workspace.store.getState();
const drawn = () => new Set(stateOf().picture?.visible.nodes.keys());
const flows = () => (stateOf().picture?.visible.edges ?? []).flatMap((edge) => edge.flows);

beforeAll(async () => {
  files = await sampleFiles();
});

beforeEach(async () => {
  workspace = testWorkspace({ layOut: async () => ({ rects: {}, routes: {}, labels: {}, width: 0, height: 0 }) });
  await workspace.receive(files);
});

describe('hiding', () => {
  it('takes a department and what touches it off the map at every level, and brings it back', async () => {
    const before = stateOf().picture?.visible;
    workspace.select({ kind: 'node', id: 'unit-wi' });
    await workspace.hide(['unit-wi']);
    expect(drawn().has('unit-wi')).toBe(false);
    expect(stateOf().selection).toBeNull();
    await workspace.setLevel('system');
    expect(drawn().has('sys-uitk')).toBe(false);
    expect(flows().some(({ from, to }) => [from, to].includes('sys-uitk'))).toBe(false);
    await workspace.setGrouping('purpose');
    expect([...(stateOf().picture?.visible.nodes.values() ?? [])].some(({ node }) => node.rowId === 'sys-uitk')).toBe(false);
    await workspace.setGrouping('organisation');
    await workspace.showHidden();
    await workspace.setLevel('unit');
    expect(stateOf().picture?.visible).toEqual(before);
  });

  it('is undone for what is looked for', async () => {
    await workspace.hide(['unit-wi', 'unit-bel']);
    await workspace.reveal(['sys-uitk'], { kind: 'node', id: 'sys-uitk' });
    expect(drawn().has('sys-uitk')).toBe(true);
    expect([...stateOf().hidden]).toEqual(['unit-bel']);
  });
});

describe('building outward', () => {
  it('starts empty, puts on what is found, and adds neighbours step by step until nothing is missing', async () => {
    await workspace.startEmpty();
    expect(drawn().size).toBe(0);
    await workspace.reveal(['sys-uitk'], { kind: 'node', id: 'sys-uitk' });
    expect(drawn()).toEqual(new Set(['org-lindehaven', 'unit-wi', 'sys-uitk'].filter((id) => stateOf().openCase?.graph.nodes.has(id))));
    expect(flows()).toEqual([]);
    await workspace.addNeighbours('sys-uitk', 'inward');
    const inward = flows().filter(({ to }) => to === 'sys-uitk');
    const all = stateOf().openCase?.graph.edges ?? [];
    const day = stateOf().day ?? '';
    const expected = all.filter(({ to, exchange }) => to === 'sys-uitk' && (exchange.validFrom ?? '') <= day && day <= (exchange.validUntil ?? '9'));
    expect(inward.length).toBeGreaterThanOrEqual(expected.length);
    const size = drawn().size;
    await workspace.addNeighbours('sys-uitk', 'outward');
    expect(drawn().size).toBeGreaterThan(size);
    await workspace.buildReset();
    expect(stateOf().built).toBeNull();
  });
});

describe('path and selector', () => {
  it('makes the next chosen node the end that was still to be chosen', async () => {
    workspace.startPath('unit-wi', 'from');
    workspace.select({ kind: 'node', id: 'unit-wi' });
    expect(stateOf().path).toEqual({ from: 'unit-wi', to: null });
    workspace.select({ kind: 'node', id: 'unit-bel' });
    expect(stateOf().path).toEqual({ from: 'unit-wi', to: 'unit-bel' });
    await workspace.hide(['unit-bel']);
    expect(stateOf().path).toBeNull();
  });

  it('opens up to what a selector names, and keeps a wrong one without harm', async () => {
    await workspace.setSelector('+sys-uitk+1');
    expect(drawn().has('sys-uitk')).toBe(true);
    await workspace.setSelector('"open');
    expect(stateOf()).toMatchObject({ selector: '"open', failure: null });
    workspace.setNoise({ share: 20 });
    await workspace.hide(['unit-bel']);
    await workspace.showAll();
    expect(stateOf()).toMatchObject({ selector: null, built: null, focusMode: 'showcase', noise: { share: 100 } });
    expect(stateOf().hidden.size).toBe(0);
  });
});
