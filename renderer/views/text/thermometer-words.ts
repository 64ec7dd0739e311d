// The words of the thermometer in the language of the moment, and how it writes days, values and limits.
import { parseBaselineMethod } from '../../signals/baseline.ts';
import { isoOf } from '../../signals/days.ts';
import { isFelt } from '../../signals/felt.ts';
import type { Series, Threshold } from '../../signals/series.ts';
import type { Catalogue } from './nl.ts';
import type { ThermometerText } from './thermometer-nl.ts';

export function thermometerText({ topics }: Pick<Catalogue, 'topics'>): ThermometerText {
  return topics.thermometer;
}

const STYLES = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>();
const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>();

/** "23 mrt", "vr 27 mrt", "maandag 30 maart 2020" of a day number. */
export function dayText(locale: string, day: number, style: keyof typeof STYLES): string {
  const key = `${locale} ${style}`;
  const format = DAY_FORMATS.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' });
  DAY_FORMATS.set(key, format);
  return format.format(new Date(`${isoOf(day)}T00:00:00Z`)).replace(/\.(?=\s|$)/g, '');
}

/** At most so many decimals, and at least `least`. */
export function numberText(locale: string, value: number, decimals = 1, least = 0): string {
  const key = `${locale} ${decimals} ${least}`;
  const format = NUMBER_FORMATS.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: decimals });
  NUMBER_FORMATS.set(key, format);
  return format.format(value);
}

const PERCENT = /^(procent|%|percent)$/i;

/** "9,6%", "12 fte", "17", "3,0" on a scale. A unit longer than `most` letters is left out. */
export function valueText(text: Catalogue, value: number, unit: string, most = Infinity): string {
  const isFine = PERCENT.test(unit) || isFelt({ dimension: 'unit', unitOfMeasure: unit });
  return thermometerText(text).withUnit(numberText(text.locale, value, 1, isFine ? 1 : 0), unit.length > most ? '' : unit);
}

/** "oranje vanaf 7", "rood vanaf 180 % van gewoon". */
export function limitText(text: Catalogue, { level, operator, value, valueType }: Threshold, unit: string): string {
  const { levels, limits } = thermometerText(text);
  const number = numberText(text.locale, value, 2);
  const said = valueType === 'percent_of_baseline' ? limits.percent(number) : PERCENT.test(unit) ? `${number}%` : number;
  return operator === '>=' ? limits.from(levels[level], said) : limits.to(levels[level], said);
}

/** Those that hold everywhere on a day, amber before red; when none does, from when one will, or that there is none. */
export function limitsText(text: Catalogue, thresholds: readonly Threshold[], day: number, unit: string): string {
  const { limits } = thermometerText(text);
  const general = thresholds.filter(({ areaId }) => areaId === null);
  const now = general.filter(({ validFrom }) => validFrom <= day).sort((a, b) => Number(a.level === 'red') - Number(b.level === 'red'));
  const own = new Set(thresholds.flatMap(({ areaId, validFrom }) => (areaId !== null && validFrom <= day ? [areaId] : []))).size;
  const said = now.map((threshold) => limitText(text, threshold, unit));
  if (own > 0) said.push(limits.own(own));
  if (said.length > 0) return said.join(', ');
  const later = Math.min(...general.map(({ validFrom }) => validFrom));
  return Number.isFinite(later) ? limits.later(dayText(text.locale, later, 'short')) : limits.none;
}

/** How it is determined what is usual. */
export function usualText(text: Catalogue, { baselineMethod }: Series): string {
  const { explain } = thermometerText(text);
  const method = parseBaselineMethod(baselineMethod);
  if ('refused' in method) return explain.usualRefused;
  if (method.kind === 'none') return explain.usualNone;
  const [from, until] = [dayText(text.locale, method.from, 'plain'), dayText(text.locale, method.until, 'plain')];
  return method.kind === 'mean' ? explain.usualMean(from, until) : explain.usualWeekday(from, until);
}
