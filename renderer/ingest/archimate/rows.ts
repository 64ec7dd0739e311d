// Concepts to rows of a sheet: every field filled or unknown, what the sheet has no field for kept as extra columns.
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { newRow, type Parts, type SheetRow } from '../row.ts';
import { type Concept, type LanguageText, textFor } from './model.ts';
import { fieldOfProperty } from './properties.ts';

/** Where concepts come from, and what their properties are called. */
export interface Origin {
  readonly file: string;
  readonly propertyNames: ReadonlyMap<string, string>;
}

const NAME_FIELD: Partial<Record<SheetName, string>> = { datasets: 'title', purposes: 'label_nl' };

/** A row of `sheet` for the concept. Fields that neither `values` nor a property names are unknown. */
export function rowOf(sheet: SheetName, concept: Concept, values: Readonly<Record<string, Value>>, origin: Origin): SheetRow {
  const written = textFor(concept.names);
  const name = oneLine(written);
  const nameField = NAME_FIELD[sheet] ?? 'name';
  const told = propertiesOf(sheet, concept, origin.propertyNames);
  return newRow(
    sheet,
    { file: origin.file, sheet: concept.sheet, row: concept.line },
    {
      values: { id: concept.id, [nameField]: name || null, ...told.values, ...values },
      raw: written === name ? told.raw : { [nameField]: written, ...told.raw },
      extra: told.extra,
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

/** Type, documentation and properties, each in the field it has or in a column beside. A property given more than once has its values in one column, split at "|". */
function propertiesOf(sheet: SheetName, concept: Concept, propertyNames: ReadonlyMap<string, string>): Required<Parts> {
  const values = new Map<string, Value>();
  const raw = new Map<string, string>();
  const extra = new Map([['archimate_type', concept.type]]);
  const documentation = longText(concept.documentation);
  if (documentation) extra.set('documentation', documentation);
  const own = new Set(extra.keys()).add('documentation');
  for (const [definition, text] of concept.properties) {
    const value = text.replace(/\r\n?/g, '\n').trim();
    const title = propertyNames.get(definition) || `eigenschap ${definition}`.trim();
    const field = fieldOfProperty(sheet, title, value);
    if (field && !values.has(field[0])) {
      values.set(...field);
      if (String(field[1]) !== text) raw.set(field[0], text);
      continue;
    }
    const column = own.has(title) ? `${title} (eigenschap)` : title;
    if (value) extra.set(column, extra.has(column) ? `${extra.get(column)}|${value}` : value);
  }
  return { values: Object.fromEntries(values), raw: Object.fromEntries(raw), extra: Object.fromEntries(extra) };
}
