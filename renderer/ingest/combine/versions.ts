// Descriptions of one thing to one row: what they say differently, and whose word stands.
import type { Choice } from '../../model/conflict.ts';
import type { Row, SourceRef, Value } from '../../model/record.ts';
import { unitName } from '../mapping/cell-unit.ts';
import { describerOf } from './things.ts';

/** Fields and extra columns to which at least two rows give different values. An empty field says nothing, so it differs from none. */
export function differingFields(versions: readonly Row[]): string[] {
  const fields = new Set(versions.flatMap((row) => [...Object.keys(row.values), ...Object.keys(row.extra)]));
  return [...fields].filter((field) => new Set(versions.map((row) => wordOf(row, field)).filter((word) => word !== '')).size > 1);
}

/** A value as one text, equal for equal values: the order of a list does not count. A name that only repeats the id says nothing; "%" is the unit "procent". */
function wordOf(row: Row, field: string): string {
  const value = valueIn(row, field);
  if (field === 'name' && value === row.values.id) return '';
  if (field === 'unit_of_measure' && typeof value === 'string') return unitName(value);
  return Array.isArray(value) ? [...value].sort().join('|') : String(value ?? '');
}

function valueIn(row: Row, field: string): Value {
  if (Object.hasOwn(row.values, field)) return row.values[field] ?? null;
  return Object.hasOwn(row.extra, field) ? (row.extra[field] ?? null) : null;
}

/** One row of all versions. Each field comes from the file that was chosen for it, else from the first version that fills it. */
export function oneOf(versions: readonly Row[], choice: Choice | undefined): Row {
  const [first, ...others] = versions;
  if (!first || others.length === 0) return first as Row;
  const values: Record<string, Value> = {};
  const raw: Record<string, string> = {};
  for (const field of Object.keys(first.values)) {
    const giver = giverOf(versions, field, choice);
    values[field] = giver.values[field] ?? null;
    if (Object.hasOwn(giver.raw, field)) raw[field] = giver.raw[field] ?? '';
  }
  return { values, raw, extra: extraOf(versions, choice), source: first.source, others: othersOf(versions) };
}

function giverOf(versions: readonly Row[], field: string, choice: Choice | undefined): Row {
  const wanted = choice?.fields?.[field];
  const chosen = versions.find((row) => describerOf(row) === wanted);
  return chosen ?? versions.find((row) => wordOf(row, field) !== '') ?? versions.find((row) => Object.hasOwn(row.raw, field)) ?? (versions[0] as Row);
}

function extraOf(versions: readonly Row[], choice: Choice | undefined): Record<string, string> {
  const columns = [...new Set(versions.flatMap((row) => Object.keys(row.extra)))];
  return Object.fromEntries(columns.map((column) => [column, giverOf(versions, column, choice).extra[column] ?? '']));
}

function othersOf(versions: readonly Row[]): SourceRef[] {
  return versions.slice(1).flatMap((row) => [row.source, ...(row.others ?? [])]);
}
