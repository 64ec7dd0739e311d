// Does a paper come out whole as a page and as a Word file: headings, heads of tables, language, a source behind every number, and nothing that runs?
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { paperHtml } from '../../renderer/egress/paper-html.ts';
import { wordFile } from '../../renderer/egress/word-file.ts';
import { allSpans, name, number, type Paper, sentence, text, wordsOf } from '../../renderer/model/paper.ts';
import { paperSources } from '../../renderer/model/paper-sources.ts';
import { onePaper, type Read, readCase } from '../briefing/papers/paper-cases.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const HOSTILE = '</style><script>alert(1)</script>"\\\n\u0000=cmd';
const SMALL: Paper = {
  kind: 'status',
  title: HOSTILE,
  subtitle: [text(HOSTILE)],
  language: 'nl',
  isPlain: true,
  date: '2020-04-12',
  size: 'A4',
  isLandscape: false,
  pagesAtMost: 2,
  footer: HOSTILE,
  parts: [
    { kind: 'heading', level: 2, spans: [text(HOSTILE)] },
    {
      kind: 'paragraph',
      tone: 'lead',
      sentences: [
        sentence('Er is {n} {what}.', {
          n: number('1', { rows: [{ sheet: 'decisions', id: HOSTILE }], note: HOSTILE, date: '2020-04-12' }),
          what: name(HOSTILE),
        }),
      ],
    },
    { kind: 'list', tone: 'voice', isNumbered: true, items: [[sentence(HOSTILE)]] },
    {
      kind: 'table',
      caption: [text(HOSTILE)],
      columns: [
        { head: HOSTILE, align: 'left', share: 0.3 },
        { head: 'b', align: 'right' },
      ],
      lines: [[[text(HOSTILE)], []]],
    },
    { kind: 'page_break' },
    {
      kind: 'picture',
      svg: '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" role="img"><title>t</title></svg>',
      alternative: HOSTILE,
      caption: [text(HOSTILE)],
    },
  ],
};

let read: Read;
beforeAll(async () => {
  read = await readCase('datasets/lindehaven');
});

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts = new Map<string, string>();
  for (const entry of await reader.getEntries()) if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()));
  return parts;
}

describe('as a page', () => {
  test.each(['brief', 'memo', 'digest', 'status'] as const)(
    '%s has one title, headings in order, heads of tables, and each number its source',
    async (kind) => {
      const paper = await onePaper(kind, read, '2020-04-12');
      const html = paperHtml(paper);
      expect(html).toContain('<html lang="nl">');
      expect(html.match(/<h1>/g)).toHaveLength(1);
      const levels = [...html.matchAll(/<h([1-4])[ >]/g)].map(([, level]) => Number(level));
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      for (const table of html.match(/<table>[\s\S]*?<\/table>/g) ?? []) {
        expect(table).toContain('<caption>');
        expect(table.match(/<th scope="row"/g)?.length).toBe(table.match(/<tr>/g)?.length ? (table.match(/<tr>/g)?.length ?? 1) - 1 : 0);
        expect(table).toContain('<th scope="col"');
      }
      const numbers = allSpans(paper).filter((span) => span.kind === 'number');
      const sources = paperSources(paper);
      const shown = [...html.matchAll(/class="number" data-source="(\d+)">([^<]*)</g)].map(([, source, words]) => [words, Number(source)]);
      expect(shown).toEqual(numbers.map((span) => [span.text, sources.numberOf(span)]));
      expect([...html.matchAll(/<li id="source-(\d+)">/g)].map(([, n]) => Number(n))).toEqual(sources.all.map((source) => source.number));
      for (const { date } of sources.all) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(html).not.toMatch(/<script|style="|https?:(?!\/\/www\.w3\.org)/);
    },
  );

  test('lets nothing of a case become markup or style', () => {
    const html = paperHtml(SMALL);
    expect(html).not.toMatch(/<script/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('role="img"');
    expect(html.match(/<svg[^>]*>/)?.[0].match(/role=/g)).toHaveLength(1);
    expect(html).toContain('@bottom-left { content: "\\3c /style\\3e ');
  });
});

describe('as a Word file', () => {
  test.each(['brief', 'memo', 'digest', 'status'] as const)(
    '%s has real headings, tables that repeat their heads, and a footnote for each source',
    async (kind) => {
      const paper = await onePaper(kind, read, '2020-04-12');
      const parts = await partsOf(await wordFile(paper));
      const document = parts.get('word/document.xml') ?? '';
      const said = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
      for (const part of paper.parts) if (part.kind === 'heading') expect(said).toContain(wordsOf(part.spans).replaceAll('&', '&amp;'));
      expect(document.match(/w:val="Heading1"/g)).toHaveLength(1);
      expect(document.match(/w:val="Heading[234]"/g)).toHaveLength(paper.parts.filter((part) => part.kind === 'heading').length);
      const tables = paper.parts.filter((part) => part.kind === 'table');
      expect(document.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
      const notes = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
      expect(notes.sort((a, b) => a - b)).toEqual(paperSources(paper).all.map((source) => source.number));
      expect(parts.get('word/styles.xml')).toContain('nl-NL');
    },
  );

  test('lets nothing of a case break it', async () => {
    const parts = await partsOf(await wordFile(SMALL));
    for (const [, content] of parts) expect(content).not.toContain('<script');
    expect(parts.get('word/document.xml')).toContain('&lt;script&gt;');
    expect(parts.get('word/document.xml')).not.toContain('\u0000');
  });
});
