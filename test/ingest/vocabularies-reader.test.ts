// Does the reader of vocabularies put each term where it belongs, and name those that a case has no place for?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { vocabulariesReader } from '../../renderer/ingest/vocabularies/vocabularies-reader.ts';
import { memoryFile } from '../support/files.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/registers/', import.meta.url);
const DPV = [
  'term',
  'type',
  'iri',
  'label',
  'definition',
  'dpvtype',
  'subclassof',
  'hasbroader',
  'scopenote',
  'created',
  'modified',
  'vocab',
  'namespace',
];
const dpv = (name: string) => `https://w3id.org/dpv#${name}`;
const gdpr = (name: string) => `https://w3id.org/dpv/legal/eu/gdpr#${name}`;

/** A line of a DPV module: term, kind, wider terms. */
const line = (vocab: string, term: string, kind: string, wider: readonly string[] = [], more: Record<string, string> = {}) => {
  const iri = { dpv: dpv(term), pd: `https://w3id.org/dpv/pd#${term}`, 'eu-gdpr': gdpr(term) }[vocab] ?? '';
  const cells: Record<string, string> = {
    term,
    type: 'class',
    iri,
    label: `Label ${term}`,
    definition: 'A, "term"',
    dpvtype: kind && dpv(kind),
    hasbroader: wider.join(';'),
    vocab,
    ...more,
  };
  return DPV.map((name) => cells[name] ?? '');
};
const csv = (rows: readonly (readonly string[])[], header: readonly string[] = DPV) => Papa.unparse([header, ...rows] as string[][]);
const file = (text: string, name = 'module.csv') => memoryFile(name, text);
const read = (...files: SourceFile[]) => readWith(vocabulariesReader, files);
const FIDES = [
  'fides_key',
  'is_default',
  'name',
  'organization_fides_key',
  'parent_key',
  'replaced_by',
  'tags',
  'version_added',
  'version_deprecated',
  'description',
];
const fides = (...rows: [key: string, name: string, parent: string][]) =>
  csv(
    rows.map(([key, name, parent]) => [key, 'True', name, 'o', parent, '', '', '2.0', '', 'x']),
    FIDES,
  );

describe('recognising vocabularies', () => {
  it('claims them by their columns', () => {
    for (const head of [csv([]), `\uFEFF${csv([])}`, fides(), 'IRI,Term,Label,Definition,hasBroader\n'])
      expect(claimsText(vocabulariesReader, head, 'a.csv')).toBe(true);
    for (const head of ['term,label\n', 'name,description\n', 'id,label_nl,label_en,parent_id\n', '{"fides_key":1}', ''])
      expect(claimsText(vocabulariesReader, head, 'a.csv')).toBe(false);
  });
});

