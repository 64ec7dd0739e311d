// Does every reader live through 200 spoilt files of its own format: no throw, no hang, balanced books, words for what is wrong, nothing fetched or run?
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { READERS } from '../../renderer/ingest/readers.ts';
import { CORPUS_SEED, makeCase, QUICK } from '../fuzz/cases.ts';
import { distinct, grew, type Line, linesOf } from '../fuzz/report.ts';
import { runBatches } from '../fuzz/run.ts';
import { ARCHIVES } from '../fuzz/seeds/tables.ts';
import { ownSeeds } from '../fuzz/seeds.ts';
import { memoryFile } from '../support/files.ts';

const CASES = QUICK;
const FORMATS = [...new Set(READERS.map(({ format }) => format)), ARCHIVES];
const corpus = await ownSeeds();

describe('the corpus', () => {
  it.each(FORMATS)('has seeds for %s (else add them in test/fuzz/seeds)', (format) => {
    expect(corpus[format] ?? []).not.toEqual([]);
  });

  it.each(FORMATS.filter((format) => format !== ARCHIVES))('has seeds that are read as %s', async (format) => {
    for (const { name, files } of corpus[format] ?? []) {
      const { reports } = await ingest(files.map((file) => memoryFile(file.path, file.bytes)));
      expect([...new Set(reports.map((report) => report.format))], name).toEqual([format]);
      expect(
        reports.reduce((sum, { rowsRead, problems }) => sum + rowsRead + problems.length, 0),
        name,
      ).toBeGreaterThan(0);
    }
  });

  it('is the same each time it is made', async () => {
    const again = await ownSeeds();
    for (const format of FORMATS) {
      for (const index of [0, 7, 63]) {
        const [one, other] = [await makeCase(corpus, format, index, CORPUS_SEED), await makeCase(again, format, index, CORPUS_SEED)];
        expect(other.how).toBe(one.how);
        for (const [at, file] of one.files.entries()) expect(Buffer.compare(other.files[at]?.bytes ?? new Uint8Array(), file.bytes)).toBe(0);
      }
    }
  });
});

describe(`${CASES} spoilt files`, () => {
  const lines = new Map<string, Line>();

  beforeAll(async () => {
    const batches = FORMATS.filter((format) => corpus[format]).map((format) => ({
      format,
      from: 0,
      until: CASES,
      seed: CORPUS_SEED,
      real: false,
      picture: 0,
    }));
    for (const line of linesOf(await runBatches(batches, 2))) lines.set(line.format, line);
  }, 600_000);

  test.each(FORMATS)('of %s', (format) => {
    const line = lines.get(format);
    const faults = distinct(line?.failures ?? []).map(({ fault, count, first }) => `${format}:${first.index} (${count}×) ${fault}`);
    expect(faults).toEqual([]);
    expect(line?.cases).toBe(CASES);
    expect(line && grew(line)).toBe(false);
  });

  test.each(FORMATS)('of %s still reach their reader, some of them to be read and some to be refused', (format) => {
    const { byItsReader = 0, read = 0, refused = 0 } = lines.get(format) ?? {};
    expect(byItsReader).toBeGreaterThan(CASES / 4);
    expect(refused).toBeGreaterThan(0);
    if (format !== 'openapi') expect(read).toBeGreaterThan(0);
  });
});
