// Whether the head of a file shows a table: lines of equally many cells below a header, JSON records, or Parquet.
import { isHelperTab } from '../../model/header.ts';
import { PARQUET_MARK } from '../parquet.ts';
import type { Probe } from '../reader.ts';
import { headerIndex, isBlank } from '../table.ts';
import { parseCsv } from './csv.ts';
import { isJsonTable } from './json-head.ts';

const LINES = 50;
/** Signs that no name of a column has; pictures and programs do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\uFFFD]/;

export function looksLikeTable({ head }: Probe): boolean {
  if (head.startsWith(PARQUET_MARK)) return true;
  if (/^\s*[{[]/.test(head)) return isJsonTable(head);
  return !/^\s*</.test(head) && isTextTable(head);
}

/** A header of two or more short names, all different, and lines below it of which nearly all are as wide. */
function isTextTable(head: string): boolean {
  const { cells } = parseCsv(head, LINES);
  const whole = head.length >= 65_000 && cells.length < LINES ? cells.slice(0, -1) : cells;
  const at = headerIndex(whole);
  const header = (whole[at] ?? []).map((cell) => cell.trim());
  const lines = whole.slice(at + 1).filter((line) => !isBlank(line));
  const names = header.filter(Boolean);
  if (names.length < 2 || lines.length === 0 || isHelperTab(header) || isProse(whole.slice(at))) return false;
  const areNames =
    names.every((name) => name.length <= 120 && !CONTROL.test(name)) &&
    new Set(names).size * 2 > names.length &&
    names.some((name) => /\p{L}/u.test(name));
  const agreeing = lines.filter((line) => line.length === header.length || (isBlank(line.slice(header.length)) && line.length > header.length));
  return areNames && agreeing.length >= lines.length * 0.8;
}

/** Sentences that were split at their commas: a blank behind every one, and a full stop somewhere. */
function isProse(lines: readonly (readonly string[])[]): boolean {
  const behind = lines.flatMap((line) => line.slice(1)).filter((cell) => cell !== '');
  return behind.length > 0 && behind.every((cell) => cell.startsWith(' ')) && lines.some((line) => /\p{L}{2}[.!?]$/u.test(line.at(-1)?.trim() ?? ''));
}
