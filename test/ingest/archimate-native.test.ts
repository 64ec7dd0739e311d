// Does the reader of Archi's own files use, name or report every element and relationship, of new and of old versions?
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ameffReader, archiReader } from '../../renderer/ingest/archimate/ameff-reader.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { zipOf } from '../support/archives.ts';
import { memoryFile } from '../support/files.ts';
import { readModel } from '../support/read-model.ts';

const FIXTURES = 'test/fixtures/archimate';
const NATIVE = readFileSync(`${FIXTURES}/native.archimate`, 'utf8');
const fixture = (name: string) => readModel(archiReader, sourceFiles(`${FIXTURES}/${name}`));
const claims = (head: string) => archiReader.claims({ path: 'a/b', name: 'b', head });
const archi = (body: string) =>
  `<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate">${body}</archimate:model>`;

describe('recognising', () => {
  it('claims Archi files of any version by root and namespace, also when the beginning is cut or has a DOCTYPE', () => {
    expect(claims(NATIVE)).toBe(true);
    expect(claims(NATIVE.slice(0, 300))).toBe(true);
    expect(claims(readFileSync(`${FIXTURES}/native-1.archimate`, 'utf8'))).toBe(true);
    expect(claims(`<!DOCTYPE x>${archi('')}`)).toBe(true);
    expect(claims("<a:model name='x' xmlns:a='http://www.archimatetool.com/archimate'/>")).toBe(true);
  });

  it('leaves other files alone, and others leave these alone', () => {
    for (const head of [
      '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/>',
      '<archimate:Folder xmlns:archimate="http://www.archimatetool.com/archimate" name="model "/>',
      '<archimate:model xmlns:archimate="http://example.org/archimate" about="http://www.archimatetool.com/archimate"/>',
      '<a><archimate:model xmlns:archimate="http://www.archimatetool.com/archimate"/></a>',
      '',
    ])
      expect(claims(head), head).toBe(false);
    expect(ameffReader.claims({ path: 'a', name: 'a', head: NATIVE })).toBe(false);
  });
});

