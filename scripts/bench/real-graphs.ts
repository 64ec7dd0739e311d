// Real networks as the map would lay them out: the sample municipality, and the models in ../shared/data when they are there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import type { LayoutInput } from '../../renderer/graph/layout/layout.ts';
import { LEVELS, type Level, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { readCase } from '../commands/command.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SHARED = path.join(ROOT, '../shared/data');

/** The file of the GEMMA architecture, which is not part of this repository. */
export const GEMMA = path.join(SHARED, 'archimate/gemma-coarchi.tar.gz');

const SOURCES: readonly { readonly name: string; readonly file: string; readonly levels: readonly Level[] }[] = [
  { name: 'Lindehaven', file: path.join(ROOT, 'datasets/lindehaven'), levels: LEVELS },
  { name: 'GEMMA', file: GEMMA, levels: ['organisation', 'unit', 'system'] },
  { name: 'NBility', file: path.join(SHARED, 'archimate/nbility-coarchi.zip'), levels: ['organisation', 'system'] },
  { name: 'dbt jaffle shop', file: path.join(SHARED, 'lineage/dbt-docs-jaffle-manifest.json'), levels: ['system', 'dataset'] },
  { name: 'dbt GitHub', file: path.join(SHARED, 'lineage/dbt-fivetran-github-manifest.json'), levels: ['system', 'dataset'] },
];

export interface RealGraph {
  readonly name: string;
  readonly level: Level;
  readonly input: LayoutInput;
}

/** `absent` are the networks whose files are not on this machine. A level that looks like the one before it is left out. */
export async function realGraphs(say: (words: string) => void): Promise<{ graphs: RealGraph[]; absent: string[] }> {
  const graphs: RealGraph[] = [];
  for (const { name, file, levels } of SOURCES.filter((source) => existsSync(source.file))) {
    const graph = buildFlowGraph(networkOf((await readCase([file])).records));
    for (const level of levels) {
      const input = toLayoutInput(visibleGraph(graph, openAtLevel(graph, level)), '—', estimateWidth);
      const last = graphs.at(-1);
      if (last?.name !== name || JSON.stringify(last.input) !== JSON.stringify(input)) graphs.push({ name, level, input });
    }
    say(`read ${name}`);
  }
  return { graphs, absent: SOURCES.filter((source) => !existsSync(source.file)).map((source) => source.name) };
}
