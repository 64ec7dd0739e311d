// A duration in words and in ISO 8601 is the same duration, both ways and in both languages.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationWords, isoDuration } from '../../renderer/edit/duration-words.ts';
import { readDuration } from '../../renderer/model/duration.ts';

test.each([
  ['1 uur', 'PT1H'],
  ['7 dagen', 'P7D'],
  ['een week', 'P1W'],
  ['1 dag en 4 uur', 'P1DT4H'],
  ['1,5 uur', 'PT1H30M'],
  ['half uur', null],
  ['15 min', 'PT15M'],
  ['P7D', 'P7D'],
  ['pt4h', 'PT4H'],
  ['meteen', 'PT0S'],
  ['2 years', 'P2Y'],
  ['zeven dagen', null],
  ['7', null],
  ['7 dagen misschien', null],
  ['', ''],
])('"%s" is %s', (words, iso) => {
  expect(isoDuration(words)).toBe(iso);
});

test('words and back is the same duration, for any', () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(count, count, count, count, count, count, count, fc.constantFrom('nl' as const, 'en' as const), (y, m, w, d, h, min, s, language) => {
      const part = (number: number, letter: string) => (number > 0 ? `${number}${letter}` : '');
      const time = part(h, 'H') + part(min, 'M') + part(s, 'S');
      const iso = `P${part(y, 'Y')}${part(m, 'M')}${part(w, 'W')}${part(d, 'D')}${time && `T${time}`}`;
      const written = isoDuration(durationWords(iso === 'P' ? 'PT0S' : iso, language));
      expect(readDuration(written).milliseconds).toBe(readDuration(iso === 'P' ? 'PT0S' : iso).milliseconds);
    }),
    { seed: 7 },
  );
});
