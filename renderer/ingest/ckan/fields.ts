// The fields of one CKAN package, wherever they stand: flat, as key and value in `extras`, as JSON inside a text, per language, or with a prefix.
import { isObject, type JsonObject, member, membersAt, readJson } from '../json.ts';

const PREFIXES = ['', 'dct:', 'dcterms:', 'dcat:', 'adms:'];

export class Fields {
  #values = new Map<string, unknown>();

  /** A field of the package itself counts for more than an extra of that name. */
  constructor(record: JsonObject) {
    for (const [key, value] of [...extrasOf(record), ...Object.entries(record)]) {
      if (key !== 'extras' && !isEmpty(value)) this.#values.set(key, opened(value));
    }
  }

  /** The first of these that is filled in. */
  value(...keys: readonly string[]): unknown {
    for (const key of keys) {
      for (const prefix of PREFIXES) if (this.#values.has(prefix + key)) return this.#values.get(prefix + key);
    }
    return undefined;
  }

  /** A text, in Dutch if there is one, else in English, else the one that has no language or comes first. */
  text(...keys: readonly string[]): string {
    for (const key of keys) {
      const translated = this.value(`${key}_translated`);
      const own = this.value(key);
      const text = inLanguage(translated, 'nl') || inLanguage(translated, 'en') || textOf(own) || textOf(translated);
      if (text) return text;
    }
    return '';
  }

  /** All texts of a list, or the one text. */
  texts(...keys: readonly string[]): string[] {
    return [this.value(...keys)].flat().map(textOf).filter(Boolean);
  }

  entries(): IterableIterator<[string, unknown]> {
    return this.#values.entries();
  }
}

/** `extras` are a list of { key, value }, or in old answers one object. */
function extrasOf(record: JsonObject): [string, unknown][] {
  const extras = member(record, 'extras');
  if (!Array.isArray(extras)) return membersAt(record, 'extras');
  return extras.flatMap((extra) => {
    const key = member(extra, 'key');
    return typeof key === 'string' ? [[key, member(extra, 'value')] as [string, unknown]] : [];
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A list or object that was saved as text. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  const reading = readJson(value, '');
  return 'value' in reading ? reading.value : value;
}

const LANGUAGE = /^[a-z]{2}(?:[-_][A-Za-z0-9]{2,8})*$/;

/** One text of whatever a field holds; of an object its text per language, or what it is called. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (!isObject(value)) return '';
  const label = ['display_name', 'title', 'name', 'text', 'label', 'uri', 'url', 'value'].map((key) => member(value, key)).find(Boolean);
  if (label !== undefined) return textOf(label);
  if (!isPerLanguage(value)) return '';
  return inLanguage(value, 'nl') || inLanguage(value, 'en') || textOf(Object.values(value)[0]);
}

/** Every key is the code of a language (`nl`, `pt_BR`) and holds texts. */
export function isPerLanguage(value: JsonObject): boolean {
  const members = Object.entries(value);
  return members.length > 0 && members.every(([key, text]) => LANGUAGE.test(key) && [text].flat().every((part) => typeof part === 'string'));
}

function inLanguage(value: unknown, language: string): string {
  const [, text] = isObject(value) ? (Object.entries(value).find(([key]) => key === language || key.startsWith(`${language}-`)) ?? []) : [];
  return typeof text === 'string' ? text.trim() : '';
}
