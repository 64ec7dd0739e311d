// Do the copies, queries, derivations and parties of a dataset equal what the rows of the sample say, looked up one by one?
import { describe, expect, it } from 'vitest';
import { tiesOf } from '../../renderer/graph/ties.ts';
import { type Cells, plainRows } from '../support/files.ts';
import { dataset, exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const DAY = '2020-07-01';
const isOn = (row: Cells) => (row.valid_from ?? '') <= DAY && (!row.valid_until || row.valid_until >= DAY);

describe('Lindehaven', () => {
  const ties = tiesOf(lindehavenNetwork(), DAY);
  const datasets = plainRows('datasets');
  const exchanges = plainRows('exchanges').filter(isOn);
  const systems = new Map(plainRows('systems').map((row) => [row.id, row]));
  const partyOf = (systemId = '') => systems.get(systemId)?.unit_id || systems.get(systemId)?.organisation_id;

  it('finds copies of copies, by asking of every dataset whether its way back passes the source', () => {
    const wayBack = (id: string | undefined): string[] => {
      const of = datasets.find((row) => row.id === id)?.copy_of_id;
      return of ? [of, ...wayBack(of)] : [];
    };
    for (const { id = '' } of datasets) {
      const expected = datasets.filter((row) => wayBack(row.id).includes(id)).map((row) => row.id);
      expect(
        ties
          .copies(id)
          .map((row) => row.id)
          .sort(),
      ).toEqual(expected.sort());
    }
    expect(ties.copies('ds-brp').length).toBeGreaterThan(3);
  });

  it('counts the queries at the source and the derivations', () => {
    for (const { id = '' } of datasets) {
      expect(ties.queries(id).map((row) => row.id)).toEqual(
        exchanges.filter((row) => row.source_dataset_id === id && row.mode === 'query').map((row) => row.id),
      );
      expect(ties.derivatives(id).map((row) => row.id)).toEqual(
        datasets
          .filter((row) => (row.derived_from_ids ?? '').split('|').includes(id))
          .map((row) => row.id)
          .sort(),
      );
    }
  });

  it('names who holds, manages, copies and uses a dataset', () => {
    for (const row of datasets) {
      const uses = exchanges.filter(({ source_dataset_id }) => source_dataset_id === row.id).map((flow) => partyOf(flow.to_system_id));
      const copies = ties.copies(row.id ?? '').map((copy) => partyOf(copy.systemId ?? ''));
      const expected = new Set([partyOf(row.system_id), ...(row.steward_unit_id ? [row.steward_unit_id] : []), ...uses, ...copies]);
      const found = ties.parties(row.id ?? '');
      expect(new Set(found.map(({ id }) => id))).toEqual(expected);
      for (const { id, roles } of found) expect([roles.has('uses'), roles.has('copies')]).toEqual([uses.includes(id), copies.includes(id)]);
    }
  });

  it('lists what more departments share, the widest first', () => {
    const units = new Set(plainRows('units').map(({ id }) => id));
    const expected = datasets.filter((row) => ties.parties(row.id ?? '').filter(({ id }) => units.has(id)).length > 1).map(({ id }) => id);
    const shared = ties.shared('org-lindehaven');
    expect(shared.map((line) => line.dataset.id).sort()).toEqual(expected.sort());
    const widths = shared.map((line) => line.units.length);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(shared.length).toBeGreaterThan(5);
    expect(ties.shared('org-cak')).toEqual([]);
  });
});

describe('bad input', () => {
  it('a ring of copies ends; a copy of itself is none', () => {
    const network = networkOf({
      systems: [system('s')],
      datasets: [
        dataset('a', 's', { copyOfId: 'c' }),
        dataset('b', 's', { copyOfId: 'a' }),
        dataset('c', 's', { copyOfId: 'b' }),
        dataset('d', 's', { copyOfId: 'd' }),
      ],
    });
    const ties = tiesOf(network, null);
    expect(['a', 'd', 'gone'].map((id) => ties.copies(id).map((copy) => copy.id))).toEqual([['b', 'c'], [], []]);
  });

  it('an exchange of another day does not count', () => {
    const network = networkOf({
      systems: [system('s'), system('t')],
      datasets: [dataset('a', 's')],
      exchanges: [exchange('x', 's', 't', { sourceDatasetId: 'a', mode: 'query', validUntil: '2019-12-31' })],
    });
    expect([tiesOf(network, DAY).queries('a'), tiesOf(network, '2019-12-31').queries('a').length]).toEqual([[], 1]);
  });
});
