// Does the deck hold what it should, in plain words and in both languages? Does another deck take its place without an answer losing its question?
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../renderer/edit/apply.ts';
import { newRows } from '../../renderer/edit/new-row.ts';
import { csvBytes, PLAIN_CSV } from '../../renderer/egress/csv.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import { newSession } from '../../renderer/workshop/agenda.ts';
import { deckOf, deckTable, replacedDeck, shippedRows, THEMES, wordsIn } from '../../renderer/workshop/deck.ts';
import { SHIPPED_DECK } from '../../renderer/workshop/shipped-deck.ts';
import { memoryFile } from '../support/files.ts';

const NO_ROWS: RecordSet = new Map();

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+(?=[A-Z‘])/).filter(Boolean);
}

describe('the deck that is shipped', () => {
  const { cards, isShipped } = deckOf(NO_ROWS);

  it('is the file in datasets, row for row', () => {
    const { data } = papaparse.parse<Record<string, string>>(readFileSync('datasets/deck_cards.csv', 'utf8'), { header: true, skipEmptyLines: true });
    expect(SHIPPED_DECK.map((card) => Object.fromEntries(Object.entries(card).map(([field, value]) => [field, String(value)])))).toEqual(
      data.map((row) => expect.objectContaining(row)),
    );
  });

  it('has three questions for each of eight themes, all different', () => {
    expect(isShipped).toBe(true);
    expect(cards).toHaveLength(24);
    for (const theme of THEMES) expect(cards.filter((card) => card.theme === theme)).toHaveLength(3);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(24);
    expect(new Set(cards.map(({ text }) => text.nl)).size).toBe(24);
  });

  it.each(['nl', 'en'] as const)('is complete and plain in %s', (language) => {
    for (const card of cards) {
      expect(card.text[language]).toMatch(/\?$/);
      expect(card.knowledge[language].length).toBeGreaterThan(60);
      for (const sentence of [...sentences(card.text[language]), ...sentences(card.knowledge[language])]) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
      }
    }
  });

  it('names the law it rests on by its Dutch and its English name', () => {
    for (const { knowledge } of cards) {
      expect(knowledge.nl).not.toMatch(/GDPR/);
      expect(knowledge.en).not.toMatch(/\bAVG\b/);
      const articles = (text: string) =>
        [...text.matchAll(/(?:artikel(?:en)?|article(?:s)?|overweging|recital) (\d+)/gi)].map(([, number]) => number);
      expect(articles(knowledge.en)).toEqual(articles(knowledge.nl));
    }
  });
});

describe('a deck of one’s own', () => {
  it('goes out as CSV and comes in the same', async () => {
    const { header, lines } = deckTable(deckOf(NO_ROWS));
    const table = csvBytes({ name: 'vraagkaarten', header: [...header], lines: lines.map((line) => line.map(String)) }, PLAIN_CSV);
    const { records, reports } = await ingest([memoryFile('vraagkaarten.csv', table)]);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
    expect(deckOf(records)).toEqual({ ...deckOf(NO_ROWS), isShipped: false });
  });

  it('takes the place of the shipped one, in the order of its numbers, with the other language where one is missing', async () => {
    const { records } = await ingest([memoryFile('deck_cards.csv', 'id,seq,theme,text_nl\nb,2,power,Tweede vraag?\na,1,exit,Eerste vraag?\n')]);
    const { cards, isShipped } = deckOf(records);
    expect(isShipped).toBe(false);
    expect(cards.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(cards.map(({ text }) => wordsIn(text, 'en'))).toEqual(['Eerste vraag?', 'Tweede vraag?']);
  });

  it('keeps a question that was answered, and lets the others go', async () => {
    const begun = newSession(NO_ROWS, { title: 'Proef', conversation: 'map', day: '2020-06-01', target: null, roles: [] });
    if ('faults' in begun) throw new Error('no session');
    const started = applyChanges(NO_ROWS, begun.changes);
    const note = newRows(started, [
      { sheet: 'session_notes', values: { session_id: begun.ids[0] ?? '', seq: 1, kind: 'answer', card_id: 'crd-macht-2', text: 'Nee' } },
    ]);
    if ('faults' in note) throw new Error('no note');
    const answered = applyChanges(started, note.changes);
    const other = (await ingest([memoryFile('deck_cards.csv', 'id,seq,theme,text_nl\ncrd-bron-1,1,source,Andere woorden?\nnieuw,2,exit,Nieuw?\n')]))
      .records;
    const { changes, kept, refused } = replacedDeck(answered, rowsOf(other, 'deck_cards'));
    const after = deckOf(applyChanges(answered, changes));
    expect([kept, refused]).toEqual([1, 0]);
    expect(new Set(after.cards.map(({ id }) => id))).toEqual(new Set(['crd-bron-1', 'nieuw', 'crd-macht-2']));
    expect(after.cards.find(({ id }) => id === 'crd-bron-1')?.text.nl).toBe('Andere woorden?');
  });

  it('comes into the case once, with the first session', () => {
    const begin = (records: RecordSet) => {
      const made = newSession(records, {
        title: 'Proef',
        conversation: 'map',
        day: '2020-06-01',
        target: null,
        roles: [' consulent', 'consulent', ''],
      });
      return 'faults' in made ? records : applyChanges(records, made.changes);
    };
    const twice = begin(begin(NO_ROWS));
    expect(rowsOf(twice, 'deck_cards')).toHaveLength(shippedRows().length);
    expect(rowsOf(twice, 'session_participants').map(({ values }) => values.role)).toEqual(['consulent', 'consulent']);
  });

  it('takes every good card of a table with broken rows, and counts the rest', async () => {
    const text = [
      'id;seq;theme;text_nl;text_en;knowledge_nl;knowledge_en',
      'crd-bron-1;1;source;Waar komt dit vandaan?;;;',
      'crd-eigen-1;;people;Wie helpt iemand die dit niet snapt?;;;',
      ';;exit;Hoe stoppen we?;;;',
      'crd-eigen-2;;geen thema;Wat is dit?;;;',
      'crd-eigen-3;9;people;;;;',
      'crd-bron-1;2;source;Nog een keer?;;;',
    ].join('\n');
    const { records } = await ingest([memoryFile('deck_cards.csv', text)]);
    const made = newRows(NO_ROWS, shippedRows());
    if ('faults' in made) throw new Error('no deck');
    const before = applyChanges(NO_ROWS, made.changes);
    const rows = rowsOf(records, 'deck_cards');
    const { changes, kept, refused } = replacedDeck(before, rows);
    const after = deckOf(applyChanges(before, changes));
    const texts = after.cards.map((card) => card.text.nl);
    expect(texts).toEqual(expect.arrayContaining(['Wie helpt iemand die dit niet snapt?', 'Waar komt dit vandaan?']));
    expect(texts).not.toContain('Wat is dit?');
    expect(after.cards.every(({ id, theme }) => id !== '' && theme !== null)).toBe(true);
    expect(rows.length - refused + kept).toBe(after.cards.length);
    expect(refused).toBeGreaterThan(0);
  });
});
