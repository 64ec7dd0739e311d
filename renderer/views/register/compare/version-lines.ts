// Differences of two versions as the lines of a table: a row that is new or gone has one line, a changed row one for each field. Knows no screen.
import type { RowDifference } from '../../../compare/differences.ts';
import { rowTitle } from '../../../edit/row-title.ts';
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
    const row = titleOf(sheet, (now ?? old) as Row, name, language);
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

/** The name and the id; of rows without an id what stands in them. */
function titleOf(sheet: SheetName, { values }: Row, name: string, language: 'nl' | 'en'): string {
  if (!keyField(sheet))
    return Object.values(values)
      .filter((value) => value !== null && value !== '')
      .slice(0, 4)
      .map(String)
      .join(' · ');
  const title = rowTitle(sheet, values, language);
  return title === '' || title === name ? name : `${title} (${name})`;
}

function labelOf(sheet: SheetName, name: string, language: 'nl' | 'en'): string {
  const field = fieldOf(sheet, name);
  return field ? (language === 'nl' ? field.labelNl : field.labelEn) : name;
}

function wordsOf(telling: Telling, sheet: SheetName, name: string, cell: Cell): string {
  const field = fieldOf(sheet, name);
  return field ? cellWords(telling, sheet, field, cell) : String(cell.value ?? '');
}
