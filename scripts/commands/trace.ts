// datareis trace: where an error in a dataset goes, how soon, who reads it live, who cannot report it back, and who must be told.
import type { Travel } from '../../renderer/model/travel.ts';
import { type ErrorTrace, traceError } from '../../renderer/trace/error-trace.ts';
import { placesOf } from '../../renderer/trace/places.ts';
import { type Language, type NamedKind, nameOf, timeWords } from '../../renderer/trace/words.ts';
import type { Command } from './command.ts';
import { answered, columns, needed, openTravel, warningsJson } from './travel-case.ts';

export const traceCommand: Command = async (input) => {
  const { dataset, category, subject, language } = input;
  const [datasetId, categoryId] = [needed(dataset, 'dataset'), needed(category, 'category')];
  const { travel, day } = await openTravel(input);
  const trace = answered(traceError(travel, { datasetId, categoryId, subjectId: subject ?? null, day }), language);
  return { json: toJson(trace, language), text: toText(travel, trace, language) };
};

function toJson(trace: ErrorTrace, language: Language) {
  const { datasetId, categoryId, subjectId, day } = trace.question;
  return {
    dataset: datasetId,
    category: categoryId,
    subject: subjectId,
    date: day,
    arrivals: trace.arrivals.map((one) => ({
      dataset: one.datasetId,
      system: one.systemId,
      organisation: one.organisationId,
      hours: one.hours,
      via: one.via,
      corrected_automatically: one.isCorrected,
      via_kind: one.viaKind,
      from: one.fromDatasetId,
      not_before_hours: one.notBeforeHours,
    })),
    live: trace.live.map((one) => ({
      exchange: one.exchangeId,
      system: one.systemId,
      hours: one.hours,
      organisation: one.organisationId,
      dataset: one.datasetId,
      corrected_automatically: one.isCorrected,
      not_before_hours: one.notBeforeHours,
    })),
    passed_through: trace.passed.map((one) => ({ exchange: one.exchangeId, system: one.systemId, organisation: one.organisationId })),
    can_report_back: reporters(trace, true),
    cannot_report_back: reporters(trace, false),
    must_be_told: trace.recipients.map((one) => ({
      organisation: one.organisationId,
      systems: one.systemIds,
      datasets: one.datasetIds,
      exchanges: one.exchangeIds,
      hours: one.hours,
      told_by: one.toldBy,
      roles: one.roles,
      corrected_automatically: one.isCorrected,
    })),
    warnings: warningsJson(trace.warnings, language),
  };
}

function reporters({ reportBack }: ErrorTrace, canReport: boolean) {
  return reportBack
    .filter(({ channels }) => channels.length > 0 === canReport)
    .map((one) => ({
      system: one.systemId,
      organisation: one.organisationId,
      exchanges: one.channels,
      exchanges_of_organisation: one.organisationChannels,
    }));
}

const WORDS = {
  nl: {
    arrivals: 'De fout komt aan in',
    live: 'Wie live meeleest',
    none: '  niets',
    stuck: 'niet vanzelf verbeterd',
    self: 'vanzelf verbeterd',
    cannot: 'Kan niet terugmelden',
    told: 'Moet het horen bij een verbetering (AVG, artikel 19)',
    warnings: 'Let op',
    unknown: 'tijd onbekend',
    now: 'meteen',
  },
  en: {
    arrivals: 'The error arrives in',
    live: 'Who reads live',
    none: '  nothing',
    stuck: 'not corrected by itself',
    self: 'corrected by itself',
    cannot: 'Cannot report back',
    told: 'Must be told of a rectification (GDPR, article 19)',
    warnings: 'Mind',
    unknown: 'time unknown',
    now: 'at once',
  },
} as const;

function toText(travel: Travel, trace: ErrorTrace, language: Language): string {
  const [places, words] = [placesOf(travel), WORDS[language]];
  const name = (kind: NamedKind, id: string | null) => nameOf(places, kind, id, language);
  const time = (hours: number | null) => (hours === null ? words.unknown : (timeWords(hours, language) ?? words.now));
  const arrivals = trace.arrivals.map((one) => [
    time(one.hours),
    one.datasetId,
    name('dataset', one.datasetId),
    name('organisation', one.organisationId),
    one.via,
    one.isCorrected ? words.self : words.stuck,
  ]);
  const live = trace.live.map((one) => [time(one.hours), one.exchangeId, name('system', one.systemId), one.datasetId]);
  const told = trace.recipients.map((one) => [time(one.hours), one.organisationId ?? '?', name('organisation', one.organisationId)]);
  const cannot = trace.reportBack.filter(({ channels }) => channels.length === 0).map((one) => [one.systemId, name('system', one.systemId)]);
  const part = (title: string, lines: readonly (readonly string[])[]) => [
    `${title} (${lines.length})`,
    ...(lines.length ? columns(lines) : [words.none]),
    '',
  ];
  const { datasetId, categoryId, day } = trace.question;
  return [
    [datasetId, name('dataset', datasetId), categoryId, name('category', categoryId), day].filter((text) => text !== null).join(' · '),
    '',
    ...part(words.arrivals, arrivals),
    ...part(words.live, live),
    ...part(words.cannot, cannot),
    ...part(words.told, told),
    ...warningsJson(trace.warnings, language).map(({ message }) => `${words.warnings}: ${message}`),
  ]
    .join('\n')
    .trimEnd();
}
