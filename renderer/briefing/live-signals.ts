// Live numbers of signals: how many places stand at red or amber, how much a series came to in a period.

import { rowsOf } from '../model/record.ts';
import type { RowRef } from '../model/travel.ts';
import { dayOf, isoOf } from '../signals/days.ts';
import type { AskSignals } from '../signals/desk/kinds.ts';
import { shownCount } from './live-case.ts';
import type { LiveName } from './live-names.ts';
import type { LiveOutcome, LivePort } from './live-port.ts';

/** More bars than there are days in it: each bar is then the finest there is. */
const ENOUGH_BARS = 4000;

/** null for a name that is counted otherwise. */
export async function countSignals(port: LivePort, name: LiveName, about: string): Promise<LiveOutcome | null> {
  if (name === 'red' || name === 'amber') return onDay(port, name, about);
  if (name !== 'total' && name !== 'red-places' && name !== 'amber-places') return null;
  const asked = periodOf(about);
  if (!asked || !port.signals || !isSeries(port, asked.seriesId)) return { fault: 'about' };
  return name === 'total' ? total(port, port.signals, asked) : inPeriod(port, port.signals, asked, name === 'red-places' ? 'red' : 'amber');
}

async function onDay(port: LivePort, level: 'red' | 'amber', seriesId: string): Promise<LiveOutcome> {
  const iso = port.day ?? port.standing;
  const day = dayOf(iso);
  if (day === null || !port.signals || !isSeries(port, seriesId)) return { fault: 'about' };
  const levels = (await port.signals('levels', { seriesIds: [seriesId], day, places: null })).get(seriesId) ?? [];
  const places = levels.filter((place) => place.level === level).map(({ place }) => place);
  return numberOf(port, seriesId, places, iso);
}

interface PeriodAsked {
  readonly seriesId: string;
  readonly from: number;
  readonly until: number;
}

async function inPeriod(port: LivePort, signals: AskSignals, { seriesId, from, until }: PeriodAsked, level: 'red' | 'amber'): Promise<LiveOutcome> {
  const found = await signals('runs', { seriesId, until });
  const there = (found?.runs ?? []).filter((run) => run.level === level && run.until >= from);
  return numberOf(port, seriesId, [...new Set(there.map(({ place }) => place))], isoOf(until));
}

async function total(port: LivePort, signals: AskSignals, { seriesId, from, until }: PeriodAsked): Promise<LiveOutcome> {
  const course = await signals('course', { seriesId, from, until, maxBars: ENOUGH_BARS, places: null });
  const known = (course?.bins ?? []).flatMap(({ value, days }) => (value === null ? [] : [{ value, days }]));
  const isSum = rowsOf(port.records, 'signal_series').find(({ values }) => values.id === seriesId)?.values.aggregation !== 'mean';
  const days = known.reduce((sum, bin) => sum + bin.days, 0);
  const sum = known.reduce((all, bin) => all + bin.value * (isSum ? 1 : bin.days), 0);
  const value = known.length === 0 ? null : isSum ? sum : sum / days;
  const unknown = port.language === 'nl' ? 'een aantal dat wij niet kennen' : 'a number that we do not know';
  const shown = value === null ? unknown : shownCount(value, port.language);
  return { number: { value, shown, rows: [{ sheet: 'signal_series', id: seriesId }], day: isoOf(until) } };
}

function numberOf(port: LivePort, seriesId: string, places: readonly string[], day: string): LiveOutcome {
  const sheetOf = (id: string): RowRef['sheet'] => (rowsOf(port.records, 'areas').some(({ values }) => values.id === id) ? 'areas' : 'units');
  const rows: RowRef[] = [{ sheet: 'signal_series', id: seriesId }, ...places.filter(Boolean).map((id) => ({ sheet: sheetOf(id), id }))];
  return { number: { value: places.length, shown: shownCount(places.length, port.language), rows, day } };
}

function isSeries({ records }: LivePort, id: string): boolean {
  return rowsOf(records, 'signal_series').some(({ values }) => values.id === id);
}

/** "ser-x/2020-04-06/2020-04-12". */
function periodOf(about: string): PeriodAsked | null {
  const [, seriesId = '', first = '', last = ''] = /^(.+)\/(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(about) ?? [];
  const [from, until] = [dayOf(first), dayOf(last)];
  return from === null || until === null || until < from || until - from >= ENOUGH_BARS ? null : { seriesId, from, until };
}
