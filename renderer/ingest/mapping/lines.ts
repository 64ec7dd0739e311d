// Lines of a table to rows of one sheet: fields from their columns, other columns kept, an identifier for each row.
import type { Field } from '../../model/field.ts';
import { extraName, fieldOfRawHeader } from '../../model/header.ts';
import type { PackedBuilder } from '../../model/packing.ts';
import { NOTHING, type Row, type SourceRef, type Value } from '../../model/record.ts';
import { fieldOf, fieldsOf, keyField } from '../../model/sheet.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import { hashOf, Seen } from '../seen.ts';
import { CellReader, type Filled, ownHeader, type Plan, set } from './cells.ts';
import { ContentIds } from './content-id.ts';
import { essentialsOf } from './essentials.ts';

/** Reads one line after another; each is used, or left out with its reason. `end` gives the rows that are only known when all lines were read. */
export interface LineReader {
  read(line: readonly string[], row: number): readonly SheetRow[];
  end?(): readonly SheetRow[];
  /** Where a reader of observations puts its rows itself; `read` then gives none. */
  readonly packed?: PackedBuilder;
}

/** A column that fills a field. */
export interface FieldColumn {
  readonly index: number;
  readonly field: Field;
}

/** The columns that fill a field: of several for one field only the first, unless `several` says that they belong together. */
export function fieldColumns(plan: Plan, several: readonly string[] = []): FieldColumn[] {
  const taken = new Set<string>();
  return plan.columns.flatMap((use, index) => {
    const field = use.use === 'field' ? fieldOf(plan.sheet, use.field) : undefined;
    if (!field || (taken.has(field.name) && !several.includes(field.name))) return [];
    taken.add(field.name);
    return [{ index, field }];
  });
}

/** A column that fills no field: the name that its cells are kept by, as the raw text of a field or as a column of its own. */
export interface OtherColumn {
  readonly index: number;
  readonly into: 'raw' | 'extra';
  readonly name: string;
}

export function otherColumns(plan: Plan, isUsed: ReadonlySet<number>): OtherColumn[] {
  return plan.columns.flatMap((use, index): OtherColumn[] => {
    if (isUsed.has(index) || use.use === 'skip') return [];
    const name = ownHeader(plan.head.header, index);
    const field = plan.isOwn ? fieldOfRawHeader(plan.sheet, name) : undefined;
    return [field ? { index, into: 'raw', name: field.name } : { index, into: 'extra', name: plan.isOwn ? extraName(plan.sheet, name) : name }];
  });
}

/** Puts the columns that fill no field under their own names. */
export function keepOthers(columns: readonly OtherColumn[], line: readonly string[], filled: Filled): void {
  for (const { index, into, name } of columns) {
    const text = line[index] ?? '';
    if (text.trim() !== '') set(filled[into], name, text);
  }
}

/** Cells past the header belong to no column; they are said, not kept. */
export function tellTooLong({ head }: Plan, line: readonly string[], row: number, ledger: Ledger): void {
  if (line.length <= head.header.length) return;
  const past = line.slice(head.header.length);
  if (past.some((cell) => cell.trim() !== '')) {
    ledger.problem('row_too_long', { sheet: head.tab, row, value: past.join(' | ') }, String(head.header.length));
  }
}

/** Every field unknown; a sheet of our own has only the fields of its columns. Its copies have one shape, which keeps a million rows small. */
export function blankValues(plan: Plan, columns: readonly FieldColumn[]): Record<string, Value> {
  const fields = plan.isOwn ? columns.map(({ field }) => field) : fieldsOf(plan.sheet);
  return Object.fromEntries(fields.map((field) => [field.name, null]));
}

/** The row of what a line gave. */
export function rowOf({ values, raw, extra }: Filled, source: SourceRef): Row {
  return { values, raw: orNothing(raw), extra: orNothing(extra), source };
}

function orNothing(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const _ in texts) return texts;
  return NOTHING;
}

/** Neither a value nor a text that was none. */
function isEmpty({ values, raw }: Filled, name: string): boolean {
  return (values[name] ?? null) === null && !raw[name]?.trim();
}

/** Fills fields that are the same for the whole table, where the line itself gives nothing. */
export function fillConstants(cells: CellReader, into: Filled): void {
  const { plan } = cells;
  for (const [name, text] of Object.entries(plan.constants)) {
    const field = fieldOf(plan.sheet, name);
    if (field && text.trim() !== '' && (into.values[name] ?? null) === null && into.raw[name] === undefined)
      cells.read(field, { text, row: null, column: name }, into);
  }
}

/** A reader for any sheet of which a line is one row. */
export class RowPerLine implements LineReader {
  readonly #columns: readonly FieldColumn[];
  readonly #others: readonly OtherColumn[];
  readonly #cells: CellReader;
  readonly #blank: Readonly<Record<string, Value>>;
  readonly #ids: ContentIds;
  readonly #seen: Seen<Row>;

