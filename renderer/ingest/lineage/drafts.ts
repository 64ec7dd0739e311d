// Rows that many records of a file, or of several files, describe together: what one does not say, a later one may add. Knows no format.
import type { SourceRef, Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { newRow, type Parts, type SheetRow } from '../row.ts';

interface Draft {
  readonly sheet: SheetName;
  readonly source: SourceRef;
  readonly values: Map<string, Value>;
  readonly lists: Map<string, Set<string>>;
  readonly raw: Map<string, string>;
  readonly extra: Map<string, string>;
}

/** One draft for each sheet and id, in the order in which they were first spoken of; that is also the place they are said to come from. */
export class Drafts {
  #drafts = new Map<string, Draft>();

  has(sheet: SheetName, id: string): boolean {
    return this.#drafts.has(`${sheet} ${id}`);
  }

  /** Fills what is still unknown and adds to lists; what is known already stays. */
  put(sheet: SheetName, id: string, source: SourceRef, { values, raw = {}, extra = {} }: Parts): void {
    const draft = this.#draft(sheet, id, source);
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value)) for (const item of value) this.add(sheet, id, name, item);
      else if (value !== null && !draft.values.has(name)) draft.values.set(name, value);
    }
    for (const [name, text] of Object.entries(raw)) if (!draft.raw.has(name)) draft.raw.set(name, text);
    for (const [name, text] of Object.entries(extra)) if (text !== '' && !draft.extra.has(name)) draft.extra.set(name, text);
  }

  /** Adds one item to a list of a row that is there. */
  add(sheet: SheetName, id: string, field: string, item: string): void {
    const draft = this.#drafts.get(`${sheet} ${id}`);
    const list = draft?.lists.get(field);
    if (list) list.add(item);
    else draft?.lists.set(field, new Set([item]));
  }

  /** Replaces an extra column, for what is only known at the end. */
  note(sheet: SheetName, id: string, extra: Readonly<Record<string, string>>): void {
    const draft = this.#drafts.get(`${sheet} ${id}`);
    for (const [name, text] of Object.entries(extra)) if (text !== '') draft?.extra.set(name, text);
  }

  text(sheet: SheetName, id: string, field: string): string {
    const value = this.#drafts.get(`${sheet} ${id}`)?.values.get(field);
    return typeof value === 'string' ? value : '';
  }

  *rows(): Generator<SheetRow> {
    for (const { sheet, source, values, lists, raw, extra } of this.#drafts.values()) {
      const listed = [...lists].map(([name, items]) => [name, [...items]] as const);
      yield newRow(sheet, source, {
        values: Object.fromEntries([...values, ...listed]),
        raw: Object.fromEntries(raw),
        extra: Object.fromEntries(extra),
      });
    }
  }

  #draft(sheet: SheetName, id: string, source: SourceRef): Draft {
    const key = `${sheet} ${id}`;
    const known = this.#drafts.get(key);
    if (known) return known;
    const draft: Draft = { sheet, source, values: new Map([['id', id]]), lists: new Map(), raw: new Map(), extra: new Map() };
    this.#drafts.set(key, draft);
    return draft;
  }
}
