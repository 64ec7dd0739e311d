// The merge of two record sets once more, slowly and cell by cell, from its definition: for comparing with renderer/compare/merging. Rows with an id only.
import type { RecordSet, Row, Value } from '../../../renderer/model/record.ts';
import { fieldOf, keyField, SHEETS, type SheetName } from '../../../renderer/model/sheet.ts';

export type SlowCell = { readonly is: Value } | { readonly ask: 'field' | 'added' | 'differs' };

/** By "sheet id": 'gone', 'ask' (one side removed what the other changed), or its cells by "field x" / "extra x". */
export type SlowMerge = ReadonlyMap<string, 'gone' | 'ask' | ReadonlyMap<string, SlowCell>>;

export function slowMerge(mine: RecordSet, theirs: RecordSet, ancestor: RecordSet | null): SlowMerge {
  const result = new Map<string, 'gone' | 'ask' | ReadonlyMap<string, SlowCell>>();
  for (const sheet of SHEETS) {
    const ids = new Set([mine, theirs, ancestor].flatMap((set) => (set?.get(sheet) ?? []).map((row) => idOf(sheet, row))));
    for (const id of ids)
      result.set(
        `${sheet} ${id}`,
        slowRow(sheet, find(mine, sheet, id), find(theirs, sheet, id), ancestor && (find(ancestor, sheet, id) ?? 'absent')),
      );
  }
  return result;
}

function idOf(sheet: SheetName, row: Row): string {
  return String(row.values[keyField(sheet)?.name ?? ''] ?? '');
}

function find(set: RecordSet, sheet: SheetName, id: string): Row | undefined {
  return set.get(sheet)?.find((row) => idOf(sheet, row) === id);
}

function slowRow(sheet: SheetName, mine: Row | undefined, theirs: Row | undefined, was: Row | 'absent' | null) {
  if (!mine && !theirs) return 'gone';
  if (mine && theirs) {
    const places = new Set(
      [mine, theirs].flatMap((row) => [...Object.keys(row.values).map((n) => `field ${n}`), ...Object.keys(row.extra).map((n) => `extra ${n}`)]),
    );
    return new Map(Array.from(places, (place) => [place, slowCell(sheet, place, mine, theirs, was)] as const));
  }
  const only = (mine ?? theirs) as Row;
  const whole = new Map(
    [...Object.keys(only.values).map((n) => `field ${n}`), ...Object.keys(only.extra).map((n) => `extra ${n}`)].map(
      (place) => [place, { is: read(only, place) }] as const,
    ),
  );
  if (was === null || was === 'absent' || sheet === 'annotations') return whole;
  const isTouched = [...whole.keys(), ...Object.keys(was.extra).map((n) => `extra ${n}`)].some(
    (place) => text(read(only, place)) !== text(read(was, place)),
  );
  return isTouched ? 'ask' : 'gone';
}

function slowCell(sheet: SheetName, place: string, mine: Row, theirs: Row, was: Row | 'absent' | null): SlowCell {
  const [m, t] = [read(mine, place), read(theirs, place)];
  if (text(m) === text(t)) return { is: m };
  if (was !== null && was !== 'absent') {
    const w = read(was, place);
    if (text(m) === text(w)) return { is: t };
    if (text(t) === text(w)) return { is: m };
    if (!isMany(sheet, place)) return { ask: 'field' };
    const [ms, ts, ws] = [list(m), list(t), list(w)];
    const all = [...new Set([...ms, ...ts])];
    const stays = all.filter((item) => (ws.includes(item) ? ms.includes(item) && ts.includes(item) : true));
    return { is: stays.length > 0 ? stays : null };
  }
  if (text(m) === '') return { is: t };
  if (text(t) === '') return { is: m };
  return { ask: was === 'absent' ? 'added' : 'differs' };
}

function isMany(sheet: SheetName, place: string): boolean {
  return place.startsWith('field ') && fieldOf(sheet, place.slice(6))?.many === true;
}

function list(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}

export function read(row: Row, place: string): Value {
  return place.startsWith('extra ') ? (row.extra[place.slice(6)] ?? null) : (row.values[place.slice(6)] ?? null);
}

/** One text for equal values; nothing, an empty text and an empty list are alike. */
export function text(value: Value): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return JSON.stringify(value);
}
