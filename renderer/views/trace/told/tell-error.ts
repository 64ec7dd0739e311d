// The error trace told: where it comes, who looks in, who cannot report back, who must hear of the correction.
import type { ErrorTrace } from '../../../trace/error-trace.ts';
import type { Arrival } from '../../../trace/found.ts';
import { listed, timeWords } from '../../../trace/words.ts';
import { group, type Names, type Telling, type ToldItem, telling } from './telling.ts';

export function tellError(names: Names, trace: ErrorTrace): Telling {
  const { words } = names;
  const { arrivals, live } = trace;
  return telling({
    sentences: sentencesOf(names, trace),
    groups: [
      group(
        'arrivals',
        words.error.arrivals,
        arrivals.map((one) => arrival(names, one)),
      ),
      group(
        'live',
        words.error.live,
        live.map((one) =>
          names.item(
            'exchange',
            one.exchangeId,
            [names.place(one.systemId), names.when(one.hours), words.error.reads(names.of('dataset', one.datasetId))].filter(Boolean).join(' · '),
            [one.isCorrected ? 'corrected' : 'stays'],
          ),
        ),
      ),
      ...reporting(names, trace),
      group(
        'told',
        words.error.told,
        trace.recipients.map((one) =>
          names.item(
            'organisation',
            one.organisationId,
            [
              names.when(one.hours),
              one.toldBy.length > 0
                ? words.error.by(
                    listed(
                      one.toldBy.map((id) => names.of('organisation', id)),
                      names.language,
                    ),
                  )
                : '',
            ]
              .filter(Boolean)
              .join(' · '),
            [one.isCorrected ? 'corrected' : 'stays'],
            one.organisationId === null ? one.systemIds.map((id) => ({ sheet: 'systems', id })) : undefined,
          ),
        ),
        { intro: words.error.toldIntro },
      ),
      group(
        'passed',
        words.error.passed,
        trace.passed.map(({ systemId, exchangeId }) => names.item('system', systemId, words.error.via(names.of('exchange', exchangeId)))),
        { isFolded: true },
      ),
    ],
    warnings: trace.warnings,
    rows: trace.rows,
  });
}

function sentencesOf(names: Names, { question, arrivals, live }: ErrorTrace): string[] {
  const { words, language } = names;
  const [category, dataset] = [names.of('category', question.categoryId), names.of('dataset', question.datasetId)];
  const looking = live.length > 0 ? words.error.looking(live.length) : '';
  if (arrivals.length === 0) return [words.error.stays(category, dataset), words.error.staysWhy, looking];
  const known = arrivals.flatMap(({ hours }) => hours ?? []);
  const last = known.reduce((most, hours) => Math.max(most, hours), 0);
  const unknown = arrivals.length - known.length;
  return [
    words.error.sentence(category, dataset, arrivals.length, timeWords(last, language)),
    unknown > 0 ? words.error.unknownTimes(unknown) : '',
    words.error.stuck(arrivals.filter(({ isCorrected }) => !isCorrected).length),
    looking,
  ];
}

function arrival(names: Names, one: Arrival): ToldItem {
  const { error } = names.words;
  const via = {
    exchange: () => error.via(names.of('exchange', one.via)),
    derivation: () => error.derived(names.of('dataset', one.via)),
    copy: () => error.copied(names.of('dataset', one.via)),
  }[one.viaKind]();
  const note = [names.when(one.hours), names.place(one.systemId), via].filter(Boolean).join(' · ');
  return names.item('dataset', one.datasetId, note, [one.isCorrected ? 'corrected' : 'stays']);
}

function reporting(names: Names, { reportBack }: ErrorTrace) {
  const { error } = names.words;
  const [can, cannot] = [reportBack.filter(({ channels }) => channels.length > 0), reportBack.filter(({ channels }) => channels.length === 0)];
  const owner = (id: string | null) => (id === null ? '' : names.of('organisation', id));
  return [
    group(
      'cannot',
      error.cannot,
      cannot.map((one) =>
        names.item(
          'system',
          one.systemId,
          [owner(one.organisationId), one.organisationChannels.length > 0 ? error.colleagues : ''].filter(Boolean).join(' · '),
        ),
      ),
      { intro: error.cannotIntro },
    ),
    group(
      'can',
      error.can,
      can.map((one) =>
        names.item(
          'system',
          one.systemId,
          [owner(one.organisationId), error.via(one.channels.map((id) => names.of('exchange', id)).join(', '))].filter(Boolean).join(' · '),
        ),
      ),
      { isFolded: true },
    ),
  ];
}
