// What must hold across rows: references point at rows that exist, and the structure of domain.md section 3.
import type { Field } from '../model/field.ts';
import { LIMITS } from '../model/limits.ts';
import type { FileReport, Problem, ProblemCode } from '../model/problem.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import { fieldOf, fieldsOf, keyField, type SheetName, sheetOfKind } from '../model/sheet.ts';
import { observationProblems } from './check-observations.ts';
import type { Combined } from './combine/combine.ts';
import { placeOf } from './combine/days.ts';
import { listProblems } from './ledger.ts';

/** Adds to each file's report what its rows break. Rows stay in the case: a broken reference is shown as unknown, not thrown away. `today` is an ISO date. */
export function checkCase(combined: Combined, reports: readonly FileReport[], today: string): FileReport[] {
  const { records } = combined;
  const found = new ProblemsByFile();
  for (const problem of differences(combined)) found.add(problem);
  for (const problem of brokenReferences(records)) found.add(problem);
  for (const problem of brokenStructure(records)) found.add(problem);
  for (const problem of observationProblems(combined, today)) found.add(problem);
  return reports.map((report) => found.addedTo(report));
}

/** A million rows may have a million faults: of each file as many are kept as are listed, and the rest is counted. */
class ProblemsByFile {
  readonly #files = new Map<string, { readonly problems: Problem[]; more: number }>();

  add(problem: Problem): void {
    const of = this.#files.get(problem.file) ?? { problems: [], more: 0 };
    this.#files.set(problem.file, of);
    if (of.problems.length < LIMITS.problemsListed) of.problems.push(problem);
    else of.more += 1;
  }

  addedTo(report: FileReport): FileReport {
    const { problems, more } = this.#files.get(report.file) ?? { problems: [], more: 0 };
    return { ...report, problems: listProblems(report.file, [...report.problems, ...problems], more) };
  }
}

type Fault = readonly [sheet: SheetName, row: Row, column: string, code: ProblemCode, expected: string, value?: string];

function toProblem([sheet, row, column, code, expected, value]: Fault): Problem {
  const { file, sheet: tab, row: rowNumber } = row.source;
  return { file, sheet: tab || sheet, row: rowNumber, column, value: value ?? textOf(row, column) ?? '', code, expected };
}

/** Said once for each later description; the first one's file is in `expected`. */
function* differences({ conflicts }: Combined): Generator<Problem> {
  for (const { sheet, versions, fields, isJoined } of conflicts) {
    const [first, ...others] = versions;
    const code = isJoined ? 'described_differently' : 'perhaps_the_same';
    if (!first || (isJoined && fields.length === 0)) continue;
    for (const row of others)
      yield toProblem([sheet, row, fields.join(', '), code, placeOf(first), String(row.values[keyField(sheet)?.name ?? ''] ?? '')]);
  }
}

function* brokenReferences(records: RecordSet): Generator<Problem> {
  const keys = keysOf(records);
  for (const [sheet, rows] of records) {
    for (const field of fieldsOf(sheet).filter((f) => f.references.length > 0)) yield* brokenField(sheet, field, rows, keys);
    yield* brokenTargets(sheet, rows, keys);
  }
}

function keysOf(records: RecordSet): Map<string, Set<string>> {
  const keysIn = (sheet: SheetName, rows: readonly Row[]) => {
    const key = keyField(sheet)?.name;
    return new Set(key === undefined ? [] : rows.map((row) => String(row.values[key])));
  };
  return new Map([...records].map(([sheet, rows]) => [sheet, keysIn(sheet, rows)]));
}

