// Concepts to rows of a sheet: every field filled or unknown, what the sheet has no field for kept as extra columns.
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { newRow, type SheetRow } from '../row.ts';
import { type Concept, type LanguageText, textFor } from './exchange-file.ts';

/** Where concepts come from, and what their properties are called. */
export interface Origin {
  readonly file: string;
  readonly sheet: 'elements' | 'relationships';
  readonly propertyNames: ReadonlyMap<string, string>;
}

const NAME_FIELD: Partial<Record<SheetName, string>> = { datasets: 'title', purposes: 'label_nl' };

/** A row of `sheet` for the concept. Fields that `values` does not name are unknown. */
export function rowOf(sheet: SheetName, concept: Concept, values: Readonly<Record<string, Value>>, origin: Origin): SheetRow {
  const written = textFor(concept.names);
  const name = oneLine(written);
  const nameField = NAME_FIELD[sheet] ?? 'name';
  return newRow(
    sheet,
    { file: origin.file, sheet: origin.sheet, row: concept.line },
    {
      values: { id: concept.id, [nameField]: name || null, ...values },
      raw: written === name ? {} : { [nameField]: written },
      extra: extraOf(concept, origin.propertyNames),
    },
  );
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text with line ends as they are everywhere else; null when it says nothing. */
export function longText(texts: readonly LanguageText[]): string | null {
  return textFor(texts).replace(/\r\n?/g, '\n').trim() || null;
}

/** Type, documentation and properties. A property given more than once has its values in one column, split at "|". */
function extraOf(concept: Concept, propertyNames: ReadonlyMap<string, string>): Record<string, string> {
  const extra = new Map([['archimate_type', concept.type]]);
  const documentation = longText(concept.documentation);
  if (documentation) extra.set('documentation', documentation);
  const own = new Set(extra.keys()).add('documentation');
  for (const [definition, text] of concept.properties) {
    const value = text.replace(/\r\n?/g, '\n').trim();
    const title = propertyNames.get(definition) || `eigenschap ${definition}`;
    const column = own.has(title) ? `${title} (eigenschap)` : title;
    if (value) extra.set(column, extra.has(column) ? `${extra.get(column)}|${value}` : value);
  }
  return Object.fromEntries(extra);
}
