// Does every number in every paper say which rows it rests on, and are those rows there? And are the words plain?
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { paperBody } from '../../../renderer/egress/paper-html.ts';
import { allSpans, number, type Paper, type Sentence, text, wordsOf } from '../../../renderer/model/paper.ts';
import { type RecordSet, rowsOf } from '../../../renderer/model/record.ts';
import { fieldsOf, SHEETS } from '../../../renderer/model/sheet.ts';
import { withDecisions } from '../../competency/any-decisions.ts';
import { anyCase } from '../../support/any-case.ts';
import { allPapers, type Read, readCase } from './paper-cases.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const LINDEHAVEN = 'datasets/lindehaven';
const WATERBURG = '../shared/demo-case/waterburg';
const EMPTY: Read = { records: new Map(), observations: null };
const DAYS = ['2020-04-12', '2020-07-01', '1999-01-01'];
const TERMS = /^(week \d+ (?:van|of) \d{1,4}|(?:[Aa]rtikel(?:en)?|[Aa]rticles?|art\.|lid|leden|[Pp]aragraph) \d.*|[A-Z]{2,} ?\d+\+?)$/u;

/** What is wrong with the numbers of a paper, in words; nothing when all is well. */
function faultsIn(paper: Paper, records: RecordSet): string[] {
  const known = new Set(SHEETS.flatMap((sheet) => rowsOf(records, sheet).map((row) => `${sheet} ${row.values.id}`)));
  const faults: string[] = [];
  for (const span of allSpans(paper)) {
    if (span.kind === 'text' && /\p{Nd}/u.test(span.text)) faults.push(`bare digit: ${span.text}`);
    if (span.kind === 'term' && paper.kind !== 'register_print' && !TERMS.test(span.text)) faults.push(`no fixed term: ${span.text}`);
    if (span.kind === 'date' && !/^\d{4}-\d\d-\d\d$/.test(span.iso)) faults.push(`no day: ${span.iso}`);
    if (span.kind === 'name')
      for (const row of span.rows) if (!known.has(`${row.sheet} ${row.id}`)) faults.push(`name of no row: ${row.sheet} ${row.id}`);
    if (span.kind !== 'number') continue;
    if (!/\p{Nd}/u.test(span.text)) faults.push(`a number without digit: ${span.text}`);
    if (span.source.rows.length === 0) faults.push(`no source: ${span.text}`);
    for (const row of span.source.rows) if (!known.has(`${row.sheet} ${row.id}`)) faults.push(`source is no row: ${row.sheet} ${row.id}`);
    if (span.source.date === null || !/^\d{4}-\d\d-\d\d$/.test(span.source.date)) faults.push(`number of no day: ${span.text}`);
  }
  return [...new Set([...faults, ...bareInPage(paper)])];
}

