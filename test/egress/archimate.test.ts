// Is the ArchiMate file what the standard asks (structure, identifiers, allowed relationships), and does it come back as the same map?
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { archimateFile } from '../../renderer/egress/archimate.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { parseXml, type XmlElement } from '../../renderer/ingest/xml.ts';
import { type RecordSet, type Row, rowsOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { LINDEHAVEN, memoryFile, plainRows } from '../support/files.ts';

const beside = (path: string) => fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));

interface Node {
  readonly element: XmlElement;
  readonly children: Node[];
  text: string;
}

function treeOf(xml: string): Node {
  const root: Node = { element: { name: '' } as XmlElement, children: [], text: '' };
  const path = [root];
  const fault = parseXml(xml, {
    open: (element) => {
      const node: Node = { element, children: [], text: '' };
      path.at(-1)?.children.push(node);
      path.push(node);
    },
    text: (text) => {
      const node = path.at(-1);
      if (node) node.text += text;
    },
    close: () => path.pop(),
  });
  expect(fault).toBeUndefined();
  return root.children[0] as Node;
}

const names = (node: Node) => node.children.map(({ element }) => element.name);
const child = (node: Node, name: string) => node.children.find(({ element }) => element.name === name);
const members = (model: Node, list: string) => child(model, list)?.children ?? [];

/** Order of children, by archimate3_Model.xsd: what may stand in each, and how often. */
const CONCEPT = /^(name )+(documentation )?(properties )?$/;
const NCNAME = /^[A-Za-z_][\w.-]*$/;

/** Pairs that the relationship table of the ArchiMate 3.2 Specification (appendix B) allows, of those we write. */
const ALLOWED = new Set([
  'Composition BusinessActor BusinessActor',
  'Aggregation BusinessActor Grouping',
  'Aggregation Grouping ApplicationComponent',
  'Aggregation Goal Goal',
  'Access ApplicationComponent DataObject',
  'Flow ApplicationComponent ApplicationComponent',
]);

function expectStandard(xml: string): Node {
  const model = treeOf(xml);
  expect([model.element.name, model.element.namespace]).toEqual(['model', 'http://www.opengroup.org/xsd/archimate/3.0/']);
  expect(names(model).join(' ')).toMatch(/^name elements( relationships)?( propertyDefinitions)?$/);
  const [elements, relationships, definitions] = ['elements', 'relationships', 'propertyDefinitions'].map((list) => members(model, list)) as [
    Node[],
    Node[],
    Node[],
  ];
  const identifiers = [model, ...elements, ...relationships, ...definitions].map(({ element }) => element.attributes.identifier ?? '');
  for (const identifier of identifiers) expect(identifier).toMatch(NCNAME);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  const types = new Map(elements.map(({ element }) => [element.attributes.identifier, element.attributes.type]));
  const defined = new Set(definitions.map(({ element }) => element.attributes.identifier));
  for (const node of [...elements, ...relationships]) expectConcept(node, defined);
  for (const { element } of relationships) {
    const { type, source, target } = element.attributes;
    expect(ALLOWED).toContain(`${type} ${types.get(source ?? '')} ${types.get(target ?? '')}`);
  }
  for (const { element, children } of definitions)
    expect([element.attributes.type, children.map((node) => node.element.name)]).toEqual(['string', ['name']]);
  return model;
}

function expectConcept(node: Node, defined: ReadonlySet<string | undefined>): void {
  expect(
    names(node)
      .map((name) => `${name} `)
      .join(''),
  ).toMatch(node.element.name === 'element' ? CONCEPT : /^(name )*(documentation )?(properties )?$/);
  for (const property of child(node, 'properties')?.children ?? []) {
    expect(property.element.name).toBe('property');
    expect(defined).toContain(property.element.attributes.propertyDefinitionRef);
    expect(names(property)).toEqual(['value']);
  }
}

const xmlOf = (records: RecordSet) => new TextDecoder().decode(archimateFile(records, 'nl').files[0]?.bytes);
const back = (xml: string) => ingest([memoryFile('model.xml', xml)]);

/** Rows by the names of what they are and point to, for ids may change on the way. */
function map(records: RecordSet): Record<string, string[]> {
  const nameOf = (sheet: SheetName, id: unknown) => {
    const row = rowsOf(records, sheet).find(({ values }) => values.id === id);
    return row ? String(row.values.name ?? row.values.title ?? row.values.label_nl ?? '') : '-';
  };
  const lines = (sheet: SheetName, line: (values: Row['values']) => unknown[]) =>
    rowsOf(records, sheet)
      .map(({ values }) => line(values).join(' > '))
      .sort();
  return {
    organisations: lines('organisations', (row) => [row.name, row.description]),
    units: lines('units', (row) => [row.name, nameOf('organisations', row.organisation_id)]),
    systems: lines('systems', (row) => [row.name, nameOf('organisations', row.organisation_id), nameOf('units', row.unit_id)]),
    datasets: lines('datasets', (row) => [row.title, nameOf('systems', row.system_id)]),
    purposes: lines('purposes', (row) => [row.label_nl, row.label_en]),
    exchanges: lines('exchanges', (row) => [row.name, nameOf('systems', row.from_system_id), nameOf('systems', row.to_system_id)]),
  };
}

