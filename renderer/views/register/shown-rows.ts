// Which rows of a sheet are shown, and in which order: searched, let through column by column, sorted. Pure.
import type { Column } from '../../edit/columns.ts';
import type { Row } from '../../model/record.ts';
import { fold } from '../../model/value.ts';
import type { ColumnFilter, SheetLook } from '../../workspace/editing/register-look.ts';
import type { CellWords, Words } from './cell-words.ts';

/** The places on the sheet of the rows that are let through, in the order in which they are shown. */
export function shownRows(rows: readonly Row[], columns: readonly Column[], look: SheetLook, words: Words, locale: string): readonly number[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const asked = fold(look.search).split(' ').filter(Boolean);
  const filters = [...look.filters].flatMap(([key, filter]) => {
    const column = byKey.get(key);
    return column ? [passing(column, filter, words)] : [];
  });
  const ats = rows.flatMap((row, at) => {
    const blob = asked.length > 0 ? words.blob(row, columns) : '';
    return asked.every((word) => blob.includes(word)) && filters.every((passes) => passes(row)) ? [at] : [];
  });
  const sorted = look.sort && byKey.get(look.sort.key);
  return sorted ? inOrder(ats, rows, sorted, look.sort?.isDown === true, words, locale) : ats;
}

function passing(column: Column, filter: ColumnFilter, words: Words): (row: Row) => boolean {
  const asked = filter.kind === 'text' ? fold(filter.text) : '';
  return (row) => {
    const { words: shown, state } = words.of(row, column);
    if (filter.kind === 'empty') return isEmpty(state);
    if (filter.kind === 'filled') return !isEmpty(state);
    if (filter.kind === 'is') return 'field' in column && String(row.values[column.key] ?? '') === filter.value;
    return fold(shown).includes(asked);
  };
}

/** Numbers by size, days by time, all else as people read it; what is not known stands last, whichever way. Rows that are equal keep their order. */
function inOrder(ats: readonly number[], rows: readonly Row[], column: Column, isDown: boolean, words: Words, locale: string): readonly number[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyed = ats.map((at) => {
    const row = rows[at] as Row;
    const { words: shown, state } = words.of(row, column);
    const value = row.values[column.key];
    const isDay = 'field' in column && column.field.type === 'date';
    return { at, state, key: 'field' in column && (typeof value === 'number' || isDay) ? (value ?? shown) : shown };
  });
  const by = (one: (typeof keyed)[number], other: (typeof keyed)[number]) => {
    const isUnknown = Number(isEmpty(one.state)) - Number(isEmpty(other.state));
    if (isUnknown !== 0) return isUnknown;
    const order = typeof one.key === 'number' && typeof other.key === 'number' ? one.key - other.key : compare(String(one.key), String(other.key));
    return (isDown ? -order : order) || one.at - other.at;
  };
  return keyed.sort(by).map(({ at }) => at);
}

function isEmpty(state: CellWords['state']): boolean {
  return state === 'unknown' || state === 'blank';
}
