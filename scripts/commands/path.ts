// datareis path: how data gets from one object to another, over the fewest flows and the fastest, with the purpose of each step.
import type { Travel } from '../../renderer/model/travel.ts';
import { findPath, type PathAnswer, type PathStep, type Way } from '../../renderer/trace/path.ts';
import { placesOf } from '../../renderer/trace/places.ts';
import { type Language, nameOf, timeWords } from '../../renderer/trace/words.ts';
import type { Command } from './command.ts';
import { answered, columns, needed, openTravel, warningsJson } from './travel-case.ts';

export const pathCommand: Command = async (input) => {
  const [from, to] = [needed(input.from, 'from'), needed(input.to, 'to')];
  const { travel, day } = await openTravel(input);
  const path = answered(findPath(travel, { from, to, day }), input.language);
  const ways = { fewest: wayJson(path.fewest), fastest: wayJson(path.fastest), between_systems: wayJson(path.betweenSystems) };
  const json = {
    from,
    to,
    date: day,
    found: path.fewest !== null,
    hops: path.fewest?.hops ?? null,
    hours: path.fewest?.hours ?? null,
    steps: ways.fewest?.steps ?? [],
    ...ways,
    warnings: warningsJson(path.warnings, input.language),
  };
  return { json, text: toText(travel, path, input.language) };
};

function wayJson(way: Way | null) {
  return way && { hops: way.hops, hours: way.hours, steps: way.steps.map(stepJson) };
}

function stepJson(step: PathStep) {
  return {
    kind: step.kind,
    exchange: step.kind === 'exchange' ? step.id : null,
    from_system: step.fromSystemId,
    from_dataset: step.fromDatasetId,
    to_system: step.toSystemId,
    to_dataset: step.toDatasetId,
    via_system: step.viaSystemId,
    purpose: step.purposeId,
    feedback: step.isFeedback,
    hours: step.hours,
  };
}

const WORDS = {
  nl: {
    fewest: 'Minste uitwisselingen',
    fastest: 'Snelste weg',
    between: 'Tussen de systemen (niet zeker dezelfde gegevens)',
    none: 'Er is geen weg waarlangs deze gegevens daar komen, voor zover bekend.',
    same: 'Het een ligt in het ander.',
    derived: 'afgeleid',
    unknown: 'tijd onbekend',
    now: 'meteen',
    hop: ['uitwisseling', 'uitwisselingen'],
  },
  en: {
    fewest: 'Fewest exchanges',
    fastest: 'Fastest way',
    between: 'Between the systems (not certain that it is the same data)',
    none: 'There is no way by which this data gets there, as far as known.',
    same: 'The one lies in the other.',
    derived: 'derived',
    unknown: 'time unknown',
    now: 'at once',
    hop: ['exchange', 'exchanges'],
  },
} as const;

function toText(travel: Travel, path: PathAnswer, language: Language): string {
  const words = WORDS[language];
  if (path.isSame) return words.same;
  const part = (title: string, way: Way | null) => (way ? [`${title}: ${totals(way, language)}`, ...lines(travel, way, language), ''] : []);
  const between = path.fewest ? [] : [words.none, '', ...part(words.between, path.betweenSystems)];
  return [...part(words.fewest, path.fewest), ...part(words.fastest, path.fastest), ...between].join('\n').trimEnd();
}

function totals({ hops, hours }: Way, language: Language): string {
  const words = WORDS[language];
  return `${hops} ${words.hop[hops === 1 ? 0 : 1]}, ${time(hours, language)}`;
}

function time(hours: number | null, language: Language): string {
  return hours === null ? WORDS[language].unknown : (timeWords(hours, language) ?? WORDS[language].now);
}

function lines(travel: Travel, { steps }: Way, language: Language): string[] {
  const places = placesOf(travel);
  return columns(
    steps.map((step) => [
      step.kind === 'exchange' ? step.id : WORDS[language].derived,
      `${step.fromDatasetId ?? step.fromSystemId ?? '?'} > ${step.toDatasetId ?? step.toSystemId ?? '?'}`,
      time(step.hours, language),
      step.purposeId === null ? '' : nameOf(places, 'purpose', step.purposeId, language),
    ]),
  );
}