describe('an Archi file', () => {
  it('gives elements of every folder, and none of the views', async () => {
    const { report, of } = await fixture('native.archimate');
    expect(report).toMatchObject({ file: 'native.archimate', format: 'archi', rowsRead: 19 });
    expect(of('organisations').map((row) => [row.values.id, row.values.description])).toEqual([['gemeente', 'De gemeente.']]);
    expect(of('systems').map((row) => [row.values.id, row.values.name, row.values.organisation_id])).toEqual([
      ['inwoner', 'Inwoner', null],
      ['zaak', 'Zaaksysteem', 'gemeente'],
      ['portaal', 'Portaal', null],
    ]);
    expect(of('datasets').map((row) => [row.values.id, row.values.title, row.values.system_id])).toEqual([
      ['dossier', 'Dossier', 'zaak'],
      ['register', 'Register', 'zaak'],
    ]);
  });

  it('keeps documentation, properties and specializations', async () => {
    const { row } = await fixture('native.archimate');
    const system = row('systems', 'zaak');
    expect(system.values).toMatchObject({ bbn: '2', availability: 3, integrity: null, confidentiality: null });
    expect(system.raw).toEqual({ bbn: 'BBN 2' });
    expect(system.extra).toEqual({
      archimate_type: 'ApplicationComponent',
      documentation: 'Regel een\nregel <twee>.',
      archimate_specialization: 'Kernsysteem|p-onbekend',
      Integriteit: '3 : politieke schade',
      Bron: 'Softwarecatalogus|Eigen lijst',
      eigenschap: 'zonder naam',
    });
    expect(system.source).toEqual({ file: 'native.archimate', sheet: 'elements', row: 15 });
    expect(NATIVE.split('\n')[14]).toContain('id="zaak"');
  });

  it('knows the numbers of access, and that none means writing', async () => {
    const { of } = await fixture('native.archimate');
    const fields = ['from_system_id', 'source_dataset_id', 'to_system_id', 'target_dataset_id', 'mode'];
    expect(of('exchanges').map((row) => [row.values.id, ...fields.map((field) => row.values[field])])).toEqual([
      ['r-stroom', 'inwoner', null, 'portaal', null, null],
      ['r-dienst', 'zaak', null, 'portaal', null, 'query'],
      ['r-leest', 'zaak', 'dossier', 'portaal', null, 'query'],
    ]);
    expect(of('exchanges')[0]).toMatchObject({
      values: { name: 'Aanvraag' },
      extra: { documentation: 'Dagelijks' },
      source: { sheet: 'relationships' },
    });
  });

  it('names what it does not use', async () => {
    const { report } = await fixture('native.archimate');
    expect(Object.fromEntries(report.rowsNotUsed.map(({ reason, rows }) => [reason, rows]))).toEqual({
      no_place_in_model: ['loket ApplicationService Loket', 'splitsing Junction', 'samenloop Junction'],
      ends_on_relationship: ['r-op-relatie AssociationRelationship'],
      end_missing: ['r-zonder-eind AssociationRelationship'],
      shows_structure: ['r-gebruikt AccessRelationship', 'r-splitst TriggeringRelationship'],
    });
    expect(report.problems).toMatchObject([{ code: 'reference_unknown', sheet: 'relationships', row: 46, column: 'target', value: 'verdwenen' }]);
  });

  it('of before version 2 is read with the names of today', async () => {
    const { of, report, left } = await fixture('native-1.archimate');
    expect(report).toMatchObject({ rowsRead: 10, problems: [] });
    expect(of('systems').map((row) => [row.values.id, row.extra.archimate_type])).toEqual([
      ['opslag', 'TechnologyService'],
      ['a', 'Node'],
      ['b', 'Node'],
    ]);
    expect(of('exchanges').map((row) => [row.values.id, row.extra.archimate_type])).toEqual([
      ['u', 'Serving'],
      ['s', 'Flow'],
    ]);
    expect(left('no_place_in_model')).toEqual(['net Network Netwerk', 'pad CommunicationPath Pad', 'en AndJunction']);
  });

  it('with images is a ZIP, read as the model in it', async () => {
    const zip = await zipOf([
      { name: 'model.xml', content: NATIVE },
      { name: 'images/logo.png', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
    ]);
    const { reports, records, leftOut } = await ingest([memoryFile('lindestad.archimate', zip)]);
    expect(reports).toMatchObject([{ file: 'lindestad.archimate/model.xml', format: 'archi', rowsRead: 19 }]);
    expect(leftOut).toEqual([{ file: 'lindestad.archimate/images/logo.png', why: 'no_data' }]);
    expect(rowsOf(records, 'systems')).toHaveLength(3);
  });
});

describe('a bad Archi file', () => {
  it('that breaks off gives what was complete', async () => {
    const end = NATIVE.indexOf('id="register"');
    const { report, of } = await readModel(archiReader, [memoryFile('kort.archimate', NATIVE.slice(0, end))]);
    expect(of('systems').map((row) => row.values.id)).toEqual(['zaak', 'portaal']);
    expect(report.problems).toMatchObject([{ code: 'xml_malformed', row: 28 }]);
  });

  it('with a DOCTYPE gives nothing, and says why', async () => {
    const { report } = await readModel(archiReader, [memoryFile('bom.archimate', `<!DOCTYPE m [<!ENTITY a "a">]>${archi('&a;')}`)]);
    expect(report).toMatchObject({ rowsRead: 0, problems: [{ code: 'xml_doctype' }] });
  });

  it('without identifiers, types or ends loses no row silently', async () => {
    const { report } = await readModel(archiReader, [
      memoryFile(
        'raar.archimate',
        archi(
          '<element/><element id="a"/><element xsi:type="archimate:Node" id="a"/><folder><element xsi:type="FlowRelationship" id="f"/><element xsi:type="archimate:AccessRelationship" id="__proto__" source="a" target="constructor" accessType="7"/></folder>',
        ),
      ),
    ]);
    expect(report).toMatchObject({ rowsRead: 5, rowsUsed: 0 });
    expect(report.rowsNotUsed.map(({ reason, count }) => [reason, count])).toEqual([
      ['no_id', 1],
      ['id_twice', 1],
      ['end_missing', 2],
      ['no_place_in_model', 1],
    ]);
  });

  it('keeps its books wherever the text is cut', async () => {
    for (let end = 300; end < NATIVE.length; end += 97) await readModel(archiReader, [memoryFile('a.archimate', NATIVE.slice(0, end))]);
  });
});
