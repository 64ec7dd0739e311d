// Files and folders of the disk as the ingest port wants them. For the command line and tests.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
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
