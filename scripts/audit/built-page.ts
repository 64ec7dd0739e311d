// The page as it is shipped, built to a folder of its own and served with the headers of the app, for parts of the audit that drive it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { serve } from '../serve.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** A folder with a built page that is to be used as it is; without it one is built from the sources. */
const GIVEN = process.env.DATAREIS_PAGE;

/** Builds the page in a folder that is cleared away after `use`. Takes some 15 s. */
export async function withBuiltPage<T>(use: (folder: string) => Promise<T>): Promise<T> {
  if (GIVEN && existsSync(path.join(GIVEN, 'index.html'))) return use(GIVEN);
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'datareis-page-'));
  try {
    await build({ root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'error', build: { outDir } });
    return await use(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The same, served on a port of its own; `use` gets the address, ending in a slash. */
export function withServedPage<T>(use: (address: string) => Promise<T>): Promise<T> {
  return withBuiltPage(async (root) => {
    const server = await serve({ root });
    try {
      return await use(`http://127.0.0.1:${server.port}/`);
    } finally {
      await server.close();
    }
  });
}
