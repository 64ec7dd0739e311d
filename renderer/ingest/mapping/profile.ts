// What the cells of a column look like: dates, numbers, yes and no, few words or many.
import type { Field } from '../../model/field.ts';
import { fieldOf, type SheetName } from '../../model/sheet.ts';
import { type NumberStyle, parseValue } from '../../model/value.ts';
import { numberWithUnit } from './cell-unit.ts';
import { periodStart, slashStyleOf } from './period.ts';
import { isUnknownWord, plainWords } from './plain-words.ts';

/** Shares are of the filled cells, 0 to 1. `texts` are the different filled texts, in the order in which they appear. */
export interface Profile {
  readonly index: number;
  readonly header: string;
  readonly filled: number;
  readonly texts: readonly string[];
  readonly dates: number;
  readonly numbers: number;
  readonly wholeNumbers: number;
}

/** Cells looked at in a column, and in all columns of a very wide table. */
const CELLS = 500;
const FEWEST = 20;
const CELLS_IN_ALL = 400_000;

/** Nearly all cells: a footnote or a typing fault among them changes nothing. */
export const NEARLY_ALL = 0.85;

const DATE = fieldOf('observations', 'observed_on') as Field;
const NUMBER = fieldOf('observations', 'value') as Field;

export function profilesOf(header: readonly string[], lines: readonly (readonly string[])[], style: NumberStyle): Profile[] {
  const looked = spread(lines, Math.min(CELLS, Math.max(FEWEST, Math.floor(CELLS_IN_ALL / Math.max(1, header.length)))));
  return header.map((name, index) => profileOf(name, index, looked, style));
}

function profileOf(header: string, index: number, lines: readonly (readonly string[])[], style: NumberStyle): Profile {
  const cells = lines.flatMap((line) => {
    const text = (line[index] ?? '').trim();
    return text === '' || isUnknownWord(text) ? [] : [text];
  });
  const share = (test: (text: string) => boolean) => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length);
  return {
    index,
    header,
    filled: cells.length,
    texts: [...new Set(cells)],
    dates: share((text) => isDate(text)),
    numbers: share((text) => isNumber(text, style)),
    wholeNumbers: share((text) => /^-?\d+$/.test(text)),
  };
}

/** Lines from all over the table, so that what only begins further on is seen too. */
function spread<T>(lines: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(lines.length / count));
  return lines.filter((_, index) => index % step === 0 || index < count / 5);
}

/** A day or a period. A bare year is only one when its column is called so. */
export function isDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return false;
  return (
    periodStart(text, slashStyleOf([text])) !== undefined ||
    'value' in parseValue('observations', DATE, plainWords(DATE, text, { monthFirst: false, slash: 'month' }, true), 'point') ||
    isAmericanDate(text)
  );
}

function isAmericanDate(text: string): boolean {
  const [, month, day] = /^(\d{1,2})\/(\d{1,2})\/\d{4}(?=\D|$)/.exec(text) ?? [];
  return Number(month) <= 12 && Number(day) <= 31;
}

function isNumber(text: string, style: NumberStyle): boolean {
  const bare = numberWithUnit(text)?.number ?? text;
  return 'value' in parseValue('observations', NUMBER, plainWords(NUMBER, bare, undefined, false), style);
}

/** Whether the cells can be values of a field. Texts and names can be anything but dates; what people say in words is not the same over and over. */
export function suits(sheet: SheetName, field: Field, { texts, dates, filled }: Profile, style: NumberStyle): boolean {
  if (filled === 0) return true;
  if (field.type === 'longtext' && filled >= 50 && texts.length * 10 < filled) return false;
  if (['text', 'longtext', 'ref', 'id'].includes(field.type)) return dates < NEARLY_ALL || field.type === 'longtext';
  if (field.type === 'date') return dates >= 0.5;
  const read = texts.filter((text) => 'value' in parseValue(sheet, field, plainWords(field, text, undefined, false), style)).length;
  return read * 2 >= texts.length;
}
