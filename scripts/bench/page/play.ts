// The days played over a map: each second another day of signals, while packages travel. How many frames are lost, with and without the days?
import { withBadges } from '../../../renderer/graph/badged.ts';
import type { Badge, Scene } from '../../../renderer/graph/scene.ts';
import { mountCanvasMap } from '../../../renderer/views/map/canvas/mount.ts';
import { seeded } from '../random.ts';
import { WINDOW } from './drawer.ts';
import { STYLE } from './drawers/canvas.ts';
import { lostFrames } from './frames.ts';
import { madeScene } from './made-scene.ts';
import type { Play } from './results.ts';

const DAY_MS = 1_000;
const DAYS = 8;
const LEVELS = ['red', 'amber', 'normal', 'no_limit', 'no_report'] as const;

/** Our canvas with so many arrows in view, nearly three of them for each card; every card and a quarter of the arrows carry a signal. */
export async function measurePlay(host: HTMLElement, edges: number): Promise<Play> {
  const scene = madeScene(Math.round(edges * 0.4), edges);
  const k = Math.min(WINDOW.width / scene.width, WINDOW.height / scene.height) * 0.95;
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const worker = new Worker(new URL('../../../renderer/views/map/canvas/paint.worker.ts', import.meta.url), { type: 'module' });
  const map = mountCanvasMap(canvas, scene, { style: STYLE, worker });
  map.setView({ k, x: 0, y: 0, ...WINDOW, pixels: 1 });
  await map.settled();
  map.setMoving(true);
  const still = await lostFrames(DAYS * DAY_MS, () => undefined);
  const [known, steps] = [new WeakMap(), [] as number[]];
  const measure = (text: string, size: number) => text.length * size * 0.55;
  let day = 0;
  const played = await lostFrames(DAYS * DAY_MS, (since) => {
    if (Math.floor(since / DAY_MS) < day) return;
    day += 1;
    const started = performance.now();
    map.setScene(withBadges(scene, badgesOn(scene, day), measure, known), false);
    steps.push(performance.now() - started);
  });
  return { arrows: scene.arrows.length, still, played, step: Math.max(...steps) };
}

/** From day to day one in five changes its level, and all their courses move on. */
function badgesOn({ cards, arrows }: Scene, day: number): ReadonlyMap<string, Badge> {
  const marks = [...cards, ...arrows.filter((_, at) => at % 4 === 0)];
  return new Map(
    marks.map(({ id }, at) => {
      const random = seeded(at * 31 + Math.floor((day + (at % 5)) / 5));
      const level = LEVELS[Math.floor(random() * LEVELS.length)] ?? 'normal';
      const spark = Array.from({ length: 42 }, (_, back) => Math.sin((day + back) / 4 + at) * 10);
      return [id, { level, text: `Series ${at}: ${level}`, facts: { name: `Series ${at}`, value: '84%', word: level, onArrow: '84%', spark } }];
    }),
  );
}
