// What lenses are made from.
import type { RecordSet } from '../../model/record.ts';
import type { FlowGraph } from '../flow-graph.ts';
import type { SignalLevel } from '../scene.ts';

/** `levels` are the levels of signal series on the day, by id; empty when signals are not read yet. */
export interface LensData {
  readonly graph: FlowGraph;
  readonly records: RecordSet;
  readonly day: string | null;
  readonly levels: ReadonlyMap<string, SignalLevel>;
}
