// Questions that follow data (Q4, Q5, Q26 to Q28, Q46) a second time: waves that go on until nothing changes, over plain rows.
import type { Value } from '../../renderer/model/record.ts';
import { list, type SlowRow, type SlowView, type Values } from './slow-answers.ts';

const HOURS: Readonly<Record<string, number>> = { D: 24, W: 168, H: 1 };

/** Hours of a simple ISO duration (days, weeks, hours, minutes, seconds; a year is 365 days and a month 31 where the sample has none). null = not known. */
function hoursOf(latency: Value | undefined): number | null {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(String(latency));
  if (!match || latency === null || latency === undefined) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return weeks * (HOURS.W as number) + days * (HOURS.D as number) + hours + minutes / 60 + seconds / 3600;
}

export interface SlowTrace {
  /** Hours by dataset; the origin is 0. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly corrected: ReadonlySet<string>;
  readonly live: readonly { readonly flow: Values; readonly hours: number; readonly isCorrected: boolean }[];
}

/** The error trace of domain.md section 4. Latencies must be readable. */
function slowTrace(view: SlowView, dataset: string, category: string): SlowTrace {
  const flows = view.flows().filter((flow) => list(flow.category_ids).includes(category) && flow.is_feedback !== true);
  const edges = flows
    .filter((flow) => flow.target_dataset_id !== null)
    .map((flow) => ({
      from: String(flow.source_dataset_id),
      to: String(flow.target_dataset_id),
      hours: hoursOf(flow.latency) ?? Infinity,
      auto: flow.correction === 'automatic',
    }));
  for (const derived of view.all('datasets')) {
    if (!list(derived.category_ids).includes(category)) continue;
    for (const from of list(derived.derived_from_ids)) edges.push({ from, to: String(derived.id), hours: 0, auto: true });
  }
  const arrivals = new Map([[dataset, 0]]);
  const corrected = new Set([dataset]);
  for (let again = true; again; ) {
    again = false;
    for (const { from, to, hours, auto } of edges) {
      const at = arrivals.get(from);
      if (at !== undefined && at + hours < (arrivals.get(to) ?? Infinity)) {
        arrivals.set(to, at + hours);
        again = true;
      }
      if (auto && corrected.has(from) && !corrected.has(to)) {
        corrected.add(to);
        again = true;
      }
    }
  }
  const live = flows
    .filter((flow) => flow.target_dataset_id === null && arrivals.has(String(flow.source_dataset_id)))
    .map((flow) => ({
      flow,
      hours: (arrivals.get(String(flow.source_dataset_id)) ?? 0) + (hoursOf(flow.latency) ?? Infinity),
      isCorrected: corrected.has(String(flow.source_dataset_id)) && flow.correction === 'automatic',
    }));
  return { arrivals, corrected, live };
}

const systemOf = (view: SlowView, dataset: string) => view.one('datasets', dataset)?.system_id ?? null;

/** Where the sample's durations are all readable. */
export const SLOW_TRACES: Readonly<Record<string, (view: SlowView) => SlowRow[]>> = {
  Q4: (view) => {
    const trace = slowTrace(view, view.chosen.dataset ?? '', view.chosen.category ?? '');
    const stored = [...trace.arrivals].filter(([id]) => id !== view.chosen.dataset);
    return [
      ...stored.map(([dataset, hours]) => ({ kind: 'stored', dataset, hours, is_corrected: trace.corrected.has(dataset) })),
      ...trace.live.map(({ flow, hours, isCorrected }) => ({ kind: 'live', dataset: flow.source_dataset_id, hours, is_corrected: isCorrected })),
    ];
  },
  Q5: (view) => {
    const trace = slowTrace(view, view.chosen.dataset ?? '', view.chosen.category ?? '');
    const stored = [...trace.arrivals.keys()].filter((id) => id !== view.chosen.dataset);
    const bad = [
      ...stored.filter((id) => !trace.corrected.has(id)).map((id) => systemOf(view, id)),
      ...trace.live.filter(({ isCorrected }) => !isCorrected).map(({ flow }) => flow.to_system_id),
    ];
    return [...new Set(bad)].map((system) => ({ system, is_corrected: false }));
  },
  Q46: (view) => {
    const trace = slowTrace(view, view.chosen.dataset ?? '', view.chosen.category ?? '');
    const met = [
      ...[...trace.arrivals.keys()]
        .filter((id) => id !== view.chosen.dataset)
        .map((id) => ({ party: view.organisationOf(systemOf(view, id)) ?? null, good: trace.corrected.has(id) })),
      ...trace.live.map(({ flow, isCorrected }) => ({ party: view.organisationOf(flow.to_system_id) ?? null, good: isCorrected })),
    ];
    const own = view.organisationOf(systemOf(view, view.chosen.dataset ?? ''));
    return [...new Set(met.map(({ party }) => party))]
      .filter((party) => party !== own)
      .map((party) => ({ organisation: party, is_corrected: met.filter((one) => one.party === party).every(({ good }) => good) }));
  },
};

/** These need no durations, so they are asked of any case. */
export const SLOW_DEPENDENCE: Readonly<Record<string, (view: SlowView) => SlowRow[]>> = {
  Q26: (view) =>
    view
      .all('systems')
      .filter((system) => system.supplier_id === view.chosen.supplier || system.organisation_id === view.chosen.supplier)
      .map((system) => ({
        system: system.id,
        is_supplied: system.supplier_id === view.chosen.supplier,
        is_run: system.organisation_id === view.chosen.supplier,
        datasets: view.all('datasets').flatMap((dataset) => (dataset.system_id === system.id ? [String(dataset.id)] : [])),
        exchanges: view
          .flows()
          .flatMap((flow) => ([flow.from_system_id, flow.to_system_id, flow.via_system_id].includes(system.id as string) ? [String(flow.id)] : [])),
      })),
  Q28: (view) => {
    const flows = view.flows().filter((flow) => flow.from_system_id === null || flow.from_system_id !== flow.to_system_id);
    const systems = new Set(flows.flatMap((flow) => [flow.from_system_id, flow.to_system_id, flow.via_system_id]).filter((id) => id !== null));
    return [...systems].map((system) => ({
      system,
      flows: ['from_system_id', 'to_system_id', 'via_system_id']
        .map((end) => flows.filter((flow) => flow[end] === system).length)
        .reduce((sum, n) => sum + n, 0),
    }));
  },
};
