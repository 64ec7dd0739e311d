// datareis signals: for each series the runs past its limits, and the level of each place on a day as it was known on that day.
import { lastKnown } from '../../renderer/signals/badge.ts';
import { dayOf, isoOf } from '../../renderer/signals/days.ts';
import { type Level, levelsOn, type PlaceLevel } from '../../renderer/signals/levels.ts';
import type { Run } from '../../renderer/signals/runs.ts';
import type { Series } from '../../renderer/signals/series.ts';
import { CannotRead, type Command, type CommandInput } from './command.ts';
import { askedDay, nameIn, openSignals, type SignalCase, unknown } from './signal-case.ts';
import { columns } from './travel-case.ts';

export const signalsCommand: Command = async (input) => {
  if (input.inputs.length === 0) throw new CannotRead('usage: datareis signals CASE [--series ID] [--date 2020-07-01]');
  const asked = input.date === undefined ? null : askedDay(input.date);
  const case_ = await openSignals(input);
  const day = asked ?? dayOf(case_.referenceDate ?? '') ?? lastDay(case_);
  const found = chosen(case_, input).map((series) => seriesFound(case_, series, day));
  return {
    json: { date: day === null ? null : isoOf(day), series: found.map(toJson) },
    text: found.map((one) => toText(case_, one, input.language)).join('\n\n'),
  };
};

interface SeriesFound {
  readonly series: Series;
  readonly runs: readonly Run[];
  readonly levels: readonly PlaceLevel[];
}

function chosen({ desk, records }: SignalCase, { series, language }: CommandInput): readonly Series[] {
  if (series === undefined) return [...desk.series.values()];
  const one = desk.series.get(series);
  if (!one) throw new CannotRead(unknown(records, 'signal_series', series, language));
  return [one];
}

function seriesFound({ desk }: SignalCase, series: Series, day: number | null): SeriesFound {
  const gauge = desk.gauge(series.id);
  return { series, runs: desk.runs(series.id).runs, levels: gauge && day !== null ? levelsOn(gauge, day).map(lastKnown) : [] };
}

/** The last day on which any series has a value; null when none has. */
function lastDay({ desk }: SignalCase): number | null {
  const gauges = [...desk.series.keys()].flatMap((id) => desk.gauge(id) ?? []);
  const days = gauges.flatMap(({ readings }) => readings.reportingDays.at(-1) ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

function placeCells({ dimension }: Series, place: string) {
  return { area: dimension === 'area' ? place : null, unit: dimension === 'unit' ? place : null };
}

/** `runs` are over all days; `levels` know nothing of days after the one asked, and `day` is the one whose value they rest on. */
function toJson({ series, runs, levels }: SeriesFound) {
  return {
    id: series.id,
    runs: runs.map((run) => ({
      threshold: run.thresholdId,
      level: run.level,
      ...placeCells(series, run.place),
      from: isoOf(run.from),
      until: isoOf(run.until),
      days: run.days,
      is_open: run.isOpen,
    })),
    levels: levels.map((level) => ({
      ...placeCells(series, level.place),
      level: level.level,
      since: level.since === null ? null : isoOf(level.since),
      value: level.value,
      day: isoOf(level.day),
      percent_of_baseline: level.percent,
      last_report: level.lastReport === null ? null : isoOf(level.lastReport),
    })),
  };
}

const LEVELS: Readonly<Record<'nl' | 'en', Readonly<Record<Level, string>>>> = {
  nl: {
    red: 'rood',
    amber: 'oranje',
    normal: 'normaal',
    no_limit: 'geen grens',
    no_report: 'nog geen opgave',
    hidden: 'verborgen: kleine groep',
    no_day: 'niemand gaf een cijfer',
  },
  en: {
    red: 'red',
    amber: 'amber',
    normal: 'normal',
    no_limit: 'no limit',
    no_report: 'not reported yet',
    hidden: 'hidden: small group',
    no_day: 'nobody gave a value',
  },
};

const WORDS = {
  nl: {
    city: 'hele stad',
    since: 'sinds',
    on: 'op',
    runs: 'Perioden boven of onder een grens',
    none: '  geen',
    until: 't/m',
    days: 'dagen',
    levels: 'Stand',
  },
  en: { city: 'whole city', since: 'since', on: 'on', runs: 'Runs past a limit', none: '  none', until: 'to', days: 'days', levels: 'Level' },
} as const;

function toText({ records }: SignalCase, { series, runs, levels }: SeriesFound, language: 'nl' | 'en'): string {
  const words = WORDS[language];
  const place = (id: string) => (id === '' ? words.city : nameIn(records, series.dimension === 'area' ? 'areas' : 'units', id));
  const number = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
  const levelLines = levels.map((level) => [
    place(level.place),
    LEVELS[language][level.level],
    level.since === null ? '' : `${words.since} ${isoOf(level.since)}`,
    number(level.value),
    `${words.on} ${isoOf(level.day)}`,
  ]);
  const runLines = runs.map((run) => [
    place(run.place),
    LEVELS[language][run.level],
    `${isoOf(run.from)} ${words.until} ${isoOf(run.until)}`,
    `${run.days} ${words.days}`,
    run.thresholdId,
  ]);
  const lines = (cells: readonly (readonly string[])[]) => (cells.length > 0 ? columns(cells) : [words.none]);
  return [
    `${series.id} · ${series.name} (${series.unitOfMeasure})`,
    `${words.levels} (${levelLines.length})`,
    ...lines(levelLines),
    `${words.runs} (${runLines.length})`,
    ...lines(runLines),
  ].join('\n');
}
