// Identifiers for rows that have none: made of what the row says, so that the same file read again gives the same ones.
import { keyField, type SheetName } from '../../model/sheet.ts';
import { idOf } from '../row.ts';
import type { Filled } from './cells.ts';
import { namingOf } from './essentials.ts';
import { hash } from './fingerprint.ts';

const LONGEST = 80;

/** Gives out identifiers for one table. Equal contents get -2, -3 and so on. Where other rows bring their own (`besideOwn`), what is given carries a mark, so that it takes nobody's. */
export class ContentIds {
  readonly #given = new Map<string, number>();

  constructor(
    readonly sheet: SheetName,
    readonly besideOwn: boolean,
  ) {}

  /** Identifiers that stand in the table are not given to other rows. */
  take(id: string): void {
    if (!this.#given.has(id)) this.#given.set(id, 1);
  }

  give(filled: Filled): string {
    const base = this.#nameOf(filled);
    let count = this.#given.get(base) ?? 0;
    let id = base;
    do {
      count += 1;
      id = count === 1 ? base : `${base}-${count}`;
    } while (count > 1 && this.#given.has(id));
    this.#given.set(base, count);
    if (id !== base) this.#given.set(id, 1);
    return id;
  }

  #nameOf({ values, raw, extra }: Filled): string {
    const named = idOf(...namingOf(this.sheet).map((field) => String(values[field] ?? raw[field] ?? '')));
    if (named !== '' && named.length <= LONGEST && !this.besideOwn) return named;
    const mark = hash(JSON.stringify([withoutKey(this.sheet, values), raw, extra]));
    return named === '' ? `${this.sheet}-${mark}` : `${named.slice(0, LONGEST - 17).replace(/(?<![-:])[-:]+$/, '')}-${mark}`;
  }
}

function withoutKey(sheet: SheetName, values: Filled['values']): unknown {
  const { [keyField(sheet)?.name ?? 'id']: _, ...rest } = values;
  return rest;
}
