// A system leaks: which data about whom lies open, how did it come there, and which parties does it touch? Knows nothing of how it leaked.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { traceBack } from './backward.ts';
import { cheapest } from './earliest.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { compareIds, datasetRow, exchangeRow, grouped, type Places, placesOf, present, rowsOf, sorted, systemRow } from './places.ts';
import { isInForce, stepsOf } from './steps.ts';
import { type Warning, Warnings, warnOfDay } from './warnings.ts';
import { flowsInForce } from './webs.ts';

/** A kind of data that lies open: in which datasets of the system, and over which flows it comes in or passes. */
export interface LeakedCategory {
  readonly categoryId: string;
  readonly privacyClass: string | null;
  readonly datasetIds: readonly string[];
  /** Flows in force that bring it: stored, read live, or passed on. */
  readonly exchangeIds: readonly string[];
}

/** A group of people in these datasets or flows. */
export interface LeakedSubject {
  readonly subjectId: string;
  readonly isVulnerable: boolean | null;
  readonly datasetIds: readonly string[];
  readonly exchangeIds: readonly string[];
}

/** An organisation from which data came here (upstream), or to which data from here goes on (downstream); `steps` away at its nearest, a derivation counted as a step. */
export interface TouchedParty {
  readonly organisationId: string;
  readonly steps: number;
  readonly datasetIds: readonly string[];
}

