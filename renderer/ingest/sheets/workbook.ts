// Tabs of an Excel workbook as text tables. The only holder of read-excel-file.
import readExcelFile from 'read-excel-file/universal';
import type { NumberStyle } from '../../model/value.ts';
import type { Ledger } from '../ledger.ts';
import { type TextTable, tableFrom } from '../table.ts';

/** All tabs with any text. A file that is no workbook gives one problem and no tables. */
export async function readWorkbook(path: string, bytes: Uint8Array, ledger: Ledger): Promise<{ table: TextTable; style: NumberStyle }[]> {
  try {
    const tabs = await readExcelFile(new Blob([bytes.slice().buffer]));
    return tabs.flatMap(({ sheet, data }) => {
      const table = tableFrom(
        path,
        sheet,
        data.map((line) => line.map(cellText)),
      );
      return table ? [{ table, style: 'point' as const }] : [];
    });
  } catch (error) {
    ledger.problem('file_unreadable', {}, error instanceof Error ? error.message : String(error));
    return [];
  }
}

/** The library's types say DateConstructor where a Date comes, so the cell is looked at, not trusted. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
}
