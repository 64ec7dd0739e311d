// The text of one row of a source as it stands in the file, for whoever wants to see what was read.
import type { HostFile } from '../../host/host.ts';
import { decodeText } from '../../ingest/decode.ts';

const LONGEST = 2_000;

/** The row (CSV) or line (other text) counted from 1; null for files that are no text, or lie in an archive. A row of a table ends at a line end outside quotes. */
export function sourceLine(files: readonly HostFile[], path: string, row: number): string | null {
  const bytes = files.find((file) => file.path === path)?.bytes;
  if (!bytes || bytes.subarray(0, 1_000).includes(0)) return null;
  const text = decodeText(bytes);
  const line = /\.(csv|tsv|txt)$/i.test(path) ? tableRow(text, row) : text.split(/\r?\n/, row)[row - 1];
  return line === undefined ? null : line.slice(0, LONGEST);
}

function tableRow(text: string, row: number): string | undefined {
  let [start, count, isQuoted] = [0, 1, false];
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < text.length && (text[at] !== '\n' || isQuoted)) continue;
    if (count === row) return text.slice(start, at).replace(/\r$/, '');
    count += 1;
    start = at + 1;
  }
  return undefined;
}
