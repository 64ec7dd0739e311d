// Do signals on a scene change only the marks that they are on, say what they say within the card, and draw the same as a file?
import { describe, expect, it } from 'vitest';
import { withBadges } from '../../renderer/graph/badged.ts';
import { CARD } from '../../renderer/graph/boxes.ts';
import { plateOf } from '../../renderer/graph/plate.ts';
import type { Badge, Scene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE, sceneToSvg } from '../../renderer/graph/scene-svg.ts';
import { sparkLine } from '../../renderer/graph/spark.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { madeScene } from '../../scripts/bench/page/made-scene.ts';

const badge = (level: Badge['level'], value: string, spark: readonly (number | null)[] = [1, 2, null, 3]): Badge => ({
  level,
  text: `Vulgraad: ${value}, ${level}`,
  facts: { name: 'Gemiddelde vulgraad bij lediging', value, word: nl.signals.levels[level] ?? level, onArrow: value, spark },
});

const scene: Scene = madeScene(40, 80);
const [card, arrow] = [scene.cards[3], scene.arrows[5]];
if (!card || !arrow) throw new Error('the made scene is too small');

describe('signals on a scene', () => {
  it('leave every other mark as it is, and make nothing anew while the signal stays', () => {
    const known = new WeakMap();
    const badges = new Map([
      [card.id, badge('red', '84%')],
      [arrow.id, badge('amber', '1.904')],
    ]);
    const first = withBadges(scene, badges, estimateWidth, known);
    expect(first.cards.filter((mark, at) => mark !== scene.cards[at]).map(({ id }) => id)).toEqual([card.id]);
    expect(first.arrows.filter((mark, at) => mark !== scene.arrows[at]).map(({ id }) => id)).toEqual([arrow.id]);
    const sameAgain = new Map([
      [card.id, badge('red', '84%')],
      [arrow.id, badge('red', '1.904')],
    ]);
    const second = withBadges(scene, sameAgain, estimateWidth, known);
    expect(second.cards.every((mark, at) => mark === first.cards[at])).toBe(true);
    expect(second.arrows.filter((mark, at) => mark !== first.arrows[at]).map(({ id }) => id)).toEqual([arrow.id]);
    expect(withBadges(scene, new Map(), estimateWidth, known)).toBe(scene);
  });

  it('move nothing', () => {
    const after = withBadges(scene, new Map(scene.cards.map(({ id }) => [id, badge('red', '84%')])), estimateWidth);
    expect(after.cards.map(({ rect }) => rect)).toEqual(scene.cards.map(({ rect }) => rect));
  });

  it('stand in the file with value, word and course', () => {
    const after = withBadges(scene, new Map([[card.id, badge('red', '84%')]]), estimateWidth);
    const svg = sceneToSvg(after, { title: 'x', palette: LIGHT_PALETTE });
    expect(svg).toContain('84% rood');
    expect(svg).toContain('opacity="0.35"');
    expect(svg).toContain(sparkLine([1, 2, null, 3], 46, 10).path);
  });

  it.each([12, 14, 17, 18, 20, 22])('fit on the card with titles of %i', (size) => {
    for (const value of ['84%', '1.234.567 wijken', '0']) {
      const plate = plateOf(badge('no_report', value), CARD.width, size, estimateWidth);
      expect(plate.width * plate.scale).toBeLessThanOrEqual(CARD.width - 16 + 0.01);
      expect(20 + estimateWidth(plate.text, CARD.subSize, true)).toBeLessThanOrEqual(plate.width + 0.01);
      if (plate.spark) expect(20 + estimateWidth(plate.text, CARD.subSize, true)).toBeLessThanOrEqual(plate.spark.x);
    }
  });
});

describe('a spark line', () => {
  it('bridges a weekend and breaks where a week is missing', () => {
    expect(sparkLine([1, null, null, 2], 30, 10).path).toBe('M0 10L30 0');
    expect(sparkLine([1, 3, null, null, null, null, null, null, 2], 80, 10).path).toBe('M0 10L10 0M80 5');
  });
  it('is nothing without values, flat in the middle, and never not a number', () => {
    expect(sparkLine([null, null], 30, 10)).toEqual({ path: '', end: null });
    expect(sparkLine([7, 7], 30, 10).path).toBe('M0 5L30 5');
    expect(sparkLine([5], 30, 10)).toEqual({ path: 'M0 5', end: [0, 5] });
    expect(sparkLine([Number.NaN, 1, Number.POSITIVE_INFINITY], 30, 10).path).not.toMatch(/NaN|Infinity/);
  });
});
