// Are cards that stand out named on a map that is seen from too far for words on cards, without one name on another?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { farTags, TAG } from '../../../renderer/views/map/far-tags.ts';
import { card, panel } from '../../support/marks.ts';

const look = (k: number, x = 0, y = 0) => ({ k, x, y, width: 370, height: 180 });
const lit = (id: string, x: number, y: number, emphasis: 'chosen' | 'near' | 'faded' = 'near') => ({ ...card(id, x, y), emphasis });
const tags = (cards: ReturnType<typeof lit>[], seen = look(0.17), panels: ReturnType<typeof panel>[] = []) =>
  farTags({ cards, panels }, seen, estimateWidth);

describe('a card is tagged', () => {
  it('when it stands out and the map is far away', () => {
    const cards = [lit('a', 100, 100), lit('b', 100, 600, 'faded'), lit('c', 900, 100, 'chosen')];
    expect(tags(cards).map(({ mark }) => mark.id)).toEqual(['c', 'a']);
    expect(tags(cards, look(0.8))).toEqual([]);
  });

  it('not when it is out of view', () => {
    expect(tags([lit('a', 4000, 100)])).toEqual([]);
  });

  it('beside another tag, never on it', () => {
    const [first, second] = tags([lit('a', 100, 100), lit('b', 100, 130)]);
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0)) >= TAG.height || Math.abs((first?.x ?? 0) - (second?.x ?? 0)) > 20).toBe(true);
  });

  it('not over the name of the group it is in', () => {
    const group = panel('group', 80, 80, 700, 600);
    const [tag] = tags([lit('a', 100, 110)], look(0.17), [group]);
    const nameTop = 80 * 0.17;
    expect(tag && (tag.y + TAG.height <= nameTop + 4 || tag.y > nameTop + 11)).toBe(true);
  });

  it('on itself where that can be, and on no other that stands out', () => {
    const column = [0, 80, 160, 240, 320].map((y, index) => lit(`k${index}`, 400, y + 100));
    const found = tags(column);
    expect(found.map(({ mark }) => mark.id)).toEqual(column.map(({ id }) => id));
    for (const { mark, y } of found) expect(Math.abs(y + TAG.height / 2 - (mark.rect.y + mark.rect.height / 2) * 0.17)).toBeLessThan(1);
  });
});

it('lies in the window, and on no other tag', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 2200 }), y: fc.integer({ min: 0, max: 1100 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), fc.double({ min: 0.02, max: 0.4, noNaN: true }), (places, k) => {
      const found = tags(
        places.map(({ x, y }, index) => lit(`kaart met een naam ${index}`, x, y)),
        look(k),
      );
      for (const [index, { x, y, width }] of found.entries()) {
        expect(x >= 0 && y >= 0 && x + width <= 370 && y + TAG.height <= 180).toBe(true);
        const isOn = found.slice(index + 1).some((other) => other.x < x + width && x < other.x + other.width && Math.abs(other.y - y) < TAG.height);
        expect(isOn).toBe(false);
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});
