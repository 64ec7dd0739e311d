// Which id a reference means: ids that were joined or set apart, and names used in place of ids.
import type { Row } from '../../model/record.ts';
import { fieldOf, fieldsOf, isSheet, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import { folderOf } from '../reader.ts';
import { codesOf, namesOf } from './identity.ts';

export class Register {
  readonly #ids = new Map<SheetName, Set<string>>();
  /** A name that several rows have leads to none: null. */
  readonly #names = new Map<SheetName, Map<string, string | null>>();
  /** Codes are asked after names. */
  readonly #codes = new Map<SheetName, Map<string, string | null>>();
  readonly #joined = new Map<string, string>();
  readonly #apart = new Map<string, string>();
  /** What texts were found to mean, by the sheets and the file of the reference: a million rows refer to a few things. */
  #found = new Map<readonly SheetName[], Map<string, Map<string, string>>>();

  /** The row with this id is from now on meant by its names. */
  add(sheet: SheetName, id: string, row: Row): void {
    this.#found = new Map();
    getOr(this.#ids, sheet, () => new Set<string>()).add(id);
    learn(
      getOr(this.#names, sheet, () => new Map<string, string | null>()),
      [fold(id), ...namesOf(sheet, row)],
      id,
    );
    learn(
      getOr(this.#codes, sheet, () => new Map<string, string | null>()),
      codesOf(sheet, row),
      id,
    );
  }

  /** From now on `other` means `id`. */
  join(sheet: SheetName, other: string, id: string): void {
    this.#found = new Map();
    this.#joined.set(`${sheet} ${other}`, id);
  }

  /** In this file, and in those that lie in the same folder, the old id means a thing of its own. */
  setApart(sheet: SheetName, file: string, old: string, id: string): void {
    this.#found = new Map();
    this.#apart.set(`${homeOf(file)}\u0000${sheet} ${old}`, id);
  }

  /** The id that `text` means in a file's reference to one of the sheets; the text itself when that cannot be told. */
  meant(sheets: readonly SheetName[], file: string, text: string): string {
    for (const sheet of sheets) {
      const own = this.#apart.get(`${homeOf(file)}\u0000${sheet} ${text}`) ?? text;
      const id = this.#joined.get(`${sheet} ${own}`) ?? own;
      if (this.#ids.get(sheet)?.has(id)) return id;
    }
    for (const names of [this.#names, this.#codes]) {
      for (const sheet of sheets) {
        const id = names.get(sheet)?.get(fold(text));
        if (id) return id;
      }
    }
    return text;
  }

  /** The row with every reference as an id, as far as can be told; what was written stays in `raw`. */
  resolve(sheet: SheetName, row: Row): Row {
    let changed: Record<string, string | readonly string[]> | undefined;
    for (const { field, targets } of referencesOf(sheet, row)) {
      const value = row.values[field];
      if (typeof value !== 'string' && !Array.isArray(value)) continue;
      const meant = this.#meantByAll(targets, row.source.file, value);
      if (meant !== value) changed = { ...changed, [field]: meant };
    }
    return changed ? { ...row, values: { ...row.values, ...changed }, raw: { ...writtenOf(row, changed), ...row.raw } } : row;
  }

  /** The value itself when every text in it means itself. */
  #meantByAll(targets: readonly SheetName[], file: string, value: string | readonly string[]): string | readonly string[] {
    const ofSheets = getOr(this.#found, targets, () => new Map<string, Map<string, string>>());
    const found = getOr(ofSheets, file, () => new Map<string, string>());
    const meant = (text: string) => found.get(text) ?? getOr(found, text, () => this.meant(targets, file, text));
    if (typeof value === 'string') return meant(value);
    return value.some((text) => meant(text) !== text) ? [...new Set(value.map(meant))] : value;
  }
}

function learn(names: Map<string, string | null>, texts: readonly string[], id: string): void {
  for (const text of new Set(texts)) names.set(text, names.has(text) && names.get(text) !== id ? null : id);
}

/** A field that names rows of these sheets. */
interface Reference {
  readonly field: string;
  readonly targets: readonly SheetName[];
}

const REFERENCES = new Map<SheetName, readonly Reference[]>();
const WITH_TARGET = new Map<string, readonly Reference[]>();

/** The fields of a row, or of every row of the sheet, that name rows of other sheets. */
export function referencesOf(sheet: SheetName, row?: Row): readonly Reference[] {
  const fixed = getOr(REFERENCES, sheet, () =>
    fieldsOf(sheet).flatMap(({ name, references }) => {
      const targets = references.filter(isSheet);
      return targets.length > 0 ? [{ field: name, targets }] : [];
    }),
  );
  const kind = row?.values.target_kind;
  const target = kind !== undefined && fieldOf(sheet, 'target_kind') ? sheetOfKind(kind) : undefined;
  return target ? getOr(WITH_TARGET, `${sheet} ${target}`, () => [...fixed, { field: 'target_id', targets: [target] }]) : fixed;
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
