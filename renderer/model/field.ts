// What one column of a sheet is. Types only; the columns themselves are in fields.ts.

/** A value's type as datasets/fields.csv names it. `ref` and `id` are text ids; `duration` is ISO 8601. */
export type FieldType = 'text' | 'longtext' | 'id' | 'ref' | 'enum' | 'boolean' | 'date' | 'duration' | 'integer' | 'decimal';

/** One column of a sheet. `references` are the sheets an id may point into; `term` is the standard's own word (DCAT, DPV, ArchiMate …). */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly many: boolean;
  readonly required: boolean;
  readonly allowed: readonly string[];
  readonly range: readonly [number, number] | null;
  readonly references: readonly string[];
  readonly labelNl: string;
  readonly labelEn: string;
  readonly example: string;
  readonly term: string;
  readonly definition: string;
}
