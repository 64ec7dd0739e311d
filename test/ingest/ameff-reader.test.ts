// Does the reader of ArchiMate exchange files use, name or report every element and relationship, on own branches, bad input and real models?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ameffReader } from '../../renderer/ingest/archimate/ameff-reader.ts';
import { decodeHead } from '../../renderer/ingest/decode.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { readContext } from '../support/context.ts';
import { type Read, readModel } from '../support/read-model.ts';

const FIXTURES = 'test/fixtures/archimate';
const REAL = '../shared/data/archimate';

function read(file: SourceFile): Promise<Read> {
  return readModel(ameffReader, [file]);
}

function fixture(name: string): Promise<Read> {
  const [file] = sourceFiles(`${FIXTURES}/${name}`);
  if (!file) throw new Error(name);
  return read(file);
}

function memoryFile(text: string, path = 'model.xml'): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, bytes: async () => bytes };
}

function claims(head: string): boolean {
  return ameffReader.claims({ path: 'a/model.xml', name: 'model.xml', head });
}

const model = (body: string) =>
  `<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">${body}</model>`;

describe('recognising', () => {
  it('claims the exchange format by its root and namespace, whatever the prefix, quotes and prolog', () => {
    for (const name of ['branches.xml', 'version-2.1.xml', 'prefixed.xml', 'truncated.xml', 'entity-bomb.xml'])
      expect(claims(readFileSync(`${FIXTURES}/${name}`, 'utf8')), name).toBe(true);
    expect(claims("<?xml version='1.0'?>\n<!-- > --><model\n xmlns='http://www.opengroup.org/xsd/archimate/3.2/'/>")).toBe(true);
    expect(claims(model('<elements>').slice(0, 200))).toBe(true);
  });

  it('leaves alone what only looks like it', () => {
    for (const head of [
      '<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate" name="A"/>',
      '<archimate:model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:archimate="http://www.archimatetool.com/archimate"/>',
      '<model xmlns="http://www.opengroup.org/xsd/archimated"/>',
      '<models xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/>',
      '<a><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/></a>',
      '<!DOCTYPE html><html><body>model</body></html>',
      '{"model": "http://www.opengroup.org/xsd/archimate/3.0/"}',
      'id;naam\n1;<model>',
      '',
    ])
      expect(claims(head), head).toBe(false);
  });

  it('judges a hostile beginning of 64 kB quickly', () => {
    for (const part of ['<!--', '<!DOCTYPE[', '<model ', 'a', '<?', '<model a="', '<a>'])
      expect(
        timed(() => claims(`<${part.repeat(65_536 / part.length)}`)),
        part,
      ).toBeLessThan(10_000);
  });
});

