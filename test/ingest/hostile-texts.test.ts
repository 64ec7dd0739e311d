// Does a hostile text in a file stay a text: never fetched, never run, never a key of a prototype, never lost? (reliability F-04, F-05, F-06, F-11)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { workbookWith } from '../fuzz/bombs.ts';
import { countsOf, textsIn, withText } from '../fuzz/hostile.ts';
import { faultsOfPicture, faultsOfSvg } from '../fuzz/paint.ts';
import { LABELS, PROTOTYPE_NAMES, RAN } from '../fuzz/payloads.ts';
import { ownSeeds } from '../fuzz/seeds.ts';
import { zipOf } from '../support/archives.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const SECRET = 'geheim-4711';
const MODEL = '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m">';
const ARCHI = 'xmlns:archimate="http://www.archimatetool.com/archimate"';
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#"';
const DATASET = '<dcat:Dataset rdf:about="https://a.example/1"><dct:title>A</dct:title></dcat:Dataset>';
const named = (value: string) =>
  `<elements><element identifier="a" xsi:type="ApplicationComponent" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><name>${value}</name></element></elements>`;
const jsonLd = (context: unknown) =>
  JSON.stringify({ '@context': context, '@id': 'https://a.example/1', '@type': 'http://www.w3.org/ns/dcat#Dataset', name: 'A' });

/** A file that asks for something at `url`, an address or a file on this machine. */
type Asking = readonly [name: string, path: string, make: (url: string) => string | Promise<Uint8Array>];

const ASKING: readonly Asking[] = [
  ['a SYSTEM entity', 'a.xml', (url) => `<!DOCTYPE m [<!ENTITY x SYSTEM "${url}">]>${MODEL}${named('&x;')}</model>`],
  ['a PUBLIC entity', 'a.xml', (url) => `<!DOCTYPE m [<!ENTITY x PUBLIC "-//X//Y" "${url}">]>${MODEL}${named('&x;')}</model>`],
  ['a parameter entity', 'a.xml', (url) => `<!DOCTYPE m [<!ENTITY % x SYSTEM "${url}"> %x;]>${MODEL}${named('a')}</model>`],
  ['an external DTD', 'a.xml', (url) => `<!DOCTYPE m SYSTEM "${url}">${MODEL}${named('a')}</model>`],
  ['XInclude', 'a.xml', (url) => `${MODEL}${named(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${url}" parse="text"/>`)}</model>`],
  [
    'schemaLocation',
    'a.xml',
    (url) => `${MODEL.replace('>', ` xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="x ${url}">`)}${named('a')}</model>`,
  ],
  ['a style sheet', 'a.xml', (url) => `<?xml version="1.0"?><?xml-stylesheet href="${url}" type="text/xsl"?>${MODEL}${named('a')}</model>`],
  ['an entity in an Archi file', 'a.archimate', (url) => `<!DOCTYPE m [<!ENTITY x SYSTEM "${url}">]><archimate:model ${ARCHI} name="&x;"/>`],
  ['an entity in a coArchi file', 'a.xml', (url) => `<!DOCTYPE m [<!ENTITY x SYSTEM "${url}">]><archimate:Node ${ARCHI} id="a" name="&x;"/>`],
  [
    'a link in a coArchi file',
    'a.xml',
    (url) => `<archimate:FlowRelationship ${ARCHI} id="a"><source href="${url}#x"/><target href="${url}#y"/></archimate:FlowRelationship>`,
  ],
  [
    'an entity in RDF/XML',
    'a.rdf',
    (url) => `<!DOCTYPE r [<!ENTITY x SYSTEM "${url}">]>${RDF}><dcat:Dataset rdf:about="a"><dct:title>&x;</dct:title></dcat:Dataset></rdf:RDF>`,
  ],
  [
    'xml:base in RDF/XML',
    'a.rdf',
    (url) => `${RDF} xml:base="${url}"><dcat:Dataset rdf:about=""><dct:title rdf:resource="#x"/></dcat:Dataset></rdf:RDF>`,
  ],
  [
    'owl:imports',
    'a.rdf',
    (url) =>
      `${RDF} xmlns:owl="http://www.w3.org/2002/07/owl#"><owl:Ontology rdf:about=""><owl:imports rdf:resource="${url}"/></owl:Ontology>${DATASET}</rdf:RDF>`,
  ],
  [
    'owl:imports in Turtle',
    'a.ttl',
    (url) => `@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@base <${url}> .\n<> owl:imports <${url}> ; a <http://www.w3.org/ns/dcat#Dataset> .`,
  ],
  ['a context elsewhere', 'a.jsonld', (url) => jsonLd(url)],
  ['one more context elsewhere', 'a.jsonld', (url) => jsonLd(['https://schema.org/', url])],
  ['@import', 'a.jsonld', (url) => jsonLd({ '@version': 1.1, '@import': url })],
  ['a context inside a context', 'a.jsonld', (url) => jsonLd({ name: { '@id': 'http://purl.org/dc/terms/title', '@context': url } })],
  [
    'a $ref in an Amsterdam Schema',
    'd/dataset.json',
    (url) => JSON.stringify({ type: 'dataset', id: 'd', auth: 'OPENBAAR', tables: [{ id: 't', $ref: url }] }),
  ],
  ['a $ref in OpenAPI', 'a.yaml', (url) => `openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths: {$ref: '${url}'}\n`],
  ['a formula in CSV', 'systems.csv', (url) => `id,organisation_id,name,kind\nsys-a,org-a,"=WEBSERVICE(""${url}"")",application\n`],
  ['a tag in YAML', 'a.yml', (url) => `system:\n  - fides_key: a\n    name: !include ${url}\n`],
  [
    'a relationship to elsewhere in a workbook',
    'a.xlsx',
    (url) =>
      workbookWith((xml) =>
        xml.replace(
          '</worksheet>',
          `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="x" href="${url}"/></worksheet>`,
        ),
      ),
  ],
  ['a file in a ZIP that is called so', 'a.zip', (url) => zipOf([{ name: `${url.replaceAll(/[:/\\]+/g, '_')}.csv`, content: `a;b\n${url};2\n` }])],
];

