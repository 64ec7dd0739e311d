// A table as a CSV file (RFC 4180) in which no cell can run as a formula.
import { defuse } from '../model/defuse.ts';
import type { NumberStyle } from '../model/value.ts';
import { cellText } from './cell.ts';
import { type Cell, type Table, utf8 } from './exported.ts';

/** With `;` numbers get a decimal comma, as in a Dutch Excel. The byte order mark tells Excel that the file is UTF-8. */
export interface CsvStyle {
  readonly separator: ',' | ';' | '\t';
  readonly byteOrderMark: boolean;
}

/** For programs: comma, decimal point. */
export const PLAIN_CSV: CsvStyle = { separator: ',', byteOrderMark: false };

/** For a double click in a Dutch Excel. */
export const DUTCH_CSV: CsvStyle = { separator: ';', byteOrderMark: true };

export function numbersOf({ separator }: CsvStyle): NumberStyle {
  return separator === ';' ? 'comma' : 'point';
}

/** UTF-8, line ends CRLF. Text that a spreadsheet would run gets a single quote before it, which our import takes off again. */
export function csvBytes(table: Table, style: CsvStyle = PLAIN_CSV): Uint8Array {
  const numbers = numbersOf(style);
  const written = (cell: Cell) => (typeof cell === 'number' ? cellText(cell, numbers) : quote(defuse(cellText(cell, numbers))));
  const lines = [table.header, ...table.lines].map((cells) => `${cells.map(written).join(style.separator)}\r\n`);
  return utf8(`${style.byteOrderMark ? '\uFEFF' : ''}${lines.join('')}`);
}

/** Quoted when any reader could take a part of it for a separator, a quote, the end of a line or blank space to trim. */
function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
