// Does a saved picture say of what and when it is, and what its lines mean, outside its marks?
import { describe, expect, it } from 'vitest';
import { LIGHT_PALETTE, sceneToSvg } from '../../renderer/graph/scene-svg.ts';
import { type LegendLine, legendHeight } from '../../renderer/graph/svg-legend.ts';
import { arrow, card, sceneOf } from '../support/marks.ts';

const LEGEND: readonly LegendLine[] = [
  { sample: { kind: 'style', style: 'query', isUncertain: false }, words: 'Bevraging <bij> de bron', count: '10' },
  { sample: { kind: 'class', role: 'special', sign: 'B', isHatched: true }, words: 'Bijzonder', count: '' },
  { sample: { kind: 'width', width: 5 }, words: '8 tot 15', count: '2' },
];

const scene = sceneOf({
  width: 400,
  height: 300,
  cards: [card('a', 0, 0), card('b', 200, 200)],
  arrows: [
    arrow('e', [
      [166, 20],
      [200, 220],
    ]),
  ],
});
const picture = (facts: object) => sceneToSvg(scene, { title: 'Gemeente & co', palette: LIGHT_PALETTE, ...facts });

describe('a saved picture', () => {
  const svg = picture({ about: 'Stand op 1 juli 2020', description: 'Twee systemen, een pijl.', legend: LEGEND });

  it('names the case and the day, for the eye and for a screen reader', () => {
    expect(svg).toContain('<title id="title">Gemeente &amp; co</title>');
    expect(svg).toContain('<desc id="description">Twee systemen, een pijl.</desc>');
    expect(svg).toContain('aria-labelledby="title description"');
    expect([...svg.matchAll(/>([^<]*Gemeente[^<]*|Stand op[^<]*)<\/text>/g)].map((found) => found[1])).toEqual([
      'Gemeente &amp; co',
      'Stand op 1 juli 2020',
    ]);
  });

  it('has every line of the legend with its count, below the marks and inside the picture', () => {
    const words = [...svg.matchAll(/<text x="58"[^>]*>([^<]*)</g)].map((found) => found[1]);
    expect(words).toEqual(['Bevraging &lt;bij&gt; de bron (10)', 'Bijzonder', '8 tot 15 (2)']);
    const [, top, height] = (/viewBox="[-\d.]+ ([-\d.]+) [\d.]+ ([\d.]+)"/.exec(svg) ?? []).map(Number);
    const places = [...svg.matchAll(/<g transform="translate\(([-\d.]+) ([-\d.]+)\)"><path d="M\d 0H/g)].map((found) => Number(found[2]));
    expect(places).toHaveLength(3);
    for (const y of places) {
      expect(y).toBeGreaterThan(300);
      expect(y).toBeLessThan((top ?? 0) + (height ?? 0));
    }
  });

  it('has the same nodes and arrows with and without what stands around them', () => {
    const marks = (text: string) => [...text.matchAll(/data-(?:node|edge)="[^"]*"/g)].map(([found]) => found);
    expect(marks(svg)).toEqual(marks(picture({})));
    expect(marks(svg)).toHaveLength(3);
  });

  it('makes room for as many rows as its width needs', () => {
    const lines = Array.from({ length: 7 }, () => LEGEND[0] as LegendLine);
    expect(legendHeight(lines, 360) - legendHeight(lines, 720)).toBe(3 * 24);
    expect(legendHeight([], 720)).toBe(0);
  });
});
