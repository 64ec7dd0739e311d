// Everything that leaves the app, made of a hostile case: each export by the command line, and what is wrong with the files as data. Whether something in them runs is for a browser to say.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import { parseXml } from '../../../renderer/ingest/xml.ts';
import { run } from '../../datareis.ts';
import { hostileSheets } from './hostile-case.ts';

/** One file that left, and what is wrong with it as data: empty when it is sound. */
export interface Outlet {
  readonly name: string;
  readonly file: string;
  readonly faults: readonly string[];
  /** Payloads that came back by our own import as the text they are, of how many; null where the file is for people only. */
  readonly back: { readonly whole: number; readonly of: number } | null;
}

/** What is asked for, the name of its file, and further words for the command line. */
const ASKED: readonly (readonly [as: string, file: string, ...more: string[]])[] = [
  ['sheets', 'sheets.zip'],
  ['xlsx', 'case.xlsx'],
  ['register', 'register.csv'],
  ['register', 'register.xlsx'],
  ['dcat', 'catalogue.jsonld'],
  ['ameff', 'model.xml'],
  ['brief', 'brief.html', '--date', '2020-04-15'],
  ['brief', 'brief.docx', '--date', '2020-04-15'],
  ['memo', 'memo.html', '--date', '2020-04-15'],
  ['memo', 'memo.docx', '--date', '2020-04-15'],
  ['digest', 'digest.html', '--date', '2020-04-15'],
  ['status', 'status.html', '--date', '2020-04-15'],
  ['register_print', 'register-print.html'],
  ['error_page', 'error-page.html'],
  ['poster', 'poster.svg'],
];
const READ_BACK = /^(sheets\.zip|case\.xlsx|catalogue\.jsonld|model\.xml)$/;

/** Makes the files in `folder`, all or those whose name is `wanted`. Ids are payloads too, or sound ones. */
export async function makeOutlets(folder: string, texts: readonly string[], ids: 'sound' | 'hostile', wanted = /./): Promise<Outlet[]> {
  const home = path.join(folder, 'case');
  mkdirSync(home, { recursive: true });
  const sheets = hostileSheets({ texts, ids });
  for (const file of sheets) writeFileSync(path.join(home, file.path), file.content);
  const outlets: Outlet[] = [];
  const exports = ASKED.map(([as, file, ...more]) => [file, 'export', home, '--as', as, ...more, ...(as === 'error_page' ? someData(sheets) : [])]);
  const page = ['page.html', 'brief', home, '--redact', 'none'];
  const map = ['map.svg', 'layout', home, '--level', 'system'];
  for (const [file = '', ...words] of [...exports, page, map]) if (wanted.test(file)) outlets.push(await outletOf(folder, file, words, texts));
  return outlets;
}

/** The first dataset and the first category of the case, by their ids. */
function someData(sheets: ReturnType<typeof hostileSheets>): string[] {
  const idIn = (sheet: string) => {
    const line = sheets.find((file) => file.path === `${sheet}.csv`)?.content.split('\r\n')[2] ?? '';
    return /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? '';
  };
  return [`--dataset=${idIn('datasets')}`, `--category=${idIn('data_categories')}`];
}

async function outletOf(folder: string, name: string, words: readonly string[], texts: readonly string[]): Promise<Outlet> {
  const file = path.join(folder, name);
  const { code, err } = await silently(() => run([...words, '--out', file]));
  if (code !== 0 || !existsSync(file)) return { name, file, faults: [`not made: ${err.slice(0, 120) || `code ${code}`}`], back: null };
  const faults = await faultsOf(file);
  return { name, file, faults, back: READ_BACK.test(name) ? await readBack(file, texts) : null };
}

async function silently(work: () => Promise<number>): Promise<{ code: number; err: string }> {
  const [out, error] = [process.stdout.write, process.stderr.write];
  let err = '';
  process.stdout.write = () => true;
  process.stderr.write = (chunk) => {
    err += String(chunk);
    return true;
  };
  try {
    return { code: await work(), err };
  } finally {
    process.stdout.write = out;
    process.stderr.write = error;
  }
}

async function faultsOf(file: string): Promise<string[]> {
  const bytes = readFileSync(file);
  if (/\.(xml|svg)$/.test(file)) return xmlFaults(path.basename(file), bytes.toString('utf8'));
  return /\.(xlsx|docx)$/.test(file) ? officeFaults(bytes) : [];
}

/** An office file is XML in a zip: well formed, no formula, no macro, nothing of elsewhere. */
async function officeFaults(bytes: Uint8Array): Promise<string[]> {
  const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  const faults: string[] = [];
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !/\.(xml|rels)$/.test(entry.filename)) continue;
    const xml = await entry.getData(new TextWriter());
    faults.push(...xmlFaults(entry.filename, xml));
    if (/TargetMode="External"/.test(xml)) faults.push(`${entry.filename}: a target outside the file`);
    if (/<f[ >]|<(?:w:)?(?:fldSimple|altChunk|object)\b|<w:instrText[^>]*>(?!PAGE<|NUMPAGES<)/.test(xml))
      faults.push(`${entry.filename}: a formula, field or object`);
  }
  await zip.close();
  return faults;
}

function xmlFaults(name: string, xml: string): string[] {
  const faults: string[] = [];
  const fault = parseXml(xml, { open: () => {}, close: () => {}, text: () => {} });
  if (fault) faults.push(`${name}: no XML, ${fault.detail}`);
  return faults;
}

/** Read by our own import: which payloads are there as the text they are? Blank space is one space. */
async function readBack(file: string, texts: readonly string[]): Promise<Outlet['back']> {
  const bytes = new Uint8Array(readFileSync(file));
  const { records } = await ingest([{ path: path.basename(file), size: bytes.length, bytes: async () => bytes }]);
  const found = new Set<string>();
  for (const { values, raw, extra } of [...records.values()].flat())
    for (const value of [...Object.values(values).flat(), ...Object.values(raw), ...Object.values(extra)]) found.add(bare(String(value)));
  return { whole: texts.filter((text) => found.has(bare(text))).length, of: texts.length };
}

/** What XML 1.0 cannot hold (section 2.2) is written as U+FFFD, so that a reader sees that something stood there. */
const UNHELD = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const bare = (text: string) => text.replaceAll(UNHELD, '\uFFFD').replaceAll(/\s+/g, ' ').trim();