describe('the mapping', () => {
  it('makes organisations of actors at the top and units of what is below them', async () => {
    const { of, row } = await fixture('branches.xml');
    expect(of('organisations').map((r) => r.values.id)).toEqual(['gemeente', 'ring-a', 'leverancier']);
    expect(of('units').map((r) => [r.values.id, r.values.organisation_id, r.values.cluster])).toEqual([
      ['burgerzaken', 'gemeente', null],
      ['balie', 'gemeente', 'Burgerzaken'],
      ['fg', 'gemeente', null],
      ['beheerder', 'gemeente', null],
      ['assistent', 'gemeente', 'Privacyfunctionaris'],
      ['ring-b', 'ring-a', null],
    ]);
    expect(row('organisations', 'gemeente').values).toMatchObject({
      is_own: null,
      is_public_authority: null,
      kind: null,
      short_name: null,
      country: null,
    });
  });

  it('reads the Dutch name on one line, keeps the text as it stood, and all other words as extra columns', async () => {
    const { row } = await fixture('branches.xml');
    const gemeente = row('organisations', 'gemeente');
    expect(gemeente.values).toMatchObject({ name: 'Gemeente Lindestad', description: 'Regel een\nregel twee' });
    expect(gemeente.raw).toEqual({ name: 'Gemeente\n        Lindestad' });
    expect(Object.entries(gemeente.extra)).toEqual([
      ['archimate_type', 'BusinessActor'],
      ['documentation', 'Regel een\nregel twee'],
      ['Bron', 'Softwarecatalogus|Eigen lijst'],
      ['eigenschap p-naamloos', '7'],
      ['eigenschap p-weg', '8'],
      ['documentation (eigenschap)', 'eigenschap die documentation heet'],
      ['__proto__', 'onschuldig'],
    ]);
    expect(gemeente.source).toEqual({ file: 'branches.xml', sheet: 'elements', row: 5 });
    expect(row('purposes', 'doel').values).toMatchObject({ label_nl: 'Doel', label_en: 'Goal' });
    expect(row('systems', 'samen').values.name).toBeNull();
  });

  it('places systems and carriers with the nearest unit or organisation', async () => {
    const { of } = await fixture('branches.xml');
    const placed = of('systems').map((r) => [r.values.id, r.values.organisation_id, r.values.unit_id, r.values.kind, r.extra.archimate_type]);
    expect(placed).toEqual([
      ['burgerzaken', 'gemeente', 'burgerzaken', null, 'BusinessActor'],
      ['inwoner', null, null, null, 'BusinessRole'],
      ['leverancier', 'leverancier', null, null, 'BusinessActor'],
      ['zaak', 'gemeente', 'burgerzaken', 'application', 'ApplicationComponent'],
      ['module', 'gemeente', 'burgerzaken', 'application', 'ApplicationComponent'],
      ['server', null, null, null, 'Node'],
      ['samen', null, null, null, 'ApplicationCollaboration'],
      ['registreren', 'gemeente', 'burgerzaken', null, 'ApplicationFunction'],
      ['opstellen', null, null, null, 'BusinessProcess'],
    ]);
  });

  it('gives each dataset to its writer, else to who uses it, else to its reader, and invents no holder', async () => {
    const { of } = await fixture('branches.xml');
    expect(of('datasets').map((r) => [r.values.id, r.values.system_id])).toEqual([
      ['dossier', 'zaak'],
      ['los', null],
      ['gelezen', 'server'],
      ['vaag', 'opstellen'],
    ]);
  });

  it('makes exchanges of Flow as stated, and of Serving and Access as assumed', async () => {
    const { of } = await fixture('branches.xml');
    const fields = ['name', 'from_system_id', 'source_dataset_id', 'to_system_id', 'target_dataset_id', 'mode', 'certainty'];
    expect(of('exchanges').map((r) => [r.values.id, r.extra.archimate_type, ...fields.map((field) => r.values[field])])).toEqual([
      ['r-flow-1', 'Flow', 'Factuur', 'leverancier', null, 'zaak', null, null, null],
      ['r-flow-2', 'Flow', null, 'registreren', null, 'server', null, null, null],
      ['r-flow-3', 'Flow', 'Aangifte', 'inwoner', null, 'burgerzaken', null, null, null],
      ['r-serve-1', 'Serving', null, 'server', null, 'zaak', null, 'query', 'assumed'],
      ['r-write-2', 'Access', null, 'module', null, 'zaak', 'dossier', null, 'assumed'],
      ['r-read-1', 'Access', null, 'zaak', 'dossier', 'server', null, 'query', 'assumed'],
      ['r-vague-2', 'Access', null, 'opstellen', 'vaag', 'zaak', null, 'query', 'assumed'],
    ]);
    expect(of('exchanges')[0]).toMatchObject({ extra: { documentation: 'Maandelijks' }, source: { sheet: 'relationships' } });
  });

  it('names everything it does not use, with the reason', async () => {
    const { report } = await fixture('branches.xml');
    const left = Object.fromEntries(report.rowsNotUsed.map(({ reason, rows }) => [reason, rows.map((name) => name.split(' ')[0])]));
    expect(left).toEqual({
      id_twice: ['zaak', 'r-flow-1', 'dossier'],
      no_id: ['elements:49', 'relationships:99'],
      ends_on_relationship: ['r-on-relation'],
      end_missing: ['r-no-target', 'r-no-ends'],
      no_place_in_model: ['leeg', 'overleg', 'intake', 'lezen', 'principe', 'eis', 'groep', 'constructor'],
      same_system: ['r-flow-self', 'r-flow-self-2', 'r-serve-self', 'r-read-own'],
      end_not_used: ['r-serve-service', 'r-write-3', 'r-read-service', 'r-only-read-1', 'r-access-group'],
      shows_structure: expect.arrayContaining([
        'r-unit-2b',
        'r-role-0',
        'r-overleg',
        'r-ring-2',
        'r-ring-3',
        'r-real',
        'r-serve-unit',
        'r-only-read-3',
      ]),
    });
    expect(left.shows_structure).toHaveLength(15);
    expect(report.rowsNotUsed.find(({ reason }) => reason === 'same_system')?.rows[0]).toBe('r-flow-self Flow');
    expect(report.rowsNotUsed.find(({ reason }) => reason === 'no_place_in_model')?.rows[0]).toBe('leeg BusinessRole Rol zonder actor');
  });

  it('reports what is wrong with its line', async () => {
    const { report } = await fixture('branches.xml');
    expect(report.problems.map(({ code, sheet, row, column, value }) => [code, sheet, row, column, value])).toEqual([
      ['id_twice', 'elements', 48, 'identifier', 'zaak'],
      ['id_missing', 'elements', 49, 'identifier', ''],
      ['id_twice', 'relationships', 97, 'identifier', 'r-flow-1'],
      ['id_twice', 'relationships', 98, 'identifier', 'dossier'],
      ['id_missing', 'relationships', 99, 'identifier', ''],
      ['reference_unknown', 'relationships', 95, 'target', 'bestaat-niet'],
      ['reference_unknown', 'relationships', 96, 'source', ''],
      ['reference_unknown', 'relationships', 96, 'target', ''],
    ]);
  });

  it('reads version 2.1 with the names of 3.2', async () => {
    const { report, of, row, left } = await fixture('version-2.1.xml');
    expect(report).toMatchObject({ rowsRead: 9, rowsUsed: 7, problems: [] });
    expect(of('exchanges').map((r) => [r.values.id, r.values.name, r.extra.archimate_type])).toEqual([
      ['id-5', 'Request', 'Flow'],
      ['id-6', null, 'Serving'],
    ]);
    expect(row('systems', 'id-1')).toMatchObject({ values: { name: 'Portal', bbn: '2' }, extra: { archimate_type: 'ApplicationComponent' } });
    expect(row('systems', 'id-3')).toMatchObject({ values: { name: 'Storage' }, extra: { archimate_type: 'TechnologyFunction' } });
    expect(row('datasets', 'id-4').values.system_id).toBe('id-3');
    expect(left('shows_structure')).toEqual(['id-8 RealisationRelationship', 'id-9 SpecialisationRelationship']);
  });

  it('reads a model whose elements have a prefix', async () => {
    const { report, row } = await fixture('prefixed.xml');
    expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3, rowsNotUsed: [], problems: [] });
    expect(row('exchanges', 'f').values).toMatchObject({ from_system_id: 'a', to_system_id: 'b' });
  });
});

