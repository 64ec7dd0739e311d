// Questions about signals (Q30 to Q33, Q36, Q37, Q47, Q48) a second time on the sample: on its sheets as text, with the slow arithmetic of the room signals.
import { lindehavenSlowly, SERIES_IDS } from '../signals/lindehaven.ts';
import { slowly, toNumber } from '../signals/slow-signals.ts';
import { type Cells, plainRows } from './files.ts';
import type { SlowRow } from './slow-answers.ts';

type Chosen = Readonly<Record<string, string>>;

const cell = (row: Cells | undefined, name: string): string => row?.[name] ?? '';
const cut = (text: string) => (text === '' ? [] : text.split('|'));
const addDays = (on: string, days: number) => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
const seriesRow = (id: string) => plainRows('signal_series').find((row) => row.id === id);
const known = new Map(SERIES_IDS.map((id) => [id, slowly(lindehavenSlowly(id))]));
const slow = (id: string) => known.get(id) as ReturnType<typeof slowly>;

/** Areas or units in the links of a decision with a series; if none the decision's areas, else all. */
function placesOf(decision: string, series: string): string[] {
  const links = plainRows('decision_links').filter((row) => row.decision_id === decision && row.signal_id === series);
  const named = links.map((row) => cell(row, 'area_id') || cell(row, 'unit_id'));
  const dimension = cell(seriesRow(series), 'dimension');
  if (dimension === 'city') return [''];
  if (!named.includes('')) return [...new Set(named)];
  const areas = cut(
    cell(
      plainRows('decisions').find((row) => row.id === decision),
      'area_ids',
    ),
  );
  return dimension === 'area' && areas.length > 0 ? areas : slow(series).places;
}

