// Who must be told when the value is rectified (GDPR art. 19)? Knows nothing of whether anybody is.
import { compareArriving, type Found } from './found.ts';
import { compareIds, compareKnown, datasetRow, grouped, present, sorted, systemRow } from './places.ts';
import type { Warnings } from './warnings.ts';

/**
 * A recipient (GDPR art. 4(9)): an organisation other than that of the dataset where the error starts, in whose systems the category arrived or is read live.
 * Processors are recipients too. `organisationId` null = systems of which nobody knows whose they are, one entry for all.
 * `toldBy` are the organisations that sent it: each controller tells those whom it disclosed to. `isCorrected`: every one of its arrivals and live reads is.
 */
export interface Recipient {
  readonly organisationId: string | null;
  readonly systemIds: readonly string[];
  readonly datasetIds: readonly string[];
  readonly exchangeIds: readonly string[];
  /** The earliest; null = not known. */
  readonly hours: number | null;
  readonly toldBy: readonly string[];
  readonly roles: readonly string[];
  readonly isCorrected: boolean;
}

/** One meeting of the error with a system: an arrival or a live read. */
interface Meeting {
  readonly organisationId: string | null;
  readonly systemId: string | null;
  readonly datasetId: string | null;
  readonly hours: number | null;
  readonly notBeforeHours: number;
  readonly isCorrected: boolean;
}

/** By time, then by id. Empty when the category is about no person: article 19 is about personal data. */
export function recipientsOf(found: Found, warnings: Warnings): Recipient[] {
  const { places, question, arrivals, live } = found;
  const category = places.categories.get(question.categoryId);
  if (category?.privacyClass === 'none') {
    warnings.add('category_not_personal', [{ sheet: 'data_categories', id: question.categoryId }]);
    return [];
  }
  if (!category?.privacyClass) warnings.add('category_class_unknown', category ? [{ sheet: 'data_categories', id: category.id }] : []);
  const own = places.organisationOf(places.systemOf(question.datasetId));
  const meetings: Meeting[] = [...arrivals, ...live.map((reader) => ({ ...reader, datasetId: null }))];
  const elsewhere = meetings.filter(({ organisationId }) => organisationId === null || organisationId !== own);
  for (const meeting of elsewhere) if (meeting.organisationId === null) warnings.add('receiver_unknown', rowOf(meeting));
  const byParty = grouped(elsewhere, ({ organisationId }) => organisationId);
  const flows = flowsByParty(found);
  return [...byParty]
    .map(([party, met]) => toRecipient(found, party, met, flows.get(party) ?? []))
    .sort((a, b) => compareKnown(a.hours, b.hours) || compareIds(a.organisationId ?? '\uffff', b.organisationId ?? '\uffff'));
}

function rowOf({ systemId, datasetId }: Meeting) {
  return systemId !== null ? [systemRow(systemId)] : datasetId !== null ? [datasetRow(datasetId)] : [];
}

/** Flows that bring the error to each organisation. */
function flowsByParty({ places, taken, liveFlows }: Found): Map<string | null, string[]> {
  const ends = [
    ...taken.flatMap(({ exchange, to }) => (exchange ? [{ id: exchange.id, systemId: places.systemOf(to) }] : [])),
    ...liveFlows.map(({ id, toSystemId }) => ({ id, systemId: toSystemId })),
  ];
  const byParty = grouped(ends, ({ systemId }) => places.organisationOf(systemId));
  return new Map([...byParty].map(([party, flows]) => [party, flows.map(({ id }) => id)]));
}

function toRecipient({ places }: Found, organisationId: string | null, met: readonly Meeting[], flowIds: readonly string[]): Recipient {
  const flows = sorted(flowIds).flatMap((id) => places.exchanges.get(id) ?? []);
  const senders = flows.map((flow) => places.organisationOf(flow.fromSystemId ?? places.systemOf(flow.sourceDatasetId ?? '')));
  return {
    organisationId,
    systemIds: sorted(present(met.map(({ systemId }) => systemId))),
    datasetIds: sorted(present(met.map(({ datasetId }) => datasetId))),
    exchangeIds: flows.map(({ id }) => id),
    hours: [...met].sort(compareArriving)[0]?.hours ?? null,
    toldBy: sorted(present(senders)).filter((id) => id !== organisationId),
    roles: sorted(present(flows.map(({ recipientRole }) => recipientRole))),
    isCorrected: met.every(({ isCorrected }) => isCorrected),
  };
}
