// Text to value: how a cell of each type is written, in English sheets and as a Dutch Excel saves them.
import { codeList } from './code-lists.ts';
import type { Field } from './field.ts';
import { LIMITS } from './limits.ts';
import type { ProblemCode } from './problem.ts';
import type { Value } from './record.ts';
import type { SheetName } from './sheet.ts';

/** How numbers are written in this file: with a decimal comma and thousands points, or with a decimal point. */
export type NumberStyle = 'comma' | 'point';

/** A value, or what is wrong with the text. An invalid text gives no value: the field is then unknown and the text is kept as raw. */
export type Parsed = { readonly value: Value } | { readonly code: ProblemCode; readonly expected: string };

const YES = new Set(['yes', 'ja', 'j', 'y', 'true', 'waar', '1']);
const NO = new Set(['no', 'nee', 'n', 'false', 'onwaar', '0']);
const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** Reads one cell. Empty text is null: unknown, never zero. Lists are split at "|". */
export function parseValue(sheet: SheetName, field: Field, text: string, style: NumberStyle): Parsed {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  return field.many ? parseList(sheet, field, trimmed, style) : parseOne(sheet, field, trimmed, style);
}

function parseList(sheet: SheetName, field: Field, text: string, style: NumberStyle): Parsed {
  const items: string[] = [];
  for (const part of text
    .split('|')
    .map((item) => item.trim())
    .filter(Boolean)) {
    const parsed = parseOne(sheet, field, part, style);
    if ('code' in parsed) return parsed;
    if (items.includes(String(parsed.value))) return { code: 'value_twice', expected: part };
    items.push(String(parsed.value));
  }
  return { value: items };
}

function parseOne(sheet: SheetName, field: Field, text: string, style: NumberStyle): Parsed {
  switch (field.type) {
    case 'boolean':
      return parseBoolean(text);
    case 'date':
      return parseDate(text);
    case 'integer':
      return parseNumber(field, text, style, true);
    case 'decimal':
      return parseNumber(field, text, style, false);
    case 'duration':
      return DURATION.test(text.toUpperCase()) ? { value: text.toUpperCase() } : { code: 'value_invalid', expected: 'duration' };
    case 'enum':
      return parseCode(sheet, field, text);
    default:
      return { value: text };
  }
}

function parseBoolean(text: string): Parsed {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { code: 'value_invalid', expected: 'boolean' };
}

/** ISO (with or without time, the time is left off) or day-month-year with - / or . */
function parseDate(text: string): Parsed {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: [\d:]+)?$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : dutch ? dutch.slice(1).reverse() : [];
  const date = year && month && day ? isoDate(Number(year), Number(month), Number(day)) : undefined;
  return date ? { value: date } : { code: 'value_invalid', expected: 'date' };
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO date of a day that exists in the Gregorian calendar (years 0 to 9999); undefined for 31-02. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = month === 2 && !isLeap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
  if (!(year >= 0 && year <= 9999 && day >= 1 && day <= most)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function parseNumber(field: Field, text: string, style: NumberStyle, whole: boolean): Parsed {
  const number = Number(plainNumber(text, style, whole));
  const expected = whole ? 'integer' : 'decimal';
  if (Number.isNaN(number) || !Number.isFinite(number)) return { code: 'value_invalid', expected };
  if (whole && !Number.isSafeInteger(number)) return { code: 'value_invalid', expected };
  const [low, high] = field.range ?? [-Infinity, Infinity];
  if (number < low || number > high) return { code: 'value_out_of_range', expected: `${low}–${high}` };
  return { value: number };
}

/** Rewrites a number to JavaScript's notation, or to text that is no number. "1.904" is a thousand in a whole-number field of any file. */
function plainNumber(text: string, style: NumberStyle, whole: boolean): string {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^[-+]?[\d.,]+(?:[eE][-+]?\d+)?$/.test(bare)) return 'NaN';
  const points = style === 'comma' || whole ? /^([-+]?\d{1,3})((?:\.\d{3})+)(,\d+)?$/ : null;
  const commas = style === 'point' ? /^([-+]?\d{1,3})((?:,\d{3})+)(\.\d+)?$/ : null;
  if (points?.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  if (commas?.test(bare)) return bare.replaceAll(',', '');
  return bare.replace(',', '.');
}

function parseCode(sheet: SheetName, field: Field, text: string): Parsed {
  if (field.allowed.includes(text)) return { value: text };
  const code = codeOfWord(sheet, field, fold(text));
  return code === undefined ? { code: 'value_not_in_list', expected: field.allowed.join(' | ') } : { value: code };
}

/** The codes of a list by each spelling of them, folded; made once for each list, since every row asks. */
const spellings = new Map<string, ReadonlyMap<string, string>>();

function codeOfWord(sheet: SheetName, field: Field, word: string): string | undefined {
  const list = `${sheet}.${field.name}`;
  const known = spellings.get(list) ?? spellingsOf(sheet, field);
  spellings.set(list, known);
  return known.get(word);
}

/** The first code that has a spelling keeps it. */
function spellingsOf(sheet: SheetName, field: Field): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (spelling: string, code: string) => void (known.has(fold(spelling)) || known.set(fold(spelling), code));
  for (const code of field.allowed) add(code, code);
  for (const [code, { nl, en, also = [] }] of Object.entries(codeList(sheet, field.name) ?? {})) {
    if (field.allowed.includes(code)) for (const spelling of [nl, en, ...also]) add(spelling, code);
  }
  return known;
}

/** Lower case, without accents, spaces for underscores: how headers and codes are compared. Of a text longer than a cell may be the beginning counts. */
export function fold(text: string): string {
  return text
    .slice(0, LIMITS.cellCharacters)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
}
