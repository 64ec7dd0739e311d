// A block of cells as spreadsheets pass it on: text with tabs, and an HTML table, in which nothing can run. Knows no sheet and no screen.
import { defuse, undefuse } from '../model/defuse.ts';

type Lines = readonly (readonly string[])[];

/** Lines of cells out of text with tabs. A cell in quotes may hold tabs, line ends and doubled quotes; quotes that close nowhere are text. The quote that `clipboardText` puts before a formula is taken off. */
export function readClipboard(text: string): string[][] {
  const lines: string[][] = [[]];
  const source = text.replace(/^\uFEFF/, '');
  let at = 0;
  for (;;) {
    const { cell, next } = cellAt(source, at);
    lines.at(-1)?.push(undefuse(cell));
    if (next >= source.length) break;
    const end = lineEndAt(source, next);
    at = next + Math.max(1, end);
    if (end === 0) continue;
    if (at >= source.length) break;
    lines.push([]);
  }
  return lines.length === 1 && lines[0]?.length === 1 && lines[0][0] === '' ? [] : lines;
}

function cellAt(source: string, at: number): { cell: string; next: number } {
  return quotedAt(source, at) ?? plainAt(source, at);
}

function plainAt(source: string, at: number): { cell: string; next: number } {
  let next = at;
  while (next < source.length && source[next] !== '\t' && lineEndAt(source, next) === 0) next += 1;
  return { cell: source.slice(at, next), next };
}

function quotedAt(source: string, at: number): { cell: string; next: number } | undefined {
  if (source[at] !== '"') return undefined;
  const parts: string[] = [];
  for (let from = at + 1; ; ) {
    const quote = source.indexOf('"', from);
    if (quote < 0) return undefined;
    parts.push(source.slice(from, quote));
    const next = quote + 1;
    if (next >= source.length || source[next] === '\t' || lineEndAt(source, next) > 0) return { cell: parts.join(''), next };
    if (source[next] !== '"') return undefined;
    parts.push('"');
    from = next + 1;
  }
}

/** How many characters the end of a line takes here: CRLF, LF or CR; 0 when there is none. */
function lineEndAt(source: string, at: number): number {
  if (source[at] === '\r') return source[at + 1] === '\n' ? 2 : 1;
  return source[at] === '\n' ? 1 : 0;
}

/** Cells with tabs between them and CRLF after each line, as spreadsheets write them. What a spreadsheet would run gets a quote before it. */
export function clipboardText(lines: Lines): string {
  return lines.map((cells) => `${cells.map((cell) => quoted(defuse(cell))).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same as a table; Excel is told that cells are text, so that it makes no date or number of them. */
export function clipboardHtml(lines: Lines): string {
  const rows = lines.map((cells) => `<tr>${cells.map((cell) => `<td style='mso-number-format:"\\@"'>${escaped(defuse(cell))}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/\r\n|\r|\n/g, '<br>');
}
