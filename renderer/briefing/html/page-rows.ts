// The table of rows that the page rests on: each once, with what it is called and where it was read. Knows the case that may be read by everybody, and no page.
import { type RecordSet, type Row, rowsOf, textOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import type { PageRow, Said2 } from './page-content.ts';

export interface PageRows {
  /** Places in the table, in the order given; rows that are not on the page are left out. */
  places(rows: readonly RowRef[]): number[];
  titleOf(row: RowRef): Said2 | null;
  readonly table: readonly PageRow[];
}

export function pageRows(records: RecordSet): PageRows {
  const known = new Map<SheetName, Map<string, Row>>();
  const find = ({ sheet, id }: RowRef): Row | undefined => {
    const rows = known.get(sheet) ?? new Map(rowsOf(records, sheet).map((row) => [String(row.values.id ?? ''), row]));
    known.set(sheet, rows);
    return rows.get(id);
  };
  const [table, at]: [PageRow[], Map<string, number>] = [[], new Map()];
  const place = (ref: RowRef): number | null => {
    const key = `${ref.sheet} ${ref.id}`;
    const before = at.get(key);
    const row = before === undefined ? find(ref) : undefined;
    if (before === undefined && !row) return null;
    if (row) {
      at.set(key, table.length);
      table.push({ sheet: ref.sheet, id: ref.id, title: titleOf(row), place: placeOf(row) });
    }
    return at.get(key) ?? null;
  };
  return {
    places: (rows) => [...new Set(rows.flatMap((row) => place(row) ?? []))],
    titleOf: (ref) => {
      const row = find(ref);
      return row ? titleOf(row) : null;
    },
    table,
  };
}

/** What a row is called: its name or title, in both languages where it has both; else its id. */
function titleOf(row: Row): Said2 {
  const own = textOf(row, 'name') ?? textOf(row, 'title') ?? textOf(row, 'law_nl') ?? textOf(row, 'text');
  const nl = own ?? textOf(row, 'label_nl') ?? textOf(row, 'id') ?? '?';
  return { nl: short(nl), en: short(own ?? textOf(row, 'label_en') ?? nl) };
}

function short(words: string): string {
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}

function placeOf({ source: { file, row } }: Row): string {
  return row === null ? file : `${file}:${row}`;
}
