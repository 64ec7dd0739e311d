// What a selector chooses of the picture: nodes by id, name, kind or pattern, and what is so many steps from them.
import { fold } from '../../model/value.ts';
import type { FlowGraph } from '../flow-node.ts';
import { around, type Focus } from '../focus.ts';
import type { VisibleGraph } from '../levels.ts';
import { insideOfAll, standsFor, withGroups, withParents } from '../tree-places.ts';
import type { Selector, Term } from './parse.ts';

/** A term that nothing answers to. `near` are names that look like it. `isHidden` = it is in the case, but not on the map. */
export interface Unmatched {
  readonly term: Term;
  readonly isHidden: boolean;
  readonly near: readonly string[];
}

/** `nodes` are cards and panels that are seen. */
export interface Selected {
  readonly nodes: ReadonlySet<string>;
  readonly unmatched: readonly Unmatched[];
}

/** Steps are taken over the arrows of the picture. What cannot be seen at this level is looked for in the group that stands for it. */
export function select(graph: FlowGraph, visible: VisibleGraph, selector: Selector): Selected {
  const unmatched: Unmatched[] = [];
  const nodes = new Set<string>();
  for (const terms of selector) {
    const sets = terms.map((term) => chosenBy(graph, visible, term, unmatched));
    for (const id of sets[0] ?? []) if (sets.every((set) => set.has(id))) nodes.add(id);
  }
  return { nodes, unmatched };
}

/** The groups that must be open for what is asked for by its own name to be seen. Patterns and kinds open nothing. */
export function groupsToOpen(graph: FlowGraph, selector: Selector): Set<string> {
  const named = selector.flat().filter(({ name, isPattern }) => name !== null && !isPattern);
  return new Set(named.flatMap((term) => matching(graph, term).flatMap((id) => withGroups(graph, id).slice(1))));
}

/** The chosen nodes and all arrows between them; null when nothing is chosen. */
export function focusOnSelected(visible: VisibleGraph, { nodes }: Selected): Focus | null {
  if (nodes.size === 0) return null;
  const edges = visible.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)).map(({ id }) => id);
  return { nodes: withParents(visible, nodes), edges: new Set(edges), chosen: new Set() };
}

function chosenBy(graph: FlowGraph, visible: VisibleGraph, term: Term, unmatched: Unmatched[]): Set<string> {
  const found = matching(graph, term);
  const seen = new Set(found.flatMap((id) => standsFor(graph, visible, id) ?? []));
  if (seen.size === 0) unmatched.push({ term, isHidden: found.length > 0, near: found.length > 0 ? [] : nearNames(graph, term) });
  return around(visible, insideOfAll(visible, seen), term).nodes;
}

interface Names {
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<FlowGraph['nodes'], Names>();

function namesOf(graph: FlowGraph): Names {
  const made = known.get(graph.nodes) ?? indexNames(graph);
  known.set(graph.nodes, made);
  return made;
}

function indexNames(graph: FlowGraph): Names {
  const [byId, byName] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const ids = map.get(key);
    if (!ids) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const node of graph.nodes.values()) {
    for (const own of [node.id, node.rowId]) add(byId, own, node.id);
    for (const name of [node.name, node.nameEn]) if (name !== null) add(byName, fold(name), node.id);
  }
  return { byId, byName };
}

/** Ids go before names, so that a node can always be meant exactly. An underscore stands for a space. */
function matching(graph: FlowGraph, { kind, name, isPattern }: Term): readonly string[] {
  const isKind = (id: string) => kind === null || graph.nodes.get(id)?.kind === kind;
  if (name === null) return [...graph.nodes.keys()].filter(isKind);
  const { byId, byName } = namesOf(graph);
  if (!isPattern) {
    const exact = (byId.get(name) ?? []).filter(isKind);
    return exact.length > 0 ? exact : (byName.get(fold(name)) ?? []).filter(isKind);
  }
  const pattern = patternOf(name);
  const found = [...byId, ...byName].flatMap(([key, ids]) => (pattern(fold(key)) ? ids : []));
  return [...new Set(found)].filter(isKind);
}

/** Looks for the pieces between the stars one after the other, so that no text can make it slow. */
function patternOf(name: string): (text: string) => boolean {
  const pieces = name.split('*').map((piece) => fold(`|${piece}|`).slice(1, -1));
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
      const found = text.indexOf(piece, at);
      if (found === -1 || found + piece.length > text.length - last.length) return false;
      at = found + piece.length;
    }
    return true;
  };
}

/** Words that begin with the same letters look alike. */
const ROOT = 5;

/** At most three names that hold the words that were asked for, or words that begin alike. */
function nearNames(graph: FlowGraph, { name, kind }: Term): string[] {
  const words = fold((name ?? '').replaceAll('*', ' '))
    .split(/[\s-]+/)
    .filter((word) => word.length > 1);
  if (words.length === 0) return [];
  const near: string[] = [];
  for (const node of graph.nodes.values()) {
    if (kind !== null && node.kind !== kind) continue;
    const key = fold(`${node.name ?? ''} ${node.rowId}`);
    if (words.some((word) => key.includes(word) || (word.length > ROOT && key.includes(word.slice(0, ROOT))))) near.push(node.name ?? node.rowId);
    if (near.length === 3) break;
  }
  return near;
}