describe('bad input', () => {
  it('uses what was complete before a file breaks off', async () => {
    const { report, of } = await fixture('truncated.xml');
    expect(of('systems').map((r) => r.values.name)).toEqual(['Heel', 'Ook heel']);
    expect(report.problems).toMatchObject([{ code: 'xml_malformed', row: 7, file: 'truncated.xml' }]);
  });

  it('uses nothing of a file with a DOCTYPE', async () => {
    const { report, rows } = await fixture('entity-bomb.xml');
    expect(rows).toEqual([]);
    expect(report).toMatchObject({ rowsRead: 0, problems: [{ code: 'xml_doctype' }] });
  });

  it('stops at 300 levels and keeps what came before', async () => {
    const deep = '<x>'.repeat(300) + '</x>'.repeat(300);
    const { report } = await read(memoryFile(model(`<elements><element identifier="a" xsi:type="Node"/></elements><views>${deep}</views>`)));
    expect(report).toMatchObject({ rowsRead: 1, rowsUsed: 1, problems: [{ code: 'xml_too_deep' }] });
  });

  it('reads an empty model as empty', async () => {
    expect((await read(memoryFile(model('')))).report).toMatchObject({ rowsRead: 0, rowsUsed: 0, rowsNotUsed: [], problems: [] });
  });

  it('reads UTF-16', async () => {
    const text = `\uFEFF${model('<elements><element identifier="a" xsi:type="Node"><name>Caf\u00e9</name></element></elements>')}`;
    const bytes = new Uint8Array(new Uint16Array([...text].map((char) => char.charCodeAt(0))).buffer);
    const file = { path: 'utf16.xml', size: bytes.length, bytes: async () => bytes };
    expect(claims(decodeHead(bytes))).toBe(true);
    expect((await read(file)).row('systems', 'a').values.name).toBe('Caf\u00e9');
  });

  it('takes a chain and a ring of 20,000 actors in its stride', async () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
    const elements = ids.map((id) => `<element identifier="${id}" xsi:type="BusinessActor"/>`).join('');
    const relations = ids.map(
      (id, i) => `<relationship identifier="r${i}" source="${id}" target="a${(i + 1) % ids.length}" xsi:type="Composition"/>`,
    );
    const file = memoryFile(model(`<elements>${elements}</elements><relationships>${relations.join('')}</relationships>`));
    const { reports } = await ameffReader.read([file], readContext());
    expect(reports[0]).toMatchObject({ rowsRead: 40_000, rowsUsed: 39_999, rowsNotUsed: [{ reason: 'shows_structure', count: 1 }] });
  });

  it('keeps its books wherever the text is cut', async () => {
    const text = readFileSync(`${FIXTURES}/branches.xml`, 'utf8');
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), async (end) => void (await read(memoryFile(text.slice(0, end))))),
      { numRuns: 60 },
    );
  });

  it('keeps its books for any model', async () => {
    const types = ['BusinessActor', 'BusinessRole', 'ApplicationComponent', 'DataObject', 'ApplicationFunction', 'Goal', 'Grouping', 'Node'];
    const kinds = ['Composition', 'Aggregation', 'Assignment', 'Realization', 'Flow', 'Serving', 'Access', 'Association'];
    const id = fc.integer({ min: 0, max: 12 });
    const element = fc.tuple(id, fc.constantFrom(...types));
    const relation = fc.tuple(
      fc.integer({ min: 10, max: 60 }),
      id,
      id,
      fc.constantFrom(...kinds),
      fc.constantFrom('', 'Read', 'Write', 'ReadWrite', 'Access'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 14 }), fc.array(relation, { maxLength: 25 }), async (elements, relations) => {
        const inner = elements.map(([key, type]) => `<element identifier="i${key}" xsi:type="${type}"/>`).join('');
        const outer = relations.map(
          ([key, source, target, type, access]) =>
            `<relationship identifier="i${key}" source="i${source}" target="i${target}" xsi:type="${type}" accessType="${access}"/>`,
        );
        const { report, of } = await read(memoryFile(model(`<elements>${inner}</elements><relationships>${outer.join('')}</relationships>`)));
        expect(report.rowsRead).toBe(elements.length + relations.length);
        const flows = of('exchanges').filter((row) => row.extra.archimate_type === 'Flow').length;
        expect(flows).toBe(slowFlows(elements, relations));
      }),
      { numRuns: 150 },
    );
  });

  it('gives a case without broken references or structure', async () => {
    const { reports, records } = await ingest(sourceFiles(`${FIXTURES}/branches.xml`));
    expect(reports.flatMap(({ problems }) => problems).filter(({ code }) => code === 'structure')).toEqual([]);
    expect([...records.keys()]).toEqual(['organisations', 'units', 'systems', 'datasets', 'purposes', 'exchanges']);
  });
});

