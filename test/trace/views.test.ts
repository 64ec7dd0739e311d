// Are sources, paths, reach, hubs and what stops the same as plain computations say, on Lindehaven and on generated cases?
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { type BackwardTrace, traceBack } from '../../renderer/trace/backward.ts';
import { findHubs } from '../../renderer/trace/hubs.ts';
import { idsOf, type Outcome } from '../../renderer/trace/outcome.ts';
import { findPath } from '../../renderer/trace/path.ts';
import { findReach } from '../../renderer/trace/reach.ts';
import { whatStops } from '../../renderer/trace/stops.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { lindehavenFiles } from '../support/files.ts';
import { slowBetween, slowPath, slowReach, slowSources, slowStops } from '../support/slow-views.ts';

interface Case {
  readonly records: RecordSet;
  readonly travel: Travel;
}

const DAY = '2020-07-01';
const round = (hours: number | null) => (hours === null ? null : Math.round(hours * 1e4) / 1e4);

function given<T>(outcome: Outcome<T>): T {
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.answer;
}

let lindehaven: Case;
beforeAll(async () => {
  const { records } = await ingest(lindehavenFiles());
  lindehaven = { records, travel: travelFrom(records) };
});

const CHUNKS = Array.from({ length: 10 }, (_, at) => SEEDS.slice(at * 20, (at + 1) * 20));
const everyCase = (seeds: readonly number[]): (Case & { readonly day: string; readonly seed: number })[] =>
  seeds.map((seed) => {
    const { records, days } = anyCase(seed);
    return { records, travel: travelFrom(records), day: days[seed % 2] ?? DAY, seed };
  });
const chunks = CHUNKS.map((seeds) => [seeds[0], seeds] as const);

/** Answers how many sources were compared. */
function compareSources({ records, travel }: Case, id: string, as: 'dataset' | 'system', category: string | null, day: string): number {
  const trace = given<BackwardTrace>(traceBack(travel, { id, categoryId: category, day, as }));
  const slow = slowSources(records, { id, isSystem: as === 'system', category, day }, 20_000);
  if (!slow) return 0;
  const found = trace.sources.map((one) => [one.datasetId, round(one.freshHours), round(one.oldHours), one.isAtLeast] as const);
  const expected = [...slow].map(([source, one]) => [source, round(one.fresh), round(one.old), one.isAtLeast] as const);
  expect(found.toSorted(), `${as} ${id} ${category} ${day}`).toEqual(expected.toSorted());
  return found.length;
}

describe('where data comes from', () => {
  it('is as every way walked one by one says, for every system and dataset of Lindehaven', () => {
    let count = 0;
    for (const id of idsOf(lindehaven.travel, 'system')) count += compareSources(lindehaven, id, 'system', 'ADR', DAY);
    for (const id of idsOf(lindehaven.travel, 'dataset')) count += compareSources(lindehaven, id, 'dataset', 'INK', DAY);
    expect(count).toBeGreaterThan(150);
  });

  test.each(chunks)('is so for generated cases from seed %i', (_, seeds) => {
    let count = 0;
    for (const one of everyCase(seeds)) {
      const category = one.seed % 2 ? (idsOf(one.travel, 'category')[0] ?? null) : null;
      for (const id of idsOf(one.travel, 'system').slice(0, 3)) count += compareSources(one, id, 'system', category, one.day);
      for (const id of idsOf(one.travel, 'dataset').slice(0, 3)) count += compareSources(one, id, 'dataset', category, one.day);
    }
    expect(count).toBeGreaterThan(10);
  });

  it('tells how old the address in the portal can be', () => {
    const { sources, incoming } = given(traceBack(lindehaven.travel, { id: 'sys-mijn', categoryId: 'ADR', day: DAY }));
    expect(incoming).toEqual(['x-071']);
    expect(sources.find(({ datasetId }) => datasetId === 'ds-brp')).toMatchObject({ freshHours: 0, isFirst: true, updateFrequency: 'CONT' });
  });
});

