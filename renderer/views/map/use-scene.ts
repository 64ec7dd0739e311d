// From the state to what is drawn: the scene of the moment, and the counts beside it.
import { useMemo } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { focusOn } from '../../graph/focus.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import { type Badge, composeScene, type Scene } from '../../graph/scene.ts';
import { countShown, shownGraph } from '../../graph/shown.ts';
import { sceneWords } from '../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export interface MapView {
  readonly graph: FlowGraph;
  readonly shown: VisibleGraph;
  readonly scene: Scene;
  readonly counts: { readonly active: number; readonly shown: number };
}

/** null until the first picture is laid out. */
export function useMapView(badges: ReadonlyMap<string, Badge>): MapView | null {
  const text = useText();
  const { measure } = useWorkspace();
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const picture = useWorkspaceState((state) => state.picture);
  const day = useWorkspaceState((state) => state.day);
  const filter = useWorkspaceState((state) => state.filter);
  const lens = useWorkspaceState((state) => state.lens);
  const selection = useWorkspaceState((state) => state.selection);
  const depth = useWorkspaceState((state) => state.depth);
  const words = useMemo(() => sceneWords(text), [text]);
  const shown = useMemo(() => picture && shownGraph(picture.visible, day, filter), [picture, day, filter]);
  const scene = useMemo(() => {
    if (!graph || !picture || !shown) return null;
    return composeScene({ graph, visible: shown, laidOut: picture.laidOut, words, lens, focus: focusOn(shown, selection, depth), badges, measure });
  }, [graph, picture, shown, words, lens, selection, depth, badges, measure]);
  const counts = useMemo(() => (graph ? countShown(graph, day, filter) : { active: 0, shown: 0 }), [graph, day, filter]);
  return graph && shown && scene ? { graph, shown, scene, counts } : null;
}
