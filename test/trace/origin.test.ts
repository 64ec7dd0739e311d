// Is the way of a number back to its sources, and on to its readers, the same as a slow walk over the rows says? On Lindehaven, Waterburg and generated cases.
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { type OriginAnswer, traceOrigin } from '../../renderer/trace/origin.ts';
import { idsOf } from '../../renderer/trace/outcome.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { lindehavenFiles } from '../support/files.ts';
import { all, inForce, list, slowHours } from '../support/slow-trace.ts';
import { slowSources } from '../support/slow-views.ts';

interface Case {
  readonly records: RecordSet;
  readonly travel: Travel;
}

interface Arc {
  readonly kind: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly hours: number | null;
}

const WATERBURG = '../shared/demo-case/waterburg';
const DAYS = ['2020-03-30', '1999-01-01', null];

function originOf(travel: Travel, datasetId: string, day: string | null): OriginAnswer {
  const outcome = traceOrigin(travel, { seriesId: 'any', datasetId, day });
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.answer;
}

/** Everything by which data goes from one dataset to another, read from the rows as they stand. */
function arcsOf(records: RecordSet, day: string | null): Arc[] {
  const arcs: Arc[] = [];
  for (const flow of all(records, 'exchanges'))
    if (inForce(flow, day) && flow.source_dataset_id && flow.target_dataset_id)
      arcs.push({
        kind: 'exchange',
        id: String(flow.id),
        from: String(flow.source_dataset_id),
        to: String(flow.target_dataset_id),
        hours: slowHours(typeof flow.latency === 'string' ? flow.latency : null),
      });
  for (const made of all(records, 'datasets'))
    for (const from of new Set(list(made.derived_from_ids))) arcs.push({ kind: 'derivation', id: from, from, to: String(made.id), hours: 0 });
  const told = new Set(arcs.map(({ from, to }) => JSON.stringify([from, to])));
  for (const made of all(records, 'datasets')) {
    const from = made.copy_of_id ? String(made.copy_of_id) : '';
    if (from && from !== made.id && !told.has(JSON.stringify([from, made.id])))
      arcs.push({ kind: 'copy', id: from, from, to: String(made.id), hours: null });
  }
  return arcs;
}

/** Depths by going over all arcs until nothing changes. */
function slowHops(records: RecordSet, dataset: string, day: string | null): string[] {
  const open = arcsOf(records, day).filter(({ from, to }) => from !== to && from !== dataset);
  const depth = new Map([[dataset, 0]]);
  for (let isChanging = true; isChanging; ) {
    isChanging = false;
    for (const { from, to } of open) {
      const at = depth.get(to);
      if (at === undefined || (depth.get(from) ?? Number.POSITIVE_INFINITY) <= at + 1) continue;
      depth.set(from, at + 1);
      isChanging = true;
    }
  }
  const taken = open.filter(({ to }) => depth.has(to));
  return taken.map((arc) => JSON.stringify([arc.kind, arc.id, arc.from, arc.to, (depth.get(arc.to) ?? 0) + 1, rounded(arc.hours)])).sort();
}

function slowReaders(records: RecordSet, dataset: string, day: string | null): string[] {
  const row = (id: string) => all(records, 'datasets').find((one) => one.id === id);
  const held = list(row(dataset)?.category_ids);
  const mayHold = (from: string, ids: readonly string[]) =>
    from === dataset || held.length === 0 || ids.length === 0 || ids.some((id) => held.includes(id));
  const flows = all(records, 'exchanges').filter(
    (flow) =>
      inForce(flow, day) && flow.is_feedback !== true && flow.source_dataset_id && mayHold(String(flow.source_dataset_id), list(flow.category_ids)),
  );
  const steps = [
    ...flows.flatMap((flow) => (flow.target_dataset_id ? [[String(flow.source_dataset_id), String(flow.target_dataset_id)] as const] : [])),
    ...all(records, 'datasets').flatMap((made) =>
      list(made.derived_from_ids).flatMap((from) => (mayHold(from, list(made.category_ids)) ? [[from, String(made.id)] as const] : [])),
    ),
  ];
  const depth = new Map([[dataset, 0]]);
  for (let round = 0; round <= steps.length; round += 1)
    for (const [from, to] of steps) {
      const at = depth.get(from);
      if (at !== undefined && to !== dataset) depth.set(to, Math.min(depth.get(to) ?? Number.POSITIVE_INFINITY, at + 1));
    }
  return flows
    .flatMap((flow) => {
      const at = depth.get(String(flow.source_dataset_id));
      return at === undefined ? [] : [JSON.stringify([flow.id, flow.to_system_id ?? null, at + 1, !flow.target_dataset_id])];
    })
    .sort();
}

