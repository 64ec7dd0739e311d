// Does every text fit its room by the measure that is given, losing nothing without saying so?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidth, fitText, type Measure, type Room, wrapText } from '../../renderer/graph/text-fit.ts';

/** Ten pixels a letter, whatever the letter. */
const square: Measure = (text) => [...text].length * 10;
const room = (width: number, measure: Measure = square): Room => ({ width, size: 12, isBold: false, measure });

describe('fitText', () => {
  it('leaves alone what fits and cuts what does not', () => {
    expect(fitText('Burgerzaken', room(110))).toBe('Burgerzaken');
    expect(fitText('Burgerzaken', room(109))).toBe('Burgerzak…');
    expect(fitText('Burger zaken', room(80))).toBe('Burger…');
    expect(fitText('', room(10))).toBe('');
  });
});

describe('wrapText', () => {
  it('breaks at spaces, and says when something is missing', () => {
    expect(wrapText('Basisregistratie Personen', room(160), 2)).toEqual(['Basisregistratie', 'Personen']);
    expect(wrapText('een twee drie vier', room(80), 2)).toEqual(['een twee', 'drie vi…']);
    expect(wrapText('Wwwwwwwwwwwwwwwww kort', room(100), 2)).toEqual(['Wwwwwwwww…', 'kort']);
    expect(wrapText('  ', room(100), 2)).toEqual([]);
  });

  it('breaks a word that is wider than a line between its syllables', () => {
    expect(wrapText('Klantcontactcentrum', room(140), 2)).toEqual(['Klantcontact-', 'centrum']);
    expect(wrapText('Uitkeringensysteem', room(160), 2)).toEqual(['Uitkeringen-', 'systeem']);
    expect(wrapText('Uitkeringensysteem', room(140), 2)).toEqual(['Uitkeringen-', 'systeem']);
    expect(wrapText('Informatievoorziening', room(150), 2)).toEqual(['Informatie-', 'voorziening']);
    expect(wrapText('Informatievoorziening en ICT', room(150), 2)).toEqual(['Informatievoor-', 'ziening en ICT']);
    expect(wrapText('Schuldhulpverlening', room(80), 3)).toEqual(['Schuld-', 'hulpver-', 'lening']);
  });
});

/** Half of a character that takes two code units. */
const HALF = /\p{Surrogate}/u;

const words = fc.array(
  fc.oneof(fc.constantFrom('Burgerzaken', 'de', '😀😀', 'العربية', 'W'.repeat(60), '<script>', 'é'), fc.string({ unit: 'grapheme' })),
  { maxLength: 12 },
);
const given = fc.record({
  text: words.map((list) => list.join(' ')),
  width: fc.integer({ min: 30, max: 260 }),
  size: fc.constantFrom(11, 12),
  isBold: fc.boolean(),
});

it('is never wider than the room, by either measure', () => {
  fc.assert(
    fc.property(given, fc.constantFrom(square, estimateWidth), fc.integer({ min: 1, max: 3 }), ({ text, width, size, isBold }, measure, most) => {
      const lines = wrapText(text, { width, size, isBold, measure }, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of [...lines, fitText(text, { width, size, isBold, measure })]) {
        expect(measure(line, size, isBold)).toBeLessThanOrEqual(width);
        if (!HALF.test(text)) expect(line).not.toMatch(HALF);
      }
      const plain = (part: string) => part.replace(/[\s-]+/g, '');
      if (!lines.some((line) => line.includes('…'))) expect(plain(lines.join(''))).toBe(plain(text));
    }),
    { seed: 20260501, numRuns: 500 },
  );
});

it('measures bold and large text as wider, and takes no time for 10,000 letters', () => {
  expect(estimateWidth('Zaak', 12, true)).toBeGreaterThan(estimateWidth('Zaak', 12, false));
  expect(estimateWidth('Zaak', 14, false)).toBeGreaterThan(estimateWidth('Zaak', 12, false));
  let measured = 0;
  const counting: Measure = (text) => {
    measured += text.length;
    return text.length * 10;
  };
  expect(fitText('x'.repeat(10_000), room(100, counting))).toBe('xxxxxxxxx…');
  expect(wrapText('woord '.repeat(10_000), room(100, counting), 2)).toHaveLength(2);
  expect(measured).toBeLessThan(100_000);
});

it('never cuts an emoji in two', () => {
  for (const start of ['', 'a']) expect(fitText(start + '😀'.repeat(300), room(100_000))).not.toMatch(HALF);
});
