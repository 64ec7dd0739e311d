// Does undo bring back exactly the picture from before, act by act, and only of the case it was done in?
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { sampleFiles, testWorkspace } from '../../support/workspace.ts';

let files: Awaited<ReturnType<typeof sampleFiles>>;
let workspace: Workspace;

const stateOf = () => workspace.store.getState();
const placesOf = () => stateOf().picture?.laidOut.rects;
const topOf = (id: string) => placesOf()?.[id]?.y ?? Number.NaN;
const pinned = () =>
  Object.entries(stateOf().arrangements.kept.get(stateOf().arrangements.now)?.seats ?? {}).flatMap(([id, seat]) => (seat.isPinned ? [id] : []));

beforeAll(async () => {
  files = await sampleFiles();
});

beforeEach(async () => {
  workspace = testWorkspace();
  await workspace.receive(files);
});

it('takes back one act at a time, newest first, and then nothing more', async () => {
  const first = placesOf();
  await workspace.hide(['unit-kcc']);
  const hidden = placesOf();
  expect(hidden).not.toHaveProperty('unit-kcc');
  await workspace.pin('unit-wi', { x: placesOf()?.['unit-wi']?.x ?? 0, y: topOf('unit-wi') + 300 });
  expect(pinned()).toEqual(['unit-wi']);
  const placed = placesOf();
  await workspace.unpin('unit-wi');
  expect(pinned()).toEqual([]);
  await workspace.showHidden();
  expect(placesOf()).toHaveProperty('unit-kcc');
  expect([await workspace.undo(), stateOf().hidden.size]).toEqual(['show', 1]);
  expect([await workspace.undo(), placesOf()]).toEqual(['unpin', placed]);
  expect([await workspace.undo(), placesOf()]).toEqual(['pin', hidden]);
  expect([await workspace.undo(), placesOf()]).toEqual(['hide', first]);
  expect([await workspace.undo(), placesOf()]).toEqual([null, first]);
});

it('goes back to the level where the act was done', async () => {
  await workspace.setLevel('system');
  await workspace.hide(['sys-uitk']);
  await workspace.setLevel('organisation');
  await workspace.undo();
  expect([stateOf().level, stateOf().hidden.size]).toEqual(['system', 0]);
  expect(placesOf()).toHaveProperty('sys-uitk');
});

it('forgets what did nothing, and what was done in another grouping', async () => {
  await workspace.showHidden();
  await workspace.unpin('unit-wi');
  expect(await workspace.undo()).toBeNull();
  await workspace.hide(['unit-kcc']);
  await workspace.setGrouping('supplier');
  const { hidden } = stateOf();
  expect(await workspace.undo()).toBeNull();
  expect(stateOf().hidden).toBe(hidden);
});

it('moves an open group with all that is in it, and lets it go again', async () => {
  await workspace.setLevel('system');
  const [group, inside] = [topOf('unit-wi'), topOf('sys-uitk')];
  await workspace.pin('unit-wi', { x: placesOf()?.['unit-wi']?.x ?? 0, y: group + 200 });
  expect(topOf('sys-uitk') - topOf('unit-wi')).toBe(inside - group);
  expect(topOf('unit-wi')).toBeGreaterThan(group + 100);
  expect(pinned()).toEqual(['unit-wi']);
  await workspace.undo();
  expect(topOf('unit-wi')).toBe(group);
});
