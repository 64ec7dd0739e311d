// Is what nobody knows said aloud: flows without a time, below zero, from nowhere, to nobody knows whom, and rings of them?
import { describe, expect, it } from 'vitest';
import type { Travel } from '../../renderer/model/travel.ts';
import { type ErrorTrace, traceError } from '../../renderer/trace/error-trace.ts';
import { nearestId } from '../../renderer/trace/outcome.ts';
import { problemWords, warningSaid } from '../../renderer/trace/told.ts';
import { WARNING_CODES } from '../../renderer/trace/warnings.ts';
import { timeWords } from '../../renderer/trace/words.ts';
import { travelDataset, travelFlow, travelOf, travelSystem } from '../support/any-travel.ts';

const ids = ['a', 'b', 'c', 'd'];
const base = (parts: Partial<Travel>): Travel =>
  travelOf({ systems: ids.map((id) => travelSystem(id)), datasets: ids.map((id) => travelDataset(id)), ...parts });

function trace(travel: Travel, facts: { datasetId?: string; subjectId?: string; day?: string } = {}): ErrorTrace {
  const outcome = traceError(travel, { datasetId: 'a', categoryId: 'C', subjectId: null, day: '2020-07-01', ...facts });
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.answer;
}

const times = ({ arrivals }: ErrorTrace) => arrivals.map(({ datasetId, hours, notBeforeHours, via }) => [datasetId, hours, notBeforeHours, via]);
const codes = ({ warnings }: ErrorTrace) => warnings.map(({ code }) => code);

describe('times that nobody knows', () => {
  it('come after all known ones, and so does what follows them, unless a known way leads there', () => {
    const exchanges = [
      travelFlow('1', 'a', 'b', null),
      travelFlow('2', 'b', 'c', 'PT1H'),
      travelFlow('3', 'a', 'd', 'P2D'),
      travelFlow('4', 'b', 'd', 'PT1H'),
    ];
    const found = trace(base({ exchanges }));
    expect(times(found)).toEqual([
      ['d', 48, 1, '3'],
      ['b', null, 0, '1'],
      ['c', null, 1, '2'],
    ]);
    expect(found.warnings[0]).toEqual({ code: 'category_class_unknown', rows: [], values: [] });
    expect(found.warnings[1]).toEqual({ code: 'latency_missing', rows: [{ sheet: 'exchanges', id: '1' }], values: [] });
  });

  it('below zero count as zero, so that a ring ends, and are said', () => {
    const exchanges = [
      travelFlow('1', 'a', 'b', 'PT5H'),
      travelFlow('2', 'b', 'c', '-P30D'),
      travelFlow('3', 'c', 'a', '-P30D'),
      travelFlow('4', 'c', 'b', 'soon'),
    ];
    const found = trace(base({ exchanges }));
    expect(times(found)).toEqual([
      ['b', 5, 5, '1'],
      ['c', 5, 5, '2'],
    ]);
    expect(found.warnings.find(({ code }) => code === 'latency_negative')).toMatchObject({ rows: [{ id: '2' }, { id: '3' }], values: ['-P30D'] });
    expect(codes(found)).toContain('latency_malformed');
  });

  it('do not make a correction automatic: that is asked of every way, not of the fastest', () => {
    const slow = travelFlow('1', 'a', 'b', 'P9D');
    const fast = travelFlow('2', 'a', 'b', 'PT1H', { correction: 'manual' });
    expect(trace(base({ exchanges: [slow, fast] })).arrivals).toMatchObject([{ datasetId: 'b', hours: 1, via: '2', isCorrected: true }]);
    expect(trace(base({ exchanges: [{ ...slow, correction: null }, fast] })).arrivals).toMatchObject([{ isCorrected: false }]);
  });
});

describe('flows of which something is not said', () => {
  it('are followed when they do not say whether they are feedback, and left when they do not say what or from where', () => {
    const exchanges = [
      travelFlow('1', 'a', 'b', 'PT1H', { isFeedback: null }),
      travelFlow('2', 'a', 'c', 'PT1H', { categoryIds: [] }),
      travelFlow('3', 'a', 'd', 'PT1H', { sourceDatasetId: null }),
      travelFlow('4', 'b', 'd', 'PT1H', { isFeedback: true }),
    ];
    const found = trace(base({ exchanges }));
    expect(found.arrivals.map(({ datasetId }) => datasetId)).toEqual(['b']);
    expect(codes(found)).toEqual(['category_class_unknown', 'categories_unknown', 'feedback_unknown', 'source_unknown']);
  });

  it('may be about anyone when they do not say about whom', () => {
    const exchanges = [
      travelFlow('1', 'a', 'b', 'PT1H', { subjectIds: ['X'] }),
      travelFlow('2', 'a', 'c', 'PT1H'),
      travelFlow('3', 'a', 'd', 'PT1H', { subjectIds: ['Y'] }),
    ];
    const found = trace(base({ exchanges }), { subjectId: 'X' });
    expect(found.arrivals.map(({ datasetId }) => datasetId)).toEqual(['b', 'c']);
    expect(found.warnings.find(({ code }) => code === 'subjects_unknown')?.rows).toEqual([{ sheet: 'exchanges', id: '2' }]);
  });

  it('count on the first and the last day, and not the day before or after', () => {
    const exchanges = [travelFlow('1', 'a', 'b', 'PT1H', { validFrom: '2020-01-01', validUntil: '2020-01-31' })];
    const reached = (day: string) => trace(base({ exchanges }), { day }).arrivals.length;
    expect(['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01'].map(reached)).toEqual([0, 1, 1, 0]);
  });

  it('work with datasets and systems that only flows name, and with ids that look like code', () => {
    const exchanges = [travelFlow('x', '__proto__', 'constructor', 'PT1H'), travelFlow('y', 'constructor', '__proto__', 'PT1H')];
    const found = trace(travelOf({ exchanges }), { datasetId: '__proto__' });
    expect(times(found)).toEqual([['constructor', 1, 1, 'x']]);
    expect(found.recipients).toMatchObject([{ organisationId: null, systemIds: ['constructor'], datasetIds: ['constructor'] }]);
    expect(codes(found)).toEqual(['dataset_not_described', 'category_class_unknown', 'receiver_unknown']);
  });
});

