// Runs of data jobs as OpenLineage records them (https://openlineage.io/docs/spec): a list, one event, or one event on each line, to rows of the case.
import { decodeText } from '../../decode.ts';
import { isObject, readJson } from '../../json.ts';
import { Ledger } from '../../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../../reader.ts';
import { timeIn } from '../texts.ts';
import { EventRows } from './event-rows.ts';
import { eventIn, isOpenLineage, type LineageEvent, valuesIn } from './events.ts';

const FORMAT = 'openlineage';
const SHEET = 'events';

export const openLineageReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return isOpenLineage(head);
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows = new EventRows();
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    ledgers.push(ledger);
    await readFile(file, ledger, rows, context);
    await context.tick(file.path);
  }
  rows.finish();
  return { rows: [...rows.lineage.rows()], reports: ledgers.map((ledger) => ledger.report()) };
}

async function readFile(file: SourceFile, ledger: Ledger, rows: EventRows, context: ReadContext): Promise<void> {
  const values = openEvents(decodeText(await file.bytes()), file, ledger);
  const unreadable = new Set<string>();
  for (const [index, { value, row }] of values.entries()) {
    const event = eventIn(value);
    if (event) {
      rows.add(event, { file: file.path, sheet: SHEET, row });
      ledger.use();
      reportTime(event, row, unreadable, ledger);
    } else leave(value, row, ledger);
    if (index % 2000 === 1999) await context.tick(file.path, index / values.length);
  }
}

interface Placed {
  readonly value: unknown;
  readonly row: number;
}

/** `row` is the number of the event in its list, or its line in a file of one event a line. */
function openEvents(text: string, file: SourceFile, ledger: Ledger): Placed[] {
  if (hasEventsOnLines(text)) return eventsOnLines(text, ledger);
  const reading = readJson(text, '');
  if ('value' in reading) return valuesIn(reading.value).map((value, index) => ({ value, row: index + 1 }));
  ledger.problem(reading.code, { row: reading.line, value: reading.detail });
  ledger.leave('unreadable', fileName(file.path));
  return [];
}

/** Newline-delimited JSON, as the file transport of OpenLineage writes it: the first line is whole and another follows. */
function hasEventsOnLines(text: string): boolean {
  const [first = '', second] = text.trimStart().split(/\r?\n\s*/, 2);
  return first.startsWith('{') && second !== undefined && second !== '' && 'value' in readJson(first, '');
}

function eventsOnLines(text: string, ledger: Ledger): Placed[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const reading = readJson(line, '');
    if ('value' in reading) return [{ value: reading.value, row: index + 1 }];
    ledger.problem(reading.code, { sheet: SHEET, row: index + 1, value: reading.detail });
    ledger.leave('unreadable', String(index + 1));
    return [];
  });
}

/** A text that is no time, such as a placeholder of a template, is reported once. */
function reportTime({ time }: LineageEvent, row: number, unreadable: Set<string>, ledger: Ledger): void {
  if (time === '' || timeIn(time) !== '' || unreadable.has(time)) return;
  unreadable.add(time);
  ledger.problem('value_invalid', { sheet: SHEET, row, column: 'eventTime', value: time }, 'date');
}

/** A facet or a schema of the specification describes what events look like and holds none. */
function leave(value: unknown, row: number, ledger: Ledger): void {
  const names = isObject(value) ? Object.keys(value) : [];
  ledger.leave('no_job_or_dataset', [row, names[0]].filter(Boolean).join(' '));
  const isEvent = names.some((name) => ['run', 'job', 'dataset', 'eventTime', 'eventType', 'inputs', 'outputs'].includes(name));
  if (isEvent || names.length === 0) ledger.problem('value_required', { sheet: SHEET, row, column: 'job' }, 'job');
  else ledger.problem('description_only', { sheet: SHEET, row, value: `OpenLineage: ${names[0]}` }, 'run events');
}
