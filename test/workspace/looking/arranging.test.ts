// Grouping anew without reading again, another organisation in the middle, and the way back of the inspector.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GROUPINGS } from '../../../renderer/graph/known-groupings.ts';
import type { Box, LayoutInput } from '../../../renderer/graph/layout/layout.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, sampleFiles, testWorkspace } from '../../support/workspace.ts';

let files: Awaited<ReturnType<typeof sampleFiles>>;
let workspace: Workspace;
let inputs: LayoutInput[];

const stateOf = () => workspace.store.getState();
const cards = () => [...(stateOf().picture?.visible.nodes.values() ?? [])].filter(({ isOpen }) => !isOpen).map(({ node }) => node.id);
const sideOf = (id: string) => inputs.at(-1)?.boxes.find((box: Box) => box.id === id)?.side;

beforeAll(async () => {
  files = await sampleFiles();
});

beforeEach(async () => {
  inputs = [];
  workspace = testWorkspace({
    layOut: async ({ input }) => {
      inputs.push(input);
      return { rects: {}, routes: {}, labels: {}, width: 0, height: 0 };
    },
  });
  await workspace.receive(files);
});

describe('another grouping', () => {
  it('needs no reading, and going back gives the same picture', async () => {
    const [before, level] = [stateOf().picture?.visible, stateOf().level];
    for (const grouping of GROUPINGS) {
      await workspace.setGrouping(grouping);
      expect(stateOf()).toMatchObject({ grouping, busy: null, openCase: { graph: { grouping } } });
      expect(stateOf().picture?.visible.edges.length).toBeGreaterThan(0);
    }
    await workspace.setGrouping('organisation');
    expect(stateOf().level).toBe(level);
    expect(stateOf().picture?.visible).toEqual(before);
  });

  it('comes back with the groups that stood open, also those that were opened by hand', async () => {
    await workspace.setLevel('unit');
    await workspace.toggle('unit-wi');
    const before = cards();
    expect(before).toContain('sys-uitk');
    await workspace.setGrouping('supplier');
    await workspace.setLevel('dataset');
    await workspace.setGrouping('organisation');
    expect([stateOf().level, cards()]).toEqual([null, before]);
    await workspace.setGrouping('supplier');
    expect(stateOf().level).toBe('dataset');
  });

  it('keeps a level that it has, and the names that are read after the map', async () => {
    await workspace.setLevel('dataset');
    await workspace.setGrouping('layer');
    expect(stateOf().level).toBe('dataset');
    expect(cards()).toContain('ds-brp');
    expect(stateOf().openCase?.labels.size).toBeGreaterThan(100);
  });

  it('keeps a chosen system, opened up to where it stands; a department that is not there is let go', async () => {
    await workspace.reveal(['sys-uitk'], { kind: 'node', id: 'sys-uitk' });
    await workspace.setGrouping('purpose');
    const chosen = stateOf().selection?.id ?? '';
    expect(stateOf().openCase?.graph.nodes.get(chosen)).toMatchObject({ kind: 'system', rowId: 'sys-uitk' });
    expect(cards()).toContain(chosen);
    await workspace.setGrouping('layer');
    expect(stateOf().selection).toEqual({ kind: 'node', id: 'sys-uitk' });
    await workspace.setGrouping('organisation');
    workspace.select({ kind: 'node', id: 'unit-wi' });
    await workspace.setGrouping('cluster');
    expect(stateOf().selection).toEqual({ kind: 'node', id: 'unit-wi' });
    await workspace.setGrouping('supplier');
    expect(stateOf().selection).toBeNull();
  });

  it('finds a supplier back as the organisation it is, and keeps a chosen exchange', async () => {
    await workspace.setGrouping('supplier');
    workspace.select({ kind: 'node', id: 'supplier:org-klantcloud' });
    await workspace.setGrouping('organisation');
    expect(stateOf().selection).toEqual({ kind: 'node', id: 'org-klantcloud' });
    workspace.select({ kind: 'exchange', id: 'x-001' });
    await workspace.setGrouping('process');
    expect(stateOf().selection).toEqual({ kind: 'exchange', id: 'x-001' });
  });

  it('stays when files are added, and ends with another case', async () => {
    await workspace.setGrouping('layer');
    await workspace.receive([hostFile('lindehaven/extra.csv', 'x\n1\n')]);
    await workspace.openPending('add');
    expect(stateOf()).toMatchObject({ grouping: 'layer', openCase: { graph: { grouping: 'layer' } } });
    await workspace.receive(files);
    await workspace.openPending('replace');
    expect(stateOf()).toMatchObject({ grouping: 'organisation', openCase: { graph: { grouping: 'organisation' } } });
  });
});

describe('who stands in the middle', () => {
  it('is the own organisation, another one, or nobody', async () => {
    expect([sideOf('org-lindehaven'), sideOf('org-cbs')]).toEqual(['centre', 'right']);
    await workspace.setCentre('org-uwv');
    expect([sideOf('org-uwv'), sideOf('org-lindehaven'), sideOf('org-meerlinde')]).toEqual(['centre', 'right', 'free']);
    await workspace.setSides(false);
    expect(new Set(inputs.at(-1)?.boxes.map((box) => box.side))).toEqual(new Set(['free']));
    await workspace.setCentre(null);
    expect([stateOf().hasSides, sideOf('org-lindehaven')]).toEqual([true, 'centre']);
  });
});

it('the layers stand as the data goes, whoever is in the middle', async () => {
  await workspace.setGrouping('layer');
  await workspace.setLevel('layer');
  for (const hasSides of [true, false]) {
    await workspace.setSides(hasSides);
    expect(['data', 'service', 'process', 'interaction'].map((code) => sideOf(`layer:${code}`))).toEqual(['left', 'centre', 'centre', 'right']);
  }
});

describe('walking in the inspector', () => {
  it('goes back the way it came; a choice on the map begins anew', async () => {
    workspace.select({ kind: 'node', id: 'unit-wi' });
    await workspace.walkTo({ kind: 'exchange', id: 'x-003' });
    await workspace.walkTo({ kind: 'node', id: 'sys-uitk' }, ['sys-uitk']);
    expect(cards()).toContain('sys-uitk');
    workspace.goBack();
    expect(stateOf().selection).toEqual({ kind: 'exchange', id: 'x-003' });
    workspace.goBack();
    expect(stateOf()).toMatchObject({ selection: { kind: 'node', id: 'unit-wi' }, trail: [] });
    await workspace.walkTo({ kind: 'exchange', id: 'x-003' });
    workspace.select({ kind: 'node', id: 'unit-bz' });
    expect(stateOf().trail).toEqual([]);
  });
});
