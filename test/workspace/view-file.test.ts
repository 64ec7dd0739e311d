// Do the maps of a saved case look the same when it is opened again, and is a spoilt view no harm?
import { describe, expect, it, test } from 'vitest';
import { NOTHING_ARRANGED } from '../../renderer/workspace/arrangements.ts';
import { readView, writeView } from '../../renderer/workspace/view-file.ts';
import type { Workspace } from '../../renderer/workspace/workspace.ts';
import { memoryHost, testWorkspace } from '../support/workspace.ts';

const stateOf = (workspace: Workspace) => workspace.store.getState();
const placesOf = (workspace: Workspace) => stateOf(workspace).picture?.laidOut.rects;

describe('the places on the map', () => {
  it('are in the case file and come back with it, those set by hand too', async () => {
    const host = memoryHost();
    const workspace = testWorkspace({ host });
    await workspace.openSample();
    const was = placesOf(workspace)?.['unit-wi'] ?? { x: 0, y: 0 };
    await workspace.pin('unit-wi', { x: was.x, y: was.y + 300 });
    const placed = placesOf(workspace);
    expect(placed?.['unit-wi']?.y).not.toBe(was.y);
    const { anchor } = stateOf(workspace).picture ?? {};
    expect([anchor === 'unit-wi', placed?.[anchor ?? '']?.x === placed?.['unit-wi']?.x]).toEqual([false, false]);
    await workspace.exportCase('case');
    const file = host.saved.at(-1);
    expect(file?.suggestedName).toBe('casus.datareis');
    const again = testWorkspace();
    await again.receive([{ path: 'casus.datareis', size: file?.bytes.length ?? 0, bytes: file?.bytes ?? null }]);
    expect(placesOf(again)).toEqual(placed);
    await again.tidy();
    expect(placesOf(again)?.['unit-wi']).not.toEqual(placed?.['unit-wi']);
    await again.untidy();
    expect(placesOf(again)).toEqual(placed);
  });
});

describe('view.json', () => {
  const seats = { a: { column: 1, y: 20, isPinned: true } };
  const arrangement = { seats, passes: { e: [{ group: 'picture', columns: [1], ys: [4] }] }, columns: { picture: { 1: 30 } } };

  it('is read as it was written', () => {
    const arrangements = { now: 'x|unit', kept: new Map([['x|unit', arrangement]]), untidied: null };
    expect(readView(writeView(arrangements))).toEqual(arrangements);
  });

  test.each([
    null,
    '',
    'geen json',
    '[]',
    '{"kind":"datareis-view","now":3,"arrangements":{}}',
    '{"kind":"datareis-view","now":"x","arrangements":{"x":{"seats":{"a":{"column":0.5,"y":1}},"passes":{},"columns":{}}}}',
    '{"kind":"datareis-view","now":"x","arrangements":{"x":{"seats":{},"passes":{"e":[{"group":"g","columns":[1],"ys":["2"]}]},"columns":{}}}}',
  ])('that is spoilt counts for nothing: %s', (text) => {
    expect(readView(text)).toEqual(NOTHING_ARRANGED);
  });
});
