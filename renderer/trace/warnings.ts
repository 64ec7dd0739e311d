// What in the rows made an answer less sure? One warning for each kind, with the rows it is about.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { exchangeRow, rowsOf } from './places.ts';

export const WARNING_CODES = [
  'no_day',
  'none_in_force',
  'dataset_not_described',
  'category_not_held',
  'category_class_unknown',
  'category_not_personal',
  'latency_missing',
  'latency_malformed',
  'latency_negative',
  'latency_absurd',
  'categories_unknown',
  'subjects_unknown',
  'feedback_unknown',
  'correction_unknown',
  'source_unknown',
  'receiver_unknown',
  'copies_untold',
  'routes_too_many',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** `values` are texts of the file that could not be taken as they stand. */
export interface Warning {
  readonly code: WarningCode;
  readonly rows: readonly RowRef[];
  readonly values: readonly string[];
}

/** Collects warnings while an answer is made. */
export class Warnings {
  readonly #rows = new Map<WarningCode, RowRef[]>();
  readonly #values = new Map<WarningCode, Set<string>>();

  add(code: WarningCode, rows: readonly RowRef[], value: string | null = null): void {
    const known = this.#rows.get(code) ?? [];
    known.push(...rows);
    this.#rows.set(code, known);
    const values = this.#values.get(code) ?? new Set();
    this.#values.set(code, value === null ? values : values.add(value));
  }

  /** In the order of WARNING_CODES, each kind once. */
  list(): Warning[] {
    return WARNING_CODES.filter((code) => this.#rows.has(code)).map((code) => ({
      code,
      rows: rowsOf(this.#rows.get(code) ?? []),
      values: [...(this.#values.get(code) ?? [])].sort(),
    }));
  }
}

/** The latency of a flow that was followed, when it is missing or cannot be taken as it stands. */
export function warnOfLatency(warnings: Warnings, { id, latency }: TravelExchange): void {
  if (latency.fault) warnings.add(`latency_${latency.fault}`, [exchangeRow(id)], latency.text);
}

/** The day itself: none was given, or no flow of the case is in force on it. */
export function warnOfDay(warnings: Warnings, { exchanges }: Travel, day: string | null, isInForce: (flow: TravelExchange) => boolean): void {
  if (day === null) warnings.add('no_day', []);
  else if (exchanges.length > 0 && !exchanges.some(isInForce)) warnings.add('none_in_force', [], day);
}
