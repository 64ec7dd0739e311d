// What the columns of a sheet's table are called and hold.
import type { Field } from '../model/field.ts';
import type { ColumnKind } from './database.ts';

export function kindOf(field: Field): ColumnKind {
  if (field.many) return 'list';
  return field.type === 'integer' || field.type === 'decimal' || field.type === 'boolean' || field.type === 'date' ? field.type : 'text';
}

/** A municipality's own column keeps its name, unless a field or an earlier column has it (SQL names differ by more than case). */
export function freeName(taken: Set<string>, name: string): string {
  let free = name;
  for (let count = 1; taken.has(free.toLowerCase()); count += 1) free = count === 1 ? `${name} (extra)` : `${name} (extra ${count})`;
  taken.add(free.toLowerCase());
  return free;
}
