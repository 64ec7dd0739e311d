// Lines of a table to rows of one sheet: fields from their columns, other columns kept, an identifier for each row.
import type { Field } from '../../model/field.ts';
import { extraName, fieldOfRawHeader } from '../../model/header.ts';
import type { Value } from '../../model/record.ts';
import { fieldOf, fieldsOf, keyField } from '../../model/sheet.ts';
import type { Ledger } from '../ledger.ts';
import type { SheetRow } from '../row.ts';
import { type Filled, ownHeader, type Plan, readCell, set } from './cells.ts';
import { ContentIds } from './content-id.ts';
import { essentialsOf } from './essentials.ts';

/** Reads one line after another; each is used, or left out with its reason. */
export interface LineReader {
  read(line: readonly string[], row: number): readonly SheetRow[];
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

/** Puts the columns that fill no field under their own names. */
export function keepOthers(plan: Plan, isUsed: ReadonlySet<number>, line: readonly string[], into: Filled): void {
  for (const [index, use] of plan.columns.entries()) {
    const text = line[index] ?? '';
    if (isUsed.has(index) || use.use === 'skip' || text.trim() === '') continue;
    const name = ownHeader(plan.head.header, index);
    const field = plan.isOwn ? fieldOfRawHeader(plan.sheet, name) : undefined;
    if (field) set(into.raw, field.name, text);
    else set(into.extra, plan.isOwn ? extraName(plan.sheet, name) : name, text);
  }
}

/** Cells past the header belong to no column; they are said, not kept. */
export function tellTooLong({ head }: Plan, line: readonly string[], row: number, ledger: Ledger): void {
  const past = line.slice(head.header.length);
  if (past.some((cell) => cell.trim() !== '')) {
    ledger.problem('row_too_long', { sheet: head.tab, row, value: past.join(' | ') }, String(head.header.length));
  }
}

/** Every field unknown; a sheet of our own has only the fields of its columns. */
export function blankValues(plan: Plan): Record<string, Value> {
  return Object.fromEntries(plan.isOwn ? [] : fieldsOf(plan.sheet).map((field) => [field.name, null]));
}

/** Neither a value nor a text that was none. */
function isEmpty({ values, raw }: Filled, name: string): boolean {
  return (values[name] ?? null) === null && !raw[name]?.trim();
}

/** Fills fields that are the same for the whole table, where the line itself gives nothing. */
export function fillConstants(plan: Plan, into: Filled, ledger: Ledger): void {
  for (const [name, text] of Object.entries(plan.constants)) {
    const field = fieldOf(plan.sheet, name);
    if (field && text.trim() !== '' && (into.values[name] ?? null) === null && into.raw[name] === undefined)
      readCell(plan, field, { text, row: null, column: name }, into, ledger);
  }
}

/** A reader for any sheet of which a line is one row. */
export class RowPerLine implements LineReader {
  readonly #columns: readonly FieldColumn[];
  readonly #used: ReadonlySet<number>;
  readonly #blank: Readonly<Record<string, Value>>;
  readonly #ids: ContentIds;
  readonly #seen = new Map<string, number>();

  constructor(
    readonly plan: Plan,
    readonly ledger: Ledger,
  ) {
    this.#columns = fieldColumns(plan);
    this.#used = new Set(this.#columns.map(({ index }) => index));
    this.#blank = blankValues(plan);
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
    if (this.#isRepeated(filled, row)) return [];
    ledger.use();
    return [[plan.sheet, { ...filled, source: { file: plan.head.file, sheet: plan.head.tab, row } }]];
  }

  #fill(line: readonly string[], row: number): Filled {
    const { plan, ledger } = this;
    const filled: Filled = { values: { ...this.#blank }, raw: {}, extra: {} };
    for (const { index, field } of this.#columns) {
      const cell = { text: line[index] ?? '', row, column: plan.head.header[index] ?? '', days: plan.days[index] };
      readCell(plan, field, cell, filled, ledger);
      if (plan.isOwn && field.required && field.name !== 'id' && cell.text.trim() === '') this.#tellRequired(field, cell.column, row);
    }
    keepOthers(plan, this.#used, line, filled);
    fillConstants(plan, filled, ledger);
    tellTooLong(plan, line, row, ledger);
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

  #isRepeated(filled: Filled, row: number): boolean {
    const key = keyField(this.plan.sheet);
    const id = key ? String(filled.values[key.name]) : JSON.stringify([filled.values, filled.extra]);
    const earlier = this.#seen.get(id);
    if (earlier === undefined) {
      this.#seen.set(id, row);
      return false;
    }
    const { tab } = this.plan.head;
    const code = key ? 'id_twice' : 'row_twice';
    this.ledger.leave(code, `${tab}:${row}`);
    this.ledger.problem(code, { sheet: tab, row, column: key?.name ?? '', value: key ? id : '' }, String(earlier));
    return true;
  }
}

export function leaveNote({ head }: Plan, line: readonly string[], row: number, ledger: Ledger): void {
  ledger.problem('row_is_note', { sheet: head.tab, row, value: line.filter((cell) => cell.trim() !== '').join(' | ') });
  ledger.leave('not_a_record', `${head.tab}:${row}`);
}
