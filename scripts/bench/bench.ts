// npm run bench: all parts or those named, printed as tables, and written to docs/benchmarks.md. With --quick smaller and only printed.
import { parseArgs } from 'node:util';
import { writeParts } from './document.ts';
import { machineLine } from './machine.ts';
import { type Options, optionsOf } from './options.ts';
import { answers } from './parts/answers.ts';
import { data } from './parts/data.ts';
import { drawing } from './parts/drawing.ts';
import { flatLayout, nestedLayout } from './parts/layout.ts';
import { play } from './parts/play.ts';
import { real } from './parts/real.ts';
import { stability } from './parts/stability.ts';
import { start } from './parts/start.ts';
import { aimTable, asText, type Part } from './report.ts';

const PARTS: Readonly<Record<string, (options: Options) => Promise<Part>>> = {
  layout: flatLayout,
  nested: nestedLayout,
  stability,
  real,
  drawing,
  play,
  start,
  answers,
  data,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const options = optionsOf(values.quick ?? false);
const machine = machineLine(new Date());
console.log(machine);
for (const [name, measure] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const part = await measure(options);
  console.log([`\n== ${part.title} ==`, ...[...part.tables, aimTable(part.aims)].map(asText)].join('\n'));
  if (!options.isQuick) writeParts(Object.keys(PARTS), new Map([[name, part]]), machine);
}
