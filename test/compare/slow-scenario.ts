// Scenarios a second time, slowly and plainly over rows: written from domain.md, not from the room that applies them.
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import { fieldOf, fieldsOf, type SheetName } from '../../renderer/model/sheet.ts';
import { slowRules } from '../support/slow-rules.ts';
import { all, list, slowTrace, type Values } from '../support/slow-trace.ts';

const SHEET: Readonly<Record<string, SheetName>> = { exchange: 'exchanges', dataset: 'datasets', system: 'systems' };

type Sheets = Map<SheetName, Map<string, Record<string, Value>>>;

/** The case after a scenario whose steps can all be applied, and which are about exchanges, datasets and systems. `gone` are the ids that were taken away. */
export function slowApply(records: RecordSet, id: string): { records: RecordSet; gone: Set<string> } {
  const sheets: Sheets = new Map(
    Object.values(SHEET).map((sheet) => [sheet, new Map(all(records, sheet).map((values) => [String(values.id), { ...values }]))]),
  );
  const gone = new Set<string>();
  for (const step of stepsOf(records, id)) {
    const sheet = SHEET[String(step.target_kind)] as SheetName;
    const [rows, target] = [sheets.get(sheet), String(step.target_id)];
    if (step.operation === 'remove') {
      rows?.delete(target);
      gone.add(`${sheet} ${target}`);
    } else if (step.operation === 'add') {
      rows?.set(target, { ...Object.fromEntries(fieldsOf(sheet).map(({ name }) => [name, null])), id: target });
      gone.delete(`${sheet} ${target}`);
    } else {
      const row = rows?.get(target);
      if (row) row[String(step.field)] = readPlainly(sheet, String(step.field), step.value === null ? '' : String(step.value));
    }
  }
  const after = new Map(records);
  for (const [sheet, rows] of sheets) after.set(sheet, [...rows.values()].map(toRow));
  return { records: after, gone };
}

function stepsOf(records: RecordSet, id: string): Values[] {
  const scenario = all(records, 'scenarios').find((row) => row.id === id);
  const own = all(records, 'scenario_changes').filter((row) => row.scenario_id === id);
  const sorted = own.sort((one, other) => Number(one.seq) - Number(other.seq));
  const base = scenario?.based_on === 'current' ? [] : stepsOf(records, String(scenario?.based_on));
  return [...base, ...sorted];
}

function readPlainly(sheet: SheetName, name: string, text: string): Value {
  const field = fieldOf(sheet, name);
  if (text === '') return null;
  if (field?.many) return text.split('|');
  if (field?.type === 'boolean') return text === 'yes';
  return field?.type === 'integer' || field?.type === 'decimal' ? Number(text) : text;
}

function toRow(values: Values): Row {
  return { values, raw: {}, extra: {}, source: { file: 'made', sheet: 'made', row: null } };
}

/** What the contract of the command promises, counted again. */
export function slowMeasures(records: RecordSet, gone: ReadonlySet<string>, origin: { dataset: string; category: string }, day: string) {
  const isGone = (id: Value | undefined) => {
    const home = all(records, 'datasets').find((row) => row.id === id)?.system_id;
    return gone.has(`datasets ${id}`) || (typeof home === 'string' && gone.has(`systems ${home}`));
  };
  const standing = new Map(records);
  const keep = (sheet: SheetName, isKept: (values: Values) => boolean) =>
    standing.set(
      sheet,
      (records.get(sheet) ?? []).filter(({ values }) => isKept(values)),
    );
  keep('exchanges', (flow) => !isGone(flow.source_dataset_id) && !isGone(flow.target_dataset_id));
  keep('datasets', (dataset) => !isGone(dataset.id));
  standing.set(
    'datasets',
    (standing.get('datasets') ?? []).map((row) => ({
      ...row,
      values: { ...row.values, derived_from_ids: list(row.values.derived_from_ids).filter((id) => !isGone(id)) },
    })),
  );
  const trace = slowTrace(standing, { ...origin, subject: null, day });
  const arrivals = [...trace.arrivals.values()];
  const hours = arrivals.map((arrival) => arrival.hours).filter((one) => one !== null);
  return {
    copies: all(standing, 'datasets').filter((dataset) => dataset.kind === 'copy' || typeof dataset.copy_of_id === 'string').length,
    findings: Object.entries(slowRules(records, day)).flatMap(([rule, ids]) => ids.map((about) => `${rule} ${about}`)),
    reached: arrivals.length,
    live: trace.live.size,
    lastArrivalHours: hours.length === 0 ? null : Math.max(...hours),
    notCorrected: arrivals.filter(({ corrected }) => !corrected).length,
  };
}
