// What is shown and why the rest is not: every exchange of the case has one place in the count, and the picture agrees with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnGraph, drawnPart } from '../../../renderer/graph/drawn.ts';
import { focusOn } from '../../../renderer/graph/focus.ts';
import { isQuieting, measureOf, NO_NOISE, NOISE_MEASURES, quiet } from '../../../renderer/graph/noise.ts';
import { plainClassOf } from '../../../renderer/graph/shown.ts';
import { inFocus, narrowed, REASONS, tally } from '../../../renderer/graph/why-hidden.ts';
import { anyPicture } from '../../support/any-picture.ts';

const anyNoise = fc.record({
  by: fc.constantFrom(...NOISE_MEASURES),
  share: fc.constantFrom(0, 1, 20, 50, 99, 100),
  withUnknown: fc.boolean(),
});

describe('noise', () => {
  it('keeps the highest, never one that measures less than one that goes, and at least the share', () => {
    fc.assert(
      fc.property(anyPicture, anyNoise, ({ graph, visible }, noise) => {
        const measure = measureOf(noise.by, visible);
        const result = quiet(graph.edges, noise, measure);
        const known = graph.edges.filter((flow) => measure(flow) !== null);
        const kept = known.filter((flow) => result.keeps(flow) === 'kept');
        const gone = known.filter((flow) => result.keeps(flow) === 'noise');
        expect([result.known, result.kept, result.unknown]).toEqual([known.length, kept.length, graph.edges.length - known.length]);
        expect(kept.length + gone.length).toBe(known.length);
        expect(kept.length).toBeGreaterThanOrEqual((known.length * noise.share) / 100);
        for (const one of kept) for (const other of gone) expect(measure(one) as number).toBeGreaterThan(measure(other) as number);
        const lowest = kept.filter((flow) => measure(flow) === result.least).length;
        if (kept.length > 0) expect(kept.length - lowest).toBeLessThan(Math.max(1, (known.length * noise.share) / 100));
        for (const flow of graph.edges) if (measure(flow) === null) expect(result.keeps(flow)).toBe(noise.withUnknown ? 'kept' : 'unknown');
      }),
    );
  });

  it('measures how many exchanges run together', () => {
    fc.assert(
      fc.property(anyPicture, ({ visible }) => {
        for (const edge of visible.edges) for (const flow of edge.flows) expect(measureOf('count', visible)(flow)).toBe(edge.flows.length);
      }),
    );
    expect(isQuieting(NO_NOISE)).toBe(false);
  });
});

describe('the count of what is shown', () => {
  const anyHow = fc.record({
    day: fc.constantFrom(null, '2020-07-01'),
    noise: anyNoise,
    modes: fc.subarray(['copy', 'query', 'manual']),
    isBuilt: fc.boolean(),
    isFiltered: fc.boolean(),
    depth: fc.record({ up: fc.nat(2), down: fc.nat(2) }),
  });

  it('adds up to all exchanges, and is the picture plus what stays inside its cards', () => {
    fc.assert(
      fc.property(anyPicture, anyHow, ({ graph, visible, some }, { day, noise, modes, isBuilt, isFiltered, depth }) => {
        const [first, ...rest] = some;
        const drawing = { hidden: new Set(first === undefined ? [] : [first]), built: isBuilt ? new Set(rest) : null };
        const filter = { classes: new Map(modes.length > 0 ? [['mode', new Set(modes)] as const] : []) };
        const how = { ...drawing, day, filter, classOf: plainClassOf, noise };
        const drawn = drawnGraph(visible, drawing, graph);
        const { shown, quiet: measured } = narrowed(drawnPart(graph, drawing), drawn, how);
        const chosen = [...drawn.nodes.keys()].at(-1);
        const focus = isFiltered && chosen !== undefined ? focusOn(shown, { kind: 'node', id: chosen }, depth) : null;
        const counted = tally(graph, shown, how, measured, focus);
        expect(counted.all).toBe(graph.edges.length + graph.unplaced.length);
        expect(counted.shown + REASONS.reduce((sum, reason) => sum + counted.hidden[reason], 0)).toBe(counted.all);
        const seen = inFocus(shown, focus);
        const arrows = seen.edges.reduce((sum, edge) => sum + edge.flows.length, 0);
        expect(counted.shown).toBeGreaterThanOrEqual(arrows);
        for (const reason of ['hidden', 'notBuilt'] as const) if (counted.hidden[reason] > 0) expect(drawing.hidden.size > 0 || isBuilt).toBe(true);
        if (!isQuieting(noise)) expect(counted.hidden.noise + counted.hidden.unmeasured).toBe(0);
        const inCards = graph.edges.filter((flow) => !visible.edges.some((edge) => edge.flows.includes(flow))).length;
        expect(counted.shown - arrows).toBeLessThanOrEqual(inCards);
      }),
    );
  });
});
