// Files for tests: in memory, the sample municipality's, and its sheets as a plain CSV parser sees them.
import { existsSync, readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';

export const LINDEHAVEN = 'datasets/lindehaven';

export type Cells = Readonly<Record<string, string>>;

export function memoryFile(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, bytes: async () => bytes };
}

export function lindehavenFiles(): SourceFile[] {
  return sourceFiles(LINDEHAVEN);
}

/** The rows of a sheet of Lindehaven, every cell as text: what our own reading is checked against. None of a sheet that the sample begins without. */
export function plainRows(sheet: SheetName): Cells[] {
  const file = `${LINDEHAVEN}/${sheet}.csv`;
  if (!existsSync(file)) return [];
  return papaparse.parse<Cells>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

export function plainCounts(): Record<string, number> {
  return Object.fromEntries(SHEETS.map((sheet) => [sheet, plainRows(sheet).length]));
}

/** Only the sheets that have rows: what an export writes. */
export function filledCounts(): Record<string, number> {
  return Object.fromEntries(Object.entries(plainCounts()).filter(([, count]) => count > 0));
}

/** Text as an older Excel on Windows saves it; only letters of latin-1, the euro sign and the dash. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));
}

const WINDOWS: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96 };