export interface Leak {
  readonly systemId: string;
  readonly organisationId: string | null;
  readonly datasetIds: readonly string[];
  /** Flows in force that are stored here, read live here, or passed on through here. */
  readonly stored: readonly string[];
  readonly seen: readonly string[];
  readonly passing: readonly string[];
  /** Flows in force that leave from here. */
  readonly leaving: readonly string[];
  readonly categories: readonly LeakedCategory[];
  readonly subjects: readonly LeakedSubject[];
  /** Organisations from which data can have come, and to which it goes on, over any number of steps; the system's own organisation not counted. */
  readonly upstream: readonly TouchedParty[];
  readonly downstream: readonly TouchedParty[];
  /** Organisations at the other end of a flow in force with this system: those to speak to first. */
  readonly directOrganisationIds: readonly string[];
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

/** What lies in the system's datasets, and what flows in force bring there or pass through it. */
export function ofLeak(travel: Travel, systemId: string, day: string | null): Outcome<Leak> {
  const problem = unknownAmong(travel, [['system', systemId]]);
  if (problem) return { problem };
  const places = placesOf(travel);
  const flows = flowsInForce(places, day);
  const inward = flows.filter((flow) => flow.toSystemId === systemId);
  const passing = flows.filter((flow) => flow.viaSystemId === systemId);
  const leaving = flows.filter((flow) => flow.fromSystemId === systemId);
  const datasetIds = places.datasetsIn(systemId);
  const bringing = [...new Set([...inward, ...passing])];
  const warnings = new Warnings();
  warnOfDay(warnings, travel, day, (flow) => isInForce(flow, day));
  warnOfUnsaid(warnings, places, datasetIds, bringing);
  const ids = (list: readonly TravelExchange[]) => sorted(list.map(({ id }) => id));
  const own = places.organisationOf(systemId);
  const parties = [...inward, ...passing, ...leaving].flatMap((flow) => [flow.fromSystemId, flow.toSystemId]).map(places.organisationOf);
  return {
    answer: {
      systemId,
      organisationId: own,
      datasetIds,
      stored: ids(inward.filter(({ targetDatasetId }) => targetDatasetId !== null)),
      seen: ids(inward.filter(({ targetDatasetId }) => targetDatasetId === null)),
      passing: ids(passing),
      leaving: ids(leaving),
      categories: categoriesOf(places, datasetIds, bringing),
      subjects: subjectsOf(places, datasetIds, bringing),
      upstream: partiesOf(places, upstreamOf(travel, systemId, day), own),
      downstream: partiesOf(places, downstreamOf(places, systemId, day), own),
      directOrganisationIds: sorted(present(parties)).filter((id) => id !== own),
      warnings: warnings.list(),
      rows: rowsOf([systemRow(systemId), ...datasetIds.map(datasetRow), ...[...bringing, ...leaving].map(({ id }) => exchangeRow(id))]),
    },
  };
}

function warnOfUnsaid(warnings: Warnings, places: Places, datasetIds: readonly string[], flows: readonly TravelExchange[]): void {
  const held = datasetIds.map((id) => ({ row: datasetRow(id), said: places.datasets.get(id) }));
  const brought = flows.map((flow) => ({ row: exchangeRow(flow.id), said: flow }));
  for (const { row, said } of [...held, ...brought]) {
    if (!said?.categoryIds.length) warnings.add('categories_unknown', [row]);
    if (!said?.subjectIds.length) warnings.add('subjects_unknown', [row]);
  }
}

function categoriesOf(places: Places, datasetIds: readonly string[], flows: readonly TravelExchange[]): LeakedCategory[] {
  const held = (id: string) => places.datasets.get(id)?.categoryIds ?? [];
  const all = sorted([...datasetIds.flatMap(held), ...flows.flatMap(({ categoryIds }) => categoryIds)]);
  return all.map((categoryId) => ({
    categoryId,
    privacyClass: places.categories.get(categoryId)?.privacyClass ?? null,
    datasetIds: datasetIds.filter((id) => held(id).includes(categoryId)),
    exchangeIds: sorted(flows.filter(({ categoryIds }) => categoryIds.includes(categoryId)).map(({ id }) => id)),
  }));
}

function subjectsOf(places: Places, datasetIds: readonly string[], flows: readonly TravelExchange[]): LeakedSubject[] {
  const held = (id: string) => places.datasets.get(id)?.subjectIds ?? [];
  const vulnerable = new Map(places.travel.subjects.map(({ id, isVulnerable }) => [id, isVulnerable]));
  const all = sorted([...datasetIds.flatMap(held), ...flows.flatMap(({ subjectIds }) => subjectIds)]);
  return all.map((subjectId) => ({
    subjectId,
    isVulnerable: vulnerable.get(subjectId) ?? null,
    datasetIds: datasetIds.filter((id) => held(id).includes(subjectId)),
    exchangeIds: sorted(flows.filter(({ subjectIds }) => subjectIds.includes(subjectId)).map(({ id }) => id)),
  }));
}

/** A dataset or live reader that was come to, the system where it is, and after how many steps. */
interface Met {
  readonly systemId: string | null;
  readonly datasetId: string | null;
  readonly steps: number;
}

function upstreamOf(travel: Travel, systemId: string, day: string | null): Met[] {
  const back = traceBack(travel, { id: systemId, categoryId: null, day, as: 'system' });
  return 'answer' in back ? back.answer.sources.map((source) => ({ ...source, steps: source.fewestSteps })) : [];
}

function downstreamOf(places: Places, systemId: string, day: string | null): Met[] {
  const { leaving, live } = stepsOf(places.travel, { categoryId: null, subjectId: null, day }, { withFeedback: true, withCopies: true });
  const comes = cheapest(
    places.datasetsIn(systemId),
    (id) => leaving.get(id) ?? [],
    () => 1,
  );
  return [...comes].flatMap(([datasetId, { cost }]): Met[] => [
    { systemId: places.systemOf(datasetId), datasetId, steps: cost },
    ...(live.get(datasetId) ?? []).map((flow) => ({ systemId: flow.toSystemId, datasetId: null, steps: cost + 1 })),
  ]);
}

function partiesOf(places: Places, met: readonly Met[], own: string | null): TouchedParty[] {
  const byParty = grouped(met, ({ systemId }) => places.organisationOf(systemId));
  const others = [...byParty].flatMap(([party, list]) => (party === null || party === own ? [] : [[party, list] as const]));
  return others
    .map(([organisationId, list]) => ({
      organisationId,
      steps: Math.min(...list.map(({ steps }) => steps)),
      datasetIds: sorted(present(list.map(({ datasetId }) => datasetId))),
    }))
    .sort((a, b) => a.steps - b.steps || compareIds(a.organisationId, b.organisationId));
}
