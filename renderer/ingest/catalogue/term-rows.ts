// Purposes, kinds of personal data and groups of people that datasets refer to, as rows of their sheets.
import type { SourceRef, Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { newRow, type SheetRow } from '../row.ts';
import type { DatasetDescription, Term } from './description.ts';

export function* termRows({ purposes, personalData, dataSubjects }: DatasetDescription, source: SourceRef): Generator<SheetRow> {
  for (const purpose of purposes) yield termRow('purposes', purpose, {}, source);
  for (const kind of personalData) yield termRow('data_categories', kind, { dpv_term: dpvTerm(kind.id) }, source);
  for (const subject of dataSubjects) yield termRow('data_subjects', subject, {}, source);
}

/** As the dictionary writes it: "pd:Name" (https://w3id.org/dpv/pd). */
function dpvTerm(id: string): string {
  return id.replace(
    /^https?:\/\/(?:w3id\.org|www\.w3\.org\/ns)\/dpv(?:\/(\w+))?#/,
    (_all, extension: string | undefined) => `${extension ?? 'dpv'}:`,
  );
}

/** A label in English is no Dutch one; without a language it stands for both. */
function termRow(sheet: SheetName, { id, label, language }: Term, values: Record<string, Value>, source: SourceRef): SheetRow {
  const isEnglish = language.startsWith('en') || (language === '' && /^https?:\/\/w3id\.org\/dpv/.test(id));
  return newRow(sheet, source, { values: { id, label_nl: isEnglish ? null : label, label_en: isEnglish ? label : null, ...values } });
}
