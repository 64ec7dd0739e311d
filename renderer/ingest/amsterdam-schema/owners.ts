// Which municipality and which of its units a dataset belongs to, from the free text in which that is written.
import { fold } from '../../model/value.ts';

/** The texts of one dataset that can name its owner. */
export interface OwnerTexts {
  readonly owner: string;
  readonly publisher: string;
  readonly creator: string;
}

/** null = the texts do not say it. A unit without organisation is possible: a team is named, not whose. */
export interface Owner {
  readonly organisation: Named | null;
  readonly unit: Named | null;
}

/** Spellings that differ only in case, spaces and punctuation have one id; the name is the spelling met first. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const MUNICIPALITY = /^gemeente\s+\S/i;
const UNIT_WORD = /(?<=\S\s{1,9}\S{1,80}\s{1,9})(?:afdeling|bureau|cluster|directie|dienst|domein|programma|sector|stadsdeel|team)\b/i;
const UNKNOWN = /onbekend|unknown|nader te bepalen|^n\.?v\.?t\.?$/i;

/** "Gemeente X, unit" and "unit, Gemeente X" name both; "Gemeente X directie Y" too, at a word for a kind of unit. Without a unit there, publisher or creator is the unit. */
export function ownersOf(datasets: readonly OwnerTexts[]): Owner[] {
  const names = new Map<string, string>();
  const named = (id: string, name: string) => ({ id, name: keepFirst(names, id, name) });
  return datasets.map((texts) => {
    const found = split(texts.owner) ?? split(texts.publisher);
    const organisation = found ? named(`org-${slug(found.organisation)}`, found.organisation) : null;
    const unit = found?.unit || [texts.publisher, texts.creator].find((text) => isUnit(text, organisation));
    const prefix = organisation ? organisation.id.replace(/^org-/, 'unit-') : 'unit';
    return { organisation, unit: unit ? named(`${prefix}:${slug(unit)}`, unit) : null };
  });
}

function keepFirst(names: Map<string, string>, id: string, name: string): string {
  const first = names.get(id) ?? name;
  names.set(id, first);
  return first;
}

/** A municipality's own name is no unit of it. */
function isUnit(text: string, organisation: Named | null): boolean {
  return text !== '' && !UNKNOWN.test(text) && `org-${slug(text)}` !== organisation?.id;
}

function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function split(text: string): { organisation: string; unit: string } | undefined {
  const parts = partsOf(text);
  const index = parts.findIndex((part) => MUNICIPALITY.test(part));
  const part = parts[index];
  if (part === undefined) return undefined;
  const at = UNIT_WORD.exec(part)?.index ?? part.length;
  const others = parts.filter((_, other) => other !== index);
  return { organisation: part.slice(0, at).trim(), unit: [part.slice(at).trim(), ...others].filter(Boolean).join(', ') };
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}
