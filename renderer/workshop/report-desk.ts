// What the parts of a session report are made with: its words, names of rows, days and counts as spans. Knows no part.
import { rowTitle } from '../edit/row-title.ts';
import type { Telling } from '../edit/value-words.ts';
import { codeWord } from '../model/code-lists.ts';
import { date, name, number, type Span, type Spans, spansOf, text } from '../model/paper.ts';
import { withoutPersonalNumbers } from '../model/personal-data.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { keyField, type SheetName, sheetOfKind } from '../model/sheet.ts';
import type { RowRef } from '../model/travel.ts';
import { reportEn } from './report-en.ts';
import { type ReportText, reportNl } from './report-nl.ts';
import type { Session, Target } from './session.ts';

/** `day` (ISO) decides which actions are late and what the report is dated. `picture`: of what the session was about, when there is one. */
export interface ReportAsked {
  readonly sessionId: string;
  readonly language: 'nl' | 'en';
  readonly isPlain: boolean;
  readonly day: string;
  readonly picture: { readonly svg: string; readonly alternative: string } | null;
}

/** What parts of the report are made with. */
export interface ReportDesk {
  readonly records: RecordSet;
  readonly session: Session;
  readonly asked: ReportAsked;
  readonly words: ReportText;
  readonly nameOf: Telling['nameOf'];
}

export function reportWords(language: 'nl' | 'en'): ReportText {
  return language === 'nl' ? reportNl : reportEn;
}

/** A count with its word, and the rows that it counts. */
export function counted(sheet: SheetName, ids: readonly string[], word: (n: number) => string): Spans {
  return [number(String(ids.length), { rows: ids.map((id): RowRef => ({ sheet, id })) }), text(word(ids.length))];
}

export function dayOf({ words }: Pick<ReportDesk, 'words'>, iso: string): Span {
  const shown = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  return date(shown, iso);
}

/** Words that somebody typed: numbers and addresses that point to a person are blotted out. */
export function clean(words: string): string {
  return withoutPersonalNumbers(words.replace(/\s+/g, ' ').trim());
}

/** What something is called, with its kind in words. */
export function objectName({ asked, nameOf, words }: ReportDesk, target: Target): Span {
  const sheet = sheetOfKind(target.kind);
  const known = sheet ? nameOf(sheet, target.id) : null;
  const kind = codeWord('annotations', 'target_kind', target.kind, asked.language);
  if (!sheet) return name(kind);
  return name(known === null ? `${kind}: ${words.nameless}` : `${kind} “${clean(known)}”`, known === null ? [] : [{ sheet, id: target.id }]);
}

/** Each sheet is gone through once, when it is first asked for. */
export function rowNamer(records: RecordSet, language: 'nl' | 'en'): Telling['nameOf'] {
  const sheets = new Map<SheetName, ReadonlyMap<string, string>>();
  return (sheet, id) => {
    const key = keyField(sheet)?.name ?? '';
    const names =
      sheets.get(sheet) ?? new Map(rowsOf(records, sheet).map(({ values }) => [String(values[key] ?? ''), rowTitle(sheet, values, language)]));
    sheets.set(sheet, names);
    return names.get(id) ?? null;
  };
}

/** " (role)", or nothing. */
export function byRole(words: ReportText, role: unknown): Spans {
  return typeof role === 'string' && role.trim() !== '' ? spansOf(words.by, { role: name(clean(role)) }) : [];
}
