// Where data comes from, where it goes next, and which systems are hubs, told.
import type { BackwardSource, BackwardTrace } from '../../../trace/backward.ts';
import type { Hub } from '../../../trace/hubs.ts';
import type { ReachAnswer, ReachedFlow } from '../../../trace/reach.ts';
import { timeWords } from '../../../trace/words.ts';
import { group, type Names, type Telling, type ToldItem, telling } from './telling.ts';

export function tellBackward(names: Names, trace: BackwardTrace): Telling {
  const { backward } = names.words;
  const { sources } = trace;
  const name = names.of(trace.targetKind, trace.question.id);
  const known = sources.flatMap(({ oldHours }) => oldHours ?? []);
  const oldest = known.length > 0 ? known.reduce((most, hours) => Math.max(most, hours), 0) : null;
  const isAtLeast = sources.some((source) => source.isAtLeast);
  const said = oldest === null ? null : (timeWords(oldest, names.language) ?? backward.instant);
  return telling({
    sentences: [
      sources.length === 0 && trace.incoming.length === 0 ? backward.none(name) : backward.sentence(name, sources.length, said, isAtLeast),
      sources.length > 0 && oldest === null ? backward.unknownAge : '',
    ],
    groups: [
      group(
        'first',
        backward.first,
        sources.filter(({ isFirst }) => isFirst).map((source) => sourceItem(names, source)),
      ),
      group(
        'between',
        backward.between,
        sources.filter(({ isFirst }) => !isFirst).map((source) => sourceItem(names, source)),
      ),
      group(
        'direct',
        backward.direct,
        trace.incoming.map((id) => names.flow(id)),
      ),
    ],
    warnings: trace.warnings,
    rows: trace.rows,
  });
}

function sourceItem(names: Names, source: BackwardSource): ToldItem {
  const { backward } = names.words;
  const time = (hours: number) => timeWords(hours, names.language) ?? backward.instant;
  const times = [
    source.freshHours === null ? names.words.time.unknown : backward.fresh(time(source.freshHours)),
    source.oldHours === null || source.oldHours === source.freshHours ? '' : backward.old(time(source.oldHours), source.isAtLeast),
  ];
  const note = [backward.steps(source.fewestSteps), ...times, source.isAuthoritative ? backward.authoritative : ''].filter(Boolean).join(' · ');
  return names.dataset(source.datasetId, note, source.isFirst ? ['first'] : []);
}

export function tellReach(names: Names, answer: ReachAnswer): Telling {
  const { reach } = names.words;
  const { flows, question } = answer;
  const name = names.of('exchange', question.exchangeId);
  const hops = [...new Set(flows.map(({ hop }) => hop))];
  return telling({
    sentences: [
      flows.length === 0
        ? reach.none(name)
        : reach.sentence(name, question.hops, flows.length, answer.organisationIds.length, answer.purposeIds.length),
      reach.changed(flows.filter(({ isOtherPurpose }) => isOtherPurpose).length),
    ],
    groups: [
      ...hops.map((hop) =>
        group(
          `hop ${hop}`,
          reach.hop(hop),
          flows.filter((flow) => flow.hop === hop).map((flow) => reached(names, flow)),
        ),
      ),
      group(
        'organisations',
        reach.organisations,
        answer.organisationIds.map((id) => names.item('organisation', id)),
      ),
      group(
        'purposes',
        reach.purposes,
        answer.purposeIds.map((id) =>
          names.item(
            'purpose',
            id,
            '',
            [],
            flows.filter(({ purposeId }) => purposeId === id).map(({ exchangeId }) => ({ sheet: 'exchanges', id: exchangeId })),
          ),
        ),
      ),
    ],
    warnings: answer.warnings,
    rows: answer.rows,
  });
}

function reached(names: Names, flow: ReachedFlow): ToldItem {
  const { reach } = names.words;
  const purpose = flow.purposeId === null ? reach.noPurpose : reach.purpose(names.of('purpose', flow.purposeId));
  const note = [reach.to(names.place(flow.toSystemId) || names.words.unknown), purpose].join(' · ');
  const marks = [flow.isOtherPurpose ? (['purpose'] as const) : [], flow.isFeedback ? (['feedback'] as const) : []].flat();
  return names.item('exchange', flow.exchangeId, note, marks);
}

export function tellHubs(names: Names, hubs: readonly Hub[]): Telling {
  const { hubs: words } = names.words;
  const [most] = hubs;
  const flows = (hub: Hub) => hub.incoming.length + hub.outgoing.length + hub.through.length;
  const note = (hub: Hub) =>
    [
      hub.organisationId === null ? '' : names.of('organisation', hub.organisationId),
      words.note(hub.incoming.length, hub.outgoing.length, hub.through.length, hub.neighbours),
      hub.between >= 0.5 ? words.between(hub.between) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return telling({
    sentences: [most ? words.sentence(hubs.length, names.of('system', most.systemId), flows(most)) : words.none],
    groups: [
      group(
        'hubs',
        words.title,
        hubs.map((hub) => names.item('system', hub.systemId, note(hub))),
      ),
    ],
    warnings: [],
    rows: hubs.slice(0, 10).map(({ systemId }) => ({ sheet: 'systems', id: systemId })),
  });
}
