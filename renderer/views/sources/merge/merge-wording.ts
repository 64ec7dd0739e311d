// Cells, rows and steps of a merge in words. Names of rows come from both files.
import type { Place } from '../../../compare/merging/cell.ts';
import type { MergeConflict, Said } from '../../../compare/merging/merged.ts';
import { rowTitle } from '../../../edit/row-title.ts';
import type { Cell } from '../../../model/change.ts';
import type { RecordSet, Row } from '../../../model/record.ts';
import { fieldOf, keyField, SHEET_NAMES_NL, type SheetName } from '../../../model/sheet.ts';
import { labelKey } from '../../../workspace/opening/open-case.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { type Wording, wordsOf } from '../../inspector/values.ts';
import { mergingText } from '../../text/merging-words.ts';
import type { Catalogue } from '../../text/nl.ts';

type Labels = OpenCase['labels'];

/** Names of the open case, and of the rows that only the other file has. */
export function labelsOfBoth(mine: Labels, theirs: RecordSet): Labels {
  const labels = new Map(mine);
  for (const [sheet, rows] of theirs) {
    const key = keyField(sheet)?.name;
    if (key === undefined || sheet === 'case_info') continue;
    for (const { values } of rows) {
      const id = String(values[key] ?? '');
      const known = labelKey(sheet, id);
      if (!labels.has(known)) labels.set(known, { sheet, id, nl: rowTitle(sheet, values, 'nl'), en: rowTitle(sheet, values, 'en'), plain: null });
    }
  }
  return labels;
}

/** The value in words; a text that could not be read between quotes; '' for nothing. */
export function cellWords(wording: Wording, sheet: SheetName, { field, isExtra }: Place, { value, raw }: Cell): string {
  const known = isExtra ? undefined : fieldOf(sheet, field);
  const words = known ? wordsOf(wording, sheet, known, value) : Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return words || (raw?.trim() ? `“${raw.trim()}”` : '');
}

export function placeWords(text: Catalogue, sheet: SheetName, { field, isExtra }: Place): string {
  const known = isExtra ? undefined : fieldOf(sheet, field);
  return known ? (text.language === 'nl' ? known.labelNl : known.labelEn) : field;
}

/** "Systeem", "Uitwisseling": what kind of row it is. */
export function kindWords(text: Catalogue, sheet: SheetName): string {
  return text.language === 'nl' ? (SHEET_NAMES_NL[sheet][1] ?? SHEET_NAMES_NL[sheet][0] ?? sheet) : sheet.replaceAll('_', ' ');
}

/** The name of a row; of one without a name what it says first. */
export function rowWords(wording: Wording, sheet: SheetName, { values }: Row): string {
  const title = rowTitle(sheet, values, wording.text.language);
  if (title !== '') return title;
  const cells = Object.entries(values).filter(([, value]) => value !== null);
  return cells
    .slice(0, 3)
    .map(([field, value]) => cellWords(wording, sheet, { field, isExtra: false }, { value }))
    .join(' · ');
}

/** "22 nov 2026, 14:05, privacy officer"; '' when the steps do not tell. */
export function saidWords(text: Catalogue, { at, role }: Said): string {
  const when =
    at === null || Number.isNaN(Date.parse(at)) ? '' : new Date(at).toLocaleString(text.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return mergingText(text).said(when, role ?? '');
}

/** What the other side changed in a row that one side removed: "Naam: van A naar B". */
export function changedWords(wording: Wording, { sheet, changed }: MergeConflict): string {
  const words = mergingText(wording.text);
  const cell = (place: Place, given: Cell | null) => (given && cellWords(wording, sheet, place, given)) || words.nothing;
  return changed.map(({ place, mine, was }) => words.becomes(placeWords(wording.text, sheet, place), cell(place, was), cell(place, mine))).join('; ');
}
