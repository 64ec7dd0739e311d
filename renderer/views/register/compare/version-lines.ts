// Differences of two versions as the lines of a table: a row that is new or gone has one line, a changed row one for each field. Knows no screen.
import type { RowDifference } from '../../../compare/differences.ts';
import { rowTitle } from '../../../edit/row-title.ts';
import { changedTitle } from '../../../edit/step-rows.ts';
import { cellWords, type Telling } from '../../../edit/value-words.ts';
import type { Cell } from '../../../model/change.ts';
import type { RecordSet, Row } from '../../../model/record.ts';
import { fieldOf, keyField, type SheetName } from '../../../model/sheet.ts';
import { namesIn } from '../../edit/row-names.ts';

export interface VersionLine {
  readonly key: string;
  readonly kind: RowDifference['kind'];
  readonly sheet: SheetName;
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Names are those of the version that a value stands in. */
export function versionLines(found: readonly RowDifference[], before: RecordSet, after: RecordSet, language: 'nl' | 'en'): VersionLine[] {
  const telling = (records: RecordSet): Telling => ({ language, nameOf: namesIn(records, language) });
  const [was, is] = [telling(before), telling(after)];
  return found.flatMap(({ sheet, kind, name, before: old, after: now, fields }, at): VersionLine[] => {
    const row = titleOf(sheet, (now ?? old) as Row, name, now ? is : was);
    const line = { sheet, kind, row };
    if (kind !== 'changed') return [{ ...line, key: `${at}`, field: '', before: '', after: '' }];
    return fields.map((field) => ({
      ...line,
      key: `${at} ${field.isExtra} ${field.field}`,
      field: labelOf(sheet, field.field, language),
      before: wordsOf(was, sheet, field.field, field.before),
      after: wordsOf(is, sheet, field.field, field.after),
    }));
  });
}

/** The name and the id; of rows without an id what they join; of a setting what it sets. */
function titleOf(sheet: SheetName, row: Row, name: string, telling: Telling): string {
  if (sheet === 'case_info') return SETTINGS[name]?.[telling.language] ?? name;
  if (!keyField(sheet)) return changedTitle(telling, { kind: 'add', sheet, at: 0, row });
  const title = rowTitle(sheet, row.values, telling.language);
  return title === '' || title === name ? name : `${title} (${name})`;
}

const SETTINGS: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  case_name: { nl: 'Naam van de casus', en: 'Name of the case' },
  own_organisation_id: { nl: 'Van welke organisatie', en: 'Whose case it is' },
  reference_date: { nl: 'Dag van de casus', en: 'Day of the case' },
  period_from: { nl: 'Begin van de periode', en: 'Begin of the period' },
  period_until: { nl: 'Einde van de periode', en: 'End of the period' },
  format_version: { nl: 'Versie van de bladen', en: 'Version of the sheets' },
  language: { nl: 'Taal', en: 'Language' },
};

function labelOf(sheet: SheetName, name: string, language: 'nl' | 'en'): string {
  const field = fieldOf(sheet, name);
  return field ? (language === 'nl' ? field.labelNl : field.labelEn) : name;
}

function wordsOf(telling: Telling, sheet: SheetName, name: string, cell: Cell): string {
  const field = fieldOf(sheet, name);
  return field ? cellWords(telling, sheet, field, cell) : String(cell.value ?? '');
}
