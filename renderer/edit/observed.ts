// How many measurements name a row. They are packed columns, gone through once for each column that is asked.
import type { PackedColumn, PackedRows } from '../model/packed.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Observed } from './remove.ts';

const NAMING: Partial<Record<SheetName, string>> = { signal_series: 'series_id', areas: 'area_id', units: 'unit_id' };

/** Answers 0 for sheets that no measurement names, and where there are no measurements. */
export function observedIn(observations: PackedRows | null): Observed {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  return (sheet, id) => {
    const name = NAMING[sheet];
    const column = name === undefined ? undefined : observations?.values.get(name);
    if (name === undefined || !column) return 0;
    const known = counts.get(name) ?? countsOf(column);
    counts.set(name, known);
    return known.get(id) ?? 0;
  };
}

function countsOf(column: PackedColumn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (column.kind !== 'coded') return counts;
  const perCode = new Uint32Array(column.words.length);
  for (const code of column.codes) perCode[code] = (perCode[code] ?? 0) + 1;
  for (const [code, word] of column.words.entries()) if (word !== null) counts.set(String(word), perCode[code] ?? 0);
  return counts;
}
