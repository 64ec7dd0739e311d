// Does every cell give the value it was meant to give, as English sheets and Dutch spreadsheets write it, and no value when it is none?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isActive } from '../../renderer/model/network.ts';
import { fieldOf, type SheetName } from '../../renderer/model/sheet.ts';
import { fold, isoDate, type NumberStyle, parseValue } from '../../renderer/model/value.ts';
import { exchange } from '../support/network.ts';

/** The value of a cell, or the code of what is wrong with it. */
function read(sheet: SheetName, name: string, text: string, style: NumberStyle = 'point'): unknown {
  const field = fieldOf(sheet, name);
  if (!field) throw new Error(`${sheet} has no ${name}`);
  const parsed = parseValue(sheet, field, text, style);
  return 'code' in parsed ? parsed.code : parsed.value;
}

test.each<[string, NumberStyle, unknown]>([
  ['1069.4', 'point', 1069.4],
  ['1,069.4', 'point', 1069.4],
  ['1069,4', 'point', 1069.4],
  ['1.069,4', 'comma', 1069.4],
  ['1.069', 'comma', 1069],
  ['1.069', 'point', 1.069],
  ['-0,5', 'comma', -0.5],
  ['1 069', 'comma', 1069],
  ['1\u00a0069,5', 'comma', 1069.5],
  ['1e3', 'point', 1000],
  ['', 'point', null],
  ['storing', 'comma', 'value_invalid'],
  ['1e999', 'point', 'value_invalid'],
  ['Infinity', 'point', 'value_invalid'],
  ['0x10', 'point', 'value_invalid'],
  ['1.2.3', 'comma', 'value_invalid'],
  ['12-3', 'point', 'value_invalid'],
])('number %j with a decimal %s is %j', (text, style, value) => expect(read('observations', 'value', text, style)).toBe(value));

test.each<[string, unknown]>([
  ['61.000', 61_000],
  ['61000', 61_000],
  ['1.5', 'value_invalid'],
  ['9007199254740993', 'value_invalid'],
])('whole number %j is %j, whatever the decimals of the file', (text, value) => {
  for (const style of ['point', 'comma'] as const) expect(read('exchanges', 'volume_per_year', text, style)).toBe(value);
});

test.each<[string, unknown]>([
  ['2020-07-01', '2020-07-01'],
  ['2020-7-1', '2020-07-01'],
  ['01-07-2020', '2020-07-01'],
  ['1/7/2020', '2020-07-01'],
  ['1.7.2020', '2020-07-01'],
  ['2020-07-01T12:30:00Z', '2020-07-01'],
  ['01-07-2020 00:00', '2020-07-01'],
  ['29-02-2020', '2020-02-29'],
  ['29-02-2019', 'value_invalid'],
  ['31-04-2020', 'value_invalid'],
  ['07-13-2020', 'value_invalid'],
  ['01-07-20', 'value_invalid'],
  ['44013', 'value_invalid'],
])('day %j is %j', (text, value) => expect(read('exchanges', 'valid_from', text)).toBe(value));

it('reads back any day of the calendar, both ways round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (number) => {
      const iso = new Date((number - 40_000) * 86_400_000).toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      expect([read('exchanges', 'valid_from', iso), read('exchanges', 'valid_from', `${day}-${month}-${year}`)]).toEqual([iso, iso]);
      expect(isoDate(Number(year), Number(month), Number(day))).toBe(iso);
    }),
    { seed: 20260601 },
  );
});

describe('words', () => {
  it('of yes and no', () => {
    for (const text of ['yes', 'Ja', 'J', 'TRUE', 'waar', '1']) expect(read('exchanges', 'is_feedback', text)).toBe(true);
    for (const text of ['no', 'Nee', 'N', 'false', 'ONWAAR', '0']) expect(read('exchanges', 'is_feedback', text)).toBe(false);
    expect(read('exchanges', 'is_feedback', 'misschien')).toBe('value_invalid');
  });

  it('of a list: the code, the Dutch and the English word, in any case', () => {
    for (const text of ['query', 'QUERY', 'bevragen', 'Bevraging', ' vraag ']) expect(read('exchanges', 'mode', text)).toBe('query');
    expect([read('exchanges', 'mode', 'bestand'), read('exchanges', 'mode', 'handmatig'), read('exchanges', 'mode', 'met de hand')]).toEqual([
      'batch',
      'manual',
      'manual',
    ]);
    for (const text of ['constructor', '__proto__', 'que', '']) expect(read('exchanges', 'mode', text)).toBe(text ? 'value_not_in_list' : null);
  });

  it('of durations and lists', () => {
    expect(['PT4H', 'p7d', 'P1Y2M', 'PT0.5S', 'P2W'].map((text) => read('exchanges', 'latency', text))).toEqual([
      'PT4H',
      'P7D',
      'P1Y2M',
      'PT0.5S',
      'P2W',
    ]);
    expect(['P', 'PT', '4 uur', '7D', 'P-1D'].map((text) => read('exchanges', 'latency', text))).toEqual(Array(5).fill('value_invalid'));
    expect(read('exchanges', 'category_ids', ' NAAM | ADR |')).toEqual(['NAAM', 'ADR']);
    expect(read('exchanges', 'category_ids', 'NAAM|ADR|NAAM')).toBe('value_twice');
  });

  it('are compared without case, accents and underscores', () => {
    expect(fold('  Gegevens_Categorieën ')).toBe('gegevens categorieen');
  });
});

test.each<[string | null, string | null, string | null, boolean]>([
  ['2020-03-01', '2020-06-30', '2020-03-01', true],
  ['2020-03-01', '2020-06-30', '2020-06-30', true],
  ['2020-03-01', '2020-06-30', '2020-02-29', false],
  ['2020-03-01', '2020-06-30', '2020-07-01', false],
  ['2020-03-01', null, '2999-01-01', true],
  [null, '2020-06-30', '1900-01-01', true],
  ['2020-03-01', '2020-06-30', null, true],
])('from %s until %s is in force on %s: %s', (validFrom, validUntil, day, answer) => {
  expect(isActive(exchange('x', 'a', 'b', { validFrom, validUntil }), day)).toBe(answer);
});
