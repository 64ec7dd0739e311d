// A hundred changes in a row, each kept near the picture before: how far the picture gets from a fresh one.

import type { LayoutInput } from '../../../renderer/graph/layout/layout.ts';
import { addEdge, addNode, collapse, openGroups, removeEdge } from '../changes.ts';
import type { EngineName } from '../engines/engines.ts';
import { graphOf } from '../graphs.ts';
import { runIsolated } from '../isolated.ts';
import { median } from '../numbers.ts';
import { seeded } from '../random.ts';
import type { Step } from '../task.ts';

export const COUNT = 100;
/** After how many changes the picture is compared with a fresh one. */
const LOOKS = [25, 50, 75, COUNT];

/** Crossings as a share of those of a fresh picture, after each look. */
export interface Drift {
  readonly ratios: readonly { readonly changes: number; readonly crossings: number }[];
  readonly problem: string | null;
}

export async function driftOf(engine: EngineName, nodes: number, edges: number, seed: number, limit: number): Promise<Drift> {
  const inputs = changing(graphOf('nested', nodes, edges, seed), seed);
  const warm = inputs.map(
    (input, index): Step => ({ input, after: index === 0 ? null : index - 1, wants: LOOKS.includes(index) ? 'measures' : 'nothing' }),
  );
  const fresh = LOOKS.map((look): Step => ({ input: inputs[look] as LayoutInput, after: null, wants: 'measures' }));
  const { answers, problem } = await runIsolated({ engine, steps: [...warm, ...fresh], runs: 1 }, limit);
  const crossings = (step: number) => answers.get(step)?.measures.crossings ?? Number.NaN;
  const ratios = LOOKS.map((look, index) => ({ changes: look, crossings: crossings(look) / Math.max(1, crossings(inputs.length + index)) }));
  return { ratios: problem === null ? ratios : [], problem };
}

/** The graph after 0, 1, 2 ... changes. A group that was collapsed is expanded again a little later. */
function changing(first: LayoutInput, seed: number): LayoutInput[] {
  const random = seeded(seed + 97);
  const inputs = [first];
  let whole = first;
  let collapsed: string | null = null;
  for (let index = 1; index <= COUNT; index += 1) {
    const chance = random();
    if (chance < 0.15) collapsed = collapsed === null ? (openGroups(whole).at(Math.floor(random() * openGroups(whole).length)) ?? null) : null;
    else if (chance < 0.3) whole = removeEdge(whole, random);
    else if (chance < 0.6) whole = addNode(whole, `new${index}`, random);
    else whole = addEdge(whole, `new${index}`, random);
    inputs.push(collapsed === null ? whole : collapse(whole, collapsed));
  }
  return inputs;
}

/** The ratios of several drifts, each look apart: the middle of the seeds. */
export function middleDrift(drifts: readonly Drift[]): Drift['ratios'] {
  return LOOKS.map((changes, index) => ({ changes, crossings: median(drifts.flatMap(({ ratios }) => ratios[index]?.crossings ?? [])) }));
}
