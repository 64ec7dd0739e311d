// What every door out gives back: files with their bytes, how many rows went into each sheet, and what the format could not carry.
import type { Problem } from '../model/problem.ts';

export type Language = 'nl' | 'en';

/** `path` uses "/" and is relative to the folder or archive that the user chose. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `problems` name what is not, or not exactly, in the files; their `file` is the path of a file here. */
export interface Exported {
  readonly files: readonly ExportFile[];
  readonly rows: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

/** One table of text, numbers and days before it is written. `lines[i][j]` stands under `header[j]`; null is an empty cell. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
}

/** A day is its ISO date, set apart from text so that a workbook can hold a real date. */
export type Cell = string | number | Day | null;

export interface Day {
  readonly day: string;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
