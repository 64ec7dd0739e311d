// The import handbook against the readers themselves: every reader has a page, every example is read by the reader it is of, and every word that is said to tell a format is in its code.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import { READERS } from '../../../renderer/ingest/readers.ts';
import { SHEET_NAMES_NL, SHEETS } from '../../../renderer/model/sheet.ts';
import { GUIDE_FOLDER } from '../../../scripts/guide-pages.ts';

const FORMATS = [...new Set(READERS.map(({ format }) => format))];
/** Where the code of a format lies, beside the model. */
const ROOMS: Readonly<Record<string, string>> = {
  ...{ sheets: 'sheets', table: 'mapping', rules: 'review', findings: 'review', comments: 'comments', ameff: 'archimate', archi: 'archimate' },
  ...{ coarchi: 'archimate', algoritmeregister: 'algorithms', 'organisation-list': 'algorithms', vocabulary: 'vocabularies' },
  ...{ openlineage: 'lineage/openlineage', dbt: 'lineage/dbt', datahub: 'lineage/datahub', openmetadata: 'lineage/openmetadata' },
};
const INGEST = path.join(import.meta.dirname, '../../../renderer/ingest');
const MODEL = readFileSync(path.join(INGEST, '../model/comment-file.ts'), 'utf8');
/** A description of an API is told from others, and holds nothing to read. */
const NOTHING_TO_READ = ['openapi'];

function pageOf(language: 'nl' | 'en', format: string): string {
  return readFileSync(path.join(GUIDE_FOLDER, language, 'formats', `${format}.md`), 'utf8');
}

function exampleOf(page: string): { readonly name: string; readonly text: string } {
  const [, name = '', text = ''] = /^```(\S+)\n([\s\S]*?)\n```$/m.exec(page) ?? [];
  return { name, text: `${text}\n` };
}

function codeOf(format: string): string {
  const folder = path.join(INGEST, ROOMS[format] ?? format);
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  return [
    ...files.map((file) => readFileSync(file, 'utf8')),
    format === 'comments' ? MODEL : '',
    format === 'sheets' ? SHEETS.map((sheet) => [sheet, ...SHEET_NAMES_NL[sheet]].join(' ')).join(' ') : '',
  ].join('\n');
}

/** The words between backticks in the first part of the page, which tells how the format is recognised. */
function tellingWords(page: string): readonly string[] {
  const part = page.split(/^## /m)[1] ?? '';
  return [...part.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9@]/g, '');

describe('the import handbook', () => {
  it('has a page for every reader, and none for another', () => {
    for (const language of ['nl', 'en'] as const) {
      const pages = readdirSync(path.join(GUIDE_FOLDER, language, 'formats')).map((name) => name.replace(/\.md$/, ''));
      expect(pages.sort()).toEqual([...FORMATS].sort());
    }
  });

  it.each(FORMATS)('%s: the example is read, by the reader it is of', async (format) => {
    const { name, text } = exampleOf(pageOf('nl', format));
    expect(exampleOf(pageOf('en', format))).toEqual({ name, text });
    expect(READERS.find((reader) => reader.claims({ path: name, name, head: text }))?.format).toBe(format);
    const bytes = new TextEncoder().encode(text);
    const { reports } = await ingest([{ path: name, size: bytes.length, bytes: async () => bytes }]);
    const used = reports.reduce((sum, report) => sum + report.rowsUsed, 0);
    if (NOTHING_TO_READ.includes(format)) expect(used).toBe(0);
    else expect(used).toBeGreaterThan(0);
  });

  it.each(FORMATS)('%s: what tells the format is in its code', (format) => {
    const code = bare(codeOf(format));
    for (const language of ['nl', 'en'] as const) {
      const words = tellingWords(pageOf(language, format));
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => !code.includes(bare(word)))).toEqual([]);
    }
  });
});
