// Tables as tabs of an Excel workbook, with lists to choose from. The only holder of hucre, which is loaded at the first workbook.
import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Cell, Table } from './exported.ts';

/** One tab: of data, of a report, of words for people, or of lists out of sight. `heads` are the numbers of the rows (from 0) that are headings; rows up to and with the first stay in sight. `widths` are in characters. */
export interface Tab extends Table {
  readonly widths: readonly number[];
  readonly heads: readonly number[];
  readonly choices: readonly Choices[];
  readonly kind: 'data' | 'report' | 'words' | 'hidden';
}

/** A list to choose from for the cells of one column, from row 2 to `until`. `range` is where the list stands, as a formula. `strict` refuses other text; `loose` says nothing. */
export interface Choices {
  readonly column: number;
  readonly until: number;
  readonly range: string;
  readonly check: 'strict' | 'warn' | 'loose';
  readonly advice: string;
}

/** What Excel allows in one cell and on one tab. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const EXCEL = { characters: 32_767, rows: 1_048_576 } as const;

/** The bytes of an .xlsx file. The same tabs give the same bytes. Text is never a formula: it is written as text, whatever it begins with. */
export async function workbookBytes(tabs: readonly Tab[], title: string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const made = new Date(0);
  return writeXlsx({
    sheets: tabs.map(sheetOf),
    properties: { title, creator: 'Datareis', created: made, modified: made },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EBF2' } },
  border: { bottom: { style: 'medium', color: { rgb: '22384F' } } },
  alignment: { vertical: 'top', wrapText: true },
};
const WORDS: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const COLOURS: Readonly<Record<Tab['kind'], { readonly rgb: string }>> = {
  data: { rgb: '2B5C8A' },
  report: { rgb: '2B5C8A' },
  words: { rgb: 'B8860B' },
  hidden: { rgb: '808080' },
};

function sheetOf(tab: Tab): WriteSheet {
  const rows = [tab.header, ...tab.lines.slice(0, EXCEL.rows - 1)].map((line) => line.map(cellValue));
  const last = cellName(tab.header.length - 1, Math.max(rows.length, 1));
  const [pinned] = tab.heads;
  return {
    name: tab.name,
    rows,
    columns: tab.widths.map((width) => ({ width, ...(tab.kind === 'words' || tab.kind === 'report' ? { style: WORDS } : {}) })),
    cells: new Map(tab.heads.flatMap((row) => (rows[row] ?? []).map((value, column) => [`${row},${column}`, { value, style: HEAD }]))),
    dataValidations: tab.choices.map(validation),
    view: { tabColor: COLOURS[tab.kind] },
    hidden: tab.kind === 'hidden',
    ...(pinned === undefined ? {} : { freezePane: { rows: pinned + 1 } }),
    ...(tab.kind === 'data' || tab.kind === 'report' ? { autoFilter: { range: `A1:${last}` } } : {}),
  };
}

function validation({ column, until, range, check, advice }: Choices): DataValidation {
  return {
    type: 'list',
    formula1: range,
    range: `${cellName(column, 2)}:${cellName(column, until)}`,
    allowBlank: true,
    showInputMessage: true,
    inputMessage: advice.slice(0, 255),
    showErrorMessage: check !== 'loose',
    errorStyle: check === 'strict' ? 'stop' : 'warning',
    errorMessage: advice.slice(0, 225),
  };
}

/** Days from March 1900 are real dates; Excel cannot hold earlier ones. */
function cellValue(cell: Cell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return excelText(cell);
  return cell.day >= '1900-03-01' && /^\d{4}-\d\d-\d\d$/.test(cell.day) ? new Date(`${cell.day}T00:00:00Z`) : excelText(cell.day);
}

const ERRORS = /^#(?=(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$)/;

/** Text as a workbook holds it (ECMA-376 part 1, 22.9.2.19): what XML cannot hold is escaped, and so is text that looks like an escape or like one of Excel's errors. */
function excelText(text: string): string {
  return cutText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, escaped)
    .replace(ERRORS, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The part of a text that fits in a cell, without half a character at its end. */
function cutText(text: string): string {
  return text.length <= EXCEL.characters ? text : text.slice(0, EXCEL.characters).replace(/[\uD800-\uDBFF]$/, '');
}

/** Column from 0 and row from 1 as Excel names them: (27, 3) is AB3. */
function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Rows 2 to `until` of a tab's column as a formula names them: 'Scenario''s'!$A$2:$A$90. */
export function columnRange(tab: string, column: number, until: number): string {
  const name = columnName(column);
  return `'${tab.replaceAll("'", "''")}'!$${name}$2:$${name}$${until}`;
}
