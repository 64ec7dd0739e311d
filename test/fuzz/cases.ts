// One spoilt drop of the corpus: which one, by its reader and number, and how it was spoilt. The same number gives the same bytes always.
import type { Corpus, CorpusFile, Seed, Writing } from './corpus.ts';
import { BYTE_FAULTS, ENCODING_FAULTS } from './mutations/bytes.ts';
import { CSV_FAULTS } from './mutations/csv.ts';
import { JSON_FAULTS } from './mutations/json.ts';
import type { Mutation } from './mutations/mutation.ts';
import { GZIP_FAULTS, PARQUET_FAULTS, TAR_FAULTS, ZIP_FAULTS } from './mutations/packed.ts';
import { TURTLE_FAULTS } from './mutations/turtle.ts';
import { XML_FAULTS } from './mutations/xml.ts';
import { YAML_FAULTS } from './mutations/yaml.ts';
import { PATHS, PROTOTYPE_NAMES } from './payloads.ts';
import { type Random, randomFrom, seedOf } from './random.ts';

/** The seed of the corpus. With another one, `npm run fuzz -- --seed N` makes another corpus. */
export const CORPUS_SEED = 20_261_122;

export interface FuzzCase {
  readonly files: readonly CorpusFile[];
  /** Seed and faults, in the order in which they were made. */
  readonly how: string;
  /** Whether somebody can be asked about tables that are not known. */
  readonly asks: boolean;
}

const FAULTS: Readonly<Record<Writing, readonly Mutation[]>> = {
  json: JSON_FAULTS,
  xml: XML_FAULTS,
  csv: CSV_FAULTS,
  yaml: YAML_FAULTS,
  turtle: TURTLE_FAULTS,
  zip: ZIP_FAULTS,
  tar: TAR_FAULTS,
  gzip: GZIP_FAULTS,
  parquet: PARQUET_FAULTS,
};
const PACKED: readonly Writing[] = ['zip', 'tar', 'gzip', 'parquet'];
/** The first cases are run by `npm test`, which must be quick: none of them is heavy. */
export const QUICK = 200;
const HEAVY_ONCE_IN = 60;
const ENDINGS = ['', '.csv', '.json', '.xml', '.xlsx', '.zip', '.parquet', '.yml', '.ttl', '.__proto__', '.CSV'];

/** `corpus[format]` must have seeds. */
export async function makeCase(corpus: Corpus, format: string, index: number, seed: number): Promise<FuzzCase> {
  const random = randomFrom(seedOf(seed, format, index));
  const seeds = corpus[format] ?? [];
  const base = seeds[index % seeds.length] as Seed;
  const at = random.below(base.files.length);
  const spoilt = await spoil(base.files[at] as CorpusFile, corpus, index >= QUICK, random);
  return {
    files: base.files.with(at, spoilt.file),
    how: [base.name, ...(base.files.length > 1 ? [base.files[at]?.path] : []), ...spoilt.faults].join(' > '),
    asks: random.onceIn(4),
  };
}

async function spoil(file: CorpusFile, corpus: Corpus, mayBeHeavy: boolean, random: Random): Promise<{ file: CorpusFile; faults: string[] }> {
  let { path, bytes } = file;
  const faults: string[] = [];
  for (const fault of drawFaults(file.writing, mayBeHeavy, random)) {
    bytes = await fault.mutate(bytes, random);
    faults.push(fault.name);
  }
  if (random.onceIn(40)) {
    bytes = splice(bytes, random.pick(random.pick(Object.values(corpus))).files[0]?.bytes ?? bytes, random);
    faults.push('half of another file');
  }
  if (random.onceIn(12)) {
    path = otherPath(path, random);
    faults.push(`named ${JSON.stringify(path)}`);
  }
  return { file: { ...file, path, bytes }, faults };
}

function drawFaults(writing: Writing, mayBeHeavy: boolean, random: Random): Mutation[] {
  const own = FAULTS[writing];
  const heavy = own.filter(({ isHeavy }) => isHeavy);
  const light = own.filter(({ isHeavy }) => !isHeavy);
  if (mayBeHeavy && heavy.length > 0 && random.onceIn(HEAVY_ONCE_IN)) return [random.pick(heavy)];
  const encodings = PACKED.includes(writing) ? BYTE_FAULTS : ENCODING_FAULTS;
  const draws: readonly (() => Mutation[])[] = [
    () => [random.pick(light)],
    () => [random.pick(light)],
    () => [random.pick(light)],
    () => [random.pick(light), random.pick(light)],
    () => [random.pick(light), random.pick(light), random.pick(light)],
    () => [random.pick(light), random.pick(BYTE_FAULTS)],
    () => [random.pick(BYTE_FAULTS)],
    () => [random.pick(encodings)],
    () => [random.pick(light), random.pick(encodings)],
  ];
  return random.pick(draws)();
}

function splice(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const [head, tail] = [bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))];
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}

function otherPath(path: string, random: Random): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bare = name.replace(/\.\w+$/, '');
  return random.pick([
    `${bare}${random.pick(ENDINGS)}`,
    `${random.pick(PROTOTYPE_NAMES)}${random.pick(ENDINGS)}`,
    `${random.pick(PROTOTYPE_NAMES)}/${name}`,
    `../${name}`,
    `a/../../${name}`,
    random.pick(PATHS),
    `${'x'.repeat(300)}${name}`,
    `case_info.csv`,
    `map/${name}`,
    `\u0000${name}`,
    `<img src=x onerror=1>${name}`,
  ]);
}
