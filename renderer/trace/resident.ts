// What travels about people of these groups: which data, from and to whom, why, and what leaves the municipality? Knows nothing of any one person.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { datasetRow, exchangeRow, type Places, placesOf, present, rowsOf, sorted } from './places.ts';
import { isInForce } from './steps.ts';
import { type Warning, Warnings, warnOfDay } from './warnings.ts';
import { flowsInForce } from './webs.ts';

/** An organisation and what it has to do with these people: datasets it holds, flows it gets (stored or read live) and sends, kinds of data in them. */
export interface ResidentParty {
  readonly organisationId: string | null;
  readonly isOwn: boolean;
  readonly datasetIds: readonly string[];
  readonly receives: readonly string[];
  readonly sends: readonly string[];
  readonly categoryIds: readonly string[];
}

/** Why data about them travels: the flows with this purpose, and datasets held for it. null = not said. */
export interface ResidentPurpose {
  readonly purposeId: string | null;
  readonly exchangeIds: readonly string[];
  readonly datasetIds: readonly string[];
}

export interface ResidentAnswer {
  readonly subjectIds: readonly string[];
  readonly datasetIds: readonly string[];
  readonly exchangeIds: readonly string[];
  /** Of these flows, the ones from a system of an own organisation to one of another. */
  readonly leavingIds: readonly string[];
  /** Kinds of data in these datasets or flows. */
  readonly categoryIds: readonly string[];
  /** Own organisations first, then by id; unknown last. */
  readonly parties: readonly ResidentParty[];
  readonly purposes: readonly ResidentPurpose[];
  /** Flows in force and datasets with data about people of which nobody said about whom: they may be about these people too. */
  readonly unsaid: { readonly exchangeIds: readonly string[]; readonly datasetIds: readonly string[] };
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

/** Datasets and flows in force that name at least one of the groups. */
export function ofResident(travel: Travel, subjectIds: readonly string[], day: string | null): Outcome<ResidentAnswer> {
  if (subjectIds.length === 0) return { problem: { code: 'subjects_none' } };
  const problem = unknownAmong(
    travel,
    subjectIds.map((id) => ['subject', id]),
  );
  if (problem) return { problem };
  const places = placesOf(travel);
  const isAbout = (row: { readonly subjectIds: readonly string[] }) => row.subjectIds.some((id) => subjectIds.includes(id));
  const isUnsaid = (row: { readonly subjectIds: readonly string[]; readonly categoryIds: readonly string[] }) =>
    row.subjectIds.length === 0 && isAboutPeople(places, row.categoryIds);
  const inForce = flowsInForce(places, day);
  const [datasets, flows] = [travel.datasets.filter(isAbout), inForce.filter(isAbout)];
  const [datasetIds, exchangeIds] = [sorted(datasets.map(({ id }) => id)), sorted(flows.map(({ id }) => id))];
  const warnings = new Warnings();
  warnOfDay(warnings, travel, day, (flow) => isInForce(flow, day));
  for (const { id } of inForce.filter(isUnsaid)) warnings.add('subjects_unknown', [exchangeRow(id)]);
  for (const { id } of travel.datasets.filter(isUnsaid)) warnings.add('subjects_unknown', [datasetRow(id)]);
  return {
    answer: {
      subjectIds: sorted(subjectIds),
      datasetIds,
      exchangeIds,
      leavingIds: sorted(flows.filter((flow) => isLeaving(places, flow)).map(({ id }) => id)),
      categoryIds: sorted([...datasets, ...flows].flatMap(({ categoryIds }) => categoryIds)),
      parties: partiesOf(places, datasetIds, flows),
      purposes: purposesOf(places, datasetIds, flows),
      unsaid: {
        exchangeIds: sorted(inForce.filter(isUnsaid).map(({ id }) => id)),
        datasetIds: sorted(travel.datasets.filter(isUnsaid).map(({ id }) => id)),
      },
      warnings: warnings.list(),
      rows: rowsOf([
        ...datasetIds.map(datasetRow),
        ...exchangeIds.map(exchangeRow),
        ...subjectIds.map((id) => ({ sheet: 'data_subjects' as const, id })),
      ]),
    },
  };
}

/** Some category is personal, or nobody knows whether it is. Without categories nothing is said of people at all. */
function isAboutPeople({ categories }: Places, categoryIds: readonly string[]): boolean {
  return categoryIds.some((id) => categories.get(id)?.privacyClass !== 'none');
}

function isLeaving(places: Places, { fromSystemId, toSystemId }: TravelExchange): boolean {
  const isOwn = (systemId: string | null) => places.organisations.get(places.organisationOf(systemId) ?? '')?.isOwn === true;
  return isOwn(fromSystemId) && toSystemId !== null && !isOwn(toSystemId);
}

function partiesOf(places: Places, datasetIds: readonly string[], flows: readonly TravelExchange[]): ResidentParty[] {
  const holder = (id: string) => places.organisationOf(places.systemOf(id));
  const sender = (flow: TravelExchange) => places.organisationOf(flow.fromSystemId);
  const receiver = (flow: TravelExchange) => places.organisationOf(flow.toSystemId);
  const all = [...datasetIds.map(holder), ...flows.flatMap((flow) => [sender(flow), receiver(flow)])];
  const isOwn = (id: string | null) => places.organisations.get(id ?? '')?.isOwn === true;
  const ids: (string | null)[] = [...sorted(present(all)).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a))), ...(all.includes(null) ? [null] : [])];
  return ids.map((organisationId) => {
    const held = datasetIds.filter((id) => holder(id) === organisationId);
    const [receives, sends] = [receiver, sender].map((end) => flows.filter((flow) => end(flow) === organisationId)) as [
      TravelExchange[],
      TravelExchange[],
    ];
    const categories = [...held.flatMap((id) => places.datasets.get(id)?.categoryIds ?? []), ...receives.flatMap(({ categoryIds }) => categoryIds)];
    return {
      organisationId,
      isOwn: isOwn(organisationId),
      datasetIds: held,
      receives: sorted(receives.map(({ id }) => id)),
      sends: sorted(sends.map(({ id }) => id)),
      categoryIds: sorted(categories),
    };
  });
}

function purposesOf(places: Places, datasetIds: readonly string[], flows: readonly TravelExchange[]): ResidentPurpose[] {
  const heldFor = (id: string) => places.datasets.get(id)?.purposeId ?? null;
  const all = [...flows.map(({ purposeId }) => purposeId), ...datasetIds.map(heldFor)];
  const ids: (string | null)[] = [...sorted(present(all)), ...(all.includes(null) ? [null] : [])];
  return ids.map((purposeId) => ({
    purposeId,
    exchangeIds: sorted(flows.filter((flow) => flow.purposeId === purposeId).map(({ id }) => id)),
    datasetIds: datasetIds.filter((id) => heldFor(id) === purposeId),
  }));
}