describe('paths', () => {
  const compare = ({ records, travel }: Case, from: string, to: string, day: string) => {
    const path = given(findPath(travel, { from, to, day }));
    const slow = slowPath(records, from, to, day);
    if (path.isSame) return;
    expect([path.fewest?.hops ?? null, round(path.fastest?.hours ?? null)], `${from} ${to} ${day}`).toEqual([slow.hops, round(slow.hours)]);
    for (const way of [path.fewest, path.fastest])
      for (const [at, step] of way?.steps.entries() ?? []) {
        const before = way?.steps[at - 1];
        if (before) expect(step.fromDatasetId ?? step.fromSystemId).toBe(before.toDatasetId ?? before.toSystemId);
      }
  };

  it('are as short as matrices say, between objects of every kind of Lindehaven', () => {
    const objects = ['ds-brp', 'sys-gm', 'unit-shv', 'org-uwv', 'org-havenstroom', 'ds-therm', 'sys-mijn', 'org-lindehaven', 'ds-testkaart'];
    for (const from of objects) for (const to of objects) compare(lindehaven, from, to, DAY);
  });

  test.each(chunks)('are so for generated cases from seed %i', (_, seeds) => {
    for (const one of everyCase(seeds)) {
      const objects = idsOf(one.travel, 'object');
      for (const from of objects.slice(0, 6)) for (const to of objects.slice(-6)) compare(one, from, to, one.day);
    }
  });

  it('say each step, and what only links systems apart', () => {
    const path = given(findPath(lindehaven.travel, { from: 'ds-brp', to: 'org-havenstroom', day: DAY }));
    expect(path.fewest?.steps.map(({ id }) => id)).toEqual(['x-002', 'x-008', 'ds-shv-personen', 'x-036', 'x-037']);
    expect(path.fewest).toMatchObject({ hops: 4, hours: 1_084 });
    expect(given(findPath(lindehaven.travel, { from: 'ds-brp', to: 'sys-brp', day: DAY })).isSame).toBe(true);
    expect(findPath(lindehaven.travel, { from: 'ds-brp', to: 'niets', day: DAY })).toMatchObject({ problem: { code: 'unknown', id: 'niets' } });
  });
});

describe('reach', () => {
  const compare = ({ records, travel }: Case, id: string, day: string) => {
    const { flows } = given(findReach(travel, { exchangeId: id, hops: 3, day }));
    expect(new Map(flows.map(({ exchangeId, hop }) => [exchangeId, hop])), `${id} ${day}`).toEqual(slowReach(records, id, 3, day));
  };

  it('is as steps over sets say, for every flow of Lindehaven', () => {
    for (const id of idsOf(lindehaven.travel, 'exchange')) compare(lindehaven, id, DAY);
  });

  test.each(chunks)('is so for generated cases from seed %i', (_, seeds) => {
    for (const one of everyCase(seeds)) for (const id of idsOf(one.travel, 'exchange')) compare(one, id, one.day);
  });

  it('says the purpose of each hop, and that it is another', () => {
    const { flows, purposeIds } = given(findReach(lindehaven.travel, { exchangeId: 'x-036', hops: 1, day: DAY }));
    expect(flows).toMatchObject([
      { exchangeId: 'x-037', purposeId: 'pur-incasso', isOtherPurpose: true, sharedCategoryIds: ['ADR', 'NAAM', 'SCHULD'] },
    ]);
    expect(purposeIds).toEqual(['pur-incasso']);
    for (const hops of [0, -1, 1.5, 21, Number.NaN])
      expect(findReach(lindehaven.travel, { exchangeId: 'x-036', hops, day: DAY })).toHaveProperty('problem');
  });
});

describe('hubs', () => {
  const compare = ({ records, travel }: Case, day: string) => {
    const slow = slowBetween(records, day);
    for (const hub of findHubs(travel, day)) expect(hub.between, `${hub.systemId} ${day}`).toBeCloseTo(slow.get(hub.systemId) ?? 0, 6);
  };

  it('lie between as many pairs as all shortest ways written out say', () => {
    compare(lindehaven, DAY);
    for (const one of everyCase(SEEDS)) compare(one, one.day);
  });

  it('come with the most flows first', () => {
    const hubs = findHubs(lindehaven.travel, DAY);
    expect(hubs[0]).toMatchObject({ systemId: 'sys-wmo', organisationId: 'org-lindehaven' });
    expect(hubs.find(({ systemId }) => systemId === 'sys-suwi')?.through).toEqual(['x-018', 'x-019']);
    const counts = hubs.map(({ incoming, outgoing, through }) => incoming.length + outgoing.length + through.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('what stops', () => {
  const compare = ({ records, travel }: Case, systems: readonly string[], day: string) => {
    const { stopped, dry, thinner } = given(whatStops(travel, systems, day));
    expect({ stopped, dry, thinner }, `${systems} ${day}`).toEqual(slowStops(records, systems, day));
  };

  it('is as going round says, for every system of Lindehaven and of generated cases', () => {
    for (const id of idsOf(lindehaven.travel, 'system')) compare(lindehaven, [id], DAY);
    for (const one of everyCase(SEEDS)) {
      const systems = idsOf(one.travel, 'system');
      for (const id of systems.slice(0, 3)) compare(one, [id], one.day);
      compare(one, systems.slice(0, 2), one.day);
    }
  });

  it('tells what runs dry without the data store of persons', () => {
    const stops = given(whatStops(lindehaven.travel, ['sys-gm'], DAY));
    expect(stops.dry).toEqual(['ds-crm-personen', 'ds-pashouders', 'ds-shv-personen']);
    expect(stops.thinner).toEqual(['ds-bel', 'ds-contacten', 'ds-paslog', 'ds-shv-dossiers', 'ds-uitk', 'ds-wmo']);
    expect(stops.unitIds).toContain('unit-wi');
  });
});
