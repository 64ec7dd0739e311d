// The process in which spoilt files are read, under guard. Started by run.ts with garbage collection at hand and text-to-code forbidden.
import type { Settled } from '../../renderer/ingest/ingest.ts';
import { READERS } from '../../renderer/ingest/readers.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { type FuzzCase, makeCase } from './cases.ts';
import type { Corpus } from './corpus.ts';
import { type Guard, standGuard } from './guard.ts';
import { guessedMappings, judge } from './judge.ts';
import { faultsOfPicture } from './paint.ts';
import type { Batch, CaseResult, Told } from './protocol.ts';
import { realSeeds } from './real-seeds.ts';
import { ownSeeds } from './seeds.ts';

/** Cases after which caches are filled and the heap is measured. */
const WARM = 20;
/** Milliseconds that one file may take. */
const HANG_MS = 10_000;

const own = await ownSeeds();
let real: Corpus | undefined;
const guard = standGuard();
const unheard: string[] = [];
/** Bytes in use when they were counted last. */
let used: number | undefined;

process.on('unhandledRejection', (error) =>
  unheard.push(`a fault that nobody hears: ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' | ') : error}`),
);

process.on('disconnect', () => process.exit());
process.on('message', (batch: Batch) => void runBatch(batch));
await tell({ kind: 'ready' });

async function runBatch(batch: Batch): Promise<void> {
  if (batch.real) real ??= realSeeds();
  for (let index = batch.from; index < batch.until; index += 1) {
    if (used === undefined && index === batch.from + WARM) used = await warmHeap(batch);
    await tell({ kind: 'read', result: await runCase(batch, index, guard) });
  }
  const before = used;
  used = await heap();
  await tell({ kind: 'finished', growth: before === undefined ? 0 : used - before });
}

async function runCase(batch: Batch, index: number, watch: Guard): Promise<CaseResult> {
  const { format, seed } = batch;
  const corpus = batch.real ? (real ?? {}) : own;
  const fuzzed = await makeCase(corpus, format, index, seed);
  await tell({ kind: 'started', index });
  const readers = READERS.filter((reader) => reader.format === format);
  const mappings = index % 2 === 0 ? await mappingsOf(corpus, format) : new Map();
  const spent = stopwatch();
  const { records, ...verdict } = await judge(fuzzed, readers, mappings);
  const ms = spent();
  await new Promise(setImmediate);
  const painted = batch.picture > 0 && (index + 1) % batch.picture === 0 ? await pictureFaults(records, index) : [];
  return {
    index,
    how: describe(fuzzed),
    ms,
    ...verdict,
    faults: [...verdict.faults, ...slow(ms), ...painted, ...watch.trespasses(), ...unheard.splice(0)],
  };
}

const known = new Map<string, Settled['mappings']>();

/** Half of the tables are read as somebody once chose: by what is guessed of the sound ones. */
async function mappingsOf(corpus: Corpus, format: string): Promise<Settled['mappings']> {
  if (format !== 'table') return new Map();
  const name = `${format} ${corpus === own}`;
  const mappings = known.get(name) ?? (await guessedMappings(corpus[format] ?? []));
  known.set(name, mappings);
  return mappings;
}

/** Milliseconds that the processor was busy with it, so that other programs do not count. */
function stopwatch(): () => number {
  const [wall, busy] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(busy);
    return Math.min(performance.now() - wall, (user + system) / 1_000);
  };
}

function slow(ms: number): string[] {
  return ms > HANG_MS ? [`hangs: ${Math.round(ms)} ms`] : [];
}

async function pictureFaults(records: RecordSet, index: number): Promise<string[]> {
  await tell({ kind: 'painting', index });
  try {
    return await faultsOfPicture(records);
  } catch (error) {
    return [`picture throws ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 5).join(' | ') : String(error)}`];
  }
}

function describe({ how, files }: FuzzCase): string {
  return `${how} (${files.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes)`;
}

/** As heap, with the engine that draws pictures started, which takes its room once. */
async function warmHeap({ picture }: Batch): Promise<number> {
  if (picture > 0) await faultsOfPicture(new Map());
  return heap();
}

/** Bytes in use, once streams that were broken off have let go of theirs. */
async function heap(): Promise<number> {
  for (let time = 0; time < 2; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

/** Resolves once the message has been handed to the pipe, so that it is out before a case that never ends. */
function tell(told: Told): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(told, () => resolve());
  });
}
