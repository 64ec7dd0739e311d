// Do both languages of the findings screen say the same things, whole and in the right number?
import { describe, expect, it } from 'vitest';
import { reviewEn } from '../../../renderer/views/text/review-en.ts';
import { reviewNl } from '../../../renderer/views/text/review-nl.ts';
import { dayWords } from '../../../renderer/views/text/review-words.ts';

const EMPTY = /^\s*$|undefined|NaN|\[object|function/;

function leaves(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, String(value(...Array.from({ length: value.length }, (_, index) => index + 2)))]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe('the words of findings', () => {
  it('have the same keys, and no empty or broken text', () => {
    expect(leaves(reviewEn).map(([path]) => path)).toEqual(leaves(reviewNl).map(([path]) => path));
    expect([...leaves(reviewNl), ...leaves(reviewEn)].filter(([, text]) => EMPTY.test(text))).toEqual([]);
  });

  it('count', () => {
    expect([reviewNl.counts(62, 18), reviewNl.counts(1, 0), reviewEn.counts(1200, 1)]).toEqual([
      '62 bevindingen, 18 met ernst hoog',
      '1 bevinding, 0 met ernst hoog',
      '1,200 findings, 1 of high severity',
    ]);
    expect([reviewNl.shown(3, 76), reviewNl.place('a.csv', '', null), reviewNl.place('b.xlsx', 'Data', 7)]).toEqual([
      '3 van 76 bevindingen getoond',
      'a.csv',
      'b.xlsx · Data · rij 7',
    ]);
  });

  it('say "u", and sentences of at most fifteen words on average', () => {
    const texts = leaves(reviewNl).map(([, text]) => text);
    expect(texts.filter((text) => /\b(?:je|jij|jouw)\b/i.test(text))).toEqual([]);
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).filter((text) => /[.!?]$/.test(text));
    const words = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThanOrEqual(15);
  });

  it('say a day as people do, and leave what is no day as it is', () => {
    expect([
      dayWords({ locale: 'nl-NL' }, '2020-07-01'),
      dayWords({ locale: 'nl-NL' }, 'gisteren'),
      dayWords({ locale: 'nl-NL' }, '2020-99-99'),
    ]).toEqual(['1 juli 2020', 'gisteren', '2020-99-99']);
  });
});
