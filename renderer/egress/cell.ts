// One field of a row as the cell that stands for it, and whether our own import would read the same value back from that cell.
import { codeWord } from '../model/code-lists.ts';
import type { Field } from '../model/field.ts';
import type { Row, Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { type NumberStyle, parseValue } from '../model/value.ts';
import type { Cell, Language } from './exported.ts';

/** `words`: codes and yes/no in this language; null writes the codes of the dictionary. `numbers`: how numbers are written where a cell can only be text. */
export interface Writing {
  readonly words: Language | null;
  readonly numbers: NumberStyle;
}

/** `lost` is a value that reads back as another; `aside` are words of an unknown value that would be read as a value, and so need a column of their own. */
export interface Written {
  readonly cell: Cell;
  readonly lost?: string;
  readonly aside?: string;
}

/** A known value is written as the value; an unknown one as the words it came in with. */
export function writeCell(sheet: SheetName, field: Field, row: Row, writing: Writing): Written {
  const value = row.values[field.name] ?? null;
  if (value === null) return writeRaw(sheet, field, row.raw[field.name] ?? '', writing);
  const cell = cellOf(sheet, field, value, writing.words);
  const back = parseValue(sheet, field, cellText(cell, writing.numbers), writing.numbers);
  return 'value' in back && isSame(back.value, value) ? { cell } : { cell, lost: plain(value) };
}

function writeRaw(sheet: SheetName, field: Field, raw: string, { numbers }: Writing): Written {
  if (raw === '') return { cell: null };
  const back = parseValue(sheet, field, raw, numbers);
  return 'value' in back && back.value !== null ? { cell: null, aside: raw } : { cell: raw };
}

function cellOf(sheet: SheetName, field: Field, value: NonNullable<Value>, words: Language | null): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return YES_NO[words ?? 'en'][value ? 0 : 1];
  if (typeof value !== 'string') return listText(value.map((item) => wordOf(sheet, field, item, words)));
  return field.type === 'date' ? { day: value } : wordOf(sheet, field, value, words);
}

const YES_NO = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const;

/** An empty list is not the same as an unknown one, so it leaves its separator. */
function listText(items: readonly string[]): string {
  return items.length === 0 ? '|' : items.join('|');
}

/** The word of a code, unless the word means another code of the same list. */
export function wordOf(sheet: SheetName, field: Field, code: string, words: Language | null): string {
  if (field.type !== 'enum' || words === null) return code;
  const word = codeWord(sheet, field.name, code, words);
  const back = parseValue(sheet, { ...field, many: false }, word, 'point');
  return 'value' in back && back.value === code ? word : code;
}

/** The cell as text, with a decimal comma where numbers are written so. */
export function cellText(cell: Cell, numbers: NumberStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numbers === 'comma' ? String(cell).replace('.', ',') : String(cell);
  return typeof cell === 'string' ? cell : cell.day;
}

/** Text with half a character in it cannot be written as UTF-8. */
function isSame(a: Value, b: Value): boolean {
  return (a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))) && !/\p{Surrogate}/u.test(plain(a));
}

function plain(value: Value): string {
  return Array.isArray(value) ? value.join('|') : String(value);
}
