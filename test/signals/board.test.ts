// The thermometer as rows: counting, order and who is silent, against loops written out here over what the levels say.
import { describe, expect, test } from 'vitest';
import { inOrder, silentFirst } from '../../renderer/signals/board/order.ts';
import { type BoardPlace, type BoardRow, boardRows, isSilent } from '../../renderer/signals/board/rows.ts';
import { summaryOf } from '../../renderer/signals/board/summary.ts';
import { feltStep, isFelt } from '../../renderer/signals/felt.ts';
import { type Level, levelsOn, type PlaceLevel } from '../../renderer/signals/levels.ts';
import { lindehavenGauge } from './lindehaven.ts';
import { day, seriesWith } from './support.ts';

const cell = (level: Level, value: number | null = null): PlaceLevel => ({
  ...{ seriesId: 'sig', place: '', day: 0, level, since: null, value, percent: null, reason: null },
  ...{ statuses: [], checks: [], lastReport: null, last: null },
});
const row = (name: string, cells: readonly (PlaceLevel | null)[], cluster: string | null = null): BoardRow => ({
  place: { id: `id-${name}`, name, cluster },
  cells,
});
const names = (rows: readonly BoardRow[]) => rows.map(({ place }) => place.name);

describe('rows', () => {
  test('a place stands under its series, and where a series is not kept there is nothing', () => {
    const places: BoardPlace[] = ['a', 'b'].map((id) => ({ id, name: id, cluster: null }));
    const levels = new Map([['one', [{ ...cell('red', 3), place: 'b' }]]]);
    const rows = boardRows(places, [{ id: 'one' }, { id: 'two' }], levels);
    expect(rows.map(({ cells }) => cells.map((found) => found?.level ?? null))).toEqual([
      [null, null],
      ['red', null],
    ]);
  });

  test('silent is who reported nothing of what is kept; a small group and a place without series are not', () => {
    expect(isSilent(row('a', [cell('no_report'), cell('no_report')]))).toBe(true);
    expect(isSilent(row('a', [cell('no_report'), cell('hidden'), null]))).toBe(true);
    expect(isSilent(row('a', [cell('no_report'), cell('normal', 1)]))).toBe(false);
    expect(isSilent(row('a', [cell('hidden')]))).toBe(false);
    expect(isSilent(row('a', [null, null]))).toBe(false);
  });
});

describe('summary', () => {
  test('counts cells and places', () => {
    const rows = [
      row('a', [cell('red', 1), cell('red', 1)]),
      row('b', [cell('amber', 1), cell('no_report')]),
      row('c', [cell('no_report'), cell('no_report')]),
      row('d', [null, cell('hidden')]),
    ];
    expect(summaryOf(rows)).toEqual({ red: 2, amber: 1, silent: 1, partly: 1 });
  });

  test('Lindehaven on 30 March 2020: as many as a plain count over all levels', () => {
    const series = ['sig-verz', 'sig-cap', 'sig-temp'];
    const levels = new Map(series.map((id) => [id, levelsOn(lindehavenGauge(id), day('2020-03-30'))]));
    const places = [...new Set([...levels.values()].flat().map(({ place }) => place))].map((id) => ({ id, name: id, cluster: null }));
    const found = summaryOf(
      boardRows(
        places,
        series.map((id) => ({ id })),
        levels,
      ),
    );
    let [red, amber] = [0, 0];
    for (const list of levels.values()) {
      for (const { level } of list) {
        if (level === 'red') red += 1;
        if (level === 'amber') amber += 1;
      }
    }
    expect(found).toMatchObject({ red, amber });
    expect(red).toBeGreaterThan(0);
  });
});

describe('order', () => {
  const higher = [{ direction: 'higher_is_worse' }, { direction: 'lower_is_worse' }] as const;

  test('most red, then most amber, then reported, then the worst value, then the name', () => {
    const rows = [
      row('silent', [cell('no_report'), cell('no_report')]),
      row('not kept', [null, null]),
      row('beta', [cell('normal', 5), cell('normal', 3)]),
      row('alfa', [cell('normal', 5), cell('normal', 3)]),
      row('high', [cell('normal', 9), cell('normal', 3)]),
      row('low', [cell('normal', 5), cell('normal', 1)]),
      row('amber', [cell('amber', 1), cell('normal', 5)]),
      row('ambers', [cell('amber', 1), cell('amber', 5)]),
      row('red', [cell('red', 1), cell('normal', 5)]),
    ];
    expect(names(inOrder(rows, 'worst', higher, 'nl'))).toEqual(['red', 'ambers', 'amber', 'high', 'low', 'alfa', 'beta', 'silent', 'not kept']);
  });

  test('the order in which rows come does not matter', () => {
    const rows = ['c', 'a', 'b', 'é', 'd10', 'd9'].map((name) => row(name, [cell('normal', 1), cell('normal', 1)]));
    for (const order of ['worst', 'name', 'cluster'] as const) {
      expect(names(inOrder([...rows].reverse(), order, higher, 'nl'))).toEqual(names(inOrder(rows, order, higher, 'nl')));
    }
    expect(names(inOrder(rows, 'name', higher, 'nl'))).toEqual(['a', 'b', 'c', 'd9', 'd10', 'é']);
  });

  test('by cluster, without one last', () => {
    const rows = [row('a', [], null), row('b', [], 'Sociaal'), row('c', [], 'Dienst')];
    expect(names(inOrder(rows, 'cluster', [], 'nl'))).toEqual(['c', 'b', 'a']);
  });

  test('who has not reported: nothing at all before part, the others left out', () => {
    const rows = [
      row('part', [cell('no_report'), cell('normal', 1)]),
      row('all', [cell('normal', 1), cell('normal', 1)]),
      row('none', [cell('no_report'), cell('no_report')]),
    ];
    expect(names(silentFirst(rows))).toEqual(['none', 'part']);
  });
});

describe('feeling', () => {
  test.each(['schaal 1-5', '1 – 5', 'score 1 tot 5', '1 t/m 5', '1..5', 'scale 1 to 5'])('%s', (unitOfMeasure) => {
    expect(isFelt(seriesWith({ dimension: 'unit', unitOfMeasure }))).toBe(true);
    expect(isFelt(seriesWith({ dimension: 'area', unitOfMeasure }))).toBe(false);
  });
  test.each(['index -100 tot 100', 'procent', 'fte', 'aantal', '1-50', '21-5', '0,1-5', ''])('not %s', (unitOfMeasure) => {
    expect(isFelt(seriesWith({ dimension: 'unit', unitOfMeasure }))).toBe(false);
  });
  test('the nearest step, halves upward, nothing outside', () => {
    expect([1, 1.49, 1.5, 2.8, 3.5, 5, 0.9, 5.1, Number.NaN].map(feltStep)).toEqual([1, 1, 2, 3, 4, 5, null, null, null]);
  });
});
