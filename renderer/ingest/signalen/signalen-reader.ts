// Signalen, the system with which municipalities take reports about public space: who handles what, and how many reports there are.
import { isObject, member } from '../json.ts';
import { openJson } from '../json-file.ts';
import { Ledger } from '../ledger.ts';
import { dayIn } from '../mapping/day-in-name.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { nameOf, readCategory, readDepartment } from './answers.ts';
import { countRow, seriesRows } from './counts.ts';
import { Desk } from './desk.ts';
import { Fixture } from './fixture.ts';
import { claimsHead, kindOfRecord, recordsIn } from './recognise.ts';

const FORMAT = 'signalen';

export const signalenReader: Reader = { format: FORMAT, claims, read };

/** What the records of all files are put into. */
interface Reading {
  readonly desk: Desk;
  readonly fixture: Fixture;
  readonly rows: SheetRow[];
}

function claims({ head }: Probe): boolean {
  return /^\s*[[{]/.test(head) && claimsHead(head);
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const reading = { desk: new Desk(), fixture: new Fixture(), rows: [] };
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    const opened = await openJson(file, ledger);
    if (opened) readFile(opened.value, reading, ledger);
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  reading.fixture.read(reading.desk);
  return { rows: uniqueRows([...reading.desk.rows(), ...reading.rows]), reports: ledgers.map((ledger) => ledger.report()) };
}

function readFile(value: unknown, reading: Reading, ledger: Ledger): void {
  const base = fileName(ledger.file).replace(/\.\w+$/, '');
  const records = recordsIn(value);
  const counted: SheetRow[] = [];
  for (const [index, record] of records.entries()) {
    const row = readRecord(record, { row: index + 1, base, ...reading }, ledger);
    if (row) counted.push(row);
  }
  const [first] = counted;
  if (!first) return;
  if (dayIn(base) === undefined)
    ledger.problem('day_not_in_name', { sheet: 'results', column: 'observed_on', value: base }, `${base}-2020-07-01.json`);
  reading.rows.push(...seriesRows(base, member(value, 'total_signal_count'), { ...first[1].source, row: null }), ...counted);
}

/** Gives the observation that a record is, if it is one; anything else goes to the desk. */
function readRecord(record: unknown, { row, base, desk, fixture }: Reading & { row: number; base: string }, ledger: Ledger): SheetRow | undefined {
  const source = { file: ledger.file, sheet: 'results', row };
  const name = `${row} ${isObject(record) ? nameOf(member(record, 'category') ?? member(record, 'fields') ?? record) : ''}`.trim();
  const settle = (isUsed: boolean) => (isUsed ? ledger.use() : ledger.leave('no_id', name));
  const kind = kindOfRecord(record);
  if (kind === 'department') settle(readDepartment(record, source, desk));
  else if (kind === 'category') settle(readCategory(record, source, desk));
  else if (kind === 'entry') fixture.add(record, source, (fate) => (fate === 'used' ? ledger.use() : ledger.leave(fate, name)));
  else if (kind === undefined) ledger.leave('unreadable', name);
  else {
    const counted = countRow(record, base, source, desk);
    settle(counted !== undefined);
    return counted;
  }
  return undefined;
}

/** Of two reports in one drop the dataset that both count is one row. */
function uniqueRows(rows: readonly SheetRow[]): SheetRow[] {
  const seen = new Set<string>();
  return rows.filter(([sheet, { values }]) => {
    const key = `${sheet} ${values.id}`;
    const isNew = sheet === 'observations' || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
