// An amount of a signal with its unit of measure in words: 243,4 ton, 3 procentpunt, 2.045,5. Knows no question.
import type { Language } from '../question.ts';
import { numberIn } from '../sentence.ts';

/** Units that only say that something is counted. */
const COUNTING: ReadonlySet<string> = new Set(['aantal', 'aantallen', 'number', 'count', 'stuks', 'n']);

const PERCENT: ReadonlySet<string> = new Set(['procent', 'percentage', 'percent', '%', 'pct']);

const ENGLISH: Readonly<Record<string, string>> = { ton: 'tonnes', uur: 'hours', dagen: 'days' };

/** The size of an amount, without its sign, at one decimal. A difference of percentages is in percentage points, one on a scale ("schaal 1-5") in points. */
export function measured(language: Language, amount: number, unit: string | null): string {
  const words = unitWords(language, unit?.trim() ?? '');
  const number = numberIn(language, Math.abs(amount));
  return words === '' ? number : `${number} ${words}`;
}

/** Whether an amount would be shown as zero. */
export function isNone(amount: number): boolean {
  return Math.abs(amount) < 0.05;
}

function unitWords(language: Language, unit: string): string {
  const plain = unit.toLowerCase();
  if (COUNTING.has(plain)) return '';
  if (PERCENT.has(plain)) return language === 'nl' ? 'procentpunt' : 'percentage points';
  if (/\d/.test(unit)) return language === 'nl' ? 'punt' : 'points';
  return language === 'en' && Object.hasOwn(ENGLISH, plain) ? (ENGLISH[plain] ?? unit) : unit;
}
