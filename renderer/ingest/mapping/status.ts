// The status of an observation whose value could not be read: there is no value, and what was told of it is kept.
import type { Filled } from './cells.ts';

/** A text where a number should be ("storing") leaves a day without value, whatever status the file gives it. */
export function settleStatus({ values, raw }: Pick<Filled, 'values' | 'raw'>): void {
  if (values.value !== null || !raw.value || values.status === 'missing' || values.status === 'not_collected') return;
  if (typeof values.status === 'string') raw.status ??= values.status;
  values.status = 'missing';
}
