// The unit that is written behind a number, and the unit of a whole column: a number in another unit is not counted among the others.
import { fold } from '../../model/value.ts';

/** Spellings of one unit, the name of it first. */
const UNITS: readonly (readonly string[])[] = [
  ['%', 'procent', 'percent', 'percentage', 'pct'],
  ['‰', 'promille'],
  ['kg', 'kilo', 'kilos', 'kilogram'],
  ['g', 'gram'],
  ['ton', 'tons', 'tonnes', 'tonne', 'tonnen', 't'],
  ['km', 'kilometer'],
  ['m', 'meter'],
  ['m2', 'm²'],
  ['m3', 'm³'],
  ['l', 'liter', 'liters', 'litre'],
  ['uur', 'u', 'uren', 'hour', 'hours', 'h'],
  ['min', 'minuten', 'minuut', 'minutes'],
  ['dagen', 'dag', 'days', 'day'],
  ['euro', '€', 'eur'],
  ['fte'],
  ['°c', 'graden'],
  ['aantal', 'stuks', 'st', 'x', 'keer'],
];

const NAMES = new Map(UNITS.flatMap(([name = '', ...others]) => [name, ...others].map((spelling) => [spelling, name] as const)));
const LONGEST = 40;
const CELL = /^([-+]?[\d.,\s]*\d)\s*([%‰€°\p{L}][\p{L}²³23]{0,10})\.?$/u;

/** A number and the unit behind it, by the name of the unit; undefined for a text that is not both. */
export function numberWithUnit(text: string): { readonly number: string; readonly unit: string } | undefined {
  if (text.length > LONGEST || !/[^\d\s]\s*$/.test(text)) return undefined;
  const [, number, spelling] = CELL.exec(text.trim()) ?? [];
  const unit = spelling === undefined ? undefined : NAMES.get(fold(spelling));
  return number !== undefined && unit !== undefined ? { number, unit } : undefined;
}

/** One name for each unit that is known; another text as it is. */
export function unitName(text: string): string {
  const folded = fold(text);
  return NAMES.get(folded) ?? folded;
}

/** The unit that most filled cells of a column carry; null when most carry none. */
export function unitOfCells(cells: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled += 1;
    const unit = numberWithUnit(cell)?.unit;
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > filled ? most[0] : null;
}
