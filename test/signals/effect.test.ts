// Before and after a decision, computed twice: on all decisions of Lindehaven, and on a hundred generated cases with gaps, edges and small groups.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../renderer/signals/days.ts';
import { bySeries } from '../../renderer/signals/decided.ts';
import { deskOf } from '../../renderer/signals/desk/desk.ts';
import { effect } from '../../renderer/signals/desk/effect.ts';
import { type Effect, effectOf, meansOf } from '../../renderer/signals/effect.ts';
import { gaugeOf } from '../../renderer/signals/gauge.ts';
import { columnsOf, type Dimension, type ObservationStatus } from '../../renderer/signals/series.ts';
import { lindehavenGauge, lindehavenSlowly } from './lindehaven.ts';
import { type SlowEffect, slowEffect } from './slow-effect.ts';
import { course, day, gaugeWith, seriesWith } from './support.ts';

type Cells = Record<string, string>;
const sheet = (name: string) =>
  papaparse.parse<Cells>(readFileSync(new URL(`../../datasets/lindehaven/${name}.csv`, import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const cut = (text = '') => text.split('|').filter(Boolean);

const close = (one: number | null, other: number | null) => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThan(1e-9 * Math.max(1, Math.abs(other)));
};

function expectSame({ here, elsewhere }: Effect, slow: SlowEffect) {
  expect([...here.places].sort()).toEqual(slow.where);
  close(here.before.mean, slow.before);
  close(here.after.mean, slow.after);
  close(here.changePercent, slow.percent);
  close(elsewhere.changePercent, slow.elsewhere);
  expect([here.before.days, here.after.days]).toEqual([slow.daysBefore, slow.daysAfter]);
}

const LINKS = sheet('decision_links').filter((row) => row.signal_kind === 'series');
const LINKED = sheet('decisions').flatMap((decision) => {
  const links = LINKS.filter((row) => row.decision_id === decision.id);
  return [...new Set(links.map((row) => row.signal_id ?? ''))].map((series) => ({
    decision,
    series,
    links: links.filter((row) => row.signal_id === series),
  }));
});

describe('all decisions of Lindehaven', () => {
  it.each(LINKED.map((one) => [one.decision.id, one.series, one] as const))('%s and %s', (id, series, { decision, links }) => {
    const [areas, units] = [cut(decision.area_ids), cut(decision.unit_ids)];
    const places = links.map((row) => row.area_id || row.unit_id || null);
    const [made] = bySeries(
      { decision: id ?? '', decidedOn: decision.decided_on ?? '', effectiveFrom: day(decision.effective_from ?? ''), areaIds: areas, unitIds: units },
      places.map((place) => ({ seriesId: series, place, expected: null })),
    );
    const gauge = lindehavenGauge(series);
    const { rows, aggregation } = lindehavenSlowly(series);
    const slow = slowEffect({
      dimension: gauge.series.dimension,
      aggregation,
      rows: rows.map((row) => ({ ...row, value: row.value === null ? null : Number(row.value) })),
      hidden: new Set(),
      links: places.map((place) => ({ place })),
      areas,
      units,
      from: decision.effective_from ?? '',
    });
    if (!made) throw new Error('no link');
    expectSame(effectOf(gauge, made), slow);
  });

  it('knows the numbers of dec-03 that stand in its story', () => {
    const gauge = lindehavenGauge('sig-bijp');
    const places = ['area-noord', 'area-kanaal', 'area-haven'];
    const { here, elsewhere } = effectOf(gauge, { places, areaIds: places, unitIds: [], effectiveFrom: day('2020-03-30') });
    expect([here.before.mean?.toFixed(1), here.after.mean?.toFixed(1)]).toEqual(['21.1', '16.6']);
    expect([here.changePercent?.toFixed(1), elsewhere.changePercent?.toFixed(1)]).toEqual(['-21.4', '21.2']);
  });
});

const FIRST = day('2020-02-10');
const LENGTH = 40;
const PLACES = ['a', 'b', 'c', 'd'];

const generated = fc.record({
  dimension: fc.constantFrom<Dimension>('area', 'unit', 'city'),
  aggregation: fc.constantFrom<'sum' | 'mean'>('sum', 'mean'),
  rows: fc.array(
    fc.record({
      place: fc.constantFrom(...PLACES),
      offset: fc.nat(LENGTH - 1),
      value: fc.option(fc.integer({ min: -3, max: 20 }), { freq: 6 }),
      status: fc.constantFrom<ObservationStatus>('measured', 'estimated', 'corrected', 'missing', 'not_collected'),
    }),
    { maxLength: 90 },
  ),
  links: fc.array(fc.record({ place: fc.option(fc.constantFrom(...PLACES, 'nowhere'), { freq: 2 }) }), { minLength: 1, maxLength: 4 }),
  areas: fc.uniqueArray(fc.constantFrom(...PLACES, 'nowhere'), { maxLength: 3 }),
  units: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 1 }),
  from: fc.integer({ min: -20, max: LENGTH + 20 }),
  until: fc.option(fc.nat(LENGTH + 20)),
  small: fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 2 }),
});

