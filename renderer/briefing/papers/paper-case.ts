// What papers are composed from: the rows of a case, its signals and findings on a day; and how its rows are named in a sentence. Knows no paper.
import type { Effects } from '../../compare/effects.ts';
import { codeWord } from '../../model/code-lists.ts';
import { date, name, number, type Span, term, text } from '../../model/paper.ts';
import { withoutPersonalNumbers } from '../../model/personal-data.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import type { Finding } from '../../review/finding.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import type { AskSignals } from '../../signals/desk/kinds.ts';
import { clean, cleanId, clipped } from '../../trace/story/cleaned.ts';
import { en } from './words-en.ts';
import { nl, type PaperWords } from './words-nl.ts';

export type Language = 'nl' | 'en';

/** `signals` null = the case has no series. `findings` answers what the rules find on an ISO day, `effects` what a scenario does on one; without it the memo tells only what a scenario is. */
export interface PaperCase {
  readonly records: RecordSet;
  readonly signals: AskSignals | null;
  readonly findings: (day: string) => Promise<readonly Finding[]>;
  readonly effects?: (scenarioId: string, day: string) => Promise<Pick<Effects, 'before' | 'after'>>;
}

/** `day` is ISO: what is told is told as known on that day. */
export interface PaperAsked {
  readonly day: string;
  readonly language: Language;
  readonly isPlain: boolean;
}

/** The case on a day in a language: rows by id, names, days and numbers as spans. */
export class Book {
  readonly words: PaperWords;
  readonly #rows = new Map<SheetName, ReadonlyMap<string, Row>>();

  constructor(
    readonly records: RecordSet,
    readonly asked: PaperAsked,
  ) {
    this.words = asked.language === 'nl' ? nl : en;
  }

  get day(): string {
    return this.asked.day;
  }

  get caseName(): string {
    const row = this.rows('case_info').find((one) => textOf(one, 'key') === 'case_name');
    return (row && this.plainText(textOf(row, 'value'))) ?? this.nameless('case_info');
  }

  rows(sheet: SheetName): readonly Row[] {
    return rowsOf(this.records, sheet);
  }

  row(sheet: SheetName, id: string | undefined | null): Row | undefined {
    if (id === undefined || id === null) return undefined;
    const known = this.#rows.get(sheet) ?? new Map(this.rows(sheet).map((row) => [textOf(row, 'id') ?? '', row]));
    this.#rows.set(sheet, known);
    return known.get(id);
  }

  /** Rows whose day in this field is known and not after `until` (ISO). */
  upTo(sheet: SheetName, field: string, until = this.day): readonly Row[] {
    return this.rows(sheet).filter((row) => isoIn(row, field) !== null && (isoIn(row, field) ?? '') <= until);
  }

  /** Its name in quotes, in expert words with its id; that it has none otherwise. */
  named(sheet: SheetName, id: string | undefined | null): Span {
    const known = this.bareName(sheet, id);
    if (known === null) return this.asked.isPlain || !id ? text(this.nameless(sheet)) : name(cleanId(id), this.refs(sheet, id));
    return name(this.asked.isPlain ? `“${known}”` : `“${known}” (${cleanId(id ?? '')})`, this.refs(sheet, id));
  }

  /** For a cell of a table: no quotes. */
  cell(sheet: SheetName, id: string | undefined | null): Span {
    const known = this.bareName(sheet, id);
    return known === null ? text(this.nameless(sheet)) : name(known, this.refs(sheet, id));
  }

  /** What is said of a row without a name. */
  nameless(sheet: SheetName): string {
    return this.words.nameless[sheet] ?? this.words.nothing;
  }

  bareName(sheet: SheetName, id: string | undefined | null): string | null {
    const row = this.row(sheet, id);
    if (!row) return null;
    const label = this.asked.language === 'nl' ? ['label_nl', 'label_en'] : ['label_en', 'label_nl'];
    const field = ['name', 'title', ...label].find((one) => clean(textOf(row, one) ?? null) !== null);
    return field === undefined ? null : clipped(textOf(row, field) ?? null, 14);
  }

  refs(sheet: SheetName, id: string | undefined | null): readonly RowRef[] {
    return this.row(sheet, id) && id ? [{ sheet, id }] : [];
  }

  refsOf(sheet: SheetName, rows: readonly Row[]): readonly RowRef[] {
    return rows.flatMap((row) => this.refs(sheet, textOf(row, 'id')));
  }

  /** Those that are in the case; `otherwise` when none of them is. */
  existing(rows: readonly RowRef[], otherwise: readonly RowRef[] = []): readonly RowRef[] {
    const there = rows.filter(({ sheet, id }) => this.row(sheet, id) !== undefined);
    return there.length > 0 ? there : otherwise;
  }

  /** Words of a person or row as they stand: one line, numbers that point to someone blotted out. */
  quoted(row: Row, field: string, sheet: SheetName, most = 40): Span {
    const said = clipped(this.plainText(textOf(row, field)), most);
    return said === null ? text(this.words.noText) : name(`“${said}”`, this.refs(sheet, textOf(row, 'id')));
  }

  plainText(words: string | undefined): string | null {
    return clean(words === undefined ? null : withoutPersonalNumbers(words));
  }

  /** Free text in a cell. */
  free(row: Row, field: string, sheet: SheetName, most = 30): Span {
    const said = clipped(this.plainText(textOf(row, field)), most);
    return said === null ? text(this.words.unknown) : name(said, this.refs(sheet, textOf(row, 'id')));
  }

  /** A code in words. */
  word(row: Row, field: string, sheet: SheetName): Span {
    const code = textOf(row, field);
    return code === undefined ? text(this.words.unknown) : text(codeWord(sheet, field, code, this.asked.language).replaceAll(/\d+/g, ''));
  }

  /** "30 juni 2020"; that it is not known without one. */
  date(iso: string | null | undefined): Span {
    return iso && dayOf(iso) !== null ? date(dayWords(iso, this.asked.language), iso) : text(this.words.unknown);
  }

  /** Grouped by thousands, at most so many decimals. */
  shown(value: number, decimals = 1): string {
    const rounded = Number(value.toFixed(decimals));
    return (Object.is(rounded, -0) ? 0 : rounded).toLocaleString(this.asked.language === 'nl' ? 'nl-NL' : 'en-GB', {
      maximumFractionDigits: decimals,
    });
  }

  /** A count of rows: those are its source. */
  count(n: number, rows: readonly RowRef[], note: string | null = null): Span {
    return number(this.shown(n, 0), { rows, date: this.day, note });
  }
}

export function isoIn(row: Row, field: string): string | null {
  const value = textOf(row, field);
  return value !== undefined && dayOf(value) !== null ? value : null;
}

/** The ISO week of a day: its number, the year it counts in, Monday and Sunday (ISO 8601). */
export interface IsoWeek {
  readonly week: number;
  readonly year: number;
  readonly monday: string;
  readonly sunday: string;
}

export function weekOf(iso: string): IsoWeek {
  const day = dayOf(iso) ?? 0;
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const year = Number(isoOf(monday + 3).slice(0, 4));
  const first = dayOf(`${String(year).padStart(4, '0')}-01-01`) ?? 0;
  return { week: Math.floor((monday + 3 - first) / 7) + 1, year, monday: isoOf(monday), sunday: isoOf(monday + 6) };
}

/** The week as words: fixed, since both numbers say which week, not how much. */
export function weekTerm({ week, year }: IsoWeek, language: Language): Span {
  return term(language === 'nl' ? `week ${week} van ${year}` : `week ${week} of ${year}`);
}

function dayWords(iso: string, language: Language): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
