// Does the RDF reader give one result for one catalogue however it is written, say what no catalogue of this kind says twice, and name what it cannot read?
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rdfReader } from '../../renderer/ingest/rdf/rdf-reader.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { LIMITS } from '../../renderer/model/limits.ts';
import { contentOf, filled, readCatalogues } from '../support/catalogue-reading.ts';
import { memoryFile } from '../support/files.ts';

const FIXTURE = 'test/fixtures/dcat';
const REAL = '../shared/data/dcat';
const SITE = 'https://data.lindestad.example';
const MUNICIPALITY = 'https://identifier.overheid.nl/tooi/id/gemeente/gm9999';

const fileAt = (folder: string, name: string): SourceFile => memoryFile(name, readFileSync(`${folder}/${name}`));
const claims = (head: string, name = 'x') => rdfReader.claims({ path: name, name, head });
const read = (...files: SourceFile[]) => readCatalogues(rdfReader, files);
const readText = (text: string, name = 'a.ttl') => read(memoryFile(name, text));

const PREFIXES = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> . @prefix a: <https://a.example/> .
`;

describe('a catalogue in three writings', () => {
  const names = ['lindestad.ttl', 'lindestad.rdf', 'lindestad.jsonld'];

  it('is claimed by its content', () => {
    for (const name of names) expect(claims(readFileSync(`${FIXTURE}/${name}`, 'utf8'), 'file.bin'), name).toBe(true);
  });

  it('gives one result, also with CRLF, with a byte order mark and as UTF-16', async () => {
    const expected = contentOf(await read(fileAt(FIXTURE, 'lindestad.ttl')));
    for (const name of names) {
      const text = readFileSync(`${FIXTURE}/${name}`, 'utf8');
      const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text.replace(' encoding="utf-8"', ''), 'utf16le')]);
      for (const content of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, utf16])
        expect(contentOf(await read(memoryFile(name, content))), name).toEqual(expected);
    }
  });

  it.each([
    ['lindestad.ttl', [19, 34, 45]],
    ['lindestad.rdf', [17, 50, 70]],
    ['lindestad.jsonld', [19, 53, 58]],
  ])('tells the line of each dataset of %s', async (name, lines) => {
    const { row } = await read(fileAt(FIXTURE, name));
    expect(['bomen', 'peilen', 'meldingen'].map((id) => row('datasets', `${SITE}/${id}`).source)).toEqual(
      lines.map((line) => ({ file: name, sheet: 'dataset', row: line })),
    );
  });

  it('gives exactly these rows', async () => {
    const { of, row, counts } = await read(fileAt(FIXTURE, 'lindestad.ttl'));
    expect(counts()).toEqual({
      organisations: 2,
      units: 1,
      systems: 3,
      datasets: 3,
      exchanges: 2,
      standards: 1,
      legal_bases: 1,
      purposes: 1,
      data_categories: 1,
    });
    expect(of('organisations')).toEqual([
      { id: MUNICIPALITY, name: 'Gemeente Lindestad', kind: 'gemeente', is_public_authority: true, country: 'NL' },
      { id: 'waterschap-de-linde', name: 'Waterschap De Linde', is_public_authority: true },
    ]);
    expect(of('units')).toEqual([{ id: `${MUNICIPALITY}:groen`, organisation_id: MUNICIPALITY, name: 'Groen' }]);
    expect(of('systems')).toEqual([
      { id: `${SITE}/api`, organisation_id: MUNICIPALITY, name: 'Lindestad API' },
      { id: `${SITE}/catalogus`, organisation_id: MUNICIPALITY, name: 'Open data Lindestad', kind: 'portal' },
      { id: 'system:waterschap-de-linde', organisation_id: 'waterschap-de-linde', name: 'Waterschap De Linde' },
    ]);
    expect(row('datasets', `${SITE}/bomen`)).toMatchObject({
      values: {
        system_id: `${SITE}/catalogus`,
        title: 'Bomen',
        kind: null,
        steward_unit_id: `${MUNICIPALITY}:groen`,
        oldest_record: '1998-01-01',
        update_frequency: 'SEMIANNUAL',
        access_rights: 'PUBLIC',
        query_service: null,
      },
      raw: { update_frequency: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL_2', oldest_record: '1998' },
      extra: {
        'dct:license': 'https://creativecommons.org/publicdomain/zero/1.0/',
        'dct:title': 'Bomen (nl)|Trees (en)',
        'dct:temporal': '1998/2020-12-31',
        'dct:format': 'CSV',
        'dcat:contactPoint': 'Informatiepunt (data@lindestad.example)',
      },
    });
    expect(filled(row('datasets', `${SITE}/meldingen`))).toMatchObject({
      system_id: `${SITE}/api`,
      kind: 'derived',
      query_service: true,
      access_rights: 'NON_PUBLIC',
      purpose_id: 'https://w3id.org/dpv#ServiceProvision',
      category_ids: ['https://w3id.org/dpv/pd#Name'],
    });
    expect(of('data_categories')).toEqual([{ id: 'https://w3id.org/dpv/pd#Name', label_en: 'Name', dpv_term: 'pd:Name' }]);
    expect(of('legal_bases')).toEqual([{ id: 'http://data.europa.eu/eli/reg_impl/2023/138/oj', law_nl: 'eli/reg_impl/2023/138/oj' }]);
    expect(of('standards')).toEqual([{ id: 'format:csv:json', name: 'CSV, JSON', kind: 'publication' }]);
  });

  it('publishes what others own, tells what was made of what, and sends nothing that is not public', async () => {
    const { of } = await read(fileAt(FIXTURE, 'lindestad.ttl'));
    expect(of('exchanges')).toEqual([
      {
        id: `${SITE}/peilen→${SITE}/catalogus`,
        name: 'Waterpeilen',
        from_system_id: 'system:waterschap-de-linde',
        source_dataset_id: `${SITE}/peilen`,
        to_system_id: `${SITE}/catalogus`,
        mode: 'publication',
        standard_id: 'format:csv:json',
        recipient_role: 'public',
        legal_basis_ids: ['http://data.europa.eu/eli/reg_impl/2023/138/oj'],
        valid_from: '2019-05-01',
        certainty: 'assumed',
      },
      {
        id: `${SITE}/peilen→${SITE}/meldingen`,
        name: 'Meldingen',
        from_system_id: 'system:waterschap-de-linde',
        source_dataset_id: `${SITE}/peilen`,
        to_system_id: `${SITE}/api`,
        target_dataset_id: `${SITE}/meldingen`,
        certainty: 'assumed',
      },
    ]);
  });

  it('takes no person, and says which frequency it has no code for', async () => {
    const reading = await read(fileAt(FIXTURE, 'lindestad.ttl'));
    expect(JSON.stringify(reading.rows)).not.toContain('Anna');
    expect(reading.problems()).toEqual([['value_not_in_list', 34, 'http://publications.europa.eu/resource/authority/frequency/BIENNIAL']]);
  });
});

describe('what is met in catalogues', () => {
  it('joins a publisher that is an address, a nameless node and an identifier', async () => {
    const { of } = await readText(`${PREFIXES}
      a:1 a dcat:Dataset ; dct:title "1" ; dct:publisher a:org . a:org dct:identifier "c_1" ; foaf:name "Lindestad, dienst X", "Lindestad" .
      a:2 a dcat:Dataset ; dct:title "2" ; dct:publisher [ dct:identifier "c_1" ; foaf:name "LINDESTAD" ] .
      a:3 a dcat:Dataset ; dct:title "3" ; dct:publisher "lindestad" .`);
    expect(of('organisations')).toEqual([{ id: 'https://a.example/org', name: 'LINDESTAD' }]);
    expect(of('systems')).toHaveLength(1);
  });

  it('leaves a blank publisher and a person unknown, and names an address by its end', async () => {
    const { of, row } = await readText(`${PREFIXES}
      a:1 a dcat:Dataset ; dct:title "1" ; dct:publisher [ a foaf:Organization ] .
      a:2 a dcat:Dataset ; dct:title "2" ; dct:publisher [ a foaf:Person ; foaf:name "Jan Jansen" ] .
      a:3 a dcat:Dataset ; dct:title "3" ; dct:publisher <http://publications.europa.eu/resource/authority/corporate-body/EEA> .`);
    expect(of('organisations')).toEqual([{ id: 'http://publications.europa.eu/resource/authority/corporate-body/EEA', name: 'EEA' }]);
    expect(['1', '2'].map((id) => row('datasets', `https://a.example/${id}`).values.system_id)).toEqual([null, null]);
  });

  it('makes a department a unit of its organisation', async () => {
    const { of } = await readText(`${PREFIXES}
      a:1 a dcat:Dataset ; dct:title "1" ; dct:publisher a:team . a:team a org:OrganizationalUnit ; foaf:name "Team Data" ; org:unitOf a:org . a:org foaf:name "Lindestad" .`);
    expect([of('organisations'), of('units'), of('datasets')]).toEqual([
      [{ id: 'https://a.example/org', name: 'Lindestad' }],
      [{ id: 'https://a.example/team', organisation_id: 'https://a.example/org', name: 'Team Data' }],
      [{ id: 'https://a.example/1', system_id: 'system:https://a.example/org', title: '1', steward_unit_id: 'https://a.example/team' }],
    ]);
  });

  it('prefers Dutch, then English, then no language; and a title for what has none', async () => {
    const { row, problems } = await readText(`${PREFIXES}
      a:1 a dcat:Dataset ; dct:title "Bees"@EN, "Bijen"@nl-NL, "Abeilles"@fr .
      a:2 a dcat:Dataset ; dct:title "Abeilles"@fr, "Bees"@en .
      a:3 a dcat:Dataset ; dct:title "Abeilles"@fr, "B" .
      a:no_title a dcat:Dataset ; dct:description "x" .`);
    expect(['1', '2', '3', 'no_title'].map((id) => row('datasets', `https://a.example/${id}`).values.title)).toEqual([
      'Bijen',
      'Bees',
      'B',
      'no title',
    ]);
    expect(problems()).toEqual([['value_required', 7, '']]);
  });

  it('keeps a derivation within one system as such, and no exchange from a system to itself', async () => {
    const { of, row } = await readText(`${PREFIXES}
      a:c a dcat:Catalog ; dct:title "C" ; dct:publisher "L" ; dcat:dataset a:1, a:2 .
      a:1 a dcat:Dataset ; dct:title "1" ; dct:publisher "L" ; dcat:distribution [ dct:format "CSV" ] ; dct:source a:2 .
      a:2 a dcat:Dataset ; dct:title "2" ; dct:publisher "L" ; dcat:distribution [ dct:format "CSV" ] ; dct:source a:1, a:2 .`);
    expect(of('exchanges')).toEqual([]);
    expect(row('datasets', 'https://a.example/2').values.derived_from_ids).toEqual(['https://a.example/1']);
  });

  it('finds the source of a dataset in another file of the same drop', async () => {
    const { of } = await read(
      memoryFile('1.ttl', `${PREFIXES} a:1 a dcat:Dataset ; dct:title "1" ; dct:publisher "L" ; dct:source a:2 .`),
      memoryFile('2.ttl', `${PREFIXES} a:2 a dcat:Dataset ; dct:title "2" ; dct:publisher "M" .`),
    );
    expect(of('exchanges').map(({ from_system_id, to_system_id }) => [from_system_id, to_system_id])).toEqual([['system:m', 'system:l']]);
  });

  it('says which datasets a catalogue lists and the file does not describe', async () => {
    const { problems, reports } = await readText(`${PREFIXES} a:c a dcat:Catalog ; dct:title "C" ; dcat:dataset a:1, a:2, a:3 . a:2 dct:title "2" .`);
    expect(problems()).toEqual([['datasets_elsewhere', null, '2']]);
    expect(reports[0]?.rowsUsed).toBe(1);
  });

  it('leaves a nameless dataset without identifier, a second one of the same name, and a series', async () => {
    const { reports, of } = await readText(`${PREFIXES}
      [] a dcat:Dataset ; dct:title "T" . [] a dcat:Dataset ; dct:title "T" . [] a dcat:Dataset ; dct:description "?" .
      a:s a dcat:DatasetSeries ; dct:title "Jaren" . [] a dcat:Dataset ; dct:title "U" ; dct:identifier "u|1" .`);
    expect(reports[0]?.rowsNotUsed).toEqual([
      { reason: 'id_twice', count: 1, rows: ['t'] },
      { reason: 'no_id', count: 1, rows: ['4'] },
      { reason: 'shows_structure', count: 1, rows: ['Jaren'] },
    ]);
    expect(of('datasets').map(({ id }) => id)).toEqual(['t', 'u%7C1']);
  });

  it.each([
    ['MONTHLY', 'MONTHLY'],
    ['UPDATE_CONT', 'CONT'],
    ['UNKNOWN', null],
    ['http://purl.org/cld/freq/quarterly', 'QUARTERLY'],
    ['http://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequency/annually', 'ANNUAL'],
    ['per kwartaal', 'QUARTERLY'],
    ['R/P1M', 'MONTHLY'],
    ['nu en dan', null],
  ])('reads the frequency %s', async (text, code) => {
    const { row, problems } = await readText(`${PREFIXES} a:1 a dcat:Dataset ; dct:title "1" ; dct:accrualPeriodicity "${text}" .`);
    expect(row('datasets', 'https://a.example/1').values.update_frequency).toBe(code);
    expect(problems()).toHaveLength(text === 'nu en dan' ? 1 : 0);
  });
});