/** Rows that point into a sheet nobody loaded give one problem for the field, not one for each row: any subset of sheets is a valid start. */
function* brokenField(sheet: SheetName, field: Field, rows: readonly Row[], keys: ReadonlyMap<string, Set<string>>): Generator<Problem> {
  const absent = !field.references.some((target) => keys.has(target));
  const pointing = rows.filter((row) => row.values[field.name] !== null && row.values[field.name] !== undefined);
  if (absent && pointing[0]) yield absentSheet(sheet, field, pointing[0], pointing.length);
  if (absent) return;
  const targets = field.references.flatMap((target) => keys.get(target) ?? []);
  const isKnown = (id: string) => targets.some((target) => target.has(id));
  for (const row of pointing) {
    const value = row.values[field.name];
    if (typeof value === 'string' && isKnown(value)) continue;
    for (const id of [value].flat())
      if (!isKnown(String(id))) yield toProblem([sheet, row, field.name, 'reference_unknown', field.references.join(' | '), String(id)]);
  }
}

function absentSheet(sheet: SheetName, field: Field, first: Row, count: number): Problem {
  return {
    file: first.source.file,
    sheet: first.source.sheet || sheet,
    row: null,
    column: field.name,
    value: String(count),
    code: 'reference_sheet_absent',
    expected: field.references.join(' | '),
  };
}

/** annotations and scenario_changes name their target by kind and id. */
function* brokenTargets(sheet: SheetName, rows: readonly Row[], keys: ReadonlyMap<string, Set<string>>): Generator<Problem> {
  if (!fieldOf(sheet, 'target_kind')) return;
  for (const row of rows) {
    const target = sheetOfKind(row.values.target_kind);
    const known = target && keys.get(target);
    if (known && !known.has(textOf(row, 'target_id') ?? '')) yield toProblem([sheet, row, 'target_id', 'reference_unknown', target]);
  }
}

function* brokenStructure(records: RecordSet): Generator<Problem> {
  const datasets = new Map(rowsOf(records, 'datasets').map((row) => [textOf(row, 'id'), row]));
  for (const row of rowsOf(records, 'exchanges')) for (const fault of exchangeFaults(row, datasets)) yield toProblem(fault);
  for (const row of rowsOf(records, 'datasets')) for (const fault of datasetFaults(row)) yield toProblem(fault);
  for (const row of rowsOf(records, 'decisions')) {
    if (before(row, 'effective_from', 'decided_on')) yield toProblem(['decisions', row, 'effective_from', 'structure', 'decision_before_taken']);
  }
}

function* exchangeFaults(row: Row, datasets: ReadonlyMap<string | undefined, Row>): Generator<Fault> {
  const system = (field: string) => {
    const dataset = datasets.get(textOf(row, field));
    return dataset && textOf(dataset, 'system_id');
  };
  const [source, target] = [system('source_dataset_id'), system('target_dataset_id')];
  if (source && source !== textOf(row, 'from_system_id')) yield ['exchanges', row, 'source_dataset_id', 'structure', 'source_in_from_system'];
  if (target && target !== textOf(row, 'to_system_id')) yield ['exchanges', row, 'target_dataset_id', 'structure', 'target_in_to_system'];
  if (textOf(row, 'mode') === 'query' && textOf(row, 'target_dataset_id'))
    yield ['exchanges', row, 'target_dataset_id', 'structure', 'query_stores_nothing'];
  if (textOf(row, 'from_system_id') && textOf(row, 'from_system_id') === textOf(row, 'to_system_id'))
    yield ['exchanges', row, 'to_system_id', 'structure', 'from_is_to'];
  if (before(row, 'valid_until', 'valid_from')) yield ['exchanges', row, 'valid_until', 'structure', 'ends_before_start'];
}

function* datasetFaults(row: Row): Generator<Fault> {
  const copyOf = textOf(row, 'copy_of_id');
  if (copyOf && copyOf === textOf(row, 'id')) yield ['datasets', row, 'copy_of_id', 'structure', 'copy_of_itself'];
  if (copyOf && row.values.is_authoritative === true) yield ['datasets', row, 'copy_of_id', 'structure', 'authoritative_copy'];
}

function before(row: Row, field: string, other: string): boolean {
  const [a, b] = [textOf(row, field), textOf(row, other)];
  return a !== undefined && b !== undefined && a < b;
}
