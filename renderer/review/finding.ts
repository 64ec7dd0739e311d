// What a rule found: about which row, in which words, resting on which rows; and a short text that differs when those facts do.
import type { AskRow } from '../model/ask.ts';
import type { AboutSheet, Severity } from '../model/own-rule.ts';
import { isSheet, type SheetName } from '../model/sheet.ts';
import type { Book } from './book.ts';
import type { Rule, Sentences } from './rule.ts';

/** One row of the case. */
export interface RowRef {
  readonly sheet: SheetName;
  readonly id: string;
}

/** A question to a person, not a verdict. `rows` begins with the row it is about. Sentences and fingerprint are made when they are first asked for: a case can have tens of thousands of findings. */
export interface Finding {
  readonly rule: string;
  readonly sheet: AboutSheet;
  readonly about: string;
  readonly severity: Severity;
  readonly rows: readonly RowRef[];
  /** The department it concerns (own one first), as the id of a unit; null when none is known. */
  readonly unit: string | null;
  /** The organisation it concerns, as an id; null when none is known. */
  readonly organisation: string | null;
  readonly sentences: Sentences;
  /** Stands for the facts and names it rests on: another text when one of them changed. */
  readonly fingerprint: string;
}

export function findingOf(rule: Rule, row: AskRow, book: Book, day: string): Finding {
  const about = String(row.about);
  const rows = rowsOf(rule.about, about, row);
  let [sentences, fingerprint]: [Sentences | null, string | null] = [null, null];
  return {
    rule: rule.id,
    sheet: rule.about,
    about,
    severity: rule.severity,
    rows,
    ...book.placeOf(rule.about, about),
    get sentences() {
      sentences ??= rule.say({ about, row, book, day });
      return sentences;
    },
    get fingerprint() {
      fingerprint ??= fingerprintOf(row, rows, book);
      return fingerprint;
    },
  };
}

/** Each row once. */
function rowsOf(sheet: AboutSheet, about: string, row: AskRow): RowRef[] {
  const rows: RowRef[] = [{ sheet, id: about }];
  for (const [column, cell] of Object.entries(row)) {
    if (!isSheet(column)) continue;
    for (const id of idsIn(cell)) if (!rows.some((other) => other.id === id && other.sheet === column)) rows.push({ sheet: column, id });
  }
  return rows;
}

function idsIn(cell: AskRow[string] | undefined): string[] {
  const cells: readonly unknown[] = Array.isArray(cell) ? cell : [cell];
  return cells.filter((id): id is string => typeof id === 'string' && id !== '');
}

/** Facts in the order of the names of their columns, so that another order in a query changes nothing. */
function fingerprintOf(row: AskRow, rows: readonly RowRef[], book: Book): string {
  const facts = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return hash(JSON.stringify([facts, rows.map(({ sheet, id }) => [sheet, id, book.name(sheet, id).nl])]));
}

/** FNV-1a over the characters, twice with other beginnings: 16 hexadecimal digits. Tells a change, keeps no secret. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv(text, start).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, start: number): number {
  let state = start;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return state;
}
