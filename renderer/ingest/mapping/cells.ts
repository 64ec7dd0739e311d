// One cell to a value of its field: typed, the text kept where it differs, each fault reported once with its place.
import type { Field } from '../../model/field.ts';
import { LIMITS } from '../../model/limits.ts';
import type { ColumnUse } from '../../model/mapping.ts';
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { type NumberStyle, parseValue } from '../../model/value.ts';
import type { Ledger } from '../ledger.ts';
import type { TableHead } from '../table.ts';
import { numberWithUnit } from './cell-unit.ts';
import { type DayStyle, isUnknownWord, plainWords } from './plain-words.ts';
import { type ReadText, ReadTexts } from './read-texts.ts';

/** How a table is read. `isOwn`: it is one of our sheets, written as we write them; other tables say things in words. */
export interface Plan {
  readonly head: TableHead;
  readonly sheet: SheetName;
  readonly columns: readonly ColumnUse[];
  readonly constants: Readonly<Record<string, string>>;
  readonly style: NumberStyle;
  readonly isOwn: boolean;
  /** By column: how its days are written. */
  readonly days: readonly (DayStyle | undefined)[];
  /** Of measurements, by column: the unit that most cells carry. */
  readonly units?: readonly (string | null)[];
  /** What the way of reading says of the series that are found. */
  readonly series?: Readonly<Record<string, Value>>;
  /** Lines are counted: two equal ones are two. */
  readonly countsLines?: boolean;
}

/** What a line has given so far. */
export interface Filled {
  readonly values: Record<string, Value>;
  readonly raw: Record<string, string>;
  readonly extra: Record<string, string>;
}

/** A cell: its text and where it stands. */
export interface Cell {
  readonly text: string;
  readonly row: number | null;
  readonly column: string;
  readonly days?: DayStyle | undefined;
}

/** Reads the cells of one table. */
export class CellReader {
  readonly #texts = new Map<Field, ReadTexts>();

  constructor(
    readonly plan: Plan,
    readonly ledger: Ledger,
  ) {}

  /** Fills in one field. False when the text is no value of that field: it is then unknown, and the text is kept. */
  read(field: Field, cell: Cell, into: Filled): boolean {
    const texts = this.#textsOf(field, cell);
    const known = texts?.get(cell.text);
    const read = known ?? this.parse(field, cell);
    into.values[field.name] = read ? read.value : null;
    const raw = read ? read.raw : cell.text;
    if (raw !== undefined) into.raw[field.name] = raw;
    if (read && !known) texts?.keep(cell.text, read);
    return read !== undefined;
  }

  /** Only the cells of a column are remembered: texts of a header may be written in another way. */
  #textsOf(field: Field, { row }: Cell): ReadTexts | undefined {
    if (row === null) return undefined;
    const known = this.#texts.get(field);
    if (known) return known;
    const made = new ReadTexts();
    this.#texts.set(field, made);
    return made;
  }

  /** What the text of a cell says; undefined when it is no value of that field, which the ledger is told. */
  parse(field: Field, { text, row, column, days }: Cell): ReadText | undefined {
    const { plan, ledger } = this;
    const place = { sheet: plan.head.tab, row, column, value: text };
    if (text.length > LIMITS.cellCharacters) ledger.problem('cell_too_long', place, String(LIMITS.cellCharacters));
    if (!plan.isOwn && meansUnknown(plan, field, text)) return { value: null, raw: text };
    const plain = plan.isOwn ? text : plainWords(field, text, days, field.name === 'observed_on');
    const parsed = parseValue(plan.sheet, field, plain, plan.style);
    if ('code' in parsed) {
      const isMeasure = field.name === 'value' && numberWithUnit(text) !== undefined;
      ledger.problem(isMeasure ? 'unit_differs' : parsed.code, place, isMeasure ? '' : parsed.expected);
      return undefined;
    }
    return { value: parsed.value, raw: text === plainText(parsed.value) ? undefined : text };
  }
}

/** "n.v.t." in a cell that holds no free text, unless the field's list has a code for it. */
function meansUnknown({ sheet, style }: Plan, field: Field, text: string): boolean {
  if (field.type === 'text' || field.type === 'longtext' || !isUnknownWord(text)) return false;
  return field.type !== 'enum' || 'code' in parseValue(sheet, field, text, style);
}

/** Sets an own property, whatever its name. */
export function set<T>(into: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__') Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
  else into[name] = value;
}

function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('|') : String(value);
}

/** Own columns keep their header; a header that stands twice, or not at all, gets its column number. */
export function ownHeader(header: readonly string[], index: number): string {
  const name = header[index] || `kolom ${index + 1}`;
  return header.indexOf(name) === index || !header.includes(name) ? name : `${name} (${index + 1})`;
}
