// A sound document with one of its texts replaced by a hostile one, written as its format writes such a text.
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import type { CorpusFile, Seed, Writing } from './corpus.ts';

/** The seed's files with every `word` in them replaced. */
export function withText(seed: Seed, word: string, text: string): SourceFile[] {
  return seed.files.map((file) => {
    const bytes = new TextEncoder().encode(replaced(file, word, text));
    return { path: file.path, size: bytes.length, bytes: async () => bytes };
  });
}

function replaced({ writing, bytes }: CorpusFile, word: string, text: string): string {
  const content = new TextDecoder().decode(bytes);
  if (writing === 'yaml') return content.replaceAll(new RegExp(`"?\\b${word}\\b"?`, 'g'), () => JSON.stringify(text));
  return content.replaceAll(writing === 'json' ? JSON.stringify(word).slice(1, -1) : word, () => written(writing, text));
}

function written(writing: Writing, text: string): string {
  if (writing === 'csv') return `"${text.replaceAll('"', '""')}"`;
  if (writing === 'xml') return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return JSON.stringify(text).slice(1, -1);
}

/** All texts of all rows, with blank space as a single space. */
export function textsIn(records: RecordSet): string {
  const texts = [...records.values()]
    .flat()
    .flatMap(({ values, raw, extra }) => [...Object.values(values).flat(), ...Object.values(raw), ...Object.values(extra)]);
  return texts.map((text) => String(text).replaceAll(/\s+/g, ' ')).join('\n');
}

export function countsOf(records: RecordSet): Record<string, number> {
  return Object.fromEntries([...records].map(([sheet, rows]) => [sheet, rows.length]));
}
