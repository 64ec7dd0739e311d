// Is what the map is drawn from equal to a plain computation on the CSV rows of the sample, whatever things are called?
import { beforeAll, describe, expect, it, test } from 'vitest';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { isActive, type Network } from '../../renderer/model/network.ts';
import { lindehavenFiles, memoryFile, plainCounts, plainRows } from '../support/files.ts';
import { lindehavenNetwork } from '../support/network.ts';

const HOSTILE = ["'", '"', "'; drop table t; --", '--', ';', '/* */', '\\', '%', '?', '$1', '__proto__', 'constructor', '<b>x</b>', '😀', '=1+1'];

describe('the network of a case', () => {
  let network: Network;
  beforeAll(async () => {
    network = networkOf((await ingest(lindehavenFiles())).records);
  });

  test.each(['organisations', 'units', 'systems', 'datasets', 'exchanges', 'purposes'] as const)('gives all %s as their rows say', (part) => {
    expect(network[part]).toHaveLength(plainCounts()[part] ?? 0);
    expect(network[part]).toEqual(lindehavenNetwork()[part]);
  });

  it('gives the activities of the register with their datasets', () => {
    expect(network.activities).toHaveLength(plainCounts().processing_activities ?? 0);
    expect(network.activities).toEqual(lindehavenNetwork().activities);
  });

  test.each([
    ['2020-07-01', 80],
    ['2020-03-15', null],
    ['2011-12-31', null],
  ])('on %s as many exchanges are in force as the dates in the file say', (day, known) => {
    const expected = plainRows('exchanges').filter((row) => (row.valid_from ?? '') <= day && (!row.valid_until || row.valid_until >= day)).length;
    if (known !== null) expect(expected).toBe(known);
    expect(network.exchanges.filter((exchange) => isActive(exchange, day))).toHaveLength(expected);
  });

  it('names the systems that only exchanges know, whatever they are called', async () => {
    const lines = HOSTILE.map((text, index) => `x-${index},n,"${text.replaceAll('"', '""')}",__proto__`);
    const { records } = await ingest([memoryFile('exchanges.csv', `id,name,from_system_id,to_system_id\n${lines.join('\n')}\n`)]);
    const { systems: found, exchanges } = networkOf(records);
    expect(exchanges).toHaveLength(lines.length);
    expect(new Set(found.map((system) => system.id))).toEqual(new Set(exchanges.flatMap((x) => [x.fromSystemId, x.toSystemId])));
    expect(found.every((system) => !system.isDescribed && system.name === null)).toBe(true);
  });

  it('is empty for a case without rows', () => {
    expect(networkOf(new Map())).toEqual({ organisations: [], units: [], purposes: [], activities: [], systems: [], datasets: [], exchanges: [] });
  });
});
