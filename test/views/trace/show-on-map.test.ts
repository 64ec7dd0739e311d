// Does the camera go to the rows once the map stands on screen, also when it comes some frames later, and not when nobody wants it any more?
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MapHandle } from '../../../renderer/views/map/map-handle.ts';
import { showOnMap } from '../../../renderer/views/trace/show-on-map.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';

const RECT = { x: 10, y: 20, width: 30, height: 40 };
const LIT = { rows: [{ sheet: 'systems', id: 's' }], label: 'een vraag' } as const;
const workspace = { showRows: async () => undefined } as unknown as Workspace;

function mapOf(width: number) {
  const zoomTo = vi.fn();
  const graph = { byRow: new Map([['system s', ['s']]]), nodes: new Map([['s', { id: 's', parent: null }]]), edges: [] };
  const view = { graph, shown: { nodes: new Map([['s', {}]]) }, scene: { cards: [{ id: 's', rect: RECT }], panels: [] } };
  return { handle: { camera: { size: { width, height: width }, zoomTo }, view } as unknown as MapHandle, zoomTo };
}

beforeEach(() => vi.stubGlobal('requestAnimationFrame', (run: () => void) => setImmediate(run)));
afterEach(() => vi.unstubAllGlobals());

it('waits for a map that is drawn later, and for its size', async () => {
  const map: { current: MapHandle | null } = { current: null };
  const [unmeasured, measured] = [mapOf(0), mapOf(800)];
  const shown = showOnMap(workspace, map, LIT);
  for (const next of [unmeasured, measured]) {
    for (let frame = 0; frame < 5; frame++) await new Promise((go) => setImmediate(go));
    map.current = next.handle;
  }
  await shown;
  expect(unmeasured.zoomTo).not.toHaveBeenCalled();
  expect(measured.zoomTo).toHaveBeenCalledExactlyOnceWith(RECT);
});

it('leaves the camera when something else is looked at, and stops when no map comes', async () => {
  const { handle, zoomTo } = mapOf(800);
  await showOnMap(workspace, { current: handle }, LIT, () => false);
  await showOnMap(workspace, { current: null }, LIT);
  expect(zoomTo).not.toHaveBeenCalled();
});