const rounded = (hours: number | null) => (hours === null ? null : Math.round(hours * 1e4) / 1e4);

/** Answers how many steps were compared. */
function compare({ records, travel }: Case, dataset: string, day: string | null): number {
  const found = originOf(travel, dataset, day);
  const about = `${dataset} on ${day}`;
  const hops = found.hops.map((hop) => JSON.stringify([hop.kind, hop.id, hop.fromDatasetId, hop.toDatasetId, hop.depth, rounded(hop.hours)]));
  expect(hops.toSorted(), about).toEqual(slowHops(records, dataset, day));
  const readers = found.readers.map((one) => JSON.stringify([one.exchangeId, one.systemId, one.depth, one.isLive]));
  expect(readers.toSorted(), about).toEqual(slowReaders(records, dataset, day));
  const sources = slowSources(records, { id: dataset, isSystem: false, category: null, day }, 20_000);
  if (sources) {
    const old = [...sources.values()].flatMap((one) => one.old ?? []);
    expect(rounded(found.oldHours), about).toBe(sources.size === 0 ? 0 : old.length === 0 ? null : rounded(Math.max(...old)));
  }
  expect(found.timeless.length, about).toBe(found.hops.filter(({ hours }) => hours === null).length);
  const rows = new Set(found.rows.map(({ sheet, id }) => `${sheet} ${id}`));
  for (const hop of found.hops) expect(rows.has(hop.kind === 'exchange' ? `exchanges ${hop.id}` : `datasets ${hop.fromDatasetId}`)).toBe(true);
  expect(rows.has(`datasets ${dataset}`)).toBe(true);
  return hops.length + readers.length;
}

/** Every dataset on every day; answers how much was compared. */
function compareAll(one: Case): number {
  let count = 0;
  for (const id of idsOf(one.travel, 'dataset')) for (const day of DAYS) count += compare(one, id, day);
  return count;
}

let lindehaven: Case;
beforeAll(async () => {
  const { records } = await ingest(lindehavenFiles());
  lindehaven = { records, travel: travelFrom(records) };
});

describe('the way of a number', () => {
  it('is as a slow walk says, for every dataset of Lindehaven, on and outside its days', () => {
    expect(compareAll(lindehaven)).toBeGreaterThan(400);
  });

  it.skipIf(!existsSync(WATERBURG))('is so for every dataset of Waterburg too', async () => {
    const { records } = await ingest(sourceFiles(WATERBURG));
    expect(compareAll({ records, travel: travelFrom(records) })).toBeGreaterThan(10);
  });

  it.each([0, 50, 100, 150])('is as a slow walk says on generated cases from %i on: rings, copies, missing latencies', (from) => {
    let count = 0;
    for (const seed of SEEDS.slice(from, from + 50)) {
      const { records, days } = anyCase(seed);
      const made = { records, travel: travelFrom(records) };
      for (const id of idsOf(made.travel, 'dataset').slice(0, 12)) count += compare(made, id, days[seed % 2] ?? null);
    }
    expect(count).toBeGreaterThan(100);
  });

  it('names a flow that says no time, and does not call the number younger than it may be', () => {
    const { travel } = lindehaven;
    const before = originOf(travel, 'ds-therm', '2020-03-30');
    const flow = before.hops.find(({ kind }) => kind === 'exchange');
    expect(flow).toBeDefined();
    const exchanges = travel.exchanges.map((one) =>
      one.id === flow?.id ? { ...one, latency: { text: null, milliseconds: null, fault: 'missing' as const } } : one,
    );
    const after = originOf({ ...travel, exchanges } as Travel, 'ds-therm', '2020-03-30');
    expect(after.timeless.map(({ id }) => id)).toContain(flow?.id);
    expect(after.warnings.map(({ code }) => code)).toContain('latency_missing');
  });

  it('says which dataset is meant when a series names one that is nowhere', () => {
    const outcome = traceOrigin(lindehaven.travel, { seriesId: 'sig-vul', datasetId: 'ds-container', day: null });
    expect(outcome).toEqual({ problem: expect.objectContaining({ code: 'unknown', kind: 'dataset', nearest: 'ds-containers' }) });
  });
});