/** The same asked of the page itself: what is left when numbers, days, names, terms and the list of sources are taken out. */
function bareInPage(paper: Paper): string[] {
  const body = paperBody(paper)
    .replace(/<section class="sources"[\s\S]*<\/section>/, '')
    .replace(/<(span|time) class="(?:number|date|name|term)"[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<h1>.*?<\/h1>/, '')
    .replace(/<[^>]+>/g, ' ');
  return /\p{Nd}/u.test(body) ? [`bare digit on the page: ${body.match(/.{0,30}\p{Nd}.{0,30}/u)?.[0]}`] : [];
}

describe.each([
  ['Lindehaven', LINDEHAVEN],
  ['Waterburg', WATERBURG],
])('%s', (_, folder) => {
  let read: Read;
  beforeAll(async () => {
    read = await readCase(folder);
  });

  test.each(DAYS.flatMap((day) => [[day, 'nl'] as const, [day, 'en'] as const]))(
    'on %s in %s: each number has rows that exist',
    async (day, language) => {
      for (const paper of await allPapers(read, day, language)) expect(faultsIn(paper, read.records), `${paper.kind} ${day}`).toEqual([]);
    },
  );

  test('in expert words too', async () => {
    for (const paper of await allPapers(read, '2020-07-01', 'nl', { isPlain: false })) expect(faultsIn(paper, read.records), paper.kind).toEqual([]);
  });

  test('says no code in plain words', async () => {
    const ids = new Set(
      SHEETS.flatMap((sheet) => rowsOf(read.records, sheet).flatMap(({ values }) => (typeof values.id === 'string' ? [values.id] : []))),
    );
    const codes = SHEETS.flatMap((sheet) => fieldsOf(sheet).flatMap(({ allowed }) => allowed)).filter((code) => /_/.test(code));
    for (const language of ['nl', 'en'] as const) {
      for (const paper of await allPapers(read, '2020-07-01', language)) {
        if (paper.kind === 'register_print') continue;
        const said = allSpans(paper)
          .filter(({ kind }) => kind !== 'name')
          .map((span) => span.text);
        const words = said.join(' ').split(/[\s“”(),.:;]+/);
        expect(
          words.filter((word) => (ids.has(word) && /[-\d]/.test(word)) || codes.includes(word)),
          `${paper.kind} ${language}`,
        ).toEqual([]);
        expect(
          words.filter((word) => /^R\d\d$|^Q\d+$/.test(word)),
          paper.kind,
        ).toEqual([]);
      }
    }
  });

  test('is said in sentences of at most fifteen words on average', async () => {
    for (const language of ['nl', 'en'] as const) {
      for (const day of DAYS.slice(0, 2)) {
        for (const paper of await allPapers(read, day, language)) {
          const lengths = sentencesIn(paper).map((words) => words.split(/\s+/).length);
          if (lengths.length === 0) continue;
          const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
          expect(mean, `${paper.kind} ${language} ${day}`).toBeLessThanOrEqual(15);
        }
      }
    }
  });
});

/** The sentences of paragraphs and lists. Names count as one word, however long a municipality makes them. */
function sentencesIn(paper: Paper): string[] {
  const all = paper.parts.flatMap((part): readonly Sentence[] =>
    part.kind === 'paragraph' ? part.sentences : part.kind === 'list' ? part.items.flat() : [],
  );
  const words = all.map(({ spans }) => spans.map((span) => (span.kind === 'name' ? 'naam' : span.text)).join(''));
  return words.flatMap((sentence) => sentence.split(/(?<=[.!?])\s+/)).filter((sentence) => /\p{L}/u.test(sentence));
}

describe('an empty, small or hostile case', () => {
  test('without any row gives papers that say so', async () => {
    for (const language of ['nl', 'en'] as const) {
      const papers = await allPapers(EMPTY, '2020-07-01', language, { withRules: false });
      expect(papers.map(({ kind }) => kind)).toEqual(['brief', 'memo', 'digest', 'status', 'register_print']);
      for (const paper of papers) {
        expect(faultsIn(paper, EMPTY.records)).toEqual([]);
        expect(allSpans(paper).filter(({ kind }) => kind === 'number')).toEqual([]);
        expect(wordsOf(allSpans(paper)).length).toBeGreaterThan(40);
      }
    }
  });

  test.each(Array.from({ length: 30 }, (_, seed) => seed + 1))('%i has only numbers with a source, and nothing in it is markup', async (seed) => {
    const { records, days } = withDecisions(anyCase(seed));
    for (const day of days.slice(0, 2)) {
      for (const paper of await allPapers({ records, observations: null }, day, seed % 2 ? 'nl' : 'en', { withRules: false })) {
        expect(faultsIn(paper, records), `${paper.kind} ${day}`).toEqual([]);
        expect(paperBody(paper)).not.toMatch(/<script|<img|\son\w+=|javascript:/i);
      }
    }
  });
});

test('a number without a source, or a digit in the text, is found', async () => {
  const read = await readCase(LINDEHAVEN);
  const [brief] = await allPapers(read, '2020-04-12', 'nl', { withRules: false });
  const wrong = (spans: Sentence['spans']): Paper => ({
    ...(brief as Paper),
    parts: [{ kind: 'paragraph', tone: 'plain', sentences: [{ spans, rows: [] }] }],
  });
  expect(faultsIn(wrong([text('Er zijn 3 besluiten.')]), read.records)).toEqual([
    'bare digit: Er zijn 3 besluiten.',
    expect.stringContaining('bare digit on the page'),
  ]);
  expect(faultsIn(wrong([number('3', { rows: [], date: '2020-04-12' })]), read.records)).toEqual(['no source: 3']);
  expect(faultsIn(wrong([number('3', { rows: [{ sheet: 'decisions', id: 'dec-99' }], date: '2020-04-12' })]), read.records)).toEqual([
    'source is no row: decisions dec-99',
  ]);
});