let server: Server;
let connections = 0;
let folder = '';
const addresses: string[] = [];

beforeAll(async () => {
  server = createServer((_, answer) => answer.end(SECRET));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(path.join(tmpdir(), 'datareis-asked-'));
  writeFileSync(path.join(folder, 'secret.txt'), SECRET);
  addresses.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, `file://${folder}/secret.txt`, path.join(folder, 'secret.txt'));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('nothing is fetched', () => {
  test.each(ASKING)('for %s', async (_, name, make) => {
    for (const address of addresses) {
      const { reports, records } = await ingest([memoryFile(name, await make(address))]);
      reports.forEach(expectBalance);
      expect(reports).not.toEqual([]);
      expect(JSON.stringify([...records, ...reports])).not.toContain(SECRET);
    }
    expect(connections).toBe(0);
  });
});

const seeds = Object.entries(await ownSeeds()).flatMap(([format, list]) => list.map((seed) => ({ format, seed })));
const withId = seeds.flatMap(({ format, seed }) => (seed.token?.id ? [[format, seed.name, seed, seed.token.id] as const] : []));
const withLabel = seeds.flatMap(({ format, seed }) => (seed.token?.label ? [[format, seed.name, seed, seed.token.label] as const] : []));

describe('a name that JavaScript has given a meaning is an identifier like any other', () => {
  test.each(withId)('in %s, %s', async (_format, _name, seed, id) => {
    const usual = countsOf((await ingest(withText(seed, id, id))).records);
    for (const name of PROTOTYPE_NAMES) {
      const { records } = await ingest(withText(seed, id, name));
      expect([name, countsOf(records)]).toEqual([name, usual]);
      expect(
        textsIn(records)
          .split('\n')
          .some((text) => text.includes(name)),
        name,
      ).toBe(true);
    }
    expect(Reflect.ownKeys(Object.prototype).filter((key) => Object.getOwnPropertyDescriptor(Object.prototype, key)?.enumerable)).toEqual([]);
  });
});

describe('markup, statements, formulas and code come back as the text they are', () => {
  test.each(withLabel)('in %s, %s', async (_format, _name, seed, label) => {
    const usual = countsOf((await ingest(withText(seed, label, label))).records);
    for (const text of LABELS) {
      const { records } = await ingest(withText(seed, label, text));
      expect([text, countsOf(records)]).toEqual([text, usual]);
      expect(textsIn(records)).toContain(text);
    }
    expect(RAN in globalThis).toBe(false);
  });

  test('and in the picture, by way of the tables', async () => {
    const lines = LABELS.map((text, at) => `sys-${at},org-a,"${text.replaceAll('"', '""')}",application`);
    const flows = LABELS.slice(1).map((text, at) => `x-${at},"${text.replaceAll('"', '""')}",sys-${at},sys-${at + 1},api`);
    const { records } = await ingest([
      memoryFile('systems.csv', ['id,organisation_id,name,kind', ...lines].join('\n')),
      memoryFile('exchanges.csv', ['id,name,from_system_id,to_system_id,mode', ...flows].join('\n')),
    ]);
    expect(countsOf(records)).toEqual({ systems: LABELS.length, exchanges: LABELS.length - 1 });
    expect(await faultsOfPicture(records)).toEqual([]);
  });

  test('while a picture that is not sound would be seen', () => {
    expect(faultsOfSvg('<svg xmlns="http://www.w3.org/2000/svg"><g onload="x"/><script/></svg>')).toHaveLength(2);
    expect(faultsOfSvg('<svg><text>a<b</text></svg>')).toHaveLength(1);
  });
});
