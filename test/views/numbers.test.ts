// Are numbers, days and names written and sorted as the language of the moment does, whatever the language of the file was?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentWords } from '../../renderer/views/text/keep-words.ts';
import { OFFERED } from '../../renderer/views/text/languages.ts';
import { dayText, numberText } from '../../renderer/views/text/thermometer-words.ts';

const SEED = { seed: 20_200_701, numRuns: 200 };
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The obvious way: dots between thousands, a comma before decimals, no zeros at the end. */
function dutch(value: number): string {
  const [whole = '', rest = ''] = Math.abs(value).toFixed(1).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const said = rest === '0' ? thousands : `${thousands},${rest}`;
  return value < 0 && said !== '0' ? `-${said}` : said;
}

describe('in Dutch and English', () => {
  it('a number has its own signs: 200 numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (tenths) => {
        const value = tenths / 10;
        expect(numberText('nl-NL', value).replace('-0', '0')).toBe(dutch(value).replace('-0', '0'));
        expect(numberText('en-GB', value)).toBe(numberText('nl-NL', value).replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')));
      }),
      SEED,
    );
  });

  it('a day is written out: 200 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        const day = new Date(number * 86_400_000);
        expect(dayText('nl-NL', number, 'short')).toBe(`${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`);
      }),
      SEED,
    );
  });

  it('a moment of another day has its year, and none is nothing', () => {
    const now = new Date('2020-07-02T10:00:00');
    for (const { catalogue } of OFFERED) {
      expect(momentWords('2019-03-04T09:05:00', catalogue.locale, now)).toMatch(/^4 \p{L}+\.? 2019 09[:.]05$/u);
      expect(momentWords('2020-07-02T09:05:00', catalogue.locale, now)).toMatch(/^09[:.]05$/);
      expect(momentWords('', catalogue.locale, now)).toBe('');
    }
  });

  it('names are sorted as people do: capitals and accents beside their letter', () => {
    const names = ['Zorg', 'Über', 'IJmuiden', 'Één loket', 'Adres', 'zaak', 'Ijs', 'één'];
    for (const { catalogue } of OFFERED) {
      const sorted = [...names].sort(new Intl.Collator(catalogue.locale).compare);
      expect(sorted.map((name) => name.toLowerCase())).toEqual(['adres', 'één', 'één loket', 'ijmuiden', 'ijs', 'über', 'zaak', 'zorg']);
    }
  });
});
