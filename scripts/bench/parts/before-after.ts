// One change to a map, for one engine: what it does to a picture that was there.
import { addEdge, addNode, cardsWithGroups, collapse, flattened, openGroups } from '../changes.ts';
import { ENGINES, type EngineName } from '../engines/engines.ts';
import { graphOf, type Shape } from '../graphs.ts';
import { runIsolated } from '../isolated.ts';
import { type Movement, movementOf } from '../movement.ts';
import { seeded } from '../random.ts';
import type { Answer, Picture, Step } from '../task.ts';

export const CHANGES = ['node added', 'edge added', 'group collapsed', 'group expanded'] as const;
export type Change = (typeof CHANGES)[number];

/** `crossings`: of the new picture, as a share of those of a fresh one. */
export interface Effect {
  readonly change: Change;
  readonly movement: Movement;
  readonly crossings: number;
  readonly ms: number;
}

/** `isSame`: expand and collapse, and collapse and expand, gave back exactly the picture that was there; null for an engine that was not asked. */
export interface Effects {
  readonly effects: readonly Effect[];
  readonly isSame: boolean | null;
  readonly problem: string | null;
}

export async function effectsOf(engine: EngineName, shape: Shape, nodes: number, edges: number, seed: number, limit: number): Promise<Effects> {
  const graphs = graphsOf(shape, nodes, edges, seed);
  const { answers, problem } = await runIsolated(
    { engine, steps: ENGINES[engine].remembers ? warmSteps(graphs) : coldSteps(graphs), runs: 1 },
    limit,
  );
  if (problem !== null) return { effects: [], isSame: null, problem };
  const cards = cardsWithGroups(graphs.collapsed.boxes).map(({ card }) => card.id);
  const others = cards.filter((id) => id !== graphs.group);
  const at = ENGINES[engine].remembers ? WARM : COLD;
  const effects = CHANGES.map((change): Effect => {
    const [before, after, fresh] = at[change].map((step) => answers.get(step) as Answer) as [Answer, Answer, Answer];
    const movement = movementOf(others, (before.picture as Picture).rects, (after.picture as Picture).rects);
    return { change, movement, crossings: after.measures.crossings / Math.max(1, fresh.measures.crossings), ms: after.ms };
  });
  return { effects, isSame: ENGINES[engine].remembers ? areSame(answers) : null, problem: null };
}

interface Graphs {
  readonly base: Step['input'];
  readonly node: Step['input'];
  readonly edge: Step['input'];
  readonly collapsed: Step['input'];
  readonly group: string;
}

/** The group is one of middling size. */
function graphsOf(shape: Shape, nodes: number, edges: number, seed: number): Graphs {
  const nested = graphOf('nested', nodes, edges, seed);
  const random = seeded(seed + 31);
  const size = (id: string) => cardsWithGroups(nested.boxes.filter((box) => box.id === id)).length;
  const groups = openGroups(nested).sort((a, b) => size(a) - size(b));
  const group = groups[Math.floor(groups.length / 2)] ?? '';
  const all = { base: nested, node: addNode(nested, 'new', random), edge: addEdge(nested, 'new', random), collapsed: collapse(nested, group) };
  if (shape === 'nested') return { ...all, group };
  return { base: flattened(all.base), node: flattened(all.node), edge: flattened(all.edge), collapsed: flattened(all.collapsed), group };
}

/** For each change the numbers of the steps: the picture before, the one after, and a fresh one of what is there after. */
const COLD: Readonly<Record<Change, readonly number[]>> = {
  'node added': [0, 1, 1],
  'edge added': [0, 2, 2],
  'group collapsed': [0, 3, 3],
  'group expanded': [3, 0, 0],
};
const WARM: Readonly<Record<Change, readonly number[]>> = {
  'node added': [0, 1, 6],
  'edge added': [0, 2, 7],
  'group collapsed': [0, 3, 4],
  'group expanded': [4, 5, 0],
};

function coldSteps({ base, node, edge, collapsed }: Graphs): Step[] {
  return [base, node, edge, collapsed].map((input) => ({ input, after: null, wants: 'picture' }));
}

function warmSteps({ base, node, edge, collapsed }: Graphs): Step[] {
  const step = (input: Step['input'], after: number | null): Step => ({ input, after, wants: 'picture' });
  return [
    step(base, null),
    step(node, 0),
    step(edge, 0),
    step(collapsed, 0),
    step(collapsed, null),
    step(base, 4),
    step(node, null),
    step(edge, null),
    step(base, 3),
    step(collapsed, 5),
  ];
}

function areSame(answers: ReadonlyMap<number, Answer>): boolean {
  const picture = (step: number) => JSON.stringify(sorted(answers.get(step)?.picture));
  return picture(0) === picture(8) && picture(4) === picture(9);
}

function sorted(picture: Picture | null | undefined): unknown {
  const entries = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return picture && [entries(picture.rects), entries(picture.routes)];
}
