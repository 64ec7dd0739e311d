// Can a CSV file of ours run anything, and does every text come back as it was?
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { csvBytes, DUTCH_CSV, PLAIN_CSV } from '../../renderer/egress/csv.ts';
import type { Table } from '../../renderer/egress/exported.ts';
import { defuse, undefuse } from '../../renderer/model/defuse.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\0', ' ', '1', 'a', '＝', ',', ';', '.'), maxLength: 8 }),
);

describe('defuse', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+31 6 12345678', "'+31 6 12345678"],
    ['-2+3+cmd|/C calc', "'-2+3+cmd|/C calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\0=1', "'\0=1"],
    ['\n=1', "'\n'=1"],
    ["BRP;=cmd|' /c calc'!A0;x", "BRP;'=cmd|' /c calc'!A0;x"],
    ['naam, @SUM(A1)', "naam,' @SUM(A1)"],
    ['een\n-A1;+B1', "een\n'-A1;'+B1"],
    ["a;''=1", "a;'''=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['-', "'-"],
  ])('puts a quote before %j', (text, harmless) => {
    expect(defuse(text)).toBe(harmless);
    expect(undefuse(harmless)).toBe(text);
  });

  test.each(['-5', '+31', '-1.234,5', '-1e5', 'a;-5;+6', 'a, b; c', '007', 'a=1', "'s-Gravenhage", "''", '', 'x@y', '5-3'])(
    'leaves %j alone',
    (text) => {
      expect(defuse(text)).toBe(text);
      expect(undefuse(text)).toBe(text);
    },
  );

  it('is undone for every text, and leaves none that runs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(undefuse(defuse(text))).toBe(text);
        const written = defuse(text);
        const runs = (part: string, risk: RegExp) => risk.test(part) && Number.isNaN(Number(part.replace(/[\0.,]/g, '')));
        expect(runs(written, /^\s*[=+\-@\t\r\0]/)).toBe(false);
        expect(
          written
            .split(/[;,\t\r\n]/)
            .slice(1)
            .filter((part) => runs(part, /^[\p{Zs}\0]*[=+\-@]/u)),
        ).toEqual([]);
      }),
      { numRuns: 5_000, seed: 3 },
    );
  });
});

describe('a CSV file', () => {
  const table: Table = {
    name: 't',
    header: ['naam', '=kop', 'getal', 'dag'],
    lines: [
      ['a;b,c "d"\r\ne', '=HYPERLINK("x")', -5.25, { day: '2020-07-01' }],
      [null, '', 0, null],
    ],
  };

  it('quotes as RFC 4180 says, with CRLF, no mark and a decimal point for programs', () => {
    expect(new TextDecoder().decode(csvBytes(table, PLAIN_CSV))).toBe(
      `naam,'=kop,getal,dag\r\n"a;b,c ""d""\r\ne","'=HYPERLINK(""x"")",-5.25,2020-07-01\r\n,,0,\r\n`,
    );
  });

  it('has a byte order mark, semicolons and a decimal comma for a Dutch Excel', () => {
    const bytes = csvBytes(table, DUTCH_CSV);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(';-5,25;2020-07-01\r\n;;0;\r\n');
  });

  it('gives any texts back to another CSV parser', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), fc.constantFrom(PLAIN_CSV, DUTCH_CSV), (pairs, style) => {
        const bytes = csvBytes({ name: 't', header: ['a', 'b'], lines: pairs }, style);
        const { data, errors } = papaparse.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: style.separator, newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data.slice(1, -1).map((line) => line.map(undefuse))).toEqual(pairs);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });
});