/** Counts Flow relationships with a first-seen id, two elements as ends, and not to itself, the obvious way. */
function slowFlows(
  elements: readonly (readonly [number, string])[],
  relations: readonly (readonly [number, number, number, string, string])[],
): number {
  const known = elements.map(([key]) => key);
  return relations.filter(([key, source, target, type], index) => {
    const first = !known.includes(key) && relations.findIndex(([other]) => other === key) === index;
    return first && type === 'Flow' && source !== target && known.includes(source) && known.includes(target);
  }).length;
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

describe.skipIf(!existsSync(REAL))('real models (skipped when ../shared/data is not there)', () => {
  const expected = [
    ['over-gemma.xml', 456, 768],
    ['gdi-gegevensuitwisseling.xml', 211, 646],
    ['archisurance-ameff3.xml', 120, 178],
    ['archimetal-ameff2.xml', 562, 760],
  ] as const;

  it.each(expected)('%s: %i elements and %i relationships, counted twice', async (name, elements, relationships) => {
    const text = readFileSync(`${REAL}/${name}`, 'utf8');
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect([count(/<element /g), count(/<relationship /g)]).toEqual([elements, relationships]);
    const [file] = sourceFiles(`${REAL}/${name}`);
    const { report, of } = await read(file as SourceFile);
    expect(report.rowsRead).toBe(elements + relationships);
    const flows = [...text.matchAll(/<relationship [^>]*source="([^"]*)" target="([^"]*)"[^>]*xsi:type="Flow(?:Relationship)?"/g)];
    const between = flows.filter(([, source, target]) => source !== target);
    expect(of('exchanges').filter((row) => row.extra.archimate_type === 'Flow')).toHaveLength(between.length);
    expect(of('datasets')).toHaveLength(count(/<element [^>]*xsi:type="(DataObject|BusinessObject|Artifact|Representation|Contract)"/g));
    expect(report.problems).toEqual([]);
    const names = report.rowsNotUsed.flatMap(({ rows }) => rows);
    for (const unused of names) expect(text).toContain(`identifier="${unused.split(' ')[0]}"`);
  });

  it('names the relationships of Over GEMMA that end on a relationship and those to itself', async () => {
    const [file] = sourceFiles(`${REAL}/over-gemma.xml`);
    const { left } = await read(file as SourceFile);
    expect(left('ends_on_relationship')).toHaveLength(4);
    expect(left('same_system').filter((name) => name.includes(' Flow'))).toHaveLength(4);
  });

  it('leaves native Archi files to others', () => {
    for (const name of ['archisurance.archimate', 'gdi-gegevensuitwisseling.archimate'])
      expect(claims(readFileSync(`${REAL}/${name}`, 'utf8').slice(0, 65_536))).toBe(false);
  });
});
