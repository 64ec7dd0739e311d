// Error traces, sources, paths, reach, hubs and stops a second time, slowly and plainly over rows. Written from domain.md section 4, not from the traces.
import { type RecordSet, rowsOf, type Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';

export type Values = Readonly<Record<string, Value>>;

export const all = (records: RecordSet, sheet: SheetName): Values[] => rowsOf(records, sheet).map(({ values }) => values);
export const list = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** Hours of a duration, written as a sum of its parts; null when it is none or nothing is said; 0 when below zero. */
export function slowHours(duration: string | null): number | null {
  if (duration === null) return null;
  const match = /^(-?)P(-?)([^T]*)(?:T(.+))?$/.exec(duration.trim().toUpperCase());
  if (!match || (!match[3] && !match[4])) return null;
  const [, minus, inner, days = '', times = ''] = match;
  let [sum, restDays, restTimes] = [0, days, times];
  for (const [letter, size] of [
    ['Y', 8784],
    ['M', 744],
    ['W', 168],
    ['D', 24],
  ] as const) {
    const part = new RegExp(`^([\\d.,]+)${letter}`).exec(restDays);
    if (part) [sum, restDays] = [sum + Number(part[1]?.replace(',', '.')) * size, restDays.slice(part[0].length)];
  }
  for (const [letter, size] of [
    ['H', 1],
    ['M', 1 / 60],
    ['S', 1 / 3600],
  ] as const) {
    const part = new RegExp(`^([\\d.,]+)${letter}`).exec(restTimes);
    if (part) [sum, restTimes] = [sum + Number(part[1]?.replace(',', '.')) * size, restTimes.slice(part[0].length)];
  }
  if (restDays !== '' || restTimes !== '') return null;
  return minus || inner ? 0 : sum;
}

export const inForce = (flow: Values, day: string | null): boolean =>
  day === null || ((text(flow.valid_from) ?? '0000') <= day && day <= (text(flow.valid_until) ?? '9999-99'));

const HOMES = new WeakMap<RecordSet, Map<string, string | null>>();

/** The system of a dataset: its own row's, else that of the first flow (in the order of ids) that names it. Looked for once for each case. */
export function slowHome(records: RecordSet, dataset: string): string | null {
  const homes = HOMES.get(records) ?? new Map<string, string | null>();
  HOMES.set(records, homes);
  const known = homes.get(dataset) ?? findHome(records, dataset);
  homes.set(dataset, known);
  return known;
}

function findHome(records: RecordSet, dataset: string): string | null {
  const own = all(records, 'datasets').find(({ id }) => id === dataset);
  if (own && text(own.system_id) !== null) return text(own.system_id);
  const flows = all(records, 'exchanges').sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  for (const flow of flows) {
    if (flow.source_dataset_id === dataset && text(flow.from_system_id) !== null) return text(flow.from_system_id);
    if (flow.target_dataset_id === dataset && text(flow.to_system_id) !== null) return text(flow.to_system_id);
  }
  return null;
}

export function slowParty(records: RecordSet, system: string | null): string | null {
  return text(all(records, 'systems').find(({ id }) => id === system)?.organisation_id) ?? null;
}

interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly hours: number | null;
  readonly isAutomatic: boolean;
}

export interface SlowTrace {
  /** By dataset: hours, soonest, corrected. Without the origin. */
  readonly arrivals: ReadonlyMap<string, { hours: number | null; soonest: number; corrected: boolean }>;
  readonly live: ReadonlyMap<string, { hours: number | null; soonest: number; corrected: boolean; system: string | null }>;
  /** Systems that meet the error elsewhere, with their feedback flows. */
  readonly channels: ReadonlyMap<string, readonly string[]>;
  /** Organisations other than the origin's; 'null' for unknown. */
  readonly told: readonly string[];
  /** Ids of the steps that can be the last one on an earliest way, by dataset. */
  readonly lastSteps: ReadonlyMap<string, readonly string[]>;
}

export interface SlowQuestion {
  readonly dataset: string;
  readonly category: string;
  readonly subject: string | null;
  readonly day: string | null;
}

