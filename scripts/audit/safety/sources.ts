// Which files are our own code?
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** TypeScript files of a folder, to the bottom, in their order. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
