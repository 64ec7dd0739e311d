// Makes the folder for a web server: the page with its small versions and the settings of the servers that we know.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { iisConfig } from './iis.ts';
import { nginxConfig } from './nginx.ts';
import { addSmaller } from './smaller.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** What came into being: `page` is the folder that goes on the server, `nginx` the lines for its site. `smaller` counts files with a small version. */
export interface WebBuild {
  readonly page: string;
  readonly nginx: string;
  readonly smaller: number;
}

/** `built`: a page that was built before; without it, the page is built anew. What stood in `out` is thrown away. */
export async function makeWeb(out: string, subPath: string, built?: string): Promise<WebBuild> {
  const page = path.join(out, 'datareis');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  if (built) await cp(built, page, { recursive: true });
  else await build({ root: path.join(ROOT, 'renderer'), configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: page } });
  const smaller = await addSmaller(page);
  await writeFile(path.join(page, 'web.config'), iisConfig());
  const nginx = path.join(out, 'nginx-datareis.conf');
  await writeFile(nginx, nginxConfig({ subPath, folder: '/srv/datareis', hasBrotli: false }));
  return { page, nginx, smaller };
}
