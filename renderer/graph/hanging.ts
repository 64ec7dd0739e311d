// What hangs on a node: everything that is joined to the rest of the picture only through it.
import { adjacencyOf } from './adjacency.ts';
import type { VisibleGraph } from './levels.ts';
import { insideOf } from './tree-places.ts';

/** Cards that lose the rest when this node goes with all that is in it. The rest is the part that is larger than all others together, else the part with most of the own organisation; where there is neither, all of it hangs. */
export function hangingOn(visible: VisibleGraph, id: string): Set<string> {
  const parts = partsWithout(visible, insideOf(visible, id));
  const rest = restOf(visible, parts);
  return new Set(parts.filter((part) => part !== rest).flat());
}

function restOf(visible: VisibleGraph, parts: readonly string[][]): string[] | undefined {
  const all = parts.reduce((sum, part) => sum + part.length, 0);
  const larger = parts.find((part) => part.length * 2 > all);
  if (larger) return larger;
  const own = parts.map((part) => part.filter((node) => isOwn(visible, node)).length);
  const most = Math.max(0, ...own);
  return most > 0 ? parts[own.indexOf(most)] : undefined;
}

/** What was joined to the nodes that go, in the parts into which it falls. */
function partsWithout(visible: VisibleGraph, gone: ReadonlySet<string>): string[][] {
  const { ids, numberOf, leaving, arriving } = adjacencyOf(visible);
  const seen = new Uint8Array(ids.length);
  for (const id of gone) seen[numberOf.get(id) ?? -1] = 1;
  const neighbours = (node: number) => [leaving, arriving].flatMap(({ start, far }) => [...far.subarray(start[node], start[node + 1])]);
  const partFrom = (first: number) => {
    const part: number[] = [first];
    seen[first] = 1;
    for (let at = 0; at < part.length; at += 1)
      for (const next of neighbours(part[at] as number)) {
        if (seen[next]) continue;
        seen[next] = 1;
        part.push(next);
      }
    return part.map((node) => ids[node] as string);
  };
  const roots = [...gone].flatMap((id) => neighbours(numberOf.get(id) as number));
  return roots.flatMap((node) => (seen[node] ? [] : [partFrom(node)]));
}

/** The node, the system it is or the organisation it lies in is the own one. */
function isOwn(visible: VisibleGraph, id: string): boolean {
  for (let at = visible.nodes.get(id)?.node; at; at = visible.nodes.get(at.parent ?? '')?.node) if (at.isOwn || at.owner?.isOwn) return true;
  return false;
}
