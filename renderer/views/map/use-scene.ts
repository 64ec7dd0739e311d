// From the state to what is drawn: the scene of the moment, and the counts beside it.
import { useMemo } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { focusOn } from '../../graph/focus.ts';
import type { VisibleGraph, VisibleNode } from '../../graph/levels.ts';
import { type Badge, composeScene, type Scene, type SceneWords } from '../../graph/scene.ts';
import { countShown, shownGraph } from '../../graph/shown.ts';
import { codeWord } from '../../model/code-lists.ts';
import type { Catalogue } from '../text/nl.ts';
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

export function sceneWords(text: Catalogue): SceneWords {
  return {
    unnamed: text.map.unnamed,
    unnamedFlow: text.map.unnamedFlow,
    subtitle: (visible, graph) => subtitle(text, visible, graph),
    panelNote: (visible, graph) => panelNote(text, visible, graph),
  };
}

function subtitle(text: Catalogue, { node }: VisibleNode, graph: FlowGraph): string {
  if (node.isUnknown && node.kind === 'system') return text.map.notDescribed;
  if (node.kind === 'dataset') return node.datasetKind ? codeWord('datasets', 'kind', node.datasetKind, text.language) : '';
  const children = (graph.children.get(node.id) ?? []).flatMap((id) => graph.nodes.get(id) ?? []);
  if (node.kind === 'system')
    return children.length === 1 ? (children[0]?.name ?? '') : children.length > 1 ? text.map.datasets(children.length) : '';
  const units = children.filter((child) => child.kind === 'unit').length;
  return units > 0 ? text.map.units(units) : children.length === 1 ? (children[0]?.name ?? '') : text.map.systems(children.length);
}

function panelNote(text: Catalogue, { node }: VisibleNode, graph: FlowGraph): string {
  const units = (graph.children.get(node.id) ?? []).filter((id) => graph.nodes.get(id)?.kind === 'unit').length;
  return node.kind === 'organisation' && units > 0 ? text.map.units(units) : '';
}
