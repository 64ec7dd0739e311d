// Descriptions of algorithms as the Dutch Algoritmeregister lists, downloads and takes them: JSON or CSV to processing activities.
import { decodeHead } from '../decode.ts';
import { isObject, member, scanJson } from '../json.ts';
import { openJson } from '../json-file.ts';
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { csvRecords, headerOf, tabOf } from '../sheets/csv-records.ts';
import { type Description, descriptionOf, isDescription, textOf } from './fields.ts';
import { organisationId } from './parties.ts';
import { descriptionId, rowsOf } from './rows.ts';

const FORMAT = 'algoritmeregister';
const SHEET = 'algoritmes';

export const algorithmsReader: Reader = { format: FORMAT, claims, read };

/** A description with its place; `description` is undefined for a member of the list that is no record. */
interface Found {
  readonly ledger: Ledger;
  readonly sheet: string;
  readonly row: number;
  readonly description: Description | undefined;
}

function claims({ head }: Probe): boolean {
  return /^\s*[[{]/.test(head) ? isDescription(fieldsOfFirst(head)) : isDescription(headerOf(head));
}

/** Names of the fields of the first record: of the file itself, of its list, or of a list in one of its members. */
function fieldsOfFirst(head: string): Set<string> {
  const isList = /^\s*\[/.test(head);
  const [own, inner] = [new Set<string>(), new Set<string>()];
  scanJson(head, (path) => {
    const [, index = '', key = ''] = path;
    if (path.length === (isList ? 2 : 1)) own.add(path.at(-1) ?? '');
    if (!isList && path.length === 3 && index === '0') inner.add(key);
  });
  return isDescription(own) ? own : inner;
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const ledgers: Ledger[] = [];
  const found: Found[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    for await (const one of descriptionsIn(file, ledger)) found.push(one);
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows: [...rowsOfAll(found)], reports: ledgers.map((ledger) => ledger.report()) };
}

async function* descriptionsIn(file: SourceFile, ledger: Ledger): AsyncGenerator<Found> {
  const head = decodeHead(await file.bytes());
  if (!/^\s*[[{]/.test(head)) {
    for await (const { row, cells } of csvRecords(file, ledger)) yield { ledger, sheet: tabOf(file), row, description: descriptionOf(cells) };
    return;
  }
  const opened = await openJson(file, ledger);
  for (const [index, record] of recordsIn(opened?.value).entries())
    yield { ledger, sheet: SHEET, row: index + 1, description: isObject(record) ? descriptionOf(Object.entries(record)) : undefined };
}

/** The list, the list in the first member that holds one of records, or the record that the file is. */
function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  if (isDescription(Object.keys(value))) return [value];
  const lists = Object.keys(value)
    .map((key) => member(value, key))
    .filter(Array.isArray);
  return lists.find((list) => list.some((record) => isObject(record) && isDescription(Object.keys(record)))) ?? [];
}

/** What several descriptions name, such as an organisation or a law, is a row once, at the first that names it. */
function* rowsOfAll(found: readonly Found[]): Generator<SheetRow> {
  const owners = found.flatMap(({ description }) => (description ? [organisationId(textOf(description, 'organization'))] : []));
  const authorities = new Set(owners);
  const seen = new Set<string>();
  for (const one of found) {
    for (const row of rowsOfOne(one, authorities, seen)) {
      const [sheet, { values }] = row;
      const key = `${sheet} ${values.id}`;
      if (!seen.has(key)) yield row;
      seen.add(key);
    }
  }
}

function rowsOfOne({ ledger, sheet, row, description }: Found, authorities: ReadonlySet<string>, seen: ReadonlySet<string>): readonly SheetRow[] {
  const id = description ? descriptionId(description) : '';
  if (!description || id === '') {
    ledger.leave(description ? 'no_id' : 'unreadable', `${sheet} ${row}`);
    return [];
  }
  if (seen.has(`processing_activities ${id}`)) {
    ledger.problem('id_twice', { sheet, row, column: 'id', value: id });
    ledger.leave('id_twice', id);
    return [];
  }
  const { rows, unknownStatus } = rowsOf(description, id, { file: ledger.file, sheet, row }, authorities);
  if (unknownStatus !== '')
    ledger.problem('value_not_in_list', { sheet, row, column: 'status', value: unknownStatus }, 'In ontwikkeling | In gebruik | Buiten gebruik');
  ledger.use();
  return rows;
}
