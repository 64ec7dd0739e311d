// Puts the neighbours of a node on the map, and shows all of a map that is built up when it outgrows the window.
import type { RefObject } from 'react';
import type { Workspace } from '../../workspace/workspace.ts';
import { fitWhenOutside, type MapHandle } from './map-handle.ts';

export async function addNeighbours(workspace: Workspace, map: RefObject<MapHandle | null>, id: string, which: 'inward' | 'outward'): Promise<void> {
  await workspace.addNeighbours(id, which);
  if (workspace.store.getState().built !== null) fitWhenOutside(map);
}
