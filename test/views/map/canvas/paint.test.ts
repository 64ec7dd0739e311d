// Does the canvas show what the scene says: every mark in view and no other, as many words as the distance allows, each way of travel apart?
import { beforeAll, describe, expect, it } from 'vitest';
import type { LineStyle } from '../../../../renderer/graph/line-style.ts';
import type { Scene } from '../../../../renderer/graph/scene.ts';
import { LIGHT_PALETTE } from '../../../../renderer/graph/scene-svg.ts';
import { lookAt, paintMarks } from '../../../../renderer/views/map/canvas/paint-scene.ts';
import { measureOn, type PaintStyle } from '../../../../renderer/views/map/canvas/paper.ts';
import { areaOf, SceneBounds, type View } from '../../../../renderer/views/map/canvas/view.ts';
import { arrow, card, panel, sceneOf } from '../../../support/marks.ts';
import { type RecordingPaper, recordingPaper } from '../../../support/paper.ts';

beforeAll(() => {
  class ShapeOnly {
    constructor(readonly path: string) {}
  }
  Object.assign(globalThis, { Path2D: globalThis.Path2D ?? ShapeOnly });
});

const STYLE: PaintStyle = { palette: LIGHT_PALETTE, family: 'sans', withPackages: false };
const NEAR: View = { k: 1, x: 0, y: 0, width: 1000, height: 700, pixels: 1 };

function painted(scene: Scene, view: View = NEAR, style: PaintStyle = STYLE): RecordingPaper {
  const recording = recordingPaper();
  const look = lookAt(recording.paper, style, view, measureOn(recording.paper, style.family), () => null);
  paintMarks(recording.paper, new SceneBounds(scene).inView(areaOf(view)), look);
  return recording;
}

describe('what is painted', () => {
  it('is what lies in view, and nothing else', () => {
    const scene = sceneOf({
      panels: [panel('in', 0, 0, 500, 400), panel('out', 2000, 2000, 500, 400)],
      cards: [card('a', 40, 60), card('b', 300, 60), card('weg', 2100, 2100), card('links', -400, 60)],
    });
    const texts = painted(scene).texts();
    expect(texts).toEqual(['Organisatie in', 'Systeem a', 'Gegevens a', 'Systeem b', 'Gegevens b']);
    const moved = painted(scene, { ...NEAR, x: -2000, y: -2000 }).texts();
    expect(moved).toEqual(['Organisatie out', 'Systeem weg', 'Gegevens weg']);
  });

  it('is a line that crosses the window although both its ends lie outside', () => {
    const scene = sceneOf({
      arrows: [
        arrow('x', [
          [-500, 300],
          [2500, 300],
        ]),
        arrow('y', [
          [-500, 900],
          [2500, 900],
        ]),
      ],
    });
    expect(painted(scene).named('stroke')).toHaveLength(1);
  });

  it('puts what is chosen over the rest, and cards over arrows', () => {
    const scene = sceneOf({
      cards: [card('a', 40, 60)],
      arrows: [
        arrow(
          '1',
          [
            [0, 10],
            [90, 10],
          ],
          { emphasis: 'chosen', pill: { text: 'gekozen', width: 40 } },
        ),
        arrow(
          '2',
          [
            [0, 20],
            [90, 20],
          ],
          { emphasis: 'faded', exchangeIds: ['p', 'q'] },
        ),
      ],
    });
    expect(painted(scene).texts()).toEqual(['2', 'gekozen', 'Systeem a', 'Gegevens a']);
  });

  it('has packages as marks only where they stand still', () => {
    const scene = sceneOf({
      arrows: [
        arrow(
          '1',
          [
            [0, 10],
            [400, 10],
          ],
          { packets: 3 },
        ),
      ],
    });
    const squares = (style: PaintStyle) => painted(scene, NEAR, style).named('roundRect').length;
    expect([squares(STYLE), squares({ ...STYLE, withPackages: true })]).toEqual([0, 3]);
  });
});

describe('from further away', () => {
  const scene = sceneOf({
    panels: [panel('p', 0, 0, 900, 600)],
    cards: [
      card('a', 40, 60, { name: 'Belastingen', title: ['Belastingen'] }),
      card('b', 300, 60, { name: 'Een heel lange naam van iets', title: ['Een heel lange', 'naam van iets'] }),
    ],
  });

  it('words under titles go first, then the titles of cards; names of open groups stay', () => {
    const at = (k: number) => painted(scene, { ...NEAR, k }).texts();
    expect(at(1)).toContain('Gegevens a');
    expect(at(0.6)).not.toContain('Gegevens a');
    expect(at(0.6)).toContain('Belastingen');
    expect(at(0.3)).toEqual(['Organisatie p']);
    expect(at(0.1)).toEqual(['Organisatie p']);
  });

  it('letters keep at least 8 pixels on screen, and stay within their card', () => {
    for (const k of [2, 1, 0.72, 0.65, 0.55, 0.45, 0.3, 0.1]) {
      for (const { args, font } of painted(scene, { ...NEAR, k }).named('fillText')) {
        const size = Number(/([\d.]+)px/.exec(font)?.[1]);
        expect(size * k, `${args[0]} at ${k}`).toBeGreaterThanOrEqual(7.9);
        if (/Belast|lange|naam/.test(String(args[0]))) expect(String(args[0]).length * 0.6 * size).toBeLessThanOrEqual(166);
      }
    }
  });

  it('a name that would lie on another is left out', () => {
    const crowded = sceneOf({ panels: [panel('groot', 0, 0, 900, 600), panel('klein', 10, 10, 200, 150), panel('vrij', 300, 300, 590, 200)] });
    expect(painted(crowded, { ...NEAR, k: 0.2 }).texts()).toEqual(['Organisatie groot', 'Organisatie vrij']);
  });
});

describe('each way of travel', () => {
  const STYLES: readonly LineStyle[] = ['copy', 'query', 'manual', 'publication', 'mixed', 'unknown'];
  const drawn = (style: LineStyle, facts = {}) =>
    painted(
      sceneOf({
        arrows: [
          arrow(
            '1',
            [
              [0, 10],
              [90, 10],
            ],
            { style, ...facts },
          ),
        ],
      }),
    );

  it('can be told from every other without colour', () => {
    const looks = STYLES.map((style) => JSON.stringify(drawn(style).calls.map(({ name, args, width, dash }) => [name, args, width, dash])));
    expect(new Set(looks).size).toBe(STYLES.length);
  });

  it('is hatched when it is not known for certain', () => {
    const wide = (isUncertain: boolean) =>
      drawn('copy', { isUncertain })
        .named('stroke')
        .filter(({ width }) => width === 11);
    expect([wide(false).length, wide(true).length]).toEqual([0, 1]);
  });

  it('has its count, the sign of the lens and an unknown volume on its middle', () => {
    const lens = { key: 'k', role: 'special', sign: 'B', isHatched: false };
    expect(drawn('copy', { exchangeIds: ['a', 'b'], lens, unknownVolume: '?' }).texts()).toEqual(['2 B ?']);
    expect(drawn('copy').texts()).toEqual([]);
  });
});
