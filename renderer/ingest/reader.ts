// The port of every format: how a file looks to a reader, and what a reader gives back.
import type { FindingReview } from '../model/finding-review.ts';
import type { TableMapping, UnmappedTable } from '../model/mapping.ts';
import type { OwnRule } from '../model/own-rule.ts';
import type { PackedRows } from '../model/packed.ts';
import type { FileReport } from '../model/problem.ts';
import type { Row } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';

/** One file of what was dropped. `path` uses "/" and begins with the name of the dropped folder or archive, if any. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** What a reader may look at to claim a file: the first 64 kB as text, and the name. */
export interface Probe {
  readonly path: string;
  readonly name: string;
  readonly head: string;
}

/** What a reader may use beside the files. */
export interface ReadContext {
  /** Tells that work goes on (and lets a cancel through); call it at least once for every file or some thousands of rows. `part` is how much of the file is done (0 to 1; 1 when it is left off). */
  tick(file: string, part?: number): Promise<void>;
  /** How tables with these headers are to be read, by fingerprint. */
  readonly mappings: ReadonlyMap<string, TableMapping>;
  /** Somebody can be asked: a table that no mapping is known for is then handed back, not guessed. */
  readonly asks: boolean;
}

/** Rows for the case and one report for each file given, or for a folder of files that are one model together. */
export interface Outcome {
  readonly rows: readonly (readonly [SheetName, Row])[];
  /** Observations that are packed already, one for each table; a format with few of them may put them in `rows`. */
  readonly observations?: readonly PackedRows[];
  readonly reports: readonly FileReport[];
  readonly unmapped?: readonly UnmappedTable[];
  /** The municipality's own rules, and what people said of findings. */
  readonly ownRules?: readonly OwnRule[];
  readonly reviews?: readonly FindingReview[];
}

/** A format. It recognises its files by content, never by name alone, and reads all claimed files of one drop together. It never throws for bad input: it reports. */
export interface Reader {
  readonly format: string;
  claims(probe: Probe): boolean;
  read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome>;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
