// Shows the rows of an answer on the map: opened up to where they stand, standing out, and in view.
import type { RefObject } from 'react';
import { nodesOf } from '../../graph/focus-rows.ts';
import type { Rect } from '../../graph/layout/layout.ts';
import { standsFor } from '../../graph/tree-places.ts';
import type { RowRef } from '../../model/travel.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { MapHandle } from '../map/map-handle.ts';

/** `isWanted` is asked again when the picture is there: by then something else may be looked at. */
export async function showOnMap(
  workspace: Workspace,
  map: RefObject<MapHandle | null>,
  lit: Parameters<Workspace['showRows']>[0],
  isWanted: () => boolean = () => true,
): Promise<void> {
  await workspace.showRows(lit);
  const shown = await mapWhenDrawn(map);
  if (shown && isWanted()) bringInView(shown, lit.rows);
}

/** Frames within which a map that was not on screen is drawn and measured. */
const MOST_FRAMES = 90;

/** The map as soon as it stands on screen with a size: from another screen that takes some frames. null when it does not come. */
async function mapWhenDrawn(map: RefObject<MapHandle | null>): Promise<MapHandle | null> {
  await frame();
  for (let count = 0; count < MOST_FRAMES; count++) {
    await frame();
    if (map.current?.view && map.current.camera.size.width > 0) return map.current;
  }
  return null;
}

function frame(): Promise<void> {
  return new Promise((go) => requestAnimationFrame(() => go()));
}

/** All cards and groups that stand for these rows, as near as fits. */
function bringInView({ camera, view }: MapHandle, rows: readonly RowRef[]): void {
  if (!view) return;
  const seen = new Set(nodesOf(view.graph, rows).map((id) => standsFor(view.graph, view.shown, id)));
  const rects = [...view.scene.cards, ...view.scene.panels].filter(({ id }) => seen.has(id)).map(({ rect }) => rect);
  if (rects.length > 0) camera.zoomTo(around(rects));
}

function around(rects: readonly Rect[]): Rect {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...rects.map(({ x, width }) => x + width)), Math.max(...rects.map(({ y, height }) => y + height))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}
