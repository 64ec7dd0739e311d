// Tabs of an Excel workbook as tables. The only holder of read-excel-file.
import readExcelFile from 'read-excel-file/universal';
import { isHelperTab } from '../../model/header.ts';
import type { Ledger } from '../ledger.ts';
import { isBlank, sourceOf, type TableSource, tableFrom } from '../table.ts';

/** All tabs with any text, but for those that our own workbooks carry for people. A file that is no workbook gives one problem and no tables. */
export async function readWorkbook(path: string, bytes: Uint8Array, ledger: Ledger): Promise<TableSource[]> {
  try {
    const tabs = await readExcelFile(new Blob([bytes.slice().buffer]), { trim: false });
    return tabs.flatMap(({ sheet, data }) => {
      const cells = data.map((line) => line.map(cellText));
      const first = cells.find((line) => !isBlank(line));
      const table = first && !isHelperTab(first) ? tableFrom(path, sheet, cells) : undefined;
      return table ? [sourceOf(table, 'point')] : [];
    });
  } catch (error) {
    ledger.problem('file_unreadable', {}, error instanceof Error ? error.message : String(error));
    return [];
  }
}

/** The library's types say DateConstructor where a Date comes, so the cell is looked at, not trusted. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
}
