// Small things of JSON as texts for extra columns, without what tells of persons. Knows no format.
import { isObject, member, textAt } from '../json.ts';

/** Begins at the "@", so that a long text costs no more than its length. */
const EMAIL = /(?<=[\w.+-])@[\w-]+\.\w/;

/** Keys under which a project names people. */
const PERSONS = /owner|contact|steward|e-?mail|(?:^|[_.-])authors?(?:$|[_.-])/i;

/** A text, number, yes or no, or a list of those joined by "|"; anything else, and whatever holds an e-mail address, is empty. */
export function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('|');
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
  const open = withoutSecrets(text);
  return EMAIL.test(open) ? '' : open;
}

/** An address without the user and password that some write in it. */
export function withoutSecrets(address: string): string {
  return address.replace(/:\/\/[^/\s@]*@/g, '://');
}

/** The named members that say something, under their own names. */
export function picked(json: unknown, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, plainText(member(json, name))] as const).filter(([, text]) => text !== ''));
}

/** What a project says of its own about a thing, under its own keys after `prefix`; but not who owns it, which may be a person. */
export function ownWords(entries: readonly (readonly [string, unknown])[], prefix = ''): Record<string, string> {
  const kept = entries.filter(([name]) => !PERSONS.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [`${prefix}${name}`, plainText(value)] as const).filter(([, text]) => text !== ''));
}

/** Names of the members of a list (fields of a schema, tags), joined by "|". */
export function namesIn(list: readonly unknown[], key = 'name'): string {
  return list
    .map((item) => (isObject(item) ? textAt(item, key) : plainText(item)))
    .filter(Boolean)
    .join('|');
}

/** The day and time of an ISO text, or empty: a placeholder such as "{{ now }}" is no time. */
export function timeIn(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.,]+)?(?:Z|[+-]\d{2}:?\d{2})?$/i.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}
