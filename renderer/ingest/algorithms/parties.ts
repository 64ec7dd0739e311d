// Who and what for: the organisation of a description, its department, its supplier and its purpose, as rows of their own.
import type { SourceRef } from '../../model/record.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import { briefly, idOfText, saysNothing, withoutMarkup } from '../texts.ts';
import { type Description, textOf } from './fields.ts';

const IN_HOUSE = /^intern(?: ontwikkeld)?$|zelf ontwikkeld|^eigen ontwikkeling/i;
const LONGEST_NAME = 200;

export function organisationId(name: string): string {
  return name === '' ? '' : `org-${idOfText(name)}`;
}

/** A name that begins with "Gemeente" says what kind of organisation it is. */
export function ownerRow(description: Description, source: SourceRef): SheetRow | undefined {
  const name = textOf(description, 'organization');
  if (idOf(name) === '' || saysNothing(name)) return undefined;
  return newRow('organisations', source, { values: { id: organisationId(name), name, kind: /^gemeente\s+\S/i.test(name) ? 'gemeente' : null } });
}

export function unitRow(description: Description, organisation: string, source: SourceRef): SheetRow | undefined {
  const name = withoutMarkup(textOf(description, 'department')).replaceAll('\n', ' ');
  if (idOf(name) === '' || saysNothing(name)) return undefined;
  return newRow('units', source, {
    values: { id: `unit-${organisation.replace(/^org-/, '')}:${idOfText(name)}`, organisation_id: organisation, name },
  });
}

/** The standard asks for the name of the outside supplier, at most 200 characters; a longer text is a story, and is kept as that. */
export function supplierRow(description: Description, source: SourceRef, authorities: ReadonlySet<string>): SheetRow | undefined {
  const name = withoutMarkup(textOf(description, 'provider')).replaceAll('\n', ' ');
  if (idOf(name) === '' || name.length > LONGEST_NAME || saysNothing(name) || IN_HOUSE.test(name)) return undefined;
  const id = organisationId(name);
  return newRow('organisations', source, { values: { id, name, kind: authorities.has(id) ? null : 'leverancier' } });
}

/** The same goal in other words is another purpose; the same words are one, also in two municipalities that took over a supplier's text. */
export function purposeRow(written: string, source: SourceRef): SheetRow | undefined {
  const text = withoutMarkup(written);
  if (idOf(text) === '' || saysNothing(text)) return undefined;
  const label = briefly(text);
  return newRow('purposes', source, {
    values: { id: `pur-${idOfText(text)}`, label_nl: label, plain_nl: label === text ? null : text },
    raw: label === written ? {} : { label_nl: written },
  });
}
