// Where every row of a case came from, as the table provenance.csv: a line for every place that describes a row.
import { PROVENANCE_COLUMNS } from '../model/case-format.ts';
import type { RecordSet, Row, SourceRef } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import type { Cell, Table } from './exported.ts';

/** Rows without an id that follow each other, here and in the file they came from, share a line: there can be millions of them. */
export function provenance(records: RecordSet): Table {
  const lines = [...records].flatMap(([sheet, rows]) => (keyField(sheet) ? linesOf(sheet, rows) : runsOf(sheet, rows)));
  return { name: 'provenance', header: PROVENANCE_COLUMNS, lines };
}

/** The files that rows came from, each once, in the order in which they are met. */
export function sourcesOf(records: RecordSet): readonly string[] {
  const files = new Set<string>();
  for (const rows of records.values()) {
    for (const { source, others } of rows) {
      files.add(source.file);
      for (const { file } of others ?? []) files.add(file);
    }
  }
  return [...files];
}

function linesOf(sheet: SheetName, rows: readonly Row[]): Cell[][] {
  const key = keyField(sheet)?.name ?? '';
  return rows.flatMap((row) => placesOf(row).map(({ file, sheet: tab, row: number }) => [sheet, String(row.values[key]), file, tab, number]));
}

function placesOf({ source, others }: Row): readonly SourceRef[] {
  return [source, ...(others ?? [])];
}

interface Run {
  readonly file: string;
  readonly tab: string;
  readonly from: number | null;
  readonly first: number;
  last: number;
}

function runsOf(sheet: SheetName, rows: readonly Row[]): Cell[][] {
  const runs: Run[] = [];
  for (const [index, row] of rows.entries()) for (const place of placesOf(row)) addTo(runs, index + 1, place, !row.others?.length);
  return runs.map(({ file, tab, from, first, last }) => [
    sheet,
    span(first, last),
    file,
    tab,
    from === null ? null : span(from, from + last - first),
  ]);
}

/** A row with several places stands on lines of its own. */
function addTo(runs: Run[], number: number, { file, sheet: tab, row }: SourceRef, isAlone: boolean): void {
  const run = runs.at(-1);
  const isNext =
    isAlone && run?.file === file && run.tab === tab && run.last === number - 1 && run.from !== null && row === run.from + number - run.first;
  if (run && isNext) run.last = number;
  else runs.push({ file, tab, from: row, first: number, last: number });
}

function span(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
