// Do the maps of a saved case look the same when it is opened again, and is a spoilt view no harm?
import { describe, expect, it, test } from 'vitest';
import { readView, writeView } from '../../../renderer/workspace/keeping/view-file.ts';
import { NOTHING_ARRANGED } from '../../../renderer/workspace/looking/arrangements.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, memoryHost, sampleFiles, testWorkspace } from '../../support/workspace.ts';

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
    expect(await again.undo()).toBe('tidy');
    expect(placesOf(again)).toEqual(placed);
  });
});

describe('the look', () => {
  const saved = async (prepare: (workspace: Workspace) => Promise<void>): Promise<string> => {
    const host = memoryHost();
    const workspace = testWorkspace({ host });
    await workspace.openSample();
    await prepare(workspace);
    await workspace.exportCase('case');
    const again = testWorkspace();
    const bytes = host.saved.at(-1)?.bytes ?? null;
    await again.receive([{ path: 'casus.datareis', size: bytes?.length ?? 0, bytes }]);
    const { form, lens, grouping, level, centre, hasSides, widthBy, depth, day, open, formLook } = stateOf(again);
    return JSON.stringify({ form, lens, grouping, level, centre, hasSides, widthBy, depth, day, open: [...open].sort(), formLook });
  };

  it('comes back with the case: form, lens, grouping, level, centre, width, depth and day', async () => {
    const found = await saved(async (workspace) => {
      await workspace.setGrouping('supplier');
      await workspace.setLevel('system');
      await workspace.setSides(false);
      workspace.setLens('age');
      workspace.setForm('sankey');
      workspace.setFormLook({ measure: 'volume' });
      workspace.setWidthBy('count');
      workspace.setDepth({ up: 3, down: 0 });
      workspace.setDay('2020-03-01');
    });
    expect(JSON.parse(found)).toMatchObject({
      form: 'sankey',
      lens: 'age',
      grouping: 'supplier',
      level: 'system',
      hasSides: false,
      widthBy: 'count',
      depth: { up: 3, down: 0 },
      day: '2020-03-01',
      formLook: { measure: 'volume' },
    });
  });

  it('comes back with the groups that were opened one by one', async () => {
    const found = await saved(async (workspace) => {
      await workspace.setLevel('organisation');
      await workspace.toggle(
        [...(stateOf(workspace).openCase?.graph.nodes.values() ?? [])].find(({ isOwn, parent }) => isOwn && parent === null)?.id ?? '',
      );
      await workspace.toggle('unit-wi');
    });
    const { level, open } = JSON.parse(found) as { level: unknown; open: string[] };
    expect([level, open.includes('unit-wi'), open.length]).toEqual([null, true, 2]);
  });
});

describe('a look that does not fit the case', () => {
  const view = (look: unknown) => JSON.stringify({ kind: 'datareis-view', version: 2, now: '', arrangements: {}, look });
  const opened = async (look: unknown) => {
    const workspace = testWorkspace();
    const files = await sampleFiles();
    await workspace.receive([...files, hostFile('lindehaven/view.json', view(look))]);
    return stateOf(workspace);
  };
  it('is read: one that fits does change something', async () => {
    const { form, level } = await opened({ form: 'matrix', grouping: 'organisation', level: 'system' });
    expect([form, level]).toEqual(['matrix', 'system']);
  });

  const plain = async () => {
    const workspace = testWorkspace();
    await workspace.openSample();
    return stateOf(workspace);
  };

  test.each([
    [null],
    ['tekst'],
    [
      {
        form: 'constructor',
        lens: 'own:exchanges:weg',
        grouping: '__proto__',
        level: 'planeet',
        centre: 'org-weg',
        widthBy: 3,
        depth: { up: -1, down: 99 },
      },
    ],
    [{ grouping: 'purpose', level: 'unit' }],
    [{ grouping: 'organisation', level: 'cluster', open: 'alles', day: '2020-13-40', selection: { kind: 'node', id: 'weg' }, formLook: 7 }],
  ])('changes nothing: %j', async (look) => {
    const [found, usual] = [await opened(look), await plain()];
    const seen = ({ form, lens, grouping, level, open, centre, hasSides, widthBy, depth, day, selection }: typeof found) => [
      form,
      lens,
      grouping,
      level,
      [...open].sort(),
      centre,
      hasSides,
      widthBy,
      depth,
      day,
      selection,
    ];
    expect(seen(found)).toEqual(seen(usual));
    expect(found.picture).not.toBeNull();
  });
});

describe('view.json', () => {
  const seats = { a: { column: 1, y: 20, isPinned: true } };
  const arrangement = { seats, passes: { e: [{ group: 'picture', columns: [1], ys: [4] }] }, columns: { picture: { 1: 30 } } };

  it('is read as it was written', () => {
    const arrangements = { now: 'x|unit', kept: new Map([['x|unit', arrangement]]) };
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
