// Is a group in view always named: by its own title, or by a name held at the edge of the map?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELD, heldNames } from '../../../renderer/views/map/held-names.ts';
import { panel } from '../../support/marks.ts';

const look = (k: number, x: number, y: number) => ({ k, x, y, width: 1000, height: 600 });

describe('a name is held', () => {
  it('when the title is above or left of the window, and not when it can be seen', () => {
    const big = panel('big', 0, 0, 4000, 3000);
    expect(heldNames([big], look(1, 20, 20))).toEqual([]);
    expect(heldNames([big], look(1, 20, -500))).toMatchObject([{ mark: { id: 'big' }, x: 20 + HELD.margin, y: HELD.margin }]);
    expect(heldNames([big], look(1, -500, 20))).toMatchObject([{ x: HELD.margin, y: 20 + HELD.margin }]);
  });

  it('under that of the group around it', () => {
    const [outer, inner] = [panel('outer', 0, 0, 2000, 2000), panel('inner', 100, 100, 800, 1500)];
    const names = heldNames([outer, inner], look(1, -120, -300));
    expect(names.map(({ mark, y }) => [mark.id, y])).toEqual([
      ['outer', HELD.margin],
      ['inner', HELD.margin + HELD.height],
    ]);
  });

  it('not of a group that is out of view, or nearly so', () => {
    const small = panel('small', 0, 0, 300, 200);
    expect(heldNames([small], look(1, 0, -700))).toEqual([]);
    expect(heldNames([small], look(1, 0, -190))).toEqual([]);
  });
});

it('lies in the window and in its group, wherever the window looks', () => {
  const whole = fc.integer({ min: -3000, max: 3000 });
  const rect = fc.record({ x: whole, y: whole, width: fc.integer({ min: 10, max: 4000 }), height: fc.integer({ min: 10, max: 4000 }) });
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 8 }), fc.double({ min: 0.05, max: 3, noNaN: true }), whole, whole, (rects, k, x, y) => {
      const panels = rects.map((each, index) => panel(`p${index}`, each.x, each.y, each.width, each.height));
      for (const name of heldNames(panels, look(k, x, y))) {
        const { rect: group } = name.mark;
        const [left, right] = [Math.max(0, group.x * k + x), Math.min(1000, (group.x + group.width) * k + x)];
        expect(name.x).toBeGreaterThanOrEqual(left);
        expect(name.x + name.width).toBeLessThanOrEqual(right + 0.01);
        expect(name.y).toBeGreaterThanOrEqual(0);
        expect(name.y + HELD.height).toBeLessThanOrEqual(Math.min(600, (group.y + group.height) * k + y) + 0.01);
      }
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
