// What a block that was copied elsewhere does to a sheet: rows that change, rows that come in, and the cells that are refused, with the line they stand on. Knows no screen.
import { type Change, nameOf } from '../model/change.ts';
import type { EnterableSheet } from '../model/entered.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { keyField } from '../model/sheet.ts';
import type { NumberStyle } from '../model/value.ts';
import { blankRow } from './add-rows.ts';
import { type Content, ownText, readContent, rowCells } from './cells.ts';
import { type Column, isKeyColumn } from './columns.ts';
import { freeIds } from './free-ids.ts';
import { headerColumns } from './header-line.ts';
import { type RowNames, rowNames } from './row-names.ts';
import type { Refusal } from './typed-text.ts';

export interface PasteAsked {
  readonly sheet: EnterableSheet;
  /** As `readClipboard` gives them; or values of our own cells, which need no reading. */
  readonly lines: readonly (readonly (string | Content)[])[];
  /** Where a block without header goes: the places of the rows from the chosen one on, as they are shown, and the columns. */
  readonly ats: readonly number[];
  readonly columns: readonly Column[];
  /** All columns of the sheet: by them a header is recognised. */
  readonly known: readonly Column[];
  readonly style: NumberStyle;
}

/** `line` counts from 1 in what was pasted, the header too; `column` is the key of a column, or its number where there is none. */
export interface RefusedLine extends Refusal {
  readonly line: number;
  readonly column: string;
}

/** A line of which a cell is refused does nothing at all: it can be mended and pasted again. `lines` are the lines as text. */
export interface Pasted {
  readonly changes: readonly Change[];
  readonly hasHeader: boolean;
  readonly added: number;
  readonly changed: number;
  /** Lines that say what is there already. */
  readonly same: number;
  readonly refused: readonly RefusedLine[];
  readonly lines: readonly (readonly string[])[];
}

/** With a header that names the id, a line goes to the row of its id, or becomes a new row; else lines go from the chosen row on, and past the last row become new ones. */
export function paste(records: RecordSet, asked: PasteAsked): Pasted {
  const header = headerOf(asked);
  const plan = new Plan(records, asked, header ?? asked.columns);
  const body = header ? asked.lines.slice(1) : asked.lines;
  const shift = header ? 2 : 1;
  for (const [index, cells] of body.entries()) plan.take(index + shift, cells, index);
  return { ...plan.outcome(), hasHeader: header !== undefined, lines: asked.lines.map((cells) => cells.map(textOf)) };
}

function headerOf({ sheet, lines, known, columns }: PasteAsked) {
  const [first = []] = lines;
  if (lines.length < 2 || first.some((cell) => typeof cell !== 'string' && !('text' in cell))) return undefined;
  const found = headerColumns(sheet, first.map(textOf), known);
  const [only] = first.length === 1 ? (found ?? []) : [];
  return first.length === 1 && only?.key !== columns[0]?.key ? undefined : found;
}

/** Where lines go, one after the other. */
class Plan {
  readonly #names: RowNames;
  readonly #rows: readonly Row[];
  readonly #byId = new Map<string, number>();
  readonly #changes: Change[] = [];
  readonly #refused: RefusedLine[] = [];
  readonly #added: Row[] = [];
  readonly #nextId: (() => string) | undefined;
  readonly #keyAt: number;
  readonly #touched = new Set<number>();
  #changed = 0;
  #same = 0;

