// How a reader makes a row: every field of the sheet filled or unknown, and ids made of names where a format has none.
import type { Row, SourceRef, Value } from '../model/record.ts';
import { fieldsOf, type SheetName } from '../model/sheet.ts';
import { fold } from '../model/value.ts';

export type SheetRow = readonly [SheetName, Row];

/** What a format says of one row. Fields that `values` does not name are unknown. */
export interface Parts {
  readonly values: Readonly<Record<string, Value>>;
  readonly raw?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, string>>;
}

export function newRow(sheet: SheetName, source: SourceRef, { values, raw = {}, extra = {} }: Parts): SheetRow {
  const blank = Object.fromEntries(fieldsOf(sheet).map((field) => [field.name, null]));
  return [sheet, { values: { ...blank, ...values }, raw, extra, source }];
}

/** An id from a name, the same for every spelling of it: small letters and digits with dashes ("Bureau Jeugd & Zorg" is "bureau-jeugd-zorg"). Empty when the name has none. */
export function idOf(...names: readonly string[]): string {
  return names
    .map((name) =>
      fold(name)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|(?<!-)-+$/g, ''),
    )
    .filter(Boolean)
    .join(':');
}
