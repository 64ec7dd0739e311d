// Metadata as DataHub exports it (https://docs.datahub.com/docs/what/mxe): JSON lists of change events or proposals, and its YAML lineage file, to rows of the case.

import type { UnusedReason } from '../../../model/problem.ts';
import { decodeText } from '../../decode.ts';
import { listAt, textAt } from '../../json.ts';
import { openJson } from '../../json-file.ts';
import { Ledger } from '../../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../../reader.ts';
import { readYaml } from '../../yaml.ts';
import { isDataHub, type MetadataRecord, recordIn } from './aspects.ts';
import { DataHubRows } from './datahub-rows.ts';
import { isFileLineage, recordsIn } from './file-lineage.ts';
import { Metadata } from './metadata.ts';

const FORMAT = 'datahub';

export const dataHubReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return isDataHub(head) || isFileLineage(head);
}

/** A record of a file, until it is known whether it was of use. */
interface Pending {
  readonly ledger: Ledger;
  readonly urn: string;
  readonly type: string;
  readonly row: number;
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const metadata = new Metadata();
  const pending: Pending[] = [];
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    ledgers.push(ledger);
    for (const { records, row } of await entriesOf(file, ledger)) {
      for (const record of records) metadata.add(record, file.path);
      const first = records[0];
      if (first) pending.push({ ledger, urn: first.urn.text, type: first.urn.type, row });
    }
    await context.tick(file.path);
  }
  const rows = new DataHubRows(metadata);
  rows.all();
  for (const one of pending) settle(one, rows, metadata);
  return { rows: [...rows.lineage.rows()], reports: ledgers.map((ledger) => ledger.report()) };
}

/** One record of the input; it may say things of several datasets. */
interface Entry {
  readonly records: readonly MetadataRecord[];
  readonly row: number;
}

async function entriesOf(file: SourceFile, ledger: Ledger): Promise<Entry[]> {
  const bytes = await file.bytes();
  return isFileLineage(decodeText(bytes.subarray(0, 65_536))) ? yamlEntries(decodeText(bytes), file, ledger) : jsonEntries(file, ledger);
}

async function jsonEntries(file: SourceFile, ledger: Ledger): Promise<Entry[]> {
  const opened = await openJson(file, ledger);
  if (!opened) return [];
  const values = Array.isArray(opened.value) ? opened.value : [opened.value];
  return values.flatMap((value, index) => {
    const record = recordIn(value, index + 1);
    if (record) return [{ records: [record], row: index + 1 }];
    ledger.leave('no_id', String(index + 1));
    ledger.problem('id_missing', { sheet: 'records', row: index + 1, column: 'urn' });
    return [];
  });
}

function yamlEntries(text: string, file: SourceFile, ledger: Ledger): Entry[] {
  const reading = readYaml(text);
  if ('code' in reading) {
    ledger.problem(reading.code, { row: reading.line, value: reading.detail });
    ledger.leave('unreadable', fileName(file.path));
    return [];
  }
  return reading.documents.flatMap(({ value, repeated, lineOf }) => {
    for (const { key, line } of repeated) ledger.problem('key_twice', { row: line, column: key, value: key });
    return listAt(value, 'lineage').flatMap((entry, index) => {
      const row = lineOf(entry) ?? index + 1;
      const records = recordsIn(entry, row);
      if (records) return [{ records, row }];
      ledger.leave('no_id', String(row));
      ledger.problem('id_missing', { sheet: 'lineage', row, column: 'entity', value: textAt(entry, 'name') });
      return [];
    });
  });
}

/** Persons are left out on purpose; what no row refers to and what the map has no place for is named. */
function settle({ ledger, urn, type, row }: Pending, rows: DataHubRows, metadata: Metadata): void {
  if (rows.used.has(urn)) ledger.use();
  else ledger.leave(reasonFor(urn, type, metadata), `${row} ${urn}`);
}

const REFERRED_TO = new Set(['dataPlatform', 'corpGroup', 'dataFlow']);

function reasonFor(urn: string, type: string, metadata: Metadata): UnusedReason {
  if (type === 'corpuser' || type === 'corpUser') return 'person';
  if (metadata.isRemoved(urn)) return 'removed';
  return REFERRED_TO.has(type) ? 'not_referred_to' : 'no_place_in_model';
}