  constructor(
    readonly plan: Plan,
    readonly ledger: Ledger,
  ) {
    this.#columns = fieldColumns(plan);
    this.#others = otherColumns(plan, new Set(this.#columns.map(({ index }) => index)));
    this.#cells = new CellReader(plan, ledger);
    this.#blank = blankValues(plan, this.#columns);
    this.#seen = seenBy(keyField(plan.sheet));
    this.#ids = new ContentIds(
      plan.sheet,
      this.#columns.some(({ field }) => field === keyField(plan.sheet)),
    );
  }

  read(line: readonly string[], row: number): readonly SheetRow[] {
    const { plan, ledger } = this;
    const filled = this.#fill(line, row);
    if (!plan.isOwn && this.#isNote(filled, line, row)) return [];
    if (!plan.isOwn) this.#tellEssential(filled, row);
    this.#giveId(filled, row);
    const made = rowOf(filled, { file: plan.head.file, sheet: plan.head.tab, row });
    if (this.#isRepeated(made)) return [];
    ledger.use();
    return [[plan.sheet, made]];
  }

  #fill(line: readonly string[], row: number): Filled {
    const { plan } = this;
    const filled: Filled = { values: { ...this.#blank }, raw: {}, extra: {} };
    for (const { index, field } of this.#columns) {
      const cell = { text: line[index] ?? '', row, column: plan.head.header[index] ?? '', days: plan.days[index] };
      this.#cells.read(field, cell, filled);
      if (plan.isOwn && field.required && field.name !== 'id' && cell.text.trim() === '') this.#tellRequired(field, cell.column, row);
    }
    keepOthers(this.#others, line, filled);
    fillConstants(this.#cells, filled);
    tellTooLong(plan, line, row, this.ledger);
    return filled;
  }

  /** A line without any of the fields that make it a row: a footnote, a total, a heading between rows. */
  #isNote(filled: Filled, line: readonly string[], row: number): boolean {
    const essential = essentialsOf(this.plan.sheet).flat();
    if (!essential.every((name) => isEmpty(filled, name))) return false;
    leaveNote(this.plan, line, row, this.ledger);
    return true;
  }

  #tellRequired(field: Field, column: string, row: number): void {
    this.ledger.problem('value_required', { sheet: this.plan.head.tab, row, column }, field.labelNl);
  }

  #tellEssential(filled: Filled, row: number): void {
    for (const group of essentialsOf(this.plan.sheet)) {
      if (!group.every((name) => isEmpty(filled, name))) continue;
      const field = fieldOf(this.plan.sheet, group[0] ?? '');
      const column = this.#columns.find((one) => group.includes(one.field.name));
      if (field) this.#tellRequired(field, this.plan.head.header[column?.index ?? -1] ?? '', row);
    }
  }

  /** A row without id gets one from what it says, so that it is not lost; where a column for it stands in the table, the report says so. */
  #giveId(filled: Filled, row: number): void {
    const key = keyField(this.plan.sheet);
    if (!key) return;
    const id = filled.values[key.name];
    if (typeof id === 'string' && id !== '') {
      this.#ids.take(id);
      return;
    }
    const given = this.#ids.give(filled);
    filled.values[key.name] = given;
    const column = this.#columns.find(({ field }) => field === key);
    if (column) this.ledger.problem('id_missing', { sheet: this.plan.head.tab, row, column: this.plan.head.header[column.index] ?? '' }, given);
  }

  #isRepeated(made: Row): boolean {
    const earlier = this.#seen.meet(made);
    if (!earlier) return false;
    const { tab } = this.plan.head;
    const { row } = made.source;
    const key = keyField(this.plan.sheet);
    const code = key ? 'id_twice' : 'row_twice';
    this.ledger.leave(code, `${tab}:${row}`);
    this.ledger.problem(code, { sheet: tab, row, column: key?.name ?? '', value: key ? idBy(key, made) : '' }, String(earlier.source.row));
    return true;
  }
}

/** Rows of one id are one row; without ids, rows that say the same. */
function seenBy(key: Field | undefined): Seen<Row> {
  if (!key) return new Seen<Row>(({ values, extra }) => hashOf([...Object.values(values), ...Object.values(extra)]), saysTheSame);
  return new Seen<Row>(
    (row) => hashOf([idBy(key, row)]),
    (one, other) => idBy(key, one) === idBy(key, other),
  );
}

function idBy(key: Field, { values }: Row): string {
  return String(values[key.name]);
}

function saysTheSame(one: Row, other: Row): boolean {
  return JSON.stringify([one.values, one.extra]) === JSON.stringify([other.values, other.extra]);
}

export function leaveNote({ head }: Plan, line: readonly string[], row: number, ledger: Ledger): void {
  ledger.problem('row_is_note', { sheet: head.tab, row, value: line.filter((cell) => cell.trim() !== '').join(' | ') });
  ledger.leave('not_a_record', `${head.tab}:${row}`);
}
