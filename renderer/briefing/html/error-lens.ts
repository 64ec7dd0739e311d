// The way of one error as a lens of the page: followed over the rows that the page may show, when the page is made.
import { travelOf } from '../../compare/travel-of.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { RecordSet } from '../../model/record.ts';
import { traceError } from '../../trace/error-trace.ts';
import { errorMarks } from '../error-marks.ts';
import type { PageLens } from './page-content.ts';
import { type LensNames, pageLens } from './page-lenses.ts';

/** An error that a step shows on its way. */
export interface ErrorAsked {
  readonly datasetId: string;
  readonly categoryId: string;
  readonly subjectId: string | null;
}

/** The lens of one error: each error that the steps show has one. */
export function errorLensName({ datasetId, categoryId, subjectId }: ErrorAsked): string {
  return `error ${JSON.stringify([datasetId, categoryId, subjectId])}`;
}

/** Which error a lens is of; null for another lens. */
export function errorOf(lens: string): ErrorAsked | null {
  if (!lens.startsWith('error ')) return null;
  const [datasetId = '', categoryId = '', subjectId = null] = JSON.parse(lens.slice('error '.length)) as [string?, string?, (string | null)?];
  return { datasetId, categoryId, subjectId };
}

/** null when the error cannot be followed, as when its dataset is not on the page. */
export function errorPageLens(records: RecordSet, graph: FlowGraph, day: string | null, asked: ErrorAsked, names: LensNames): PageLens | null {
  const travel = travelOf(records);
  const outcome = traceError(travel, { ...asked, day });
  return 'answer' in outcome ? pageLens(records, graph, day, 'error', names, errorMarks(travel, outcome.answer, null)) : null;
}
