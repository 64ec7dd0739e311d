// Real files as further seeds, where the folder with them lies beside the checkout. They are read at run time and never copied.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isArchive } from '../../renderer/ingest/archive.ts';
import { decodeHead } from '../../renderer/ingest/decode.ts';
import { fileName } from '../../renderer/ingest/reader.ts';
import { READERS } from '../../renderer/ingest/readers.ts';
import type { Corpus, CorpusFile, Seed, Writing } from './corpus.ts';

const FOLDER = new URL('../../../shared/data/', import.meta.url);
const LARGEST = 300_000;
/** A tree of hundreds of like files needs no more of them than this. */
const MOST_OF_A_READER = 25;

/** Files of at most 300 kB, by the reader that claims them. Empty where there is no such folder. */
export function realSeeds(): Corpus {
  if (!existsSync(FOLDER)) return {};
  const root = fileURLToPath(FOLDER);
  const corpus: Record<string, Seed[]> = {};
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = `${root}/${path}`;
    const { size } = statSync(full);
    if (!statSync(full).isFile() || size === 0 || size > LARGEST || path.endsWith('README.md')) continue;
    const bytes = new Uint8Array(readFileSync(full));
    const format = readerOf(path, bytes);
    if (!format) continue;
    const seeds = corpus[format] ?? [];
    corpus[format] = seeds;
    if (seeds.length < MOST_OF_A_READER)
      seeds.push({ name: path, files: [{ path: fileName(path), writing: writingOf(bytes), bytes } satisfies CorpusFile] });
  }
  return corpus;
}

function readerOf(path: string, bytes: Uint8Array): string | undefined {
  const head = isArchive(bytes) && path.endsWith('.xlsx') ? 'PK' : decodeHead(bytes);
  return READERS.find((reader) => reader.claims({ path, name: fileName(path), head }))?.format;
}

function writingOf(bytes: Uint8Array): Writing {
  const head = decodeHead(bytes).trimStart();
  if (head.startsWith('PK')) return 'zip';
  if (head.startsWith('PAR1')) return 'parquet';
  if (/^[[{]/.test(head)) return 'json';
  if (head.startsWith('<?xml') || /^<\w[^<>]*\sxmlns/.test(head)) return 'xml';
  if (/^(@prefix|@base|#|<http)/i.test(head)) return 'turtle';
  return /^(---|[\w-]+:(\s|$))/m.test(head.split('\n', 1)[0] ?? '') ? 'yaml' : 'csv';
}
