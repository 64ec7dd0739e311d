// The words on the map itself: what stands under a name, and beside a panel's title.
import { type FlowGraph, type FlowNode, UNKNOWN_ORGANISATION } from '../../graph/flow-graph.ts';
import type { VisibleNode } from '../../graph/levels.ts';
import type { SceneWords } from '../../graph/scene.ts';
import { codeWord } from '../../model/code-lists.ts';
import type { Catalogue } from './nl.ts';

export function sceneWords(text: Catalogue): SceneWords {
  return {
    name: (node) => nodeName(text, node),
    unnamedFlow: text.map.unnamedFlow,
    subtitle: (visible, graph) => subtitle(text, visible, graph),
    panelNote: (visible, graph) => panelNote(text, visible, graph),
  };
}

/** What to call a node: its name, else what is known of it. */
export function nodeName(text: Catalogue, node: FlowNode): string {
  if (node.id === UNKNOWN_ORGANISATION) return text.map.unknownOrganisation;
  return node.name ?? (node.isUnknown ? node.rowId : text.map.unnamed);
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