describe('JSON-LD', () => {
  const dataset = { '@id': 'https://a.example/1', '@type': 'dcat:Dataset', 'dct:title': 'T' };

  it('reads what it can without a list of terms that it does not have, and names the list', async () => {
    const { of, problems } = await readText(
      JSON.stringify({ '@context': ['https://terms.example/c.jsonld', './own.jsonld'], '@graph': [{ ...dataset, naam: 'x' }] }),
    );
    expect(of('datasets')).toEqual([{ id: 'https://a.example/1', title: 'T' }]);
    expect(problems()).toEqual([
      ['context_unknown', null, 'https://terms.example/c.jsonld'],
      ['context_unknown', null, 'own.jsonld'],
    ]);
  });

  it('reads DCAT-US with its remote list, and an expanded graph with a name', async () => {
    const us = {
      '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
      '@type': 'dcat:Catalog',
      dataset: [
        {
          '@type': 'dcat:Dataset',
          title: 'Trees',
          identifier: 'us-1',
          accessLevel: 'non-public',
          accrualPeriodicity: 'R/P1Y',
          temporal: '2000-01-15T00:45:00Z/2010-01-15T00:06:00Z',
          publisher: { '@type': 'org:Organization', name: 'Agency' },
          contactPoint: { '@type': 'vcard:Contact', fn: 'Jane Doe', hasEmail: 'mailto:jane.doe@agency.example' },
        },
      ],
    };
    const { of, rows } = await readText(JSON.stringify(us));
    expect(of('datasets')).toEqual([
      {
        id: 'us-1',
        system_id: 'system:agency',
        title: 'Trees',
        access_rights: 'NON_PUBLIC',
        update_frequency: 'ANNUAL',
        oldest_record: '2000-01-15',
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Jane|jane/);
    const expanded = [{ '@id': 'file:///x', '@graph': [{ '@id': 'https://a.example/1', '@type': ['http://www.w3.org/ns/dcat#Dataset'] }] }];
    expect((await readText(JSON.stringify(expanded))).of('datasets')).toHaveLength(1);
  });

  it('does not touch prototypes', async () => {
    const text = `{"@context":{"@vocab":"https://schema.org/"},"@id":"https://a.example/__proto__","@type":"Dataset","name":"x","__proto__":{"name":"y"},"constructor":"z","publisher":{"@id":"__proto__","name":"P"}}`;
    const { of, row } = await readText(text);
    expect(of('organisations')).toEqual([{ id: '__proto__', name: 'P' }]);
    expect(row('datasets', 'https://a.example/__proto__').extra).toEqual({ 'schema:constructor': 'z' });
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});

describe('bad files', () => {
  const xml = readFileSync(`${FIXTURE}/lindestad.rdf`, 'utf8');
  const turtle = readFileSync(`${FIXTURE}/lindestad.ttl`, 'utf8');
  const json = readFileSync(`${FIXTURE}/lindestad.jsonld`, 'utf8');

  it.each([
    ['a DOCTYPE', xml.replace('?>', '?><!DOCTYPE rdf:RDF [<!ENTITY a "aaaa">]>'), 'xml_doctype', 1],
    ['XML that breaks off', xml.slice(0, xml.indexOf('<dct:accessRights')), 'xml_malformed', 23],
    ['XML that is too deep', xml.replace('</rdf:RDF>', '<a xmlns="x:y">'.repeat(300)), 'xml_too_deep', null],
    ['Turtle that breaks off', turtle.slice(0, turtle.indexOf('dct:accessRights')), 'rdf_malformed', 23],
    ['Turtle with a bad address', turtle.replace('<https://data.lindestad.example/api> a', '<https://data lindestad> a'), 'rdf_malformed', 54],
    ['JSON that breaks off', json.slice(0, 900), 'json_malformed', 19],
    ['JSON-LD that contradicts itself', json.replace('"dpv": "https://w3id.org/dpv#"', '"dpv": 5'), 'rdf_malformed', null],
  ])('%s is reported with its place', async (_name, text, code, line) => {
    const { reports } = await readText(text);
    const problem = reports[0]?.problems[0];
    expect(problem?.code).toBe(code);
    if (line !== null) expect(problem?.row).toBe(line);
    expect(reports[0]?.rowsRead).toBeGreaterThan(0);
  });

  it('what stands before a fault is read', async () => {
    const { of } = await readText(`${turtle.slice(0, turtle.indexOf('<https://data.lindestad.example/meldingen> a'))}<`);
    expect(of('datasets').map(({ title }) => title)).toEqual(['Bomen', 'Waterpeilen']);
  });

  it('RDF without a dataset is said to have none', async () => {
    expect((await readText(`${PREFIXES} a:1 dct:title "x" .`)).problems()).toEqual([['datasets_none', null, '']]);
  });

  it('deep nesting ends quickly', async () => {
    const deep = ['[ dct:title '.repeat(100_000), '( '.repeat(100_000)].map((nest) => `${PREFIXES} a:1 dct:title ${nest}`);
    for (const text of deep) expect((await readText(text)).problems()[0]?.[0]).toBe('rdf_malformed');
  }, 20_000);

  it('stops at the limit of statements', async () => {
    const limits = LIMITS as { triples: number };
    const limit = limits.triples;
    try {
      limits.triples = 20;
      for (const text of [turtle, xml, json]) expect((await readText(text)).problems().map(([code]) => code)).toContain('triples_too_many');
    } finally {
      limits.triples = limit;
    }
  });
});

describe('what is not ours', () => {
  it.each([
    ['a query', 'PREFIX dct: <http://purl.org/dc/terms/>\n# find\nSELECT * WHERE { ?s ?p ?o }'],
    ['ArchiMate', '<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/>'],
    ['other XML with two prefixed tags', '<a:b><c:d>x</c:d></a:b>'],
    ['a web page', '<!DOCTYPE html><html><head><script type="application/ld+json">{"@type":"Dataset"}</script></head></html>'],
    ['plain JSON', '{"name":"x","dataset":[{"title":"y"}]}'],
    ['JSON that speaks of datasets', '{"type":"dataset","id":"x","schema":"https://schema.org/"}'],
    ['a table', 'id;name\n1;"@prefix a: <b>"'],
    ['nothing', ''],
  ])('%s', (_name, head) => expect(claims(head)).toBe(false));

  it('judges a hostile beginning quickly', () => {
    for (const part of ['"', '\\"', '{"a":', '[', '"@type":"', '<a ', '<http://a', '@prefix a: <b> .', '# \n', '\n', '_:a '])
      for (const start of ['', '{"dcat:":', '[', '<', '@prefix ']) {
        const begin = performance.now();
        claims(start + part.repeat(65_536 / part.length));
        expect(performance.now() - begin, start + part).toBeLessThan(10_000);
      }
  });
});

describe.skipIf(!existsSync(REAL))('real catalogues (skipped when ../shared/data is not there)', () => {
  const COUNTS: readonly [string, number, Record<string, number>][] = [
    ['alessandria-catalog.rdf', 5, { organisations: 1, systems: 1, datasets: 5 }],
    ['civitavecchia-catalog.rdf', 10, { organisations: 1, systems: 1, datasets: 10 }],
    ['dcat-ap-de-advanced.ttl', 2, { organisations: 3, systems: 3, datasets: 2, exchanges: 2, standards: 2 }],
    ['dcat-ap-es-catalog-nsip.rdf', 6, { organisations: 1, systems: 2, datasets: 6 }],
    ['dcat-ap-es-full-optional.ttl', 4, { organisations: 1, systems: 3, datasets: 4, exchanges: 1, standards: 1 }],
    ['geodcat-ap-dataset.jsonld', 1, { organisations: 1, systems: 1, datasets: 1 }],
    ['semic-dcat-ap-hvd-ms-catalogue.jsonld', 1, { organisations: 1, systems: 2, datasets: 1, exchanges: 1, standards: 1, legal_bases: 2 }],
  ];

  it.each(COUNTS)('%s holds %i datasets', async (name, datasets, counts) => {
    const reading = await read(fileAt(REAL, name));
    const text = readFileSync(`${REAL}/${name}`, 'utf8');
    const stated = text.match(/:Dataset rdf:about=|\ba dcat:Dataset\b|(?:"dcat:|\/ns\/dcat#)Dataset"(?!\/>)/g);
    expect([reading.reports[0]?.rowsRead, reading.reports[0]?.rowsUsed, stated?.length]).toEqual([datasets, datasets, datasets]);
    expect(reading.counts()).toEqual(counts);
    expect(claims(text.slice(0, 65_536))).toBe(true);
  });

  it('gives one result for the three writings of DCAT-AP.de, and for the two of SEMIC', async () => {
    for (const names of [
      ['dcat-ap-de-advanced.ttl', 'dcat-ap-de-advanced.rdf', 'dcat-ap-de-advanced.jsonld'],
      ['semic-dcat-ap-hvd-ms-catalogue.ttl', 'semic-dcat-ap-hvd-ms-catalogue.jsonld'],
    ]) {
      const [first, ...others] = await Promise.all(names.map(async (name) => contentOf(await read(fileAt(REAL, name)))));
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('joins the writings when all are opened together, and takes nobody’s name', async () => {
    const names = ['dcat-ap-de-advanced.ttl', 'dcat-ap-de-advanced.rdf', 'dcat-ap-de-advanced.jsonld'];
    const { records, conflicts } = await ingest(names.map((name) => fileAt(REAL, name)));
    expect([records.get('datasets')?.length, records.get('exchanges')?.length, conflicts]).toEqual([2, 2, []]);
    expect(JSON.stringify([...records])).not.toMatch(/Meister|meister|Koenig|koenig/);
  });
});
