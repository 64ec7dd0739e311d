// What lenses are made from.
import type { RecordSet } from '../../model/record.ts';
import type { FlowGraph } from '../flow-graph.ts';
import type { SignalLevel } from '../scene.ts';

/** `levels` are the levels of signal series on the day, by id; empty when signals are not read yet. `findings`: null until the rules were asked. `error`: the trace that is shown, if any. */
export interface LensData {
  readonly graph: FlowGraph;
  readonly records: RecordSet;
  readonly day: string | null;
  readonly levels: ReadonlyMap<string, SignalLevel>;
  readonly findings?: FindingClasses | null;
  readonly error?: ErrorMarks | null;
  readonly changes?: ChangeMarks | null;
}

/** What becomes of a row: it is new, it goes, it says something else; or of two municipalities: only this one has it, or both. */
export type ChangeMark = 'added' | 'gone' | 'changed' | 'only_here' | 'both';

/** Marks of a comparison by the ids of exchanges, systems and datasets. */
export interface ChangeMarks {
  readonly exchanges: ReadonlyMap<string, ChangeMark>;
  readonly systems: ReadonlyMap<string, ChangeMark>;
  readonly datasets: ReadonlyMap<string, ChangeMark>;
}

/** Of a row about which findings exist: the class of the gravest. By `findingRow`. */
export type FindingClasses = ReadonlyMap<string, 'handled' | 'low' | 'medium' | 'high'>;

/** When the error comes, in hours (null = nobody knows), and whether a correction follows by itself. */
export interface ErrorMark {
  readonly hours: number | null;
  readonly isCorrected: boolean;
}

/** A trace as the map shows it: marks by the ids of datasets and exchanges. `until` = only what has come by that hour; null = all of it. */
export interface ErrorMarks {
  readonly origin: string;
  readonly datasets: ReadonlyMap<string, ErrorMark>;
  readonly exchanges: ReadonlyMap<string, ErrorMark>;
  readonly until: number | null;
}
