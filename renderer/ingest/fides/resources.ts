// What stands in Fides manifests: resources of each type, by key, with their lines. Gives them no meaning. (https://ethyca.github.io/fideslang/)
import { decodeText } from '../decode.ts';
import { isObject, type JsonObject, member, membersAt, textAt } from '../json.ts';
import type { Ledger } from '../ledger.ts';
import { ownWords } from '../lineage/texts.ts';
import { fileName, type SourceFile } from '../reader.ts';
import { readYaml, type YamlDocument } from '../yaml.ts';

export interface Resource {
  readonly type: string;
  readonly key: string;
  readonly row: number;
  readonly json: JsonObject;
  readonly ledger: Ledger;
}

/** Types of resource that the case has a place for. */
const USED = ['system', 'dataset', 'organization', 'data_category', 'data_use', 'data_subject'] as const;
const OTHERS = ['policy', 'registry', 'evaluation', 'data_qualifier', 'privacy_notice', 'privacy_experience'];
const TOP = new RegExp(`^["']?(?:${[...USED, ...OTHERS].join('|')})["']?\\s*:`, 'm');

/** Judges by the first 64 kB: a type of resource at the start of a line, and a fides_key. */
export function isFides(head: string): boolean {
  return !/^\s*[[{<]/.test(head) && TOP.test(head) && /\bfides_key["']?\s*:/.test(head);
}

/** The resources of all files, each type and key once; what is no resource of use goes to the ledger of its file. */
export class Resources {
  #byType = new Map<string, Map<string, Resource>>();

  ofType(type: (typeof USED)[number]): readonly Resource[] {
    return [...(this.#byType.get(type)?.values() ?? [])];
  }

  get(type: (typeof USED)[number], key: string): Resource | undefined {
    return this.#byType.get(type)?.get(key);
  }

  async open(file: SourceFile, ledger: Ledger): Promise<void> {
    const reading = readYaml(decodeText(await file.bytes()));
    if ('code' in reading) {
      ledger.problem(reading.code, { row: reading.line, value: reading.detail });
      ledger.leave('unreadable', fileName(file.path));
      return;
    }
    for (const document of reading.documents) this.#read(document, ledger);
  }

  #read(document: YamlDocument, ledger: Ledger): void {
    for (const { key, line } of document.repeated) ledger.problem('key_twice', { row: line, column: key, value: key });
    for (const [type, list] of membersAt({ document: document.value }, 'document')) {
      const items = Array.isArray(list) ? list : isObject(list) ? [list] : [];
      for (const json of items) this.#place(type, json, document.lineOf(json) ?? document.lineOf(list) ?? 1, ledger);
    }
  }

  #place(type: string, json: unknown, row: number, ledger: Ledger): void {
    const key = keyIn(json);
    const name = [type, key || row].join(' ');
    if (!isUsed(type)) ledger.leave('no_place_in_model', name);
    else if (!isObject(json) || key === '') {
      ledger.leave('no_id', name);
      ledger.problem('id_missing', { sheet: type, row, column: 'fides_key' });
    } else this.#keep({ type, key, row, json, ledger });
  }

  #keep(resource: Resource): void {
    const { type, key, row, ledger } = resource;
    const list = this.#byType.get(type) ?? new Map<string, Resource>();
    this.#byType.set(type, list);
    const first = list.get(key);
    if (first) {
      ledger.leave('id_twice', `${type} ${key}`);
      ledger.problem('id_twice', { sheet: type, row, column: 'fides_key', value: key }, String(first.row));
      return;
    }
    list.set(key, resource);
    ledger.use();
  }
}

function isUsed(type: string): type is (typeof USED)[number] {
  return USED.some((used) => used === type);
}

/** A key that YAML reads as a number is a text all the same. */
function keyIn(json: unknown): string {
  const key = member(json, 'fides_key');
  return typeof key === 'number' ? String(key) : textAt(json, 'fides_key');
}

/** Keys in a list: texts only, each once, in which "|" (which separates lists) is written %7C. */
export function keysAt(json: unknown, name: string): string[] {
  const value = member(json, name);
  const list = Array.isArray(value) ? value : [value];
  return [...new Set(list.filter((key) => typeof key === 'string').map(safeKey))].filter(Boolean);
}

export function safeKey(key: string): string {
  return key.trim().replaceAll('|', '%7C');
}

/** Every member but those named, and what the register says of its own under `meta`. */
export function extraOf(json: unknown, without: readonly string[]): Record<string, string> {
  const members = isObject(json) ? Object.entries(json).filter(([name]) => !without.includes(name)) : [];
  const meta = member(json, 'meta');
  return { ...ownWords(isObject(meta) ? Object.entries(meta) : [], 'meta.'), ...ownWords(members) };
}
