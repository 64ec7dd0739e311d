// JSON and JSON lines to tables: one for each list of records in the document.
import { LIMITS } from '../../model/limits.ts';
import { decodeHead, decodeText } from '../decode.ts';
import { isObject, readJson } from '../json.ts';
import { openJson } from '../json-file.ts';
import type { Ledger } from '../ledger.ts';
import { fileName, type SourceFile } from '../reader.ts';
import { sourceOf, type TableSource } from '../table.ts';
import { Flattened } from './flatten.ts';
import { isLines } from './json-head.ts';
import { findRecords } from './records.ts';

/** The tables of a document; a schema, which describes data and holds none, is said. */
export async function openJsonTables(file: SourceFile, name: string, bytes: Uint8Array, ledger: Ledger): Promise<TableSource[]> {
  if (isLines(decodeHead(bytes))) return linesTable(file.path, name, decodeText(bytes), ledger);
  const opened = await openJson(file, ledger);
  if (!opened) return [];
  const found = findRecords(opened.value);
  if (found === 'schema') ledger.problem('describes_data', { value: fileName(file.path) });
  if (!found || found === 'schema') return [];
  return found.lists.map((list) => {
    const flat = new Flattened();
    for (const record of list.records.slice(0, LIMITS.rows)) flat.add(record);
    if (list.records.length > LIMITS.rows) ledger.problem('rows_too_many', { sheet: list.name, row: LIMITS.rows }, String(LIMITS.rows));
    const tab = list.name === '' || found.lists.length === 1 ? name : list.name;
    return tableOf(
      file.path,
      tab,
      flat,
      flat.lines.map((_, index) => index + 1),
    );
  });
}

function tableOf(file: string, tab: string, { header, lines }: Flattened, rows: readonly number[]): TableSource {
  return sourceOf({ file, tab, header, lines, rows }, 'point');
}

/** A line that is no object is left out and said; its number is that of the line. */
function linesTable(file: string, name: string, text: string, ledger: Ledger): TableSource[] {
  const flat = new Flattened();
  const rows: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const reading = readJson(line, '');
    if ('value' in reading && isObject(reading.value)) {
      flat.add(reading.value);
      rows.push(index + 1);
    } else {
      ledger.problem('code' in reading ? reading.code : 'json_malformed', { sheet: name, row: index + 1, value: line.trim() });
      ledger.leave('unreadable', `${name}:${index + 1}`);
    }
  }
  return rows.length > 0 ? [tableOf(file, name, flat, rows)] : [];
}
