// A trace of an error as marks on the map: every dataset it reaches and every flow that carries it, with the hour. Knows no colours.
import type { ErrorMark, ErrorMarks } from '../graph/lenses/lens-data.ts';
import type { Travel, TravelExchange } from '../model/travel.ts';
import type { ErrorTrace } from '../trace/error-trace.ts';

const HOUR_MS = 3_600_000;

/** `until` as in ErrorMarks. A flow that is not the fastest way in has its own hour: that of its source, and its latency on top. */
export function errorMarks({ exchanges }: Travel, trace: ErrorTrace, until: number | null): ErrorMarks {
  const origin: ErrorMark = { hours: 0, isCorrected: true };
  const datasets = new Map(trace.arrivals.map(({ datasetId, hours, isCorrected }) => [datasetId, { hours, isCorrected }]));
  const carried = new Set(trace.rows.filter(({ sheet }) => sheet === 'exchanges').map(({ id }) => id));
  const flows = exchanges.filter(({ id }) => carried.has(id));
  const sourceOf = ({ sourceDatasetId }: TravelExchange) =>
    sourceDatasetId === trace.origin.datasetId ? origin : datasets.get(sourceDatasetId ?? '');
  return {
    origin: trace.origin.datasetId,
    datasets,
    exchanges: new Map(flows.map((flow) => [flow.id, flowMark(flow, sourceOf(flow))])),
    until,
  };
}

function flowMark({ latency, correction }: TravelExchange, source: ErrorMark | undefined): ErrorMark {
  const took = latency.milliseconds;
  const isKnown = source?.hours != null && took !== null;
  return {
    hours: isKnown ? (source.hours as number) + Math.max(0, took) / HOUR_MS : null,
    isCorrected: correction === 'automatic' && source?.isCorrected === true,
  };
}
