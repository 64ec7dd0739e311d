// What is taken for data about a person, and what is not: numbers are checked with sums written out here.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBsn, type PersonalKind, personalDataIn, withoutPersonalNumbers } from '../../renderer/model/personal-data.ts';

const kinds = (text: string): PersonalKind[] => personalDataIn(text).map(({ kind }) => kind);

/** The eleven-test by hand: weights 9 to 2, and minus 1 for the last digit. */
function passesByHand(digits: string): boolean {
  const [a, b, c, d, e, f, g, h, i] = [...digits].map(Number) as [number, number, number, number, number, number, number, number, number];
  return digits !== '000000000' && (9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i) % 11 === 0;
}

describe('BSN', () => {
  test('nine digits pass as they do by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const digits = String(number).padStart(9, '0');
        expect(isBsn(digits)).toBe(passesByHand(digits));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  test('any number that passes is found, together and in groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), fc.constantFrom('', ' ', '.', '-'), (number, between) => {
        const start = String(number);
        const digits = Array.from({ length: 10 }, (_, last) => `${start}${last}`).find(passesByHand);
        if (!digits) return;
        const written = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].join(between);
        expect(personalDataIn(`Het gaat om ${written}, zei hij.`).map(({ kind, text }) => [kind, text])).toEqual([['bsn', written]]);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test.each(['BSN 111222333', 'bsn:123456782.', '1234.56.782', '123 456 782', '123\u00a0456\u00a0782', 'nr 12 123456782'])('%s', (text) => {
    expect(kinds(text)).toEqual(['bsn']);
  });

  test.each([
    '123456789',
    '000000000',
    '1234567820',
    '€ 123.456.782',
    'EUR 123456782',
    '123456782,50',
    'op 30-03-2020 4 meldingen',
    'zaak 2020-000123',
    'Z/2020/111222333444',
    '1 2 3 4 5 6 7 8 2',
  ])('not %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('phone', () => {
  test.each([
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '+31 6 12345678',
    '+31612345678',
    '0031 6 12 34 56 78',
    '+31 (0)6 12345678',
    '010-1234567',
    '(010) 123 45 67',
    '0297-123456',
    '020 624 11 11',
    'bel 06-12345678.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['phone']);
  });

  test.each([
    '14 020',
    '0800-1234567',
    '0900 1234567',
    '088-1234567',
    '112',
    '01-02-2020 12',
    '06-12-2020 11:00',
    '2020-03-30',
    '1234 AB',
    '3511 LX 12',
    'artikel 0123456',
    '012345678901',
  ])('not %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('e-mail and bank account', () => {
  test.each(['jan.jansen@voorbeeld.nl', 'Mail naar J.deVries+werk@mail.gemeente.nl!', 'info@lindehaven.nl'])('%s', (text) => {
    expect(kinds(text)).toEqual(['email']);
  });

  test.each(['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'nl91abna0417164300 staat rood', 'BE68539007547034', 'DE89 3704 0044 0532 0130 00'])(
    '%s',
    (text) => {
      expect(kinds(text)).toEqual(['iban']);
    },
  );

  test.each(['NL91ABNA0417164301', 'apenstaart @ het loket', 'a@b', 'XX12345678901234567890'])('not %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    'mevrouw De Vries belde',
    'Mw. Jansen',
    'dhr. J. van den Berg',
    'de heer Bakker',
    'Jan Jansen kwam langs',
    'Fatima el Amrani',
    'Mohammed van der Meer',
    'J. Jansen',
    'A.B. de Groot',
    'familie Yilmaz',
    'Dr. Özdemir',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['name']);
  });

  test.each([
    'Mensen ruimen hun huis op; naast elke container staat een stapel.',
    'In de Zuiderpolder staat het net zo vol.',
    'Jan van Galenstraat',
    'Anna Paulowna',
    'B.V. Eneco',
    'mevrouw de burgemeester',
    'Op maandag 30 maart belde Burgerzaken.',
    'ing',
    'Een collega van Werk en Inkomen',
  ])('not %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('more than one, and blotted out', () => {
  test('in order of place, without overlap', () => {
    const text = 'Mevrouw Jansen (123456782) mailt a@b.nl en belt 06-12345678.';
    expect(personalDataIn(text).map(({ kind, text: written }) => [kind, written])).toEqual([
      ['name', 'Mevrouw Jansen'],
      ['bsn', '123456782'],
      ['email', 'a@b.nl'],
      ['phone', '06-12345678'],
    ]);
  });

  test('numbers and addresses go, letter for letter; the rest stays', () => {
    expect(withoutPersonalNumbers('Jan Jansen, 123456782, a@b.nl')).toBe('Jan Jansen, •••••••••, ••••••');
  });

  test('any text stays as long as it was, and has no number left', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom('123456782', '06-12345678', 'a@b.nl', ''), (text, inside) => {
        const whole = `${text} ${inside} ${text}`;
        const blotted = withoutPersonalNumbers(whole);
        expect(blotted).toHaveLength(whole.length);
        if (inside !== '') expect(blotted).not.toContain(` ${inside} `);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('a long hostile text is read to its end', () => {
    const text = `${'1 2 '.repeat(2500)}${'A. '.repeat(3000)}${'a.'.repeat(5000)}${'van de '.repeat(1500)} 123456782`;
    expect(kinds(text)).toEqual(['bsn']);
  });
});