export function slowTrace(records: RecordSet, { dataset: origin, category, subject, day }: SlowQuestion): SlowTrace {
  const carrying = all(records, 'exchanges').filter(
    (flow) =>
      inForce(flow, day) &&
      list(flow.category_ids).includes(category) &&
      (subject === null || list(flow.subject_ids).length === 0 || list(flow.subject_ids).includes(subject)),
  );
  const followed = carrying.filter((flow) => flow.is_feedback !== true && text(flow.source_dataset_id) !== null);
  const edges: Edge[] = followed
    .filter((flow) => text(flow.target_dataset_id) !== null)
    .map((flow) => ({
      id: String(flow.id),
      from: String(flow.source_dataset_id),
      to: String(flow.target_dataset_id),
      hours: slowHours(text(flow.latency)),
      isAutomatic: flow.correction === 'automatic',
    }));
  for (const made of all(records, 'datasets'))
    if (list(made.category_ids).includes(category))
      for (const from of list(made.derived_from_ids)) edges.push({ id: from, from, to: String(made.id), hours: 0, isAutomatic: true });
  const known = relaxed(
    origin,
    edges.filter(({ hours }) => hours !== null),
  );
  const soonest = relaxed(origin, edges);
  const corrected = relaxed(
    origin,
    edges.filter(({ isAutomatic }) => isAutomatic),
  );
  const arrivals = new Map(
    [...soonest]
      .filter(([id]) => id !== origin)
      .map(([id, soon]) => [id, { hours: known.get(id) ?? null, soonest: soon, corrected: corrected.has(id) }]),
  );
  const live = new Map(
    followed
      .filter((flow) => text(flow.target_dataset_id) === null && soonest.has(String(flow.source_dataset_id)))
      .map((flow) => {
        const [from, takes] = [String(flow.source_dataset_id), slowHours(text(flow.latency))];
        const at = known.get(from);
        const hours = at === undefined || takes === null ? null : at + takes;
        const isCorrected = corrected.has(from) && flow.correction === 'automatic';
        return [
          String(flow.id),
          { hours, soonest: (soonest.get(from) ?? 0) + (takes ?? 0), corrected: isCorrected, system: text(flow.to_system_id) },
        ];
      }),
  );
  const home = (id: string) => slowHome(records, id);
  const met = new Set([...[...arrivals.keys()].map(home), ...[...live.values()].map(({ system }) => system)]);
  const start = home(origin);
  const own = slowParty(records, start);
  const channels = new Map<string, string[]>();
  for (const system of met) {
    if (system === null || system === start) continue;
    const here = [...soonest.keys()].filter((id) => home(id) === system);
    for (const flow of followed) if (live.has(String(flow.id)) && flow.to_system_id === system) here.push(String(flow.source_dataset_id));
    const way = [...soonest.keys()].filter((id) => here.some((end) => relaxed(id, edges).has(end))).map(home);
    const ends = (flow: Values) => ({
      from: text(flow.from_system_id) ?? (text(flow.source_dataset_id) === null ? null : home(String(flow.source_dataset_id))),
      to: text(flow.to_system_id) ?? (text(flow.target_dataset_id) === null ? null : home(String(flow.target_dataset_id))),
    });
    const own = carrying.filter((flow) => flow.is_feedback === true && ends(flow).from === system && ends(flow).to !== system);
    channels.set(system, own.flatMap((flow) => (ends(flow).to !== null && way.includes(ends(flow).to) ? [String(flow.id)] : [])).sort());
  }
  const parties = [...[...arrivals.keys()].map(home), ...[...live.values()].map(({ system }) => system)].map((system) => slowParty(records, system));
  const isPersonal = all(records, 'data_categories').find(({ id }) => id === category)?.privacy_class !== 'none';
  const told = isPersonal ? [...new Set(parties.filter((party) => party === null || party !== own).map(String))].sort() : [];
  const lastSteps = new Map(
    [...arrivals].map(([id, { hours, soonest: soon }]) => {
      const times = hours === null ? soonest : known;
      const steps = edges.filter((edge) => {
        if (edge.to !== id || !times.has(edge.from) || (hours !== null && edge.hours === null)) return false;
        return Math.abs((times.get(edge.from) as number) + (edge.hours ?? 0) - (hours ?? soon)) < 1e-6;
      });
      return [id, steps.map((edge) => edge.id)];
    }),
  );
  return { arrivals, live, channels, told, lastSteps };
}

/** Goes round all edges until nothing gets earlier (Bellman-Ford). */
function relaxed(origin: string, edges: readonly Edge[]): Map<string, number> {
  const times = new Map([[origin, 0]]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { from, to, hours } of edges) {
      const at = times.get(from);
      if (at === undefined) continue;
      const arrival = at + (hours ?? 0);
      if (arrival < (times.get(to) ?? Number.POSITIVE_INFINITY) - 1e-9) {
        times.set(to, arrival);
        isChanged = true;
      }
    }
  }
  return times;
}
