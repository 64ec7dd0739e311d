// Whether two values say the same.
import type { Value } from '../model/record.ts';

/** Nothing, an empty text and an empty list are the same: not known. Lists are the same in the same order. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(known(one)) === JSON.stringify(known(other));
}

/** The value, or null for what is empty or blank. */
export function known(value: Value | undefined): Value {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}
