// What the register looks up: a row by its id, the name of a row, and which exchanges belong to an activity. Built once for a case.
import { caseInfo } from '../model/case-info.ts';
import { codeWord } from '../model/code-lists.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import { type Voice, voicesAbout } from '../model/voices.ts';
import type { Language } from './exported.ts';
import { REGISTER_WORDS, type RegisterWords } from './register-words.ts';

export class RegisterBook {
  readonly words: RegisterWords;
  readonly settings: Readonly<Record<string, string>>;
  readonly #rows = new Map<string, Row>();
  readonly #exchanges = new Map<string, Row[]>();

  constructor(
    readonly records: RecordSet,
    readonly language: Language,
  ) {
    this.words = REGISTER_WORDS[language];
    this.settings = caseInfo(records).settings;
    for (const [sheet, rows] of records) for (const row of rows) this.#rows.set(`${sheet} ${row.values[keyField(sheet)?.name ?? '']}`, row);
    for (const row of rowsOf(records, 'exchanges')) {
      const activity = textOf(row, 'activity_id');
      if (activity) this.#exchanges.set(activity, [...(this.#exchanges.get(activity) ?? []), row]);
    }
  }

  row(sheet: SheetName, id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.#rows.get(`${sheet} ${id}`);
  }

  /** Rows that a field of a row points to. An id without a row is passed over; its id is still in `names`. */
  rows(sheet: SheetName, of: Row, field: string): Row[] {
    return idsOf(of, field).flatMap((id) => this.row(sheet, id) ?? []);
  }

  /** The name of a row in the language, else in the other, else its id. */
  name(sheet: SheetName, id: string): string {
    const row = this.row(sheet, id);
    if (!row) return id;
    const fields = this.language === 'nl' ? ['name', 'title', 'label_nl', 'label_en'] : ['name', 'title', 'label_en', 'label_nl'];
    return fields.map((field) => textOf(row, field)).find(Boolean) ?? id;
  }

  /** Names of what a field points to, or that it is unknown. */
  names(sheet: SheetName, of: Row, field: string): string {
    return this.list(idsOf(of, field).map((id) => this.name(sheet, id)));
  }

  list(items: readonly string[]): string {
    return [...new Set(items)].join('; ') || this.words.unknown;
  }

  text(row: Row, field: string): string {
    return textOf(row, field) ?? this.words.unknown;
  }

  code(sheet: SheetName, row: Row, field: string): string {
    const code = textOf(row, field);
    return code === undefined ? this.words.unknown : codeWord(sheet, field, code, this.language);
  }

  /** Exchanges of the activity that carry personal data, or may. */
  exchanges(activity: Row): Row[] {
    return (this.#exchanges.get(textOf(activity, 'id') ?? '') ?? []).filter((row) => this.isPersonal(row));
  }

  /** Whether the exchange carries personal data; unknown counts as yes. */
  isPersonal(exchange: Row): boolean {
    const ids = idsOf(exchange, 'category_ids');
    return ids.length === 0 || ids.some((id) => textOf(this.row('data_categories', id) ?? exchange, 'privacy_class') !== 'none');
  }

  /** What people said of the activity and of its exchanges. */
  voices(activity: Row): readonly Voice[] {
    const exchanges = this.#exchanges.get(textOf(activity, 'id') ?? '') ?? [];
    const about = exchanges.map((row) => ({ sheet: 'exchanges' as const, id: textOf(row, 'id') ?? '' }));
    return voicesAbout(this.records, [{ sheet: 'processing_activities', id: textOf(activity, 'id') ?? '' }, ...about]);
  }

  organisationOf(systemId: string | undefined): string | undefined {
    const system = this.row('systems', systemId);
    return system && textOf(system, 'organisation_id');
  }

  isOwn(organisationId: string): boolean {
    return this.row('organisations', organisationId)?.values.is_own === true || organisationId === this.settings.own_organisation_id;
  }
}

export function idsOf(row: Row, field: string): readonly string[] {
  const value = row.values[field];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}
