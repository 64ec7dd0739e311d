// What a scenario does to a case: copies, findings, how far and how late an error comes, and where a correction does not follow. Findings are asked of whoever can check a case.
import { type RecordSet, rowsOf } from '../model/record.ts';
import type { Travel } from '../model/travel.ts';
import { traceError } from '../trace/error-trace.ts';
import { goneRows, type ScenarioRun } from './scenario.ts';
import { travelOf } from './travel-of.ts';

/** What a rule found, about which row. */
export interface FoundThere {
  readonly rule: string;
  readonly about: string;
}

/** The findings of a case as it would be. */
export type Check = (records: RecordSet) => Promise<readonly FoundThere[]>;

/** Where an error begins, and the ISO day on which the case is looked at (null = flows of any day). Without an origin nothing is traced. */
export interface EffectsAsked {
  readonly day: string | null;
  readonly origin: { readonly datasetId: string; readonly categoryId: string } | null;
  readonly check: Check;
}

/**
 * `copies`: datasets of the kind copy, or said to be a copy of another (Q10). `findings` by rule, a rule of either side in both.
 * `reached`: datasets that get the error (domain.md section 4); `live`: flows that read it without storing; `lastArrivalHours`: the latest known arrival in a dataset;
 * `notCorrected`: datasets reached where a correction does not follow by itself. null = nothing was traced, or no time is known.
 */
export interface Measures {
  readonly copies: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly reached: number | null;
  readonly live: number | null;
  readonly lastArrivalHours: number | null;
  readonly notCorrected: number | null;
}

export interface Effects {
  readonly before: Measures;
  readonly after: Measures;
  readonly findingsGone: readonly FoundThere[];
  readonly findingsNew: readonly FoundThere[];
}

type Traced = Pick<Measures, 'reached' | 'live' | 'lastArrivalHours' | 'notCorrected'>;

export async function scenarioEffects(
  run: Pick<ScenarioRun, 'before' | 'after' | 'applied'>,
  { day, origin, check }: EffectsAsked,
): Promise<Effects> {
  const [before, after] = [await check(run.before), await check(run.after)];
  const rules = [...new Set([...before, ...after].map(({ rule }) => rule))].sort();
  const gone = goneDatasets(run);
  return {
    before: { copies: copiesIn(run.before, new Set()), findings: counted(rules, before), ...traced(travelOf(run.before), origin, day) },
    after: { copies: copiesIn(run.after, gone), findings: counted(rules, after), ...traced(standing(travelOf(run.after), gone), origin, day) },
    findingsGone: without(before, after),
    findingsNew: without(after, before),
  };
}

/** Datasets that the scenario took away, and those in a system that it took away. */
function goneDatasets({ after, applied }: Pick<ScenarioRun, 'after' | 'applied'>): ReadonlySet<string> {
  const gone = goneRows(after, applied);
  const systems = gone.get('systems') ?? new Set();
  const homeless = rowsOf(after, 'datasets').filter(({ values }) => systems.has(String(values.system_id)));
  return new Set([...(gone.get('datasets') ?? []), ...homeless.map(({ values }) => String(values.id))]);
}

/** Nothing arrives in a dataset that is gone, and nothing comes from it, whatever flow still names it. */
function standing(travel: Travel, gone: ReadonlySet<string>): Travel {
  if (gone.size === 0) return travel;
  const isGone = (id: string | null) => id !== null && gone.has(id);
  return {
    ...travel,
    datasets: travel.datasets
      .filter(({ id }) => !gone.has(id))
      .map((dataset) => ({ ...dataset, derivedFromIds: dataset.derivedFromIds.filter((id) => !gone.has(id)) })),
    exchanges: travel.exchanges.filter((flow) => !isGone(flow.sourceDatasetId) && !isGone(flow.targetDatasetId)),
  };
}

function copiesIn(records: RecordSet, gone: ReadonlySet<string>): number {
  return rowsOf(records, 'datasets').filter(
    ({ values }) => !gone.has(String(values.id)) && (values.kind === 'copy' || (values.copy_of_id ?? '') !== ''),
  ).length;
}

/** An origin that is not there, or does not hold the category, sends nothing anywhere. */
function traced(travel: Travel, origin: EffectsAsked['origin'], day: string | null): Traced {
  if (!origin) return { reached: null, live: null, lastArrivalHours: null, notCorrected: null };
  const outcome = traceError(travel, { ...origin, subjectId: null, day });
  if ('problem' in outcome) return { reached: 0, live: 0, lastArrivalHours: null, notCorrected: 0 };
  const { arrivals, live } = outcome.answer;
  const known = arrivals.flatMap(({ hours }) => hours ?? []);
  return {
    reached: arrivals.length,
    live: live.length,
    lastArrivalHours: known.reduce<number | null>((last, hours) => Math.max(last ?? 0, hours), null),
    notCorrected: arrivals.filter(({ isCorrected }) => !isCorrected).length,
  };
}

function counted(rules: readonly string[], findings: readonly FoundThere[]): Record<string, number> {
  const counts = new Map(rules.map((rule) => [rule, 0]));
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Those of one list that the other has not, by rule and row. */
function without(findings: readonly FoundThere[], others: readonly FoundThere[]): FoundThere[] {
  const known = new Set(others.map(keyOf));
  return findings
    .filter((finding) => !known.has(keyOf(finding)))
    .map(({ rule, about }) => ({ rule, about }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ rule, about }: FoundThere): string {
  return JSON.stringify([rule, about]);
}
