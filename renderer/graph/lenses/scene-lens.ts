// How a lens shows on the marks of the map: a colour by role, a sign, and hatching where something is not known.
import type { FlowGraph } from '../flow-graph.ts';
import { type Joined, joined, type LensTable, type Said, UNKNOWN } from './lens.ts';
import type { LensMark, SceneLens } from './lens-mark.ts';
import { roleOf } from './lenses.ts';

/** null for the way of travelling: that shows in the lines. */
export function sceneLens(table: LensTable, graph: FlowGraph, signOf: (key: string) => string): SceneLens | null {
  return table.lens === 'mode' ? null : markingLens(table, graph, signOf);
}

/** The marks of any lens, for where there are no lines. `signOf` gives the letter of a class; of what is known in part, a question mark goes with it. */
export function markingLens(table: LensTable, graph: FlowGraph, signOf: (key: string) => string): SceneLens {
  const mark = (found: Joined | null): LensMark | null =>
    found && {
      key: found.key,
      role: roleOf(table, found.key),
      sign: signOnMap(table, found, signOf),
      isHatched: found.isHatched,
    };
  const inside = saidInside(table, graph);
  return {
    ofFlows: (flows) => mark(joined(table, new Set(flows.map(({ exchange }) => table.ofExchange(exchange))))),
    ofNode: (id) => mark(joined(table, inside(id))),
  };
}

function signOnMap({ classes }: LensTable, { key, isPartial }: Joined, signOf: (key: string) => string): string {
  const isBare = classes.find((known) => known.key === key)?.isBare ?? false;
  return (isBare ? '' : signOf(key)) + (isPartial && key !== UNKNOWN ? '?' : '');
}

/** What is said of a node and of everything in it. */
function saidInside(table: LensTable, graph: FlowGraph): (id: string) => ReadonlySet<Said> {
  const known = new Map<string, ReadonlySet<Said>>();
  const say = (id: string): ReadonlySet<Said> => {
    const before = known.get(id);
    if (before) return before;
    const node = graph.nodes.get(id);
    const said = new Set<Said>(node ? table.ofNode(node) : []);
    for (const child of graph.children.get(id) ?? []) for (const one of say(child)) said.add(one);
    known.set(id, said);
    return said;
  };
  return say;
}
