// Is a case in DCAT-AP-NL what the profile asks, and does our own reader get the same datasets and organisations out of it?
import { describe, expect, it } from 'vitest';
import { dcatCatalogue, dcatFile } from '../../renderer/egress/dcat-ap-nl.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rdfReader } from '../../renderer/ingest/rdf/rdf-reader.ts';
import type { RecordSet, Row } from '../../renderer/model/record.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { filled, readCatalogues } from '../support/catalogue-reading.ts';
import { lindehavenFiles, memoryFile, plainRows } from '../support/files.ts';

const { records } = await ingest(lindehavenFiles());
const readBack = async (of: RecordSet) => readCatalogues(rdfReader, [memoryFile('c.jsonld', dcatFile(of).files[0]?.bytes ?? '')]);
const graphOf = (of: RecordSet): Record<string, unknown>[] => JSON.parse(JSON.stringify(dcatCatalogue(of, { caseName: 'Lindehaven' })))['@graph'];

describe('Lindehaven as DCAT-AP-NL', () => {
  it('comes back with the same datasets', async () => {
    const { of, reports } = await readBack(records);
    const known = (row: Row) => {
      const { id, title, oldest_record, record_count, access_rights, update_frequency, query_service } = row.values;
      const frequency = update_frequency === 'ON_REQUEST' ? null : update_frequency;
      return filled({
        ...row,
        values: {
          id,
          title,
          oldest_record,
          record_count,
          access_rights,
          update_frequency: frequency,
          query_service: query_service || null,
        } as Row['values'],
      });
    };
    const expected = rowsOf(records, 'datasets').map(known);
    expect(expected).toHaveLength(plainRows('datasets').length);
    expect(of('datasets')).toMatchObject(expected.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)));
    expect(reports[0]?.problems).toEqual([]);
  });

  it('comes back with the organisations that hold data, and their names', async () => {
    const { of } = await readBack(records);
    const systems = new Map(plainRows('systems').map((system) => [system.id, system.organisation_id]));
    const holders = new Set(plainRows('datasets').map((dataset) => systems.get(dataset.system_id ?? '')));
    const expected = plainRows('organisations').filter(({ id, is_own }) => holders.has(id) || is_own === 'yes');
    expect(of('organisations').map(({ id, name }) => [id, name])).toEqual(expected.map(({ id, name }) => [id, name]).sort());
  });

  it('comes back with the services, in the organisation that runs them', async () => {
    const { of } = await readBack(records);
    const asked = new Set(
      plainRows('datasets')
        .filter(({ query_service }) => query_service === 'yes')
        .map(({ system_id }) => system_id),
    );
    const expected = plainRows('systems').filter(({ id }) => asked.has(id));
    expect(expected.length).toBeGreaterThan(0);
    for (const { id, name, organisation_id } of expected) expect(of('systems')).toContainEqual({ id, name, organisation_id });
  });

  it('writes one dataset in the words of the profile', () => {
    const brp = graphOf(records).find((node) => node['@id'] === 'ds-brp');
    expect(brp).toMatchObject({
      '@type': 'dcat:Dataset',
      'dct:identifier': 'ds-brp',
      'dct:title': { '@value': 'Basisregistratie Personen', '@language': 'nl' },
      'dct:publisher': 'org-lindehaven',
      'dct:creator': 'org-lindehaven',
      'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': 'Burgerzaken' },
      'dct:accessRights': 'http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC',
      'dct:accrualPeriodicity': 'http://publications.europa.eu/resource/authority/frequency/CONT',
      'dct:temporal': { 'dcat:startDate': '1994-10-01' },
      'dpv:hasPurpose': { '@id': 'pur-brp' },
    });
    expect(brp?.['dpv:hasLegalBasis']).toContain('eu-gdpr:A6-1-c');
    expect(JSON.stringify(brp?.['dpv:hasPersonalData'])).toContain('"@id":"pd:Name"');
  });

  it('says what the profile requires and the case does not know', () => {
    const { problems, rows } = dcatFile(records);
    const count = plainRows('datasets').length;
    const nobody = plainRows('datasets').filter(({ steward_unit_id }) => steward_unit_id === '').length;
    expect(rows.datasets).toBe(count);
    expect(problems.map(({ column, value, code }) => [column, value, code])).toEqual([
      ['steward_unit_id', String(nobody), 'value_required'],
      ['dct:description', String(count), 'value_required'],
      ['dcat:theme', String(count), 'value_required'],
    ]);
  });

  it('lists an empty case as an empty catalogue, and keeps ids apart that stand on two sheets', async () => {
    expect(graphOf(new Map())).toEqual([expect.objectContaining({ '@type': 'dcat:Catalog' })]);
    const row = (values: Record<string, string | boolean>): Row => ({ values, raw: {}, extra: {}, source: { file: '', sheet: '', row: 1 } });
    const twins: RecordSet = new Map([
      ['organisations', [row({ id: 'x', name: 'Organisatie' })]],
      ['systems', [row({ id: 'x', name: 'Systeem', organisation_id: 'x' })]],
      ['datasets', [row({ id: 'x', title: 'Dataset', system_id: 'x', query_service: true })]],
    ]);
    expect(new Set(graphOf(twins).map((node) => node['@id'])).size).toBe(4);
    const { of } = await readBack(twins);
    expect([of('datasets').map(({ id }) => id), of('organisations').map(({ name }) => name)]).toEqual([['x'], ['Organisatie']]);
  });
});