describe('reporting back', () => {
  const exchanges = [travelFlow('1', 'a', 'b', 'PT1H'), travelFlow('2', 'b', 'c', 'PT1H'), travelFlow('3', 'b', 'd', 'PT1H')];
  const channels = (feedback: Travel['exchanges'][number]) =>
    trace(base({ exchanges: [...exchanges, feedback] })).reportBack.flatMap((one) => one.channels.map((id) => `${one.systemId} ${id}`));

  it.each([
    ['to the origin', travelFlow('f', 'c', 'a', null, { isFeedback: true }), ['c f']],
    ['to a system on the way', travelFlow('f', 'c', 'b', null, { isFeedback: true }), ['c f']],
    ['not to one beside the way', travelFlow('f', 'c', 'd', null, { isFeedback: true }), []],
    ['not with other data', travelFlow('f', 'c', 'a', null, { isFeedback: true, categoryIds: ['D'] }), []],
    ['not once it ended', travelFlow('f', 'c', 'a', null, { isFeedback: true, validUntil: '2020-06-30' }), []],
    ['not from nowhere to itself', travelFlow('f', 'c', 'c', null, { isFeedback: true }), []],
  ])('counts %s', (_, feedback, expected) => expect(channels(feedback)).toEqual(expected));

  it('tells that a colleague could be asked', () => {
    const systems = [travelSystem('a'), travelSystem('b'), travelSystem('c', { organisationId: 'o' }), travelSystem('d', { organisationId: 'o' })];
    const { reportBack } = trace(base({ systems, exchanges: [...exchanges, travelFlow('f', 'c', 'a', null, { isFeedback: true })] }));
    expect(reportBack.find(({ systemId }) => systemId === 'd')).toEqual({
      systemId: 'd',
      organisationId: 'o',
      channels: [],
      organisationChannels: ['f'],
    });
  });
});

describe('sentences', () => {
  it('say every warning in both languages', () => {
    for (const code of WARNING_CODES)
      for (const count of [1, 2]) {
        const rows = Array.from({ length: count }, (_, at) => ({ sheet: 'exchanges' as const, id: String(at) }));
        const { nl, en } = warningSaid({ code, rows, values: ['-P1D'] });
        for (const sentence of [nl, en]) expect(sentence).toMatch(/^[A-Z].{20,}[.?]$/s);
        expect(nl).not.toBe(en);
      }
  });

  it('say what is wrong with a question, and nothing of an id can hide in it', () => {
    const unknown = { code: 'unknown', kind: 'dataset', id: 'ds-\u202ebrp\n', nearest: 'ds-brp', isLoaded: true } as const;
    expect(problemWords(unknown, 'nl')).toBe('Er is geen dataset met kenmerk “ds- brp”. Bedoelt u “ds-brp”?');
    expect(problemWords({ ...unknown, nearest: null, isLoaded: false }, 'en')).toBe('This case holds no datasets.');
    expect(problemWords({ code: 'category_absent', datasetId: 'd', categoryId: 'X', held: ['A', 'B'] }, 'nl')).toContain(
      'Wel in deze dataset: A en B.',
    );
  });

  it.each([
    [0, null],
    [1 / 12, '5 minuten'],
    [1, '1 uur'],
    [25, '1 dag en 1 uur'],
    [24 * 31 + 0.99, '31 dagen en 1 uur'],
    [23.9999, '1 dag'],
    [1 / 3600, '1 seconde'],
  ])('%d hours is %s', (hours, words) => expect(timeWords(hours, 'nl')).toBe(words));

  it('know the nearest id, and no id that is far off', () => {
    const known = ['ds-brp', 'ds-brpv', 'sys-brp'];
    expect(['ds-brpp', 'DS-BRP', 'sysbrp', 'zzz', ''].map((id) => nearestId(id, known))).toEqual(['ds-brp', 'ds-brp', 'sys-brp', null, null]);
  });
});
