// The series that a table's columns or cells name: an identifier, a name without its unit, and a row of signal_series so that no observation dangles.
import type { Value } from '../../model/record.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import type { TableHead } from '../table.ts';
import { hash } from './fingerprint.ts';

/** What a value belongs to, as the table shows it. */
export type Dimension = 'area' | 'unit' | 'city';

const LONGEST = 200;
const UNIT_IN_BRACKETS = /(?<!\s)\s*[([]\s{0,50}([^()[\]]{1,30})\s{0,50}[)\]]\s{0,50}$/;
const UNIT_IN_WORDS =
  /(?<![\s,])[\s,]+in\s{1,50}(%|procenten|procent|percent|kg|kilo|ton|tons|km|m3|m³|euro|€|dagen|uren|uur|minuten|days|hours|minutes)\s*$/i;

/** "Vulgraad (%)" is the series Vulgraad in %. */
export function seriesName(header: string): { readonly name: string; readonly unit: string | null } {
  for (const pattern of header.length > LONGEST ? [] : [UNIT_IN_BRACKETS, UNIT_IN_WORDS]) {
    const unit = pattern.exec(header)?.[1]?.trim();
    const name = header.replace(pattern, '').trim();
    if (unit && name) return { name, unit };
  }
  return { name: header.trim(), unit: null };
}

/** The series met so far in one table; each is told once. */
export class SeriesFound {
  readonly #ids = new Map<string, string>();
  readonly #told = new Set<string>();

  constructor(
    readonly head: TableHead,
    readonly dimension: Dimension,
    readonly about: Readonly<Record<string, Value>> = {},
  ) {}

  /** The identifier of a series by its name. */
  idOf(name: string): string {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = idOf(name) || `reeks-${hash(name)}`;
    this.#ids.set(name, id);
    return id;
  }

  /** A row for the series when it is met for the first time. What the table does not say of it is unknown. */
  meet(name: string, unit: string | null): SheetRow[] {
    const id = this.idOf(name);
    if (this.#told.has(id)) return [];
    this.#told.add(id);
    const values: Record<string, Value> = { id, name, unit_of_measure: unit, dimension: this.dimension, kind: 'quantitative', ...this.about };
    return [newRow('signal_series', { file: this.head.file, sheet: this.head.tab, row: 1 }, { values })];
  }
}
