// Our canvas, painted by its worker.
import { LIGHT_PALETTE } from '../../../../renderer/graph/scene-svg.ts';
import { mountCanvasMap } from '../../../../renderer/views/map/canvas/mount.ts';
import { type Drawer, WINDOW } from '../drawer.ts';
import { painted } from '../frames.ts';

export const STYLE = { palette: LIGHT_PALETTE, family: 'system-ui, sans-serif', withPackages: false } as const;

export const canvasDrawer: Drawer = async (host, scene, place) => {
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const worker = new Worker(new URL('../../../../renderer/views/map/canvas/paint.worker.ts', import.meta.url), { type: 'module' });
  const map = mountCanvasMap(canvas, scene, { style: STYLE, worker });
  map.setView({ ...place, ...WINDOW, pixels: 1 });
  await map.settled();
  await painted();
  return { look: (next) => map.setView({ ...next, ...WINDOW, pixels: 1 }), settled: () => map.settled(), hitAt: (x, y) => map.hitAt(x, y) };
};
