// Files and folders of the disk as the ingest port wants them, and exported files onto the disk. For the command line and tests.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../electron/write-file.ts';
import type { ExportFile } from '../renderer/egress/exported.ts';
import type { SourceFile } from '../renderer/ingest/reader.ts';

/** A file, or all files below a folder (links are not followed). Paths begin with the name of the file or folder given. Throws when it is not there. */
export function sourceFiles(given: string): SourceFile[] {
  const full = path.resolve(given);
  return walk(full, path.basename(full));
}

function walk(full: string, relative: string): SourceFile[] {
  const stat = statSync(full);
  if (stat.isFile()) return [{ path: relative, size: stat.size, bytes: async () => new Uint8Array(readFileSync(full)) }];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => (entry.isFile() || entry.isDirectory()) && !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => walk(path.join(full, entry.name), `${relative}/${entry.name}`));
}

/** One file is written as `out`, in a folder that is there; for several, `out` is made a folder. Each is on disk whole or not at all, as the app saves. Answers the paths written. */
export async function writeFiles(files: readonly ExportFile[], out: string, isFolder = files.length !== 1): Promise<string[]> {
  const written: string[] = [];
  for (const file of files) {
    const full = isFolder ? path.join(out, file.path) : out;
    if (isFolder) mkdirSync(path.dirname(full), { recursive: true });
    await writeWhole(full, file.bytes).catch((error: Error) => {
      throw new Error(`${full} was not saved, what was there is as it was (${error.message})`);
    });
    written.push(full);
  }
  return written;
}
