// Has every class of every lens a name in both languages and both kinds of words, and a sign of its own?
import { describe, expect, it, test } from 'vitest';
import { LENS_NAMES, type Lens, UNKNOWN, VARIOUS } from '../../renderer/graph/lenses/lens.ts';
import { lensBook } from '../../renderer/graph/lenses/lenses.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { en } from '../../renderer/views/text/en.ts';
import { className, classSign, lensAbout, lensName } from '../../renderer/views/text/lens-words.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { labelKey } from '../../renderer/workspace/opening/open-case.ts';
import { graphOf, row } from '../support/lenses.ts';
import { exchange, networkOf, system } from '../support/network.ts';

const graph = graphOf(
  networkOf({ systems: [system('a'), system('b')], exchanges: Array.from({ length: 9 }, (_, index) => exchange(`x${index}`, 'a', 'b')) }),
);
const records: RecordSet = new Map([
  [
    'exchanges',
    Array.from({ length: 9 }, (_, index) => row('exchanges', { id: `x${index}`, purpose_id: `p${index}` }, { Kleur: index < 4 ? 'rood' : 'blauw' })),
  ],
]);
const book = lensBook({ graph, records, day: null, levels: new Map() });
const LENSES: readonly Lens[] = [...LENS_NAMES, 'own:exchanges:Kleur'];
const labels = new Map([[labelKey('purposes', 'p0'), { sheet: 'purposes' as const, id: 'p0', nl: 'Afval', en: 'Waste', plain: null }]]);

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('in %s', (_, text) => {
  test.each(LENSES)('%s', (lens) => {
    const table = book.table(lens);
    const keys = [...table.classes.map(({ key }) => key), UNKNOWN, VARIOUS];
    for (const depth of ['plain', 'expert'] as const) {
      const names = keys.map((key) => className({ text, depth, labels: new Map() }, table, key));
      expect(names.every((name) => name.trim().length > 0 && !name.includes('undefined'))).toBe(true);
      expect(new Set(names).size).toBe(keys.length);
    }
    const signs = keys.map((key) => classSign(text, table, key));
    expect(new Set(signs).size).toBe(keys.length);
    for (const sign of signs) expect(sign).toMatch(/^\S{1,2}$/);
    expect(lensName(text, lens).length).toBeGreaterThan(3);
    expect(lensAbout(text, lens)).not.toContain('undefined');
  });

  it('a purpose has its own name, in expert words with its code', () => {
    const name = (depth: 'plain' | 'expert') => className({ text, depth, labels }, book.table('purpose'), '=p0');
    const word = text.language === 'nl' ? 'Afval' : 'Waste';
    expect([name('plain'), name('expert')]).toEqual([word, `${word} (p0)`]);
  });
});

it('plain words hold no codes of the law', () => {
  for (const text of [nl, en])
    for (const lens of LENS_NAMES)
      for (const { key } of book.table(lens).classes)
        expect(className({ text, depth: 'plain', labels }, book.table(lens), key)).not.toMatch(/art\.|AVG|GDPR|BBN|lid \d|PT\d/);
});

it('a column of one’s own is named with its sheet', () => {
  expect([lensName(nl, 'own:exchanges:Kleur'), lensName(en, 'own:exchanges:Kleur')]).toEqual(['Kleur (uitwisselingen)', 'Kleur (exchanges)']);
});
