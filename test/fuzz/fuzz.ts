// `npm run fuzz`: reads spoilt files of every format, in processes of their own, and prints a table of what came of them.
// npm run fuzz -- --per-reader 10000 --seed 7 --reader ameff --from 120 --jobs 2
import { parseArgs } from 'node:util';
import { READERS } from '../../renderer/ingest/readers.ts';
import { CORPUS_SEED, makeCase } from './cases.ts';
import type { Corpus } from './corpus.ts';
import type { Batch } from './protocol.ts';
import { realSeeds } from './real-seeds.ts';
import { caseName, distinct, grew, linesOf, saveCase, tableOf } from './report.ts';
import { runBatches } from './run.ts';
import { ARCHIVES } from './seeds/tables.ts';
import { ownSeeds } from './seeds.ts';

const { values } = parseArgs({
  options: {
    'per-reader': { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(CORPUS_SEED) },
    reader: { type: 'string' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    picture: { type: 'string', default: '50' },
  },
});
const [perReader, seed, from, picture] = [values['per-reader'], values.seed, values.from, values.picture].map(Number) as [
  number,
  number,
  number,
  number,
];
const SIZE = 500;

const [own, real] = [await ownSeeds(), realSeeds()];
const formats = [...new Set(READERS.map(({ format }) => format)), ARCHIVES].filter((format) => !values.reader || format === values.reader);
const without = formats.filter((format) => !own[format]);
if (formats.length === 0 || without.length > 0) {
  console.error(formats.length === 0 ? `No reader is called ${values.reader}.` : `No seeds for ${without.join(', ')}: add them in test/fuzz/seeds/.`);
  process.exit(2);
}

/** Where there are real files, a third of the cases is made of them. */
function batchesOf(format: string): Batch[] {
  const ofReal = real[format] ? Math.floor(perReader / 3) : 0;
  return [...pieces(format, perReader - ofReal, false), ...pieces(format, ofReal, true)];
}

function pieces(format: string, count: number, isReal: boolean): Batch[] {
  return Array.from({ length: Math.ceil(count / SIZE) }, (_, piece) => ({
    format,
    from: from + piece * SIZE,
    until: from + Math.min(count, (piece + 1) * SIZE),
    seed,
    real: isReal,
    picture,
  }));
}

const started = performance.now();
console.log(`seed ${seed}, ${perReader} cases for each of ${formats.length} readers`);
const batches = formats.flatMap(batchesOf);
let done = 0;
const results = await runBatches(batches, Number(values.jobs), ({ batch, cases }) => {
  done += 1;
  const failed = cases.filter(({ faults }) => faults.length > 0).length;
  console.error(`${done} of ${batches.length}: ${caseName(batch, batch.from)} to ${batch.until - 1}, ${failed} failed`);
});
const lines = linesOf(results).sort((a, b) => formats.indexOf(a.format) - formats.indexOf(b.format));
const failures = lines.flatMap((line) => line.failures);
const folders = new Map<string, string>();
for (const { fault, count, first } of distinct(failures)) {
  const corpus: Corpus = first.batch.real ? real : own;
  const name = caseName(first.batch, first.index);
  const folder = folders.get(name) ?? saveCase(name, await makeCase(corpus, first.batch.format, first.index, seed));
  folders.set(name, folder);
  console.log(`\n${name} (${count}×): ${fault}\n  ${first.how}\n  ${folder}`);
}
for (const line of lines.filter(grew)) console.log(`\n${line.format}: the heap grew by ${(line.growth / 1e6).toFixed(1)} MB`);
const cases = lines.reduce((sum, line) => sum + line.cases, 0);
console.log(`\n${tableOf(lines)}\n\n${cases} cases, ${failures.length} failed, ${((performance.now() - started) / 1_000).toFixed(0)} s`);
process.exitCode = failures.length > 0 || lines.some(grew) ? 1 : 0;
