// The graphs of the bench: made-up municipal networks of any size, with hubs and a few flows back, the same for the same seed.
import type { Box, LayoutInput, Link } from '../../renderer/graph/layout/layout.ts';
import { seeded, shuffled } from './random.ts';

/** Systems and exchanges. */
export const SIZES = [
  [50, 80],
  [200, 400],
  [500, 1_200],
  [1_000, 2_500],
  [2_000, 5_000],
  [5_000, 12_000],
  [10_000, 25_000],
] as const;

export type Shape = 'flat' | 'nested';

/** `back` of all exchanges run against the order of the systems; `inside` stay within one organisation; `touching` of the nested ones end at a group. */
const SHARE = { back: 0.06, inside: 0.55, touching: 0.04 } as const;
/** How much more often the first hub is chosen than the rest: the larger, the more. */
const HUBS = { everywhere: 2.5, inside: 1.6 } as const;
const PER_DEPARTMENT = 6;
const DEPARTMENTS = 4;

interface Home {
  readonly organisation: number;
  /** Counted over all organisations; null in an organisation without departments. */
  readonly department: number | null;
  /** Where the system stands in the run of the data, 0 to 1. */
  readonly order: number;
}

/** The network of this size; `flat` is the same one without its groups (and so without arrows to a group). */
export function graphOf(shape: Shape, nodes: number, edges: number, seed = 1): LayoutInput {
  const random = seeded(seed * 7919 + nodes);
  const homes = homesOf(nodes, random);
  const pairs = pairsOf(homes, edges, random);
  const cards = homes.map((_, index): Box => ({ id: `s${index}`, width: 166, height: random() < 0.5 ? 50 : 65, side: 'free', children: [] }));
  if (shape === 'flat') return { boxes: cards, links: pairs.map(([from, to], index) => link(index, `s${from}`, `s${to}`)) };
  return { boxes: nest(cards, homes), links: touchGroups(pairs, homes, random) };
}

/** Every fourth arrow stands for more than one exchange and carries their number. */
function link(index: number, from: string, to: string): Link {
  const plain = { id: `e${index}`, from, to, isFeedback: false };
  return index % 4 === 0 ? { ...plain, weight: 2 + (index % 7), label: { width: 24, height: 18 } } : { ...plain, weight: 1 };
}

/** Organisations of uneven size: one large, many small; every fifth has no departments. */
function homesOf(nodes: number, random: () => number): Home[] {
  const homes: Home[] = [];
  let department = 0;
  for (let organisation = 0; homes.length < nodes; organisation += 1) {
    const at = random();
    const count = organisation === 0 ? Math.max(2, Math.round(nodes / 40)) : 1 + Math.floor(random() * DEPARTMENTS * 2);
    const hasDepartments = organisation % 5 !== 4;
    for (let index = 0; index < (hasDepartments ? count : 1); index += 1, department += 1) {
      const size = 1 + Math.floor(random() * PER_DEPARTMENT * 2);
      for (let system = 0; system < size && homes.length < nodes; system += 1)
        homes.push({ organisation, department: hasDepartments ? department : null, order: at * 0.5 + random() * 0.5 });
    }
  }
  return homes;
}

/** Every system once, then hubs more often; no pair twice, none to itself. */
function pairsOf(homes: readonly Home[], edges: number, random: () => number): [number, number][] {
  const near = groupsOf(homes);
  const hubs = shuffled(homes.length, random);
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const oftenFirst = (list: readonly number[], power: number) => list[Math.floor(list.length * random() ** power)] ?? 0;
  for (let turn = 0; pairs.length < edges; turn += 1) {
    const one = turn < homes.length ? turn : oftenFirst(hubs, HUBS.everywhere);
    const neighbours = random() < SHARE.inside ? near.get(homes[one]?.organisation ?? 0) : undefined;
    const other = neighbours ? oftenFirst(neighbours, HUBS.inside) : oftenFirst(hubs, HUBS.everywhere);
    const isForward = (homes[one]?.order ?? 0) < (homes[other]?.order ?? 0) === random() >= SHARE.back;
    const [from, to] = isForward ? [one, other] : [other, one];
    if (one === other || seen.has(from * homes.length + to)) continue;
    seen.add(from * homes.length + to);
    pairs.push([from, to]);
  }
  return pairs;
}

function groupsOf(homes: readonly Home[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, { organisation }] of homes.entries()) {
    const list = groups.get(organisation);
    if (list) list.push(index);
    else groups.set(organisation, [index]);
  }
  return groups;
}

function nest(cards: readonly Box[], homes: readonly Home[]): Box[] {
  return [...groupsOf(homes)].map(([organisation, members]) => {
    const departments = new Map<number | null, Box[]>();
    for (const member of members) {
      const key = homes[member]?.department ?? null;
      departments.set(key, [...(departments.get(key) ?? []), cards[member] as Box]);
    }
    const children = [...departments].flatMap(([key, systems]) => (key === null ? systems : [group(`d${key}`, systems)]));
    return group(`o${organisation}`, children);
  });
}

function group(id: string, children: readonly Box[]): Box {
  return { id, width: 180, height: 0, side: 'free', children };
}

/** Some arrows between organisations end at a department or organisation instead of a system. */
function touchGroups(pairs: readonly [number, number][], homes: readonly Home[], random: () => number): Link[] {
  const seen = new Set<string>();
  return pairs.map(([from, to], index) => {
    const [a, b] = [homes[from] as Home, homes[to] as Home];
    const lifted = a.organisation !== b.organisation && random() < SHARE.touching;
    const end = random() < 0.5 || b.department === null ? `o${b.organisation}` : `d${b.department}`;
    const [source, target] = lifted
      ? random() < 0.5
        ? [`s${from}`, end]
        : [end.startsWith('o') ? `o${a.organisation}` : groupAbove(a), `s${to}`]
      : [`s${from}`, `s${to}`];
    const isNew = !seen.has(`${source}>${target}`);
    seen.add(`${source}>${target}`);
    return isNew ? link(index, source, target) : link(index, `s${from}`, `s${to}`);
  });
}

function groupAbove(home: Home): string {
  return home.department === null ? `o${home.organisation}` : `d${home.department}`;
}
