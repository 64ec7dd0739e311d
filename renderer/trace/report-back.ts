// Who meets the error and can report it back (terugmelden, GDPR art. 16), and who cannot? Knows nothing of how fast anything goes.

import type { Found } from './found.ts';
import { addTo, compareIds, grouped, present, sorted } from './places.ts';
import { carries, isInForce } from './steps.ts';

/**
 * A system that gets or reads the error, other than the one where it starts.
 * `channels` are its feedback flows: in force, marked as feedback, carrying the category (and not leaving out the subject), that start in this system
 * and end in another system on the way from the origin to it: one that holds the error and from which the error can come here, the origin included.
 * Without channels it cannot report back. `organisationChannels` are such flows of other systems of the same organisation: someone there could be asked.
 */
export interface ReportBack {
  readonly systemId: string;
  readonly organisationId: string | null;
  readonly channels: readonly string[];
  readonly organisationChannels: readonly string[];
}

/** By system, in order. */
export function reportBackOf(found: Found): ReportBack[] {
  const { places, question, arrivals, live } = found;
  const origin = places.systemOf(question.datasetId);
  const met = sorted(present([...arrivals, ...live].map(({ systemId }) => systemId))).filter((id) => id !== origin);
  const channels = channelsBySystem(found, met);
  const byOrganisation = new Map<string, string[]>();
  for (const id of met) for (const flow of channels.get(id) ?? []) addTo(byOrganisation, places.organisationOf(id), flow);
  return met.map((systemId) => {
    const own = channels.get(systemId) ?? [];
    const organisationId = places.organisationOf(systemId);
    const others = organisationId === null ? [] : (byOrganisation.get(organisationId) ?? []);
    return { systemId, organisationId, channels: own, organisationChannels: others.filter((id) => !own.includes(id)).sort(compareIds) };
  });
}

function channelsBySystem(found: Found, met: readonly string[]): Map<string, string[]> {
  const { places, question } = found;
  const feedback = new Map<string, [flow: string, end: string][]>();
  for (const flow of places.travel.exchanges) {
    if (flow.isFeedback !== true || !isInForce(flow, question.day) || !carries(flow, question)) continue;
    const start = flow.fromSystemId ?? (flow.sourceDatasetId === null ? null : places.systemOf(flow.sourceDatasetId));
    const end = flow.toSystemId ?? (flow.targetDatasetId === null ? null : places.systemOf(flow.targetDatasetId));
    if (end !== null && end !== start) addTo(feedback, start, [flow.id, end]);
  }
  const onTheWay = systemsOnTheWay(found);
  const channels = new Map<string, string[]>();
  for (const id of met) {
    const flows = feedback.get(id);
    if (!flows) continue;
    const way = onTheWay(id, new Set(flows.map(([, end]) => end)));
    channels.set(id, sorted(flows.filter(([, end]) => way.has(end)).map(([flow]) => flow)));
  }
  return channels;
}

type OnTheWay = (systemId: string, ends: ReadonlySet<string>) => ReadonlySet<string>;

/** Which of these ends hold a dataset from which the error can come to a system. Walks back over numbered datasets, no further than needed: a large case has thousands of feedback flows. */
function systemsOnTheWay({ places, reached, taken, live }: Found): OnTheWay {
  const ids = [...reached];
  const numberOf = new Map(ids.map((id, at) => [id, at]));
  const homes = ids.map(places.systemOf);
  const before: number[][] = ids.map(() => []);
  for (const { from, to } of taken) before[numberOf.get(to) as number]?.push(numberOf.get(from) as number);
  const readBy = grouped(live, ({ systemId }) => systemId);
  const seen = new Int32Array(ids.length);
  let walk = 0;
  return (systemId, ends) => {
    walk += 1;
    const found = new Set<string>();
    const here = [...places.datasetsIn(systemId), ...(readBy.get(systemId) ?? []).map(({ datasetId }) => datasetId)];
    const way = here.flatMap((id) => numberOf.get(id) ?? []);
    for (const at of way) seen[at] = walk;
    for (const at of way) {
      const home = homes[at];
      if (home !== null && home !== undefined && ends.has(home)) found.add(home);
      if (found.size === ends.size) break;
      for (const earlier of before[at] ?? [])
        if (seen[earlier] !== walk) {
          seen[earlier] = walk;
          way.push(earlier);
        }
    }
    return found;
  };
}
