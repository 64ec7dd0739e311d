// Lenses for tests: the sample municipality's, and those of small cases written by hand.
import { buildFlowGraph, type FlowGraph } from '../../renderer/graph/flow-graph.ts';
import type { Lens } from '../../renderer/graph/lenses/lens.ts';
import type { LensData } from '../../renderer/graph/lenses/lens-data.ts';
import type { SceneLens } from '../../renderer/graph/lenses/lens-mark.ts';
import { lensBook } from '../../renderer/graph/lenses/lenses.ts';
import { sceneLens } from '../../renderer/graph/lenses/scene-lens.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Network } from '../../renderer/model/network.ts';
import { NOTHING, type RecordSet, type Row, type Value } from '../../renderer/model/record.ts';
import { fieldsOf, type SheetName } from '../../renderer/model/sheet.ts';
import { classSign } from '../../renderer/views/text/lens-words.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { lindehavenFiles } from './files.ts';

export async function lindehavenRecords(): Promise<RecordSet> {
  return (await ingest(lindehavenFiles())).records;
}

export function row(sheet: SheetName, values: Readonly<Record<string, Value>>, extra: Readonly<Record<string, string>> = NOTHING): Row {
  const all = Object.fromEntries(fieldsOf(sheet).map(({ name }) => [name, values[name] ?? null]));
  return { values: all, raw: NOTHING, extra, source: { file: 'f.csv', sheet, row: 2 } };
}

/** The lens as the scene gets it, with Dutch signs; null in the lens of ways. */
export function lensOf(lens: Lens, graph: FlowGraph, data: Partial<LensData> = {}): SceneLens | null {
  const table = lensBook({ graph, records: new Map(), day: null, levels: new Map(), ...data }).table(lens);
  return sceneLens(table, graph, (key) => classSign(nl, table, key));
}

export function graphOf(network: Network): FlowGraph {
  return buildFlowGraph(network);
}
