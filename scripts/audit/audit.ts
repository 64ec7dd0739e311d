// npm run audit: what takes too long for every test run, all parts or those named. With --quick smaller. Exit 1 when anything is not right.
import { parseArgs } from 'node:util';
import { type Audit, type AuditOptions, asLines } from './part.ts';
import { access } from './parts/access.ts';
import { endurance } from './parts/endurance.ts';
import { languages } from './parts/languages.ts';
import { safety } from './parts/safety.ts';
import { supply } from './parts/supply.ts';
import { web } from './parts/web.ts';

const PARTS: Readonly<Record<string, (options: AuditOptions) => Promise<Audit>>> = { access, languages, safe: safety, supply, web, endurance };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
for (const [name, audit] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const done = await audit({ isQuick: values.quick ?? false });
  console.log(asLines(done));
  if (done.rows.some(({ isRight }) => isRight === false)) process.exitCode = 1;
}
