// How large the sheets of an unpacked workbook are, by the addresses of their cells, before a library makes room for every cell between. Knows no values.
import { LIMITS } from '../model/limits.ts';
import type { SourceFile } from './reader.ts';

/** An address of a cell or a number of a row (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73), however it is written. */
const ADDRESS = /\sr\s*=\s*["']([^"'<>]{1,60})["']/g;
const PART = 2 ** 20;
const OVERLAP = 100;

/** The address that makes the sheets larger than LIMITS allows; undefined when they are not. */
export async function farCell(files: readonly SourceFile[]): Promise<string | undefined> {
  let cells = 0;
  for (const file of files.filter(({ path }) => path.endsWith('.xml'))) {
    const { rows, columns, far } = sizeOf(await file.bytes());
    cells += rows * columns;
    if (rows > LIMITS.rows || columns > LIMITS.columns || cells > LIMITS.workbookCells) return far;
  }
  return undefined;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly far: string;
}

function sizeOf(bytes: Uint8Array): Size {
  let [rows, columns, far] = [0, 0, ''];
  const decoder = new TextDecoder('latin1');
  for (let from = 0; from < bytes.length; from += PART) {
    for (const [, address = ''] of decoder.decode(bytes.subarray(from, from + PART + OVERLAP)).matchAll(ADDRESS)) {
      const { row, column } = placeOf(address);
      if (row > rows || column > columns) far = address;
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
  }
  return { rows, columns, far };
}

/** "AB12" is row 12, column 28; an address with a character reference is as far as can be. */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits] = /^([A-Za-z]{0,9})([\d.eE+]{1,40})$/.exec(address) ?? [];
  if (address.includes('&')) return { row: Number.POSITIVE_INFINITY, column: 1 };
  if (digits === undefined) return { row: 0, column: 0 };
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) || 0, column: Math.max(1, column) };
}
