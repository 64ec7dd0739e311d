// Files to one ZIP archive: the same files give the same bytes, whenever and wherever it is made.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { ExportFile } from './exported.ts';

/** The first day a ZIP can name, by the clock of the place (which is what a ZIP holds). */
const NO_DAY = new Date(1980, 0, 1);

/** With its size before each file, the files before a damage can still be found. */
const OPTIONS = { useWebWorkers: false, extendedTimestamp: false, dataDescriptor: false, lastModDate: NO_DAY };

export async function zipFiles(files: readonly ExportFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), OPTIONS);
  for (const { path, bytes } of files) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}