function meanOver(series: string, places: readonly string[], from: string, until: string): number | null {
  const dates = slow(series).dates.filter((on) => on >= from && on <= until);
  const values = places.flatMap((place) => dates.flatMap((on) => toNumber(slow(series).valueOn(place, on)) ?? []));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const round = (value: number | null, decimals: number) => (value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals);

function changeOf(series: string, places: readonly string[], from: string, today: string) {
  const [last, before] = [addDays(from, 13), meanOver(series, places, addDays(from, -14), addDays(from, -1))];
  const after = meanOver(series, places, from, last < today ? last : today);
  return { before, after, percent: before === null || after === null || before === 0 ? null : ((after - before) / Math.abs(before)) * 100 };
}

/** The level on a day, or on the last day before it on which anyone had a value. */
function levelOn(series: string, place: string, day: string): { level: string; on: string } | null {
  const on = slow(series)
    .reporting.filter((date) => date <= day)
    .at(-1);
  return on === undefined ? null : { level: slow(series).level(place, on).level, on };
}

const unitSeries = () => SERIES_IDS.filter((id) => cell(seriesRow(id), 'dimension') === 'unit');
const isBad = (level: string) => level === 'red' || level === 'amber';

function worst(dimension: string, place: string, day: string): string | null {
  const series = SERIES_IDS.filter((id) => cell(seriesRow(id), 'dimension') === dimension && id !== 'sig-temp' && slow(id).places.includes(place));
  const levels = series.map((id) => levelOn(id, place, day)?.level);
  return ['red', 'amber', 'normal'].find((level) => levels.includes(level)) ?? null;
}

/** Rows of the sample by question. No department of it is smaller than the least group, so nothing is hidden. */
export const SLOW_SIGNALS: Readonly<Record<string, (day: string, chosen: Chosen) => SlowRow[]>> = {
  Q30: (day, { series = '' }) => {
    const decisions = plainRows('decisions').filter((row) => cell(row, 'decided_on') <= day);
    const linked = decisions.filter((row) => plainRows('decision_links').some((link) => link.decision_id === row.id && link.signal_id === series));
    return slow(series)
      .runs('9999-12-31')
      .filter((run) => run.from <= day)
      .map((run) => {
        const after = linked.filter((row) => cell(row, 'decided_on') >= run.from && placesOf(cell(row, 'id'), series).includes(run.place));
        const first = after.sort((a, b) => (cell(a, 'decided_on') < cell(b, 'decided_on') ? -1 : 1))[0];
        const days_to_decision = first ? daysBetween(run.from, cell(first, 'decided_on')) : null;
        return {
          place: run.place || null,
          level: run.level,
          from: run.from,
          until: run.until,
          days: run.days,
          decision: first?.id ?? null,
          days_to_decision,
        };
      });
  },
  Q31: (day) => {
    const rows = plainRows('decisions').filter((row) => cell(row, 'decided_on') <= day);
    return rows.flatMap((decision) => {
      const links = plainRows('decision_links').filter((link) => link.decision_id === decision.id);
      const series = [...new Set(links.filter((link) => link.signal_kind === 'series').map((link) => cell(link, 'signal_id')))];
      const words = links.filter((link) => link.signal_kind === 'qualitative');
      return [
        ...series.map((id): SlowRow => {
          const where = placesOf(cell(decision, 'id'), id);
          const named = [...where, ...cut(cell(decision, 'area_ids')), ...cut(cell(decision, 'unit_ids'))];
          const from = cell(decision, 'effective_from');
          const [here, away] = [
            changeOf(id, where, from, day),
            changeOf(
              id,
              slow(id).places.filter((place) => !named.includes(place)),
              from,
              day,
            ),
          ];
          const numbers = { before: round(here.before, 2), after: round(here.after, 2), change_percent: round(here.percent, 1) };
          return { decision: decision.id, series: id, words: null, ...numbers, untreated_percent: round(away.percent, 1) };
        }),
        ...words.map(
          (link): SlowRow => ({
            decision: decision.id,
            series: null,
            words: link.signal_id,
            before: null,
            after: null,
            change_percent: null,
            untreated_percent: null,
          }),
        ),
      ];
    });
  },
  Q32: (day) =>
    unitSeries().flatMap((series) =>
      slow(series).places.flatMap((unit) => {
        const found = levelOn(series, unit, day);
        if (!found || !isBad(found.level)) return [];
        const { since } = slow(series).level(unit, found.on);
        return [{ unit, series, level: found.level, since, value: toNumber(slow(series).valueOn(unit, found.on)), measured_on: found.on }];
      }),
    ),
  Q33: (day) => {
    const units = slow('sig-temp').places.flatMap((place): SlowRow[] => {
      const [felt, numbers] = [levelOn('sig-temp', place, day)?.level ?? '', worst('unit', place, day)];
      const feeling = isBad(felt) ? 'bad' : felt === 'normal' ? 'good' : null;
      if (feeling === null || numbers === null || isBad(numbers) === (feeling === 'bad')) return [];
      return [{ place, feeling, numbers, words: null }];
    });
    const words = plainRows('qualitative_signals').flatMap((row): SlowRow[] => {
      const [temperature, place] = [Number(row.temperature), cell(row, 'area_id') || cell(row, 'unit_id')];
      const feeling = temperature <= 2 ? 'bad' : temperature >= 4 ? 'good' : null;
      const numbers = worst(cell(row, 'area_id') ? 'area' : 'unit', place, cell(row, 'observed_on'));
      if (cell(row, 'observed_on') > day || feeling === null || numbers === null || isBad(numbers) === (feeling === 'bad')) return [];
      return [{ place, feeling, numbers, words: row.id }];
    });
    return [...units, ...words];
  },
  Q36: (_, { series = '', from = '', until = '' }) => {
    const isSum = cell(seriesRow(series), 'aggregation') === 'sum';
    return slow(series).places.map((place) => {
      const dates = slow(series).dates.filter((on) => on >= from && on <= until && slow(series).valueOn(place, on) && slow(series).usual(place, on));
      const total = (of: (on: string) => number | null) => dates.reduce((sum, on) => sum + (of(on) ?? 0), 0) / (isSum ? 1 : dates.length);
      const [actual, usual] = [total((on) => toNumber(slow(series).valueOn(place, on))), total((on) => toNumber(slow(series).usual(place, on)))];
      return { place, actual: round(actual, 2), usual: round(usual, 2), difference: round(actual - usual, 2), days: dates.length };
    });
  },
  Q37: (_, { series = '', from = '', until = '' }) => {
    const rows = plainRows('observations').filter(
      (row) => row.series_id === series && cell(row, 'observed_on') >= from && cell(row, 'observed_on') <= until,
    );
    const cells = [...new Set(rows.map((row) => `${cell(row, 'unit_id')} ${cell(row, 'breakdown')}`))];
    return cells.map((both) => {
      const own = rows.filter((row) => `${cell(row, 'unit_id')} ${cell(row, 'breakdown')}` === both && row.value !== '');
      const [place = '', channel = ''] = [both.slice(0, both.indexOf(' ')), both.slice(both.indexOf('=') + 1)];
      return { place, channel, amount: own.reduce((sum, row) => sum + Number(row.value), 0), days: new Set(own.map((row) => row.observed_on)).size };
    });
  },
  Q47: (_, { from = '', until = '' }) =>
    SERIES_IDS.flatMap((series) => {
      const rows = plainRows('observations').filter(
        (row) => row.series_id === series && cell(row, 'observed_on') >= from && cell(row, 'observed_on') <= until,
      );
      const reporting = slow(series).reporting.filter((on) => on >= from && on <= until);
      const places = slow(series).places.flatMap((place) => {
        const own = rows.filter((row) => (cell(row, 'area_id') || cell(row, 'unit_id')) === place);
        const reasonOn = (on: string) => {
          const here = own.filter((row) => row.observed_on === on);
          if (here.some((row) => row.status === 'missing')) return 'missing';
          return here.length > 0 ? 'not_collected' : 'no_row';
        };
        const dates = [...new Set([...own.map((row) => cell(row, 'observed_on')), ...reporting])].filter(
          (on) => slow(series).valueOn(place, on) === null,
        );
        const reasons = [...new Set(dates.map(reasonOn))];
        return reasons.map((reason) => ({ series, place: place || null, reason, dates: dates.filter((on) => reasonOn(on) === reason).sort() }));
      });
      const [first = '', last = ''] = [reporting[0], reporting.at(-1)];
      const all = first === '' ? [] : Array.from({ length: daysBetween(first, last) + 1 }, (_day, index) => addDays(first, index));
      const silent = all.filter((on) => !reporting.includes(on));
      return [...places, ...(silent.length > 0 ? [{ series, place: null, reason: 'nobody', dates: silent }] : [])];
    }),
  Q48: (_, { decision = '' }) => {
    const day = cell(
      plainRows('decisions').find((row) => row.id === decision),
      'decided_on',
    );
    const links = plainRows('decision_links').filter((link) => link.decision_id === decision);
    const series = [...new Set(links.filter((link) => link.signal_kind === 'series').map((link) => cell(link, 'signal_id')))];
    const words = links.filter((link) => link.signal_kind === 'qualitative').map((link) => cell(link, 'signal_id'));
    const then = words.filter(
      (id) =>
        cell(
          plainRows('qualitative_signals').find((row) => row.id === id),
          'observed_on',
        ) <= day,
    );
    return [
      ...series.flatMap((id) =>
        placesOf(decision, id).map((place): SlowRow => {
          const found = levelOn(id, place, day);
          return { series: id, place: place || null, level: found?.level ?? 'no_day', words: null };
        }),
      ),
      ...then.map((id): SlowRow => {
        const row = plainRows('qualitative_signals').find((one) => one.id === id);
        return { series: null, place: cell(row, 'area_id') || cell(row, 'unit_id') || null, level: null, words: id };
      }),
    ];
  },
};
