// A table as it is shown on screen, as an Excel workbook of one tab with a filter on its columns.
import type { Cell, Exported, Table } from './exported.ts';
import { EXCEL, workbookBytes } from './workbook.ts';

const WIDEST = 80;
/** Rows that are looked at to find how wide a column is. */
const LOOKED_AT = 200;
/** What Excel allows in the name of a tab: 31 characters, none of these. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;

/** The file is called as the table. Text is written as text: no cell runs as a formula. */
export async function tableWorkbook({ name, header, lines }: Table): Promise<Exported> {
  const tab = name.replace(NOT_IN_NAMES, ' ').slice(0, 31).trim() || 'Tabel';
  const widths = header.map((title, column) => widthOf(title, lines, column));
  const bytes = await workbookBytes([{ name: tab, header, lines, widths, heads: [0], choices: [], kind: 'report' }], name);
  const path = `${name}.xlsx`;
  const over = lines.length - (EXCEL.rows - 1);
  const cut = {
    file: path,
    sheet: tab,
    row: EXCEL.rows,
    column: '',
    value: String(over),
    code: 'export_rows_cut',
    expected: String(EXCEL.rows),
  } as const;
  return { files: [{ path, bytes }], rows: { [tab]: Math.min(lines.length, EXCEL.rows - 1) }, problems: over > 0 ? [cut] : [] };
}

function widthOf(title: string, lines: Table['lines'], column: number): number {
  const longest = lines.slice(0, LOOKED_AT).reduce((most, line) => Math.max(most, lengthOf(line[column] ?? null)), title.length);
  return Math.min(WIDEST, longest + 3);
}

function lengthOf(cell: Cell): number {
  return cell === null ? 0 : typeof cell === 'object' ? cell.day.length : String(cell).length;
}
