// What narrows the picture beside day and filter: hidden nodes, a map that is built up, noise, a path, a selector; and what is left of it in another graph.

import type { FlowGraph } from '../../graph/flow-graph.ts';
import { rowKey } from '../../graph/flow-node.ts';
import type { FocusMode, Selection } from '../../graph/focus.ts';
import type { LitRow } from '../../graph/focus-rows.ts';
import { NO_NOISE, type Noise } from '../../graph/noise.ts';
import { liesIn } from '../../graph/tree-places.ts';

/** The ends of a path as node ids; one that is null is still to be chosen. */
export interface PathChoice {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Lit {
  readonly rows: readonly LitRow[];
  readonly label: string;
  /** The screen that shows what it belongs to, when there is one to go back to. */
  readonly from?: 'questions' | 'signals';
}

export interface Narrowings {
  readonly focusMode: FocusMode;
  readonly noise: Noise;
  /** Nodes that are left out, with all that is in them. */
  readonly hidden: ReadonlySet<string>;
  /** The nodes that were put on a map that is built up; null = the whole map. */
  readonly built: ReadonlySet<string> | null;
  readonly path: PathChoice | null;
  /** What was asked for in the language of selectors. */
  readonly selector: string | null;
  /** Rows that an answer, a finding or a trace is about, and what that is called. */
  readonly lit: Lit | null;
}

/** A node that is chosen becomes the end of the path that was still to be chosen. */
export function pathWith(path: PathChoice | null, selection: Selection | null): PathChoice | null {
  if (!path || selection?.kind !== 'node' || selection.id === path.from || selection.id === path.to) return path;
  return { from: path.from ?? selection.id, to: path.to ?? selection.id };
}

export const NOTHING_NARROWED: Narrowings = {
  focusMode: 'showcase',
  noise: NO_NOISE,
  hidden: new Set(),
  built: null,
  path: null,
  selector: null,
  lit: null,
};

/** The same narrowing in another graph of the case. A group that is not there is replaced by what was in it; what is gone is let go. */
export function narrowingsAfter(
  { hidden, built, path }: Narrowings,
  before: FlowGraph,
  after: FlowGraph,
): Pick<Narrowings, 'hidden' | 'built' | 'path'> {
  const carried = (ids: ReadonlySet<string>) => new Set([...ids].flatMap((id) => carriedOver(id, before, after)));
  const end = (id: string | null) => (id === null ? null : (carriedOver(id, before, after)[0] ?? null));
  const ends = path && { from: end(path.from), to: end(path.to) };
  return {
    hidden: carried(hidden),
    built: built && carried(built),
    path: ends && (ends.from ?? ends.to) !== null ? ends : null,
  };
}

function carriedOver(id: string, before: FlowGraph, after: FlowGraph): readonly string[] {
  const node = before.nodes.get(id);
  const there = node ? (after.byRow.get(rowKey(node.kind, node.rowId)) ?? []) : [];
  return there.length > 0 ? there : (before.children.get(id) ?? []).flatMap((child) => carriedOver(child, before, after));
}

/** What changes so that these nodes are drawn: no longer hidden, and on the map that is built up. null when they are drawn already. */
export function drawing(
  { hidden, built }: Pick<Narrowings, 'hidden' | 'built'>,
  graph: FlowGraph,
  ids: readonly string[],
): Pick<Narrowings, 'hidden' | 'built'> | null {
  const covering = new Set([...hidden].filter((group) => ids.some((id) => liesIn(graph, id, new Set([group])))));
  const missing = built === null ? [] : ids.filter((id) => !liesIn(graph, id, built));
  if (covering.size + missing.length === 0) return null;
  return { hidden: new Set([...hidden].filter((id) => !covering.has(id))), built: built && new Set([...built, ...missing]) };
}
