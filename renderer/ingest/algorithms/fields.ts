// The fields of a description in the Algoritmeregister, under every name that its versions and downloads give them: the one table of spellings.

import { fold } from '../../model/value.ts';
import { isObject, member } from '../json.ts';

/** A description: values by the folded name of the field. A file may hold texts, lists of texts, or lists of title and link. */
export type Description = ReadonlyMap<string, unknown>;

/** A title with the link beside it; either may be ''. */
export interface Reference {
  readonly title: string;
  readonly link: string;
}

/**
 * Names in the publication standard 0.1 to 1.0 (https://algoritmes.overheid.nl, "Publicatiestandaard"; MinBZK/Algoritmeregister, schemas/config),
 * the Dutch titles above the columns of its Excel download, and the keys of the listing of the website. The first one is the standard's own.
 */
const SPELLINGS = {
  id: ['lars', 'algorithm_id', 'algoritme-id', 'id', 'uuid'],
  name: ['name', 'title', 'naam', 'titel'],
  organization: ['organization', 'organisation', 'organisatie', 'preferred_name'],
  department: ['department', 'afdeling'],
  goal: ['goal', 'doel', 'doel en impact'],
  status: ['status'],
  lawful_basis: ['lawful_basis', 'juridische_basis', 'wettelijke basis', 'wettelijke grondslag'],
  lawful_basis_grouping: ['lawful_basis_grouping', 'verwijzingen wettelijke basis'],
  lawful_basis_link: ['lawful_basis_link', 'link naar wettelijke basis'],
  impacttoetsen_grouping: ['impacttoetsen_grouping', 'impacttoetsen'],
  provider: ['provider', 'leverancier'],
  begin_date: ['begin_date', 'begindatum'],
  end_date: ['end_date', 'einddatum'],
  url: ['url', 'link naar bronregistratie', 'url van de bronregistratie'],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof SPELLINGS;

/** Fields that few other formats have; three of them with a name and an organisation tell the register. */
const TELLING = [
  ...['lawful_basis', 'juridische_basis', 'wettelijke basis', 'wettelijke grondslag', 'goal', 'doel', 'doel en impact'],
  ...['impactassessment', 'impacttoetsen', 'impacttoetsen_grouping', 'human_intervention', 'menselijke tussenkomst', 'proportionality', 'afwegingen'],
  ...['proportionaliteit', 'methods_and_models', 'technische werking', 'methoden en modellen', 'publication_category', 'publicatiecategorie'],
  ...['standard_version', 'description_short', 'korte omschrijving', 'source_data', 'databronnen', 'risicobeheer', 'risks', 'status'],
].map(fold);

/** Whether these names of fields are those of a description. */
export function isDescription(names: Iterable<string>): boolean {
  const known = new Set([...names].map(fold));
  const has = (field: FieldName) => SPELLINGS[field].some((name) => known.has(fold(name)));
  return has('name') && has('organization') && (has('goal') || has('lawful_basis')) && TELLING.filter((name) => known.has(name)).length >= 3;
}

export function descriptionOf(entries: Iterable<readonly [string, unknown]>): Description {
  return new Map([...entries].map(([name, value]) => [fold(name), value]));
}

/** The text of a field under the first of its names that holds one; '' when none does. */
export function textOf(description: Description, field: FieldName): string {
  return SPELLINGS[field].map((name) => plain(description.get(fold(name)))).find((text) => text !== '') ?? '';
}

/** Every field that is not one of `used`, under the name in the file, with its text as it stands. */
export function othersOf(description: Description, used: readonly FieldName[]): Record<string, string> {
  const taken = new Set(used.flatMap((field) => SPELLINGS[field].map(fold)));
  const others = [...description].filter(([name]) => !taken.has(name)).map(([name, value]) => [name.replaceAll(' ', '_'), plain(value)] as const);
  return Object.fromEntries(others.filter(([, text]) => text !== ''));
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('|');
  if (isObject(value)) return Object.values(value).map(plain).filter(Boolean).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}

/** Titles with links: a list of them, of texts, or the text "1: title, link. 2: title, link" that the CSV download makes of it. Any other text is no list. */
export function referencesOf(description: Description, field: FieldName): Reference[] {
  const values = SPELLINGS[field].map((name) => description.get(fold(name))).filter((value) => plain(value) !== '');
  return values.map(referencesIn).find((found) => found.length > 0) ?? [];
}

function referencesIn(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.map(referenceIn).filter(({ title, link }) => title !== '' || link !== '');
  if (isObject(value)) return [referenceIn(value)];
  const text = plain(value);
  if (!/^1: /.test(text)) return [];
  return text.split(/(?:^|\. )\d+: /).flatMap((part) => (part.trim() === '' ? [] : [referenceInText(part.trim())]));
}

function referenceIn(value: unknown): Reference {
  if (!isObject(value)) return { title: plain(value), link: '' };
  return { title: plain(member(value, 'title')), link: plain(member(value, 'link')) };
}

function referenceInText(text: string): Reference {
  const at = text.search(/(?:^|, )https?:\/\//);
  return at === -1 ? { title: text, link: '' } : { title: text.slice(0, at), link: text.slice(at).replace(/^, /, '') };
}
