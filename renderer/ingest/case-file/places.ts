// Where the rows of a case file came from before they were saved in it: provenance.csv, given back to rows that were read from its sheets.
import { CASE_PARTS } from '../../model/case-format.ts';
import { type PackedRows, readerOf } from '../../model/packed.ts';
import { ColumnBuilder } from '../../model/packing.ts';
import type { RecordSet, Row, SourceRef } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import { parseCsv } from '../sheets/csv.ts';

/** The places of a row, by sheet and id; of sheets without an id in runs, by the numbers of their rows. */
export interface Places {
  readonly byId: ReadonlyMap<string, readonly SourceRef[]>;
  readonly runs: ReadonlyMap<string, readonly Run[]>;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly place: SourceRef;
}

export function readPlaces(text: string): Places {
  const byId = new Map<string, SourceRef[]>();
  const runs = new Map<string, Run[]>();
  for (const [sheet = '', id = '', file = '', tab = '', row = ''] of parseCsv(text).cells.slice(1)) {
    if (file === '' || !isKnown(sheet)) continue;
    const place = { file, sheet: tab, row: row === '' ? null : Number.parseInt(row, 10) };
    if (keyField(sheet)) listed(byId, keyOf(sheet, id)).push(place);
    else for (const run of runOf(id, place)) listed(runs, sheet).push(run);
  }
  return { byId, runs };
}

function isKnown(sheet: string): sheet is SheetName {
  return /^[a-z_]+$/.test(sheet);
}

function keyOf(sheet: string, id: string): string {
  return `${sheet} ${id}`;
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** "3" or "3-9". */
function runOf(text: string, place: SourceRef): Run[] {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return first === undefined ? [] : [{ first: Number(first), last: Number(last), place }];
}

/** `archives`: the places of each case file, by its path. Rows of other files, and rows that a case file says nothing of, stay as they are. */
export function withPlaces(records: RecordSet, archives: ReadonlyMap<string, Places>): RecordSet {
  if (archives.size === 0) return records;
  return new Map([...records].map(([sheet, rows]) => [sheet, rows.map((row) => placed(sheet, row, archives))]));
}

function placed(sheet: SheetName, row: Row, archives: ReadonlyMap<string, Places>): Row {
  const before = [row.source, ...(row.others ?? [])];
  const key = keyField(sheet);
  const id = key ? String(row.values[key.name]) : '';
  const after = before.flatMap((place) => earlier(sheet, id, place, archives));
  const [source = row.source, ...others] = after;
  if (after.every((place, index) => place === before[index])) return row;
  const { others: _, ...rest } = row;
  return { ...rest, source, ...(others.length > 0 && { others }) };
}

function earlier(sheet: SheetName, id: string, place: SourceRef, archives: ReadonlyMap<string, Places>): readonly SourceRef[] {
  const places = archives.get(archiveOf(place.file));
  if (!places) return [place];
  const found = keyField(sheet) ? places.byId.get(keyOf(sheet, id)) : inRun(places.runs.get(sheet), (place.row ?? 1) - 1);
  return found && found.length > 0 ? found : [place];
}

/** "map/casus.datareis" of "map/casus.datareis/data/exchanges.csv". */
function archiveOf(file: string): string {
  const at = file.lastIndexOf(`/${CASE_PARTS.data}`);
  return at < 0 ? '' : file.slice(0, at);
}

/** `number`: of the row on its sheet, counted from 1; the header of a CSV is row 1. */
function inRun(runs: readonly Run[] | undefined, number: number): readonly SourceRef[] {
  return (runs ?? []).filter(({ first, last }) => first <= number && number <= last).map((run) => placeIn(run, number));
}

function placeIn({ first, place }: Run, number: number): SourceRef {
  return place.row === null ? place : { ...place, row: place.row + number - first };
}

/** The same for packed observations, of which only the first place is kept beside the row. */
export function withPackedPlaces(rows: PackedRows | null, archives: ReadonlyMap<string, Places>): PackedRows | null {
  if (!rows || ![...archives.values()].some(({ runs }) => runs.has('observations'))) return rows;
  const [fileAt, tabAt, rowAt] = [readerOf(rows.source.file), readerOf(rows.source.sheet), readerOf(rows.source.row)];
  const [file, sheet, row] = [new ColumnBuilder(), new ColumnBuilder(), new ColumnBuilder()];
  const next = walker(archives);
  const others = new Map(rows.others);
  for (let index = 0; index < rows.length; index += 1) {
    const place = { file: String(fileAt(index)), sheet: String(tabAt(index)), row: rowAt(index) as number | null };
    const [source = place, ...more] = next(place);
    file.put(source.file);
    sheet.put(source.sheet);
    row.put(source.row);
    if (more.length > 0) others.set(index, more);
  }
  return { ...rows, source: { file: file.build(), sheet: sheet.build(), row: row.build() }, others };
}

/** Rows mostly come in order: where the last one was found, the next one is looked for first. */
function walker(archives: ReadonlyMap<string, Places>): (place: SourceRef) => readonly SourceRef[] {
  const known = new Map<string, Places | undefined>();
  let [runs, at]: [readonly Run[], number] = [[], 0];
  return (place) => {
    if (!known.has(place.file)) known.set(place.file, archives.get(archiveOf(place.file)));
    const of = known.get(place.file)?.runs.get('observations');
    if (!of) return [place];
    if (of !== runs) [runs, at] = [of, 0];
    const number = (place.row ?? 1) - 1;
    if ((runs[at]?.first ?? 0) > number) at = 0;
    while (at < runs.length && (runs[at]?.last ?? 0) < number) at += 1;
    const found: SourceRef[] = [];
    for (let run = at; run < runs.length && (runs[run]?.first ?? 0) <= number; run += 1) {
      const one = runs[run];
      if (one && number <= one.last) found.push(placeIn(one, number));
    }
    return found.length > 0 ? found : [place];
  };
}
