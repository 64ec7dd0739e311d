// Whether a table holds measurements, and what its columns then are: one column of values or several, one for each series, area, day or month.
import type { ColumnUse, WideField } from '../../model/mapping.ts';
import { fieldOf } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import { withoutDay } from './day-in-name.ts';
import type { Candidate } from './guess-sheet.ts';
import { headerWords } from './header-words.ts';
import { partOfPeriod, periodStart } from './period.ts';
import { isDate, type Profile, suits } from './profile.ts';
import { isPlainValue, type Role, rolesOf } from './roles.ts';
import { seriesName } from './series.ts';

type Lines = readonly (readonly string[])[];

/** A candidate, and texts for fields that no column gives. */
export type Measured = Candidate & { readonly constants: Readonly<Record<string, string>>; readonly dayFromName?: boolean };

const COMPASS = /^(centrum|noord|oost|zuid|west|binnenstad|wijk .+|stadsdeel .+|buurt .+|(noord|zuid)(oost|west)|.+(wijk|buurt|kwartier|zone))$/;
const MOST_BREAKDOWNS = 2;
const MOST_TRIED = 12;
const FEWEST_LINES = 3;

/** Undefined when there is no number to read, or nothing that says when it was measured. `hasDay`: the name of the file or tab tells a day. */
export function guessObservations(profiles: readonly Profile[], lines: Lines, name: string, hasDay = false): Measured | undefined {
  return wideByTime(profiles, withoutDay(name)) ?? measured(profiles, lines, withoutDay(name), hasDay);
}

/** A column for each day, month or year: its header is the day. */
function wideByTime(profiles: readonly Profile[], name: string): Measured | undefined {
  const isTime = ({ header, filled, numbers }: Profile) => (isDate(header) || isYear(header)) && (filled === 0 || numbers >= 0.5);
  const times = new Set(profiles.filter(isTime).map(({ index }) => index));
  if (times.size < 2 || times.size * 2 < profiles.length) return undefined;
  const roles = rolesOf(profiles);
  const place = placeOf(profiles, roles);
  const series = roles.indexOf('series');
  const labels = profiles.filter(({ index }) => roles[index] === 'words' || roles[index] === 'breakdown').map(({ index }) => index);
  const seriesColumn = series >= 0 ? series : place ? -1 : (labels[0] ?? -1);
  const columns = profiles.map(({ index, header }): ColumnUse => {
    if (times.has(index)) return { use: 'value', sets: { field: 'observed_on', to: header } };
    if (index === place?.index) return { use: 'field', field: place.field };
    if (index === seriesColumn) return { use: 'field', field: 'series_id' };
    return roles[index] === 'breakdown' ? { use: 'field', field: 'breakdown' } : { use: 'extra' };
  });
  const constants: Record<string, string> = seriesColumn >= 0 ? {} : { series_id: name };
  return { sheet: 'observations', columns, constants, score: 3, isSure: place !== undefined || series >= 0 };
}

function isYear(header: string): boolean {
  return /^(19|20)\d\d\*?$/.test(header.trim());
}

/** A column that says when, and one or more columns of values. */
function measured(profiles: readonly Profile[], lines: Lines, name: string, hasDay: boolean): Measured | undefined {
  const roles = rolesOf(profiles);
  const days = dayColumns(profiles, roles);
  const dayFromName = hasDay && days.columns.length === 0;
  const place = placeOf(profiles, roles);
  const series = roles.indexOf('series');
  const values = valueColumns(profiles, roles, series >= 0);
  if (values.length === 0 || (days.columns.length === 0 && !place && !dayFromName)) return undefined;
  const keys = [...days.columns, ...(place ? [place.index] : []), ...(series >= 0 ? [series] : [])];
  const breakdown = breakdownFor(profiles, roles, keys, lines);
  const uses = new Map<number, ColumnUse>();
  for (const index of days.columns) uses.set(index, { use: 'field', field: 'observed_on' });
  if (place) uses.set(place.index, { use: 'field', field: place.field });
  if (series >= 0) uses.set(series, { use: 'field', field: 'series_id' });
  for (const index of breakdown.columns) uses.set(index, { use: 'field', field: 'breakdown' });
  const status = statusColumn(profiles, roles);
  if (status !== undefined && values.length === 1) uses.set(status, { use: 'field', field: 'status' });
  const wide = valueUses(values, profiles, { hasSeries: series >= 0, hasPlace: place !== undefined, dayFromName, name });
  for (const [index, use] of wide.uses) uses.set(index, use);
  const columns = profiles.map(({ index }): ColumnUse => uses.get(index) ?? { use: 'extra' });
  const hasSureDay = days.isSure || dayFromName;
  const isEnough = lines.length >= FEWEST_LINES || dayFromName;
  const isSure = hasSureDay && breakdown.isUnique && wide.isSure && isEnough && uses.size * 2 >= profiles.length;
  return { sheet: 'observations', columns, constants: wide.constants, score: hasSureDay ? 3 : 1, isSure, ...(dayFromName && { dayFromName }) };
}

/** A column called status whose words are those of an observation. */
function statusColumn(profiles: readonly Profile[], roles: readonly Role[]): number | undefined {
  const field = fieldOf('observations', 'status');
  return profiles.find((profile) => roles[profile.index] === 'status' && field && suits('observations', field, profile, 'point'))?.index;
}