describe('terms of DPV', () => {
  it('are kinds of data, with the class that DPV marks and no other', async () => {
    const special = { dpvtype: `${dpv('PersonalData')};${dpv('SpecialCategoryPersonalData')}` };
    const { of } = await read(
      file(csv([line('pd', 'Age', 'PersonalData'), line('pd', 'Health', '', [], special), line('dpv', 'SensitiveX', 'SensitivePersonalData')])),
    );
    expect(of('data_categories').map(({ values }) => [values.id, values.label_nl, values.label_en, values.privacy_class, values.dpv_term])).toEqual([
      ['pd:Age', null, 'Label Age', null, 'pd:Age'],
      ['pd:Health', null, 'Label Health', 'special', 'pd:Health'],
      ['dpv:SensitiveX', null, 'Label SensitiveX', 'sensitive', 'dpv:SensitiveX'],
    ]);
    expect(of('data_categories')[0]?.extra).toMatchObject({ definition: 'A, "term"', iri: 'https://w3id.org/dpv/pd#Age' });
  });

  it('are purposes under the wider purpose that is there', async () => {
    const { of, left } = await read(
      file(
        csv([
          line('dpv', 'Purpose', ''),
          line('dpv', 'Marketing', 'Purpose', [dpv('Purpose')]),
          line('dpv', 'Advertising', 'Purpose', [dpv('Elsewhere'), dpv('Marketing')]),
          line('dpv', 'hasPurpose', 'Purpose', [], { type: 'property' }),
        ]),
      ),
    );
    expect(of('purposes').map(({ values, raw }) => [values.id, values.label_en, values.parent_id, raw.parent_id])).toEqual([
      ['dpv:Marketing', 'Label Marketing', null, 'dpv:Purpose'],
      ['dpv:Advertising', 'Label Advertising', 'dpv:Marketing', 'dpv:Elsewhere|dpv:Marketing'],
    ]);
    expect(left).toEqual({ no_place_in_model: ['2 dpv:Purpose', '5 dpv:hasPurpose'] });
  });

  it('are people, vulnerable where DPV says so', async () => {
    const { of } = await read(
      file(csv([line('dpv', 'Child', 'DataSubject', [dpv('VulnerableDataSubject')]), line('dpv', 'Citizen', 'DataSubject', [dpv('DataSubject')])])),
    );
    expect(of('data_subjects').map(({ values }) => [values.id, values.is_vulnerable])).toEqual([
      ['dpv:Child', true],
      ['dpv:Citizen', null],
    ]);
  });

  it('are legal bases when they are of article 6 or 9', async () => {
    const own = csv([
      line('eu-gdpr', 'A6-1-c', 'LegalBasis', [dpv('LegalObligation')]),
      line('eu-gdpr', 'A6-1-e-official-authority', 'LegalBasis', [gdpr('A6-1-e')]),
      line('eu-gdpr', 'A9-2-c', 'LegalBasis', [dpv('VitalInterest')]),
      line('eu-gdpr', 'A49-1-d', 'LegalBasis', [dpv('DataTransferLegalBasis'), dpv('PublicInterest')]),
      line('eu-gdpr', 'A13', 'Right', []),
    ]);
    const general = csv([
      line('dpv', 'Contract', 'LegalBasis', [dpv('LegalBasis')]),
      line('dpv', 'ContractPerformance', 'LegalBasis', [dpv('Contract')]),
      line('dpv', 'DataTransferLegalBasis', 'LegalBasis', [dpv('LegalBasis')]),
    ]);
    const { of, left } = await read(file(own, 'a.csv'), file(general, 'b.csv'));
    expect(of('legal_bases').map(({ values }) => [values.id, values.article6, values.special_ground, values.law_nl, values.note])).toEqual([
      ['eu-gdpr:A6-1-c', '6.1.c', null, 'AVG artikel 6 lid 1 onder c', 'Label A6-1-c'],
      ['eu-gdpr:A6-1-e-official-authority', '6.1.e', null, 'AVG artikel 6 lid 1 onder e', 'Label A6-1-e-official-authority'],
      ['eu-gdpr:A9-2-c', null, '9.2.c', 'AVG artikel 9 lid 2 onder c', 'Label A9-2-c'],
      ['dpv:Contract', '6.1.b', null, 'AVG artikel 6 lid 1 onder b', 'Label Contract'],
      ['dpv:ContractPerformance', '6.1.b', null, 'AVG artikel 6 lid 1 onder b', 'Label ContractPerformance'],
    ]);
    expect(left).toEqual({ no_place_in_model: ['5 eu-gdpr:A49-1-d', '6 eu-gdpr:A13', '4 dpv:DataTransferLegalBasis'] });
  });

  it('that are wider than themselves end', async () => {
    const round = [line('dpv', 'A', 'LegalBasis', [dpv('B')]), line('dpv', 'B', 'LegalBasis', [dpv('A')]), line('dpv', 'P', 'Purpose', [dpv('P')])];
    const { of, left } = await read(file(csv(round)));
    expect(left).toEqual({ no_place_in_model: ['2 dpv:A', '3 dpv:B'] });
    expect(of('purposes')[0]?.values.parent_id).toBeNull();
  });

  it('know their prefix where the column is absent', async () => {
    const columns = DPV.filter((name) => name !== 'vocab');
    const rows = [line('pd', 'Age', 'PersonalData'), line('eu-gdpr', 'A6-1-a', 'LegalBasis')].map((cells) =>
      cells.filter((_, index) => DPV[index] !== 'vocab'),
    );
    const versioned = rows.map((cells) => cells.map((cell) => cell.replace('/dpv/pd#', '/dpv/2.0/pd#')));
    expect((await read(file(csv(versioned, columns)))).rows.map(([, { values }]) => values.id)).toEqual(['pd:Age', 'eu-gdpr:A6-1-a']);
  });

  it('are taken once, and need a name', async () => {
    const { left, problems } = await read(
      file(csv([line('pd', 'Age', 'PersonalData'), line('pd', 'Age', 'PersonalData'), line('pd', '', 'PersonalData')])),
    );
    expect(left).toEqual({ id_twice: ['3 pd:Age'], no_id: ['4'] });
    expect(problems).toEqual([['module.csv', 'id_twice', 3, '', 'pd:Age']]);
  });
});

