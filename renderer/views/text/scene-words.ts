// The words on the map itself: what stands under a name, and beside a panel's title.
import type { FlowGraph, FlowNode, Grouping, NodeKind } from '../../graph/flow-graph.ts';
import type { VisibleNode } from '../../graph/levels.ts';
import type { SceneWords } from '../../graph/scene.ts';
import { codeWord } from '../../model/code-lists.ts';
import type { Catalogue } from './nl.ts';

/** `sharing`: how many departments hold or use a dataset, by its row id, where they are two or more. */
export function sceneWords(text: Catalogue, sharing: ReadonlyMap<string, number> = new Map()): SceneWords {
  return {
    name: (node) => nodeName(text, node),
    unnamedFlow: text.map.unnamedFlow,
    subtitle: (visible, graph) => (visible.node.kind === 'dataset' ? datasetSubtitle(text, visible.node, sharing) : subtitle(text, visible, graph)),
    panelNote: (visible, graph) => panelNote(text, visible, graph),
  };
}

/** What to call a node: its name, else what is known of it. */
export function nodeName(text: Catalogue, node: FlowNode): string {
  if (node.isUnknown && isGroup(node.kind)) return text.arranging.unknown[node.kind];
  return (text.language === 'en' ? node.nameEn : null) ?? node.name ?? (node.isUnknown ? node.rowId : text.map.unnamed);
}

function isGroup(kind: NodeKind): kind is Grouping {
  return kind !== 'unit' && kind !== 'system' && kind !== 'dataset';
}

/** Who runs a system or dataset: the department of the own organisation, of others the organisation; '' when not known. */
export function ownerName({ owner }: FlowNode): string {
  return owner?.unit ?? owner?.organisation ?? '';
}

/** "bron · 4 afdelingen": what kind of dataset it is, and how many departments have or use it. */
function datasetSubtitle(text: Catalogue, { datasetKind, rowId }: FlowNode, sharing: ReadonlyMap<string, number>): string {
  const kind = datasetKind ? codeWord('datasets', 'kind', datasetKind, text.language) : '';
  const units = sharing.get(rowId);
  return [kind, units === undefined ? '' : text.arranging.sharedBy(units)].filter(Boolean).join(' · ');
}

function subtitle(text: Catalogue, { node }: VisibleNode, graph: FlowGraph): string {
  if (node.isUnknown && node.kind === 'system') return text.map.notDescribed;
  const children = (graph.children.get(node.id) ?? []).flatMap((id) => graph.nodes.get(id) ?? []);
  if (node.kind === 'system' && !OWNER_IS_ABOVE.has(graph.grouping)) return ownerName(node) || text.map.unknownOrganisation;
  if (node.kind === 'system')
    return children.length === 1 ? (children[0]?.name ?? '') : children.length > 1 ? text.map.datasets(children.length) : '';
  const clusters = children.filter((child) => child.kind === 'cluster').length;
  if (clusters > 0) return text.arranging.members.clusters(clusters);
  const units = children.filter((child) => child.kind === 'unit').length;
  if (units > 0) return text.map.units(units);
  if (children.length === 0) return text.map.noSystems;
  return children.length === 1 ? (children[0]?.name ?? '') : text.map.systems(children.length);
}

/** Groupings in which a system stands below who runs it. */
const OWNER_IS_ABOVE: ReadonlySet<Grouping> = new Set(['organisation', 'cluster']);

function panelNote(text: Catalogue, { node }: VisibleNode, graph: FlowGraph): string {
  const units = (graph.children.get(node.id) ?? []).filter((id) => graph.nodes.get(id)?.kind === 'unit').length;
  return node.kind === 'organisation' && units > 0 ? text.map.units(units) : '';
}
