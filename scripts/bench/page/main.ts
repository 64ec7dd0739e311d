// The bench page: draws a scene with one of the drawers and measures it; the bench asks for it by calling measureDrawing.
import { SPEED } from '../../../renderer/graph/rhythm.ts';
import type { Scene } from '../../../renderer/graph/scene.ts';
import { mountCanvasMap } from '../../../renderer/views/map/canvas/mount.ts';
import { PackageLayer } from '../../../renderer/views/map/canvas/package-layer.ts';
import { quantile } from '../numbers.ts';
import { seeded } from '../random.ts';
import { type Drawer, type Mounted, type Place, WINDOW } from './drawer.ts';
import { canvasDrawer, STYLE } from './drawers/canvas.ts';
import { cytoscapeDrawer } from './drawers/cytoscape.ts';
import { reactFlowDrawer } from './drawers/react-flow.tsx';
import { sigmaDrawer } from './drawers/sigma.ts';
import { svgDrawer } from './drawers/svg.ts';
import { type Frames, frames, painted } from './frames.ts';
import { madeScene } from './made-scene.ts';
import { measurePlay } from './play.ts';
import type { DrawerName, Drawing, Packages } from './results.ts';

const DRAWERS: Readonly<Record<DrawerName, Drawer>> = {
  'our canvas': canvasDrawer,
  'our SVG': svgDrawer,
  'React Flow': reactFlowDrawer,
  cytoscape: cytoscapeDrawer,
  sigma: sigmaDrawer,
};

/** So many points are tried, or as many as go in this time in ms. */
const HITS = { count: 500, time: 2_000 } as const;

async function measureDrawing(name: DrawerName, nodes: number, edges: number): Promise<Drawing> {
  const scene = madeScene(nodes, edges);
  const whole = fitted(scene);
  const started = performance.now();
  const map = await DRAWERS[name](stage(), scene, whole);
  const firstPaint = performance.now() - started;
  const overview = await pan(map, whole);
  const near = { k: 1, x: (WINDOW.width - scene.width) / 2, y: (WINDOW.height - scene.height) / 2 };
  const zoom = await zoomTime(map, near);
  return { firstPaint, overview, zoom, detail: await pan(map, near), hits: hitTimes(map) };
}

/** From the whole picture to full size, until that is sharp. */
async function zoomTime(map: Mounted, near: Place): Promise<number> {
  const started = performance.now();
  map.look(near);
  await map.settled?.();
  await painted();
  return performance.now() - started;
}

function stage(): HTMLElement {
  const host = document.createElement('div');
  document.getElementById('stage')?.append(host);
  return host;
}

function fitted({ width, height }: Scene): Place {
  const k = Math.min(WINDOW.width / width, WINDOW.height / height) * 0.95;
  return { k, x: (WINDOW.width - width * k) / 2, y: (WINDOW.height - height * k) / 2 };
}

/** Once round in a circle, as a hand drags a map. */
async function pan(map: Mounted, from: Place): Promise<Frames> {
  const reach = 180;
  return frames((share) =>
    map.look({ k: from.k, x: from.x + reach * Math.sin(share * 2 * Math.PI), y: from.y + reach * (1 - Math.cos(share * 2 * Math.PI)) }),
  );
}

function hitTimes(map: Mounted): Drawing['hits'] {
  if (!map.hitAt) return null;
  const random = seeded(7);
  const times: number[] = [];
  const began = performance.now();
  while (times.length < HITS.count && performance.now() - began < HITS.time) {
    const [x, y] = [random() * WINDOW.width, random() * WINDOW.height];
    const started = performance.now();
    map.hitAt(x, y);
    times.push(performance.now() - started);
  }
  return { median: quantile(times, 0.5), slow: quantile(times, 0.95) };
}

/** Our map with so many packages in view that all of them move in every frame. */
async function measurePackages(wanted: number): Promise<Packages> {
  const made = madeScene(5_000, 12_000);
  const length = made.arrows.reduce(
    (sum, { points }) =>
      sum + points.slice(1).reduce((part, [x, y], at) => part + Math.hypot(x - (points[at]?.[0] ?? x), y - (points[at]?.[1] ?? y)), 0),
    0,
  );
  const scene = { ...made, arrows: made.arrows.map((mark) => ({ ...mark, interval: length / SPEED / wanted })) };
  const [host, place] = [stage(), fitted(scene)];
  const view = { ...place, ...WINDOW, pixels: 1 };
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const worker = new Worker(new URL('../../../renderer/views/map/canvas/paint.worker.ts', import.meta.url), { type: 'module' });
  const map = mountCanvasMap(canvas, scene, { style: STYLE, worker });
  map.setView(view);
  await map.settled();
  map.setMoving(true);
  const moving = await frames(() => undefined);
  const layer = new PackageLayer(document.createElement('canvas'));
  layer.setArrows(scene.arrows);
  return { count: layer.draw(view, 10), moving };
}

Object.assign(window, { measureDrawing, measurePackages, measurePlay: (edges: number) => measurePlay(stage(), edges) });
