// Are the rows of an inspector's list told, searched and sorted so that each exchange can be found?
import { describe, expect, it } from 'vitest';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { flowRows, foundRows, placeName, sortedRows } from '../../renderer/views/inspector/flow-rows.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { plainRows } from '../support/files.ts';
import { lindehavenNetwork } from '../support/network.ts';

const network = lindehavenNetwork();
const graph = buildFlowGraph(network);
const rows = flowRows(nl, graph, graph.edges);

describe('the ends of an exchange', () => {
  it('name the department of the own organisation, and of others the organisation', () => {
    expect(placeName(nl, graph, 'sys-uitk')).toBe('Werk en Inkomen · Uitkeringensysteem');
    expect(placeName(nl, graph, 'sys-polis')).toBe('UWV · Polisadministratie');
    expect(placeName(nl, graph, 'sys-min')).toBe('Lindehaven · Netwerkschijf minima-actie');
    expect(placeName(nl, graph, 'unit-wi')).toBe('Werk en Inkomen');
    expect(placeName(nl, graph, 'gone')).toBe(nl.map.unnamed);
  });

  it('name the group too where groups are not those who run it', () => {
    expect(new Set(rows.map((row) => row.fromGroup + row.toGroup))).toEqual(new Set(['']));
    const byLayer = buildFlowGraph(network, 'layer');
    const row = flowRows(nl, byLayer, byLayer.edges).find(({ flow }) => flow.exchange.id === 'x-003');
    expect([row?.fromGroup, row?.toGroup]).toEqual(['Integratie', 'Proces']);
  });
});

describe('a long list', () => {
  it('keeps what holds every word, in name, end or id', () => {
    const expected = plainRows('exchanges').filter((row) => row.to_system_id === 'sys-cbs' || /cbs/i.test(row.name ?? ''));
    expect(foundRows(rows, 'cbs').length).toBe(expected.length);
    expect(foundRows(rows, 'x-003').map((row) => row.flow.exchange.id)).toEqual(['x-003']);
    expect(foundRows(rows, '  ')).toBe(rows);
    expect(foundRows(rows, 'cbs zeepaardje')).toEqual([]);
  });

  it('is sorted by name, end or volume, what is not known last', () => {
    const volumes = sortedRows([...rows, ...withoutVolume()], 'volume', 'nl-NL').map((row) => row.flow.exchange.volumePerYear);
    expect(volumes.slice(0, -1)).toEqual(
      plainRows('exchanges')
        .map((row) => Number(row.volume_per_year))
        .sort((a, b) => b - a),
    );
    expect(volumes.at(-1)).toBeNull();
    const names = sortedRows(rows, 'from', 'nl-NL').map((row) => row.from);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl-NL', { numeric: true })));
  });
});

function withoutVolume() {
  const [first] = rows;
  return first ? [{ ...first, flow: { ...first.flow, exchange: { ...first.flow.exchange, id: 'none', volumePerYear: null } } }] : [];
}
