// What can be done with a node of the map, in one list for its menu, the inspector and the commands.
import { useMemo } from 'react';
import { hangingOn } from '../../graph/hanging.ts';
import { missingNeighbours, type Neighbours, wholeGraph } from '../../graph/neighbours.ts';
import { NO_FILTER, passes, plainClassOf } from '../../graph/shown.ts';
import { type NodeEditName, nodeEdits } from '../edit/node-edits.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { addNeighbours } from './add-neighbours.ts';
import { useMapHandle, zoomToNode } from './map-handle.ts';
import { usePinned } from './use-pinned.ts';
import type { MapView } from './use-scene.ts';

export type NodeActionName =
  | 'addIn'
  | 'addOut'
  | 'only'
  | 'pathFrom'
  | 'pathTo'
  | 'hide'
  | 'hideHanging'
  | 'unpin'
  | 'buildFrom'
  | 'expand'
  | 'collapse'
  | 'zoom'
  | 'middle'
  | NodeEditName;

export interface NodeAction {
  readonly name: NodeActionName;
  readonly words: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Only what makes sense for this node now. */
export function useNodeActions(view: MapView, id: string): readonly NodeAction[] {
  const words = useText();
  const { focus, drawing } = words;
  const text = focus.acts;
  const workspace = useWorkspace();
  const handle = useMapHandle();
  const missing = useMissingOf(view, id);
  const hanging = useMemo(() => (view.passing.nodes.has(id) ? [...hangingOn(view.passing, id)] : []), [view.passing, id]);
  const node = view.graph.nodes.get(id);
  const visible = view.passing.nodes.get(id);
  const isBuilding = useWorkspaceState((state) => state.built !== null);
  const isPinned = usePinned().has(id);
  const canStandInMiddle = node?.kind === 'organisation' && !node.isUnknown;
  const zoom = () => handle.current && zoomToNode(handle.current, id);
  const all: readonly (NodeAction | false | undefined)[] = [
    missing.inward.size > 0 && {
      name: 'addIn',
      words: text.addIn(missing.inward.size),
      keys: 'I',
      run: () => void addNeighbours(workspace, handle, id, 'inward'),
    },
    missing.outward.size > 0 && {
      name: 'addOut',
      words: text.addOut(missing.outward.size),
      keys: 'O',
      run: () => void addNeighbours(workspace, handle, id, 'outward'),
    },
    { name: 'only', words: text.only, run: () => workspace.showOnly({ kind: 'node', id }) },
    { name: 'pathFrom', words: text.pathFrom, run: () => workspace.startPath(id, 'from') },
    { name: 'pathTo', words: text.pathTo, run: () => workspace.startPath(id, 'to') },
    { name: 'hide', words: text.hide, keys: 'H', run: () => void workspace.hide([id]) },
    hanging.length > 0 && { name: 'hideHanging', words: text.hideHanging(hanging.length), run: () => void workspace.hide([id, ...hanging]) },
    isPinned && { name: 'unpin', words: drawing.unpin, keys: 'U', run: () => void workspace.unpin(id) },
    !isBuilding && { name: 'buildFrom', words: text.buildFrom, run: () => void workspace.buildOnly([id]) },
    visible?.hasChildren && {
      name: visible.isOpen ? 'collapse' : 'expand',
      words: visible.isOpen ? text.collapse : text.expand,
      keys: visible.isOpen ? '−' : '+',
      run: () => void workspace.toggle(id),
    },
    { name: 'zoom', words: text.zoom, keys: 'Z', run: zoom },
    ...(node ? nodeEdits(workspace, words, node) : []),
    canStandInMiddle && { name: 'middle', words: text.middle, run: () => void workspace.setCentre(node.isOwn ? null : node.rowId) },
  ];
  return all.filter((action) => action !== false && action !== undefined);
}

/** The neighbours of a node that are not on the map, over exchanges that are in force on the day. */
function useMissingOf(view: MapView, id: string): Neighbours {
  const day = useWorkspaceState((state) => state.day);
  const open = useWorkspaceState((state) => state.open);
  const isPart = useWorkspaceState(({ hidden, built }) => hidden.size > 0 || built !== null);
  return useMemo(() => {
    if (!isPart) return { inward: new Set<string>(), outward: new Set<string>() };
    const whole = wholeGraph(view.graph, open, (flow) => passes(flow.exchange, day, NO_FILTER, plainClassOf));
    return missingNeighbours(whole, view.passing, id);
  }, [view.graph, view.passing, open, day, id, isPart]);
}