describe('a hundred generated cases', () => {
  it('come out the same both ways', () => {
    fc.assert(
      fc.property(generated, (one) => {
        const rows = one.rows.map(({ place, offset, value, status }) => ({
          place: one.dimension === 'city' ? '' : place,
          day: FIRST + offset,
          value,
          status,
          breakdown: '',
        }));
        const series = seriesWith({ dimension: one.dimension, aggregation: one.aggregation, minGroupSize: 5 });
        const sizes = new Map(PLACES.map((place) => [place, one.small.includes(place) ? 4 : 5]));
        const gauge = gaugeOf(series, [], columnsOf(rows), sizes);
        const own = { decision: 'd', decidedOn: '', effectiveFrom: FIRST + one.from, areaIds: one.areas, unitIds: one.units };
        const [made] = bySeries(
          own,
          one.links.map(({ place }) => ({ seriesId: 'sig', place, expected: null })),
        );
        const until = one.until === null ? null : FIRST + one.until;
        const slow = slowEffect({
          ...one,
          rows: rows.map((row) => ({ ...row, on: isoOf(row.day) })),
          hidden: new Set(one.dimension === 'city' ? [] : one.small),
          from: isoOf(FIRST + one.from),
          ...(until !== null && { until: isoOf(until) }),
        } as Parameters<typeof slowEffect>[0]);
        if (made) expectSame(effectOf(gauge, made, until), slow);
      }),
      { numRuns: 100, seed: 20200330 },
    );
  });
});

describe('edges', () => {
  const all = { places: null, areaIds: [], unitIds: [] };

  it('has no percentage where nothing was before, or it was zero', () => {
    const gauge = gaugeWith(course('a', '2020-03-01', [5, 5, 5]));
    expect(effectOf(gauge, { ...all, effectiveFrom: day('2020-03-01') }).here).toMatchObject({
      before: { mean: null, days: 0 },
      after: { mean: 5, days: 3 },
      changePercent: null,
    });
    const zero = gaugeWith(course('a', '2020-03-01', [0, 5]));
    expect(effectOf(zero, { ...all, effectiveFrom: day('2020-03-02') }).here).toMatchObject({ before: { mean: 0 }, changePercent: null });
    expect(effectOf(zero, { ...all, effectiveFrom: null }).here).toMatchObject({ before: { mean: null }, after: { mean: null } });
  });

  it('counts the fourteenth day before and the fourteenth from it, and no further', () => {
    const values = Array.from({ length: 30 }, (_, at) => (at === 0 || at === 29 ? 1000 : 1));
    const gauge = gaugeWith(course('a', '2020-03-01', values));
    const { here } = effectOf(gauge, { ...all, effectiveFrom: day('2020-03-16') });
    expect([here.before.mean, here.after.mean, here.before.days, here.after.days]).toEqual([1, 1, 14, 14]);
  });

  it('draws the mean of the places that have a value on a day', () => {
    const gauge = gaugeWith([...course('a', '2020-03-01', [2, null, 4]), ...course('b', '2020-03-01', [4, undefined, undefined])]);
    expect(meansOf(gauge, ['a', 'b'], day('2020-02-29'), day('2020-03-03'))).toEqual([null, 3, null, 4]);
  });

  it('answers at the desk in the order asked, null for a series that is not there', () => {
    const desk = deskOf({ series: [seriesWith()], thresholds: [], sizes: new Map(), observations: null });
    const asked = { ...all, effectiveFrom: day('2020-03-16') };
    const [found, none] = effect(desk, {
      of: [
        { ...asked, seriesId: 'sig' },
        { ...asked, seriesId: 'other' },
      ],
      until: null,
      lineDays: 2,
    });
    expect(found).toMatchObject({ from: day('2020-03-14'), lines: { here: [null, null, null, null] } });
    expect(none).toBeNull();
  });
});
