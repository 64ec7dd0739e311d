// datareis effect: what the series of a decision did before and after its first day, in its places and elsewhere. It is no proof, and says so.
import { textOf } from '../../renderer/model/record.ts';
import type { SeriesDecision } from '../../renderer/signals/decided.ts';
import { type Change, EFFECT_WINDOW, type Effect, effectOf } from '../../renderer/signals/effect.ts';
import { CannotRead, type Command } from './command.ts';
import { decisionIn, nameIn, openSignals, type SignalCase } from './signal-case.ts';
import { columns, needed } from './travel-case.ts';

const NO_PROOF = { nl: 'Dit is geen bewijs.', en: 'This is no proof.' } as const;

export const effectCommand: Command = async (input) => {
  if (input.inputs.length === 0) throw new CannotRead('usage: datareis effect CASE --decision ID');
  const id = needed(input.decision, 'decision');
  const case_ = await openSignals(input);
  const { row, series } = decisionIn(case_, id, input.language);
  const found = series.flatMap((decision): Found[] => {
    const gauge = case_.desk.gauge(decision.seriesId);
    return gauge ? [{ decision, effect: effectOf(gauge, decision) }] : [];
  });
  const missing = series.map(({ seriesId }) => seriesId).filter((one) => !case_.desk.series.has(one));
  return {
    json: {
      decision: id,
      effective_from: textOf(row, 'effective_from') ?? null,
      series: found.map((one) => toJson(case_, one)),
      series_not_in_case: missing,
      note: NO_PROOF[input.language],
    },
    text: toText(case_, `${id} · ${textOf(row, 'title') ?? id} · ${textOf(row, 'effective_from') ?? '?'}`, found, input.language),
  };
};

interface Found {
  readonly decision: SeriesDecision;
  readonly effect: Effect;
}

/** Places of a series of the city have no id. */
function idsOf({ places }: Change): readonly string[] {
  return places.filter((place) => place !== '');
}

function toJson({ desk }: SignalCase, { decision, effect: { seriesId, here, elsewhere } }: Found) {
  return {
    series: seriesId,
    where: idsOf(here),
    before: here.before.mean,
    after: here.after.mean,
    change_percent: here.changePercent,
    untreated_percent: elsewhere.changePercent,
    untreated: idsOf(elsewhere),
    untreated_before: elsewhere.before.mean,
    untreated_after: elsewhere.after.mean,
    days_before: here.before.days,
    days_after: here.after.days,
    expected: decision.expected,
    unit_of_measure: desk.series.get(seriesId)?.unitOfMeasure ?? '',
  };
}

const WORDS = {
  nl: {
    head: ['reeks', 'waar', 'ervoor', 'erna', 'verandering', 'elders', 'dagen met cijfers'],
    city: 'hele stad',
    window: `Gemiddelde van de ${EFFECT_WINDOW} dagen voor de eerste dag van het besluit, naast dat van de ${EFFECT_WINDOW} dagen vanaf die dag.`,
    none: 'Aan dit besluit is geen signaalreeks gekoppeld.',
    unknown: '–',
  },
  en: {
    head: ['series', 'where', 'before', 'after', 'change', 'elsewhere', 'days with values'],
    city: 'whole city',
    window: `Mean of the ${EFFECT_WINDOW} days before the first day of the decision, beside that of the ${EFFECT_WINDOW} days from that day.`,
    none: 'No signal series is linked to this decision.',
    unknown: '–',
  },
} as const;

function toText({ desk, records }: SignalCase, title: string, found: readonly Found[], language: 'nl' | 'en'): string {
  const words = WORDS[language];
  const number = (value: number | null, more: Intl.NumberFormatOptions = {}) =>
    value === null ? words.unknown : value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1, ...more });
  const percent = (value: number | null) => (value === null ? words.unknown : `${number(value, { signDisplay: 'exceptZero' })}%`);
  const lines = found.map(({ effect: { seriesId, here, elsewhere } }) => {
    const sheet = desk.series.get(seriesId)?.dimension === 'area' ? ('areas' as const) : ('units' as const);
    const places = idsOf(here).map((id) => nameIn(records, sheet, id));
    return [
      nameIn(records, 'signal_series', seriesId),
      places.length === 0 ? words.city : places.join(', '),
      number(here.before.mean),
      number(here.after.mean),
      percent(here.changePercent),
      percent(elsewhere.changePercent),
      `${here.before.days} + ${here.after.days}`,
    ];
  });
  const table = lines.length === 0 ? [words.none] : [words.window, ...columns([words.head, ...lines])];
  return [title, ...table, NO_PROOF[language]].join('\n');
}