  constructor(
    records: RecordSet,
    readonly asked: PasteAsked,
    readonly columns: readonly (Column | null)[],
  ) {
    const { sheet } = asked;
    this.#rows = rowsOf(records, sheet);
    this.#keyAt = columns === asked.columns ? -1 : columns.findIndex((column) => column !== null && isKeyColumn(sheet, column));
    const key = keyField(sheet)?.name;
    if (key !== undefined) for (const [at, { values }] of this.#rows.entries()) this.#byId.set(String(values[key] ?? ''), at);
    const pasted = this.#keyAt < 0 ? [] : asked.lines.map((cells) => textOf(cells[this.#keyAt] ?? '').trim());
    this.#nextId = key === undefined || sheet === 'case_info' ? undefined : freeIds(records, sheet, new Set(pasted));
    const names = rowNames(records);
    const own = new Set(pasted);
    /** Rows that come in together may refer to one another. */
    this.#names = { ...names, has: (target, id) => names.has(target, id) || (target === sheet && own.has(id)) };
  }

  take(line: number, given: readonly (string | Content)[], index: number): undefined {
    const cells = given.map(contentOf);
    if (cells.every(isBlank)) return;
    const beyond = cells.findIndex((cell, at) => at >= this.columns.length && !isBlank(cell));
    if (beyond >= 0)
      return this.#refuse(line, [{ column: String(beyond + 1), code: 'beyond_table', value: textOf(cells[beyond] ?? ''), expected: '' }]);
    const at = this.#placeOf(cells, index);
    const row = at === undefined ? undefined : this.#rows[at];
    if (at === undefined || !row) this.#add(line, cells);
    else if (this.#touched.has(at))
      this.#refuse(line, [{ column: this.#keyName(), code: 'id_twice', value: textOf(cells[this.#keyAt] ?? ''), expected: '' }]);
    else this.#change(line, cells, at, row);
  }

  outcome() {
    const { sheet } = this.asked;
    const end = this.#rows.length;
    const added = this.#added.map((row, index): Change => ({ kind: 'add', sheet, at: end + index, row }));
    return {
      changes: [...this.#changes, ...added],
      added: added.length,
      changed: this.#changed,
      same: this.#same,
      refused: this.#refused,
    };
  }

  #placeOf(cells: readonly Content[], index: number): number | undefined {
    if (this.#keyAt < 0) return this.asked.ats[index];
    return this.#byId.get(textOf(cells[this.#keyAt] ?? '').trim());
  }

  #change(line: number, cells: readonly Content[], at: number, row: Row): undefined {
    const { sheet, style } = this.asked;
    const asked = cells.flatMap((content, index) => {
      const column = this.columns[index];
      return column ? [{ at, column, content }] : [];
    });
    const put = rowCells(this.#names, sheet, row, asked, style);
    if (put.refused.length > 0) return this.#refuse(line, put.refused);
    this.#touched.add(at);
    if (!put.isOther) {
      this.#same += 1;
      return;
    }
    this.#changed += 1;
    this.#changes.push({ kind: 'set', sheet, at, name: nameOf(sheet, row.values), ...put.change });
  }

  /** What is not filled in is not known yet; a row comes in with gaps, but not with faults. */
  #add(line: number, cells: readonly Content[]): undefined {
    const { sheet, style } = this.asked;
    const values: [string, Value][] = [];
    const extra: [string, string][] = [];
    const refused: (Refusal & { readonly column: string })[] = [];
    for (const [index, content] of cells.entries()) {
      const column = this.columns[index];
      if (!column || isBlank(content)) continue;
      if ('own' in column) {
        extra.push([column.own, ownText(content) ?? '']);
        continue;
      }
      const outcome = readContent(this.#names, sheet, column, content, style);
      if ('code' in outcome) refused.push({ column: column.key, ...outcome });
      else values.push([column.key, outcome.value]);
    }
    const fault = this.#identify(values);
    if (fault) refused.push({ column: this.#keyName(), ...fault });
    if (refused.length > 0) return this.#refuse(line, refused);
    this.#added.push(blankRow(sheet, Object.fromEntries(values), Object.fromEntries(extra)));
  }

  /** Gives a row its id where it has none. */
  #identify(values: [string, Value][]): Refusal | undefined {
    const key = keyField(this.asked.sheet)?.name;
    if (key === undefined) return undefined;
    const own = values.find(([name]) => name === key)?.[1];
    if (own === undefined || own === null) {
      const id = this.#nextId?.();
      if (id === undefined) return { code: 'value_required', value: '', expected: '' };
      values.push([key, id]);
      return undefined;
    }
    const id = String(own);
    if (this.#byId.has(id)) return { code: 'id_twice', value: id, expected: '' };
    this.#byId.set(id, -1);
    return undefined;
  }

  #keyName(): string {
    return keyField(this.asked.sheet)?.name ?? '';
  }

  #refuse(line: number, refused: readonly (Refusal & { readonly column: string })[]): undefined {
    for (const { column, code, value, expected } of refused) this.#refused.push({ line, column, code, value, expected });
  }
}

function contentOf(cell: string | Content): Content {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function textOf(cell: string | Content): string {
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  const { value } = cell;
  return value === null ? '' : Array.isArray(value) ? value.join('|') : String(value);
}

function isBlank(cell: Content): boolean {
  return textOf(cell).trim() === '';
}