describe('terms of Fideslang', () => {
  it('belong where their root says, under their parent', async () => {
    const { of, left } = await read(
      file(fides(['data_use', 'Data Use', ''], ['essential', 'Essential', 'data_use'], ['essential.service', 'Service', 'essential']), 'uses.csv'),
    );
    expect(of('purposes').map(({ values }) => [values.id, values.label_en, values.parent_id])).toEqual([
      ['essential', 'Essential', null],
      ['essential.service', 'Service', 'essential'],
    ]);
    expect(left).toEqual({ no_place_in_model: ['2 data_use'] });
  });

  it('are told by their keys where the root is absent', async () => {
    const categories = file(fides(['user', 'User', ''], ['user.name', 'Name', 'user'], ['system', 'System', '']).replaceAll('\n', '\r\n'), 'a.csv');
    const subjects = file('fides_key,is_default,name,description,automated_decisions_or_profiling\ncitizen,True,Citizen,x,\n', 'b.csv');
    const other = file(fides(['zonder', 'X', '']), 'c.csv');
    const { counts, left } = await read(categories, subjects, other);
    expect(counts()).toEqual({ data_categories: 3, data_subjects: 1 });
    expect(left).toEqual({ no_place_in_model: ['2 zonder'] });
  });
});

it('a case of vocabularies has no broken references', () =>
  expectSound(vocabulariesReader, [
    file(csv([line('dpv', 'A', 'Purpose', [dpv('B')]), line('dpv', 'B', 'Purpose')])),
    file(fides(['user', 'U', '']), 'b.csv'),
  ]));

it('keeps its books for any cells', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'class', 'pd', 'Age', 'user', 'A|B', '__proto__', dpv('LegalBasis'), dpv('Purpose'), `${dpv('A')};;${gdpr('x')}`),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, rows, async (a, b) => {
      await read(file(csv(a)), file(csv(b, FIDES), 'b.csv'));
    }),
    { numRuns: 150 },
  );
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  it.each([
    ['dpv-personal-data.csv', 231, 'data_categories', 231],
    ['dpv-purposes.csv', 125, 'purposes', 121],
    ['dpv-legal-basis.csv', 20, 'legal_bases', 14],
    ['dpv-eu-gdpr.csv', 234, 'legal_bases', 26],
    ['fideslang-data-categories.csv', 86, 'data_categories', 85],
    ['fideslang-data-uses.csv', 55, 'purposes', 54],
  ] as const)('%s has %i rows, of which %s %i', async (name, count, sheet, used) => {
    const text = readFileSync(new URL(name, REAL), 'utf8');
    expect(claimsText(vocabulariesReader, text.slice(0, 65_536), name)).toBe(true);
    const { of, reports, problems } = await read(file(text, name));
    const plain = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect([plain.length, reports[0]?.rowsRead, of(sheet).length, problems]).toEqual([count, count, used, []]);
    if (name === 'dpv-eu-gdpr.csv') expect(of('legal_bases')).toHaveLength(plain.filter(({ term = '' }) => /^A(6-1|9-2)-/.test(term)).length);
    if (name === 'dpv-personal-data.csv') {
      const special = plain.filter(({ dpvtype = '' }) => dpvtype.includes('SpecialCategory')).length;
      expect(of('data_categories').filter(({ values }) => values.privacy_class === 'special')).toHaveLength(special);
    }
  });
});
