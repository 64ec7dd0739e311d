// npm run build:web: the page as a folder for a server on the intranet, with what nginx and IIS need to know. See docs/install.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeWeb } from './web/make.ts';

const HELP = `npm run build:web -- [--out FOLDER] [--path /datareis/]
  --out FOLDER   where it comes (otherwise out/web); what is there is thrown away
  --path PATH    under which path the site serves it (otherwise /datareis/); only in the lines for nginx`;
const PLAIN = /^\/([A-Za-z0-9._-]+\/)*$/;

const { values } = parseArgs({ options: { out: { type: 'string' }, path: { type: 'string' }, help: { type: 'boolean' } } });
const subPath = values.path ?? '/datareis/';
if (values.help || !PLAIN.test(subPath)) {
  console.log(values.help ? HELP : `The path ${subPath} must begin and end with a slash, with plain letters between.\n${HELP}`);
  process.exit(values.help ? 0 : 2);
}
const { page, nginx, smaller } = await makeWeb(path.resolve(values.out ?? 'out/web'), subPath);
console.log(`The folder for the server: ${page} (${smaller} files with a small version beside them, web.config for IIS)`);
console.log(`For nginx: ${nginx}`);