describe('Lindehaven as an ArchiMate model', async () => {
  const { records } = await ingest(sourceFiles(LINDEHAVEN));
  const xml = xmlOf(records);

  it('has the structure of the standard, an element for every row and a flow for every exchange', () => {
    const model = expectStandard(xml);
    const count = (list: string, type: string) => members(model, list).filter(({ element }) => element.attributes.type === type).length;
    const rows = (sheet: SheetName) => plainRows(sheet).length;
    expect(count('elements', 'BusinessActor')).toBe(rows('organisations') + rows('units'));
    expect(count('elements', 'ApplicationComponent')).toBe(rows('systems'));
    expect(count('elements', 'DataObject')).toBe(rows('datasets'));
    expect(count('elements', 'Goal')).toBe(rows('purposes'));
    expect(count('relationships', 'Flow')).toBe(rows('exchanges'));
    expect(count('relationships', 'Access')).toBe(rows('datasets'));
    expect(archimateFile(records, 'nl').problems).toEqual([]);
  });

  it('comes back as the same map, ids and all', async () => {
    const { records: read } = await back(xml);
    expect(map(read)).toEqual(map(records));
    const ids = (set: RecordSet, sheet: SheetName) =>
      rowsOf(set, sheet)
        .map(({ values }) => values.id)
        .sort();
    for (const sheet of ['organisations', 'units', 'systems', 'datasets', 'purposes', 'exchanges'] as const)
      expect(ids(read, sheet)).toEqual(ids(records, sheet));
  });

  it('carries the other fields of an exchange as properties', () => {
    const first = plainRows('exchanges')[0];
    const flow = members(treeOf(xml), 'relationships').find(({ element }) => element.attributes.identifier === first?.id);
    const values = (flow && child(flow, 'properties')?.children.map((property) => property.children[0]?.text)) ?? [];
    expect(values).toEqual(expect.arrayContaining([first?.source_dataset_id, first?.category_ids, first?.latency, first?.mode, first?.valid_from]));
  });
});

describe.each(['archimate/over-gemma.xml', 'archimate/archisurance-ameff3.xml', 'archimate/gdi-gegevensuitwisseling.xml'])('%s', (file) => {
  it.skipIf(!existsSync(beside(file)))('written again comes back as the same map (skipped without ../shared/data)', async () => {
    const { records } = await ingest(sourceFiles(beside(file)));
    const xml = xmlOf(records);
    expectStandard(xml);
    expect(map((await back(xml)).records)).toEqual(map(records));
  });
});

describe('an awkward case', () => {
  const row = (values: Row['values'], extra: Row['extra'] = {}): Row => ({ values, raw: {}, extra, source: { file: 'x', sheet: '', row: 1 } });
  const records: RecordSet = new Map([
    ['organisations', [row({ id: '1', name: '<b>"A" & Zn.</b>\u0007', description: 'een\r\ntwee ]]>' }), row({ id: 'é é', name: null })]],
    [
      'systems',
      [
        row({ id: '1', name: 'S', organisation_id: '1' }, { name: 'eigen', 'raar\u0000e kop': 'x' }),
        row({ id: 'é-é', name: 'T', organisation_id: 'weg' }),
      ],
    ],
    [
      'exchanges',
      [
        row({ id: 'x', name: 'X', from_system_id: '1', to_system_id: 'é-é' }),
        row({ id: 'y', name: 'Y', from_system_id: '1', to_system_id: null }),
        row({ id: 'z', name: null, from_system_id: 'weg', to_system_id: '1' }),
      ],
    ],
  ]);

  it('is still a file of the standard, with nothing of the text run together', async () => {
    const model = expectStandard(xmlOf(records));
    expect(members(model, 'elements').find(({ element }) => element.attributes.type === 'BusinessActor')?.children[0]?.text).toBe(
      '<b>"A" & Zn.</b>\uFFFD',
    );
    const read = (await back(xmlOf(records))).records;
    expect(rowsOf(read, 'organisations').map(({ values }) => values.description)).toEqual(['een\ntwee ]]>', null]);
    expect(rowsOf(read, 'systems').map(({ values }) => values.name)).toEqual(['S', 'T']);
  });

  it('names the exchanges that have no known end', () => {
    const { problems, rows } = archimateFile(records, 'nl');
    expect(problems.map(({ code, value, expected }) => [code, value, expected])).toEqual([
      ['export_left_out', 'y Y', 'to_system_id'],
      ['export_left_out', 'z', 'from_system_id'],
    ]);
    expect(rows.exchanges).toBe(1);
  });
});