/** The column of days under a usual name; a year with a month beside it; else a column of days under another name, which may be any day. */
function dayColumns(profiles: readonly Profile[], roles: readonly Role[]): { columns: readonly number[]; isSure: boolean } {
  const of = (role: Role) => profiles.filter(({ index }) => roles[index] === role).map(({ index }) => index);
  const [named, others, years, months] = [of('day'), of('other_day'), of('year'), of('month')];
  if (named.length > 0) return { columns: named.slice(0, 1), isSure: named.length === 1 && others.length === 0 };
  if (years[0] !== undefined && months[0] !== undefined)
    return { columns: [years[0], months[0]], isSure: others.length === 0 && readable(profiles, years[0], months[0]) };
  if (years.length > 0 && others.length === 0) return { columns: years.slice(0, 1), isSure: years.length === 1 };
  return { columns: others.slice(-1), isSure: false };
}

/** Year and month together are a period. */
function readable(profiles: readonly Profile[], year: number, month: number): boolean {
  const { header = '', texts = [] } = profiles[month] ?? {};
  return periodStart(`${profiles[year]?.texts[0]} ${partOfPeriod(header, texts[0] ?? '')}`) !== undefined;
}

/** The column that says where: names before codes, many before few. */
function placeOf(profiles: readonly Profile[], roles: readonly Role[]): { index: number; field: 'area_id' | 'unit_id' } | undefined {
  const of = (role: Role) =>
    profiles
      .filter(({ index }) => roles[index] === role)
      .sort((a, b) => Number(a.wholeNumbers > 0.5) - Number(b.wholeNumbers > 0.5) || b.texts.length - a.texts.length)[0]?.index;
  const area = of('area') ?? of('area_code');
  if (area !== undefined) return { index: area, field: 'area_id' };
  const unit = of('unit');
  return unit === undefined ? undefined : { index: unit, field: 'unit_id' };
}

function valueColumns(profiles: readonly Profile[], roles: readonly Role[], hasSeries: boolean): readonly Profile[] {
  const values = profiles.filter(({ index }) => roles[index] === 'value');
  const plain = values.filter(({ header }) => isPlainValue(header));
  return hasSeries && plain.length > 0 ? plain.slice(0, 1) : values;
}

/** Further columns, fewest texts first, until no two lines tell of the same day and place. */
function breakdownFor(
  profiles: readonly Profile[],
  roles: readonly Role[],
  keys: readonly number[],
  lines: Lines,
): { columns: readonly number[]; isUnique: boolean } {
  const others = profiles.filter(
    ({ index, texts, filled }) =>
      !keys.includes(index) &&
      ['words', 'breakdown', 'code', 'area', 'unit'].includes(roles[index] ?? '') &&
      texts.length > 1 &&
      texts.length * 2 <= filled,
  );
  others.sort((a, b) => Number(roles[b.index] === 'breakdown') - Number(roles[a.index] === 'breakdown') || a.texts.length - b.texts.length);
  const columns: number[] = others.filter(({ index }) => roles[index] === 'breakdown').map(({ index }) => index);
  let left = repeats(lines, [...keys, ...columns]);
  for (const { index } of others.slice(0, MOST_TRIED)) {
    if (left === 0 || columns.length >= MOST_BREAKDOWNS) break;
    if (columns.includes(index)) continue;
    const then = repeats(lines, [...keys, ...columns, index]);
    if (then * 2 > left) continue;
    columns.push(index);
    left = then;
  }
  return { columns, isUnique: left * 200 <= lines.length };
}

/** An observation is of a day: what differs only in the hour is of the same day. */
function withoutTime(text: string): string {
  return text.replace(/^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[T ]\d.*$/, '$1');
}

/** Lines that have the same texts in these columns as an earlier, different line. */
function repeats(lines: Lines, columns: readonly number[]): number {
  const whole = new Set(lines.map((line) => line.join('\u001f')));
  const keys = new Set<string>();
  for (const text of whole) {
    const line = text.split('\u001f');
    keys.add(columns.map((index) => withoutTime(line[index] ?? '')).join('\u001f'));
  }
  return whole.size - keys.size;
}

/** What each column of values is: the value of the series that a column names, a series of its own, or an area. */
function valueUses(
  values: readonly Profile[],
  profiles: readonly Profile[],
  { hasSeries, hasPlace, dayFromName, name }: { hasSeries: boolean; hasPlace: boolean; dayFromName: boolean; name: string },
): { uses: ReadonlyMap<number, ColumnUse>; constants: Record<string, string>; isSure: boolean } {
  if (hasSeries && values.length === 1)
    return { uses: new Map(values.map(({ index }) => [index, { use: 'field', field: 'value' }])), constants: {}, isSure: true };
  const areas = values.filter(({ header }) => COMPASS.test(fold(header)));
  if (!hasPlace && areas.length >= 2 && areas.length * 2 > values.length) {
    return { uses: setting('area_id', areas, (header) => header.trim()), constants: hasSeries ? {} : { series_id: name }, isSure: false };
  }
  const titles = new Set(values.map(({ header }) => headerWords(header)));
  const toSeries = (header: string) => {
    if (!isPlainValue(header) || name === '') return seriesName(header).name;
    return dayFromName && values.length === 1 ? name : `${name} ${seriesName(header).name}`;
  };
  return {
    uses: setting('series_id', values, toSeries),
    constants: {},
    isSure: titles.size === values.length && !hasSeries && values.length <= Math.max(12, profiles.length / 2),
  };
}

function setting(field: WideField, values: readonly Profile[], to: (header: string) => string): Map<number, ColumnUse> {
  return new Map(values.map(({ index, header }) => [index, { use: 'value', sets: { field, to: to(header) } }]));
}
