// Does the picture hold still: what is opened and closed again looks as before, what is new moves little, what was placed by hand stays?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLayoutInput } from '../../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { layeredLayout } from '../../../renderer/graph/layout/layered-layout.ts';
import type { Arrangement, Box, LaidOut, LayoutInput } from '../../../renderer/graph/layout/layout.ts';
import { openAtLevel, visibleGraph } from '../../../renderer/graph/levels.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { anyBoxes } from '../../support/boxes.ts';
import { faultsOf } from '../../support/drawing.ts';
import { lindehavenNetwork } from '../../support/network.ts';

const graph = buildFlowGraph(lindehavenNetwork());
const groups = [...graph.children.keys()].filter((id): id is string => id !== null);
const inputOf = (open: ReadonlySet<string>) => toLayoutInput(visibleGraph(graph, open), '—', estimateWidth);

/** What can be seen: all but what the picture remembers. */
function seen({ arrangement: _, ...picture }: LaidOut): Omit<LaidOut, 'arrangement'> {
  return picture;
}

function toggled(open: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}

describe('opening and closing', () => {
  it('gives the same picture again, in a thousand sequences on any boxes', () => {
    fc.assert(
      fc.property(anyBoxes({ touchesGroups: true, loops: true, most: 14 }), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (input, picks) => {
        const names = groupsOf(input.boxes);
        const first = layeredLayout(input);
        let { arrangement } = first;
        let last = first;
        const closed = new Set<string>();
        for (const pick of names.length > 0 ? [...picks, ...picks] : []) {
          const id = names[pick % names.length] as string;
          if (!closed.delete(id)) closed.add(id);
          last = layeredLayout(closing(input, closed), { arrangement });
          arrangement = last.arrangement;
        }
        expect(seen(last)).toEqual(seen(first));
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('gives the same picture again on Lindehaven', () => {
    const start = openAtLevel(graph, 'unit');
    const first = layeredLayout(inputOf(start));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...groups), { minLength: 1, maxLength: 5 }), (ids) => {
        let { arrangement } = first;
        let open: ReadonlySet<string> = start;
        let last = first;
        for (const id of [...ids, ...ids]) {
          open = toggled(open, id);
          last = layeredLayout(inputOf(open), { arrangement });
          arrangement = last.arrangement;
        }
        expect(seen(last)).toEqual(seen(first));
      }),
      { seed: 20261122, numRuns: 25 },
    );
  });

  it('is sound all the way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...groups), { minLength: 1, maxLength: 10 }), (ids) => {
        let open: ReadonlySet<string> = openAtLevel(graph, 'unit');
        let arrangement = layeredLayout(inputOf(open)).arrangement;
        for (const id of ids) {
          open = toggled(open, id);
          const picture = layeredLayout(inputOf(open), { arrangement });
          expect(faultsOf(inputOf(open), picture)).toEqual({ faults: [], throughCards: [] });
          arrangement = picture.arrangement;
        }
      }),
      { seed: 20261123, numRuns: 12 },
    );
  });
});

function groupsOf(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box) => (box.children.length > 0 ? [box.id, ...groupsOf(box.children)] : []));
}

/** The same boxes with some groups closed: a card each, to which the lines of their inside now lead. */
function closing({ boxes, links }: LayoutInput, closed: ReadonlySet<string>): LayoutInput {
  const standsFor = new Map<string, string>();
  const close = (box: Box, under: string | null): Box => {
    const card = under ?? (closed.has(box.id) ? box.id : null);
    standsFor.set(box.id, card ?? box.id);
    const children = box.children.map((child) => close(child, card));
    return { ...box, children: card === null ? children : [] };
  };
  const shown = boxes.map((box) => close(box, null));
  const lifted = links.map((link) => ({ ...link, from: standsFor.get(link.from) as string, to: standsFor.get(link.to) as string }));
  return {
    boxes: shown,
    links: lifted.map((link, index) =>
      link.from === links[index]?.from && link.to === links[index]?.to ? link : { ...link, id: `${link.from}>${link.to}>${index}` },
    ),
  };
}

describe('any boxes', () => {
  it('stay where they were when the same is laid out again', () => {
    fc.assert(
      fc.property(anyBoxes({ touchesGroups: true, loops: true, most: 30 }), (input) => {
        const first = layeredLayout(input);
        expect(seen(layeredLayout(input, { arrangement: first.arrangement }))).toEqual(seen(first));
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  it('come back to the same picture when some of them and their lines were gone for a while', () => {
    fc.assert(
      fc.property(anyBoxes({ touchesGroups: false, loops: false, most: 30 }), fc.nat(), (input, cut) => {
        const first = layeredLayout(input);
        const less = without(input, cut);
        const between = layeredLayout(less, { arrangement: first.arrangement });
        expect(faultsOf(less, between)).toEqual({ faults: [], throughCards: [] });
        expect(seen(layeredLayout(input, { arrangement: between.arrangement }))).toEqual(seen(first));
      }),
      { seed: 20261125, numRuns: 100 },
    );
  });
});

/** One box at the top left out, with all that touches it. */
function without(input: LayoutInput, cut: number): LayoutInput {
  const boxes = input.boxes.filter((_, index) => index !== cut % input.boxes.length);
  const ids = new Set<string>();
  const visit = (list: LayoutInput['boxes']) => {
    for (const box of list) {
      ids.add(box.id);
      visit(box.children);
    }
  };
  visit(boxes);
  return { boxes, links: input.links.filter((link) => ids.has(link.from) && ids.has(link.to)) };
}

describe('a box placed by hand', () => {
  it('stays at its height and in its column, and pushes the others', () => {
    const input = inputOf(openAtLevel(graph, 'unit'));
    const first = layeredLayout(input);
    const seat = first.arrangement?.seats['unit-wi'];
    const other = first.arrangement?.seats['unit-kcc'] ?? Object.values(first.arrangement?.seats ?? {})[0];
    const seats = { ...first.arrangement?.seats, 'unit-wi': { column: seat?.column ?? 0, y: other?.y ?? 0, isPinned: true } };
    const arrangement = { ...(first.arrangement as Arrangement), seats };
    const moved = layeredLayout(input, { arrangement });
    expect(faultsOf(input, moved)).toEqual({ faults: [], throughCards: [] });
    const again = layeredLayout(input, { arrangement: moved.arrangement as Arrangement });
    expect(seen(again)).toEqual(seen(moved));
  });

  it('shares a spot with another without overlap', () => {
    const input = inputOf(openAtLevel(graph, 'unit'));
    const first = layeredLayout(input);
    const seats = { ...first.arrangement?.seats, 'unit-wi': { column: 0, y: 0, isPinned: true }, 'unit-data': { column: 0, y: 0, isPinned: true } };
    const moved = layeredLayout(input, { arrangement: { ...(first.arrangement as Arrangement), seats } });
    expect(faultsOf(input, moved)).toEqual({ faults: [], throughCards: [] });
  });
});
