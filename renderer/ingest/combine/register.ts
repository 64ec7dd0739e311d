// Which id a reference means: ids that were joined or set apart, and names used in place of ids.
import type { Row } from '../../model/record.ts';
import { fieldOf, fieldsOf, isSheet, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import { folderOf } from '../reader.ts';
import { namesOf } from './identity.ts';

export class Register {
  readonly #ids = new Map<SheetName, Set<string>>();
  /** A name that several rows have leads to none: null. */
  readonly #names = new Map<SheetName, Map<string, string | null>>();
  readonly #joined = new Map<string, string>();
  readonly #apart = new Map<string, string>();

  /** The row with this id is from now on meant by its names. */
  add(sheet: SheetName, id: string, row: Row): void {
    getOr(this.#ids, sheet, () => new Set<string>()).add(id);
    const names = getOr(this.#names, sheet, () => new Map<string, string | null>());
    for (const name of new Set([fold(id), ...namesOf(sheet, row)])) names.set(name, names.has(name) && names.get(name) !== id ? null : id);
  }

  /** From now on `other` means `id`. */
  join(sheet: SheetName, other: string, id: string): void {
    this.#joined.set(`${sheet} ${other}`, id);
  }

  /** In this file, and in those that lie in the same folder, the old id means a thing of its own. */
  setApart(sheet: SheetName, file: string, old: string, id: string): void {
    this.#apart.set(`${homeOf(file)}\u0000${sheet} ${old}`, id);
  }

  /** The id that `text` means in a file's reference to one of the sheets; the text itself when that cannot be told. */
  meant(sheets: readonly SheetName[], file: string, text: string): string {
    for (const sheet of sheets) {
      const own = this.#apart.get(`${homeOf(file)}\u0000${sheet} ${text}`) ?? text;
      const id = this.#joined.get(`${sheet} ${own}`) ?? own;
      if (this.#ids.get(sheet)?.has(id)) return id;
    }
    for (const sheet of sheets) {
      const id = this.#names.get(sheet)?.get(fold(text));
      if (id) return id;
    }
    return text;
  }

  /** The row with every reference as an id, as far as can be told; what was written stays in `raw`. */
  resolve(sheet: SheetName, row: Row): Row {
    const changed: Record<string, string | readonly string[]> = {};
    for (const [field, targets] of referencesOf(sheet, row)) {
      const value = row.values[field];
      const meant = (text: string) => this.meant(targets, row.source.file, text);
      if (typeof value === 'string' && meant(value) !== value) changed[field] = meant(value);
      if (Array.isArray(value) && value.some((text) => meant(text) !== text)) changed[field] = [...new Set(value.map(meant))];
    }
    return Object.keys(changed).length === 0
      ? row
      : { ...row, values: { ...row.values, ...changed }, raw: { ...writtenOf(row, changed), ...row.raw } };
  }
}

const REFERENCES = new Map<SheetName, readonly (readonly [field: string, sheets: readonly SheetName[]])[]>();

function referencesOf(sheet: SheetName, row: Row): readonly (readonly [string, readonly SheetName[]])[] {
  const fixed = getOr(REFERENCES, sheet, () =>
    fieldsOf(sheet).flatMap(({ name, references }) => {
      const targets = references.filter(isSheet);
      return targets.length > 0 ? [[name, targets] as const] : [];
    }),
  );
  const target = fieldOf(sheet, 'target_kind') && sheetOfKind(row.values.target_kind);
  return target ? [...fixed, ['target_id', [target]]] : fixed;
}

function writtenOf(row: Row, changed: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.keys(changed).map((field) => [field, [row.values[field]].flat().join('|')]));
}

function homeOf(file: string): string {
  return folderOf(file) || file;
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
