// Which columns of an answer hold ids of rows that stand on the map, and of which sheet. Looks at the values, helped by the name of the column.
import type { SheetName } from '../../../model/sheet.ts';
import type { SqlCell, SqlColumn } from '../../../workspace/asking/sql-state.ts';

export const ON_MAP = ['exchanges', 'datasets', 'systems', 'units', 'organisations'] as const satisfies readonly SheetName[];

export type MapSheet = (typeof ON_MAP)[number];

/** For each column the sheet of which all its values are ids (empty cells aside), or null. A sheet that the name of the column speaks of goes first. */
export function linkedSheets(
  columns: readonly SqlColumn[],
  lines: readonly (readonly SqlCell[])[],
  ids: ReadonlyMap<MapSheet, ReadonlySet<string>>,
): readonly (MapSheet | null)[] {
  return columns.map(({ name }, index) => {
    const values = new Set(lines.flatMap((line) => line[index] ?? []));
    if (values.size === 0) return null;
    const isOf = (sheet: MapSheet) => [...values].every((value) => typeof value === 'string' && ids.get(sheet)?.has(value));
    return [...ON_MAP].sort((a, b) => Number(speaksOf(name, b)) - Number(speaksOf(name, a))).find(isOf) ?? null;
  });
}

/** `from_system_id` speaks of systems. */
function speaksOf(column: string, sheet: MapSheet): boolean {
  return column.toLowerCase().includes(sheet.slice(0, -1));
}

/** The linked columns that an answer is about: a column that is called `id` alone, or else all of them. */
export function subjects(columns: readonly SqlColumn[], sheets: readonly (MapSheet | null)[]): readonly (MapSheet | null)[] {
  const own = columns.findIndex(({ name }, index) => name.toLowerCase() === 'id' && sheets[index] !== null);
  return own === -1 ? sheets : sheets.map((sheet, index) => (index === own ? sheet : null));
}

/** The rows that stand in linked columns, each once. */
export function rowsOnMap(
  lines: readonly (readonly SqlCell[])[],
  sheets: readonly (MapSheet | null)[],
): readonly { readonly sheet: MapSheet; readonly id: string }[] {
  const found = new Map<string, { sheet: MapSheet; id: string }>();
  for (const line of lines)
    for (const [index, sheet] of sheets.entries())
      for (const id of [line[index] ?? []].flat()) if (sheet && typeof id === 'string') found.set(`${sheet} ${id}`, { sheet, id });
  return [...found.values()];
}
