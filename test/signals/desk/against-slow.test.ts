// Everything the desk answers, beside the slow computation: a hundred series with gaps, holidays, ties, clock changes, a leap day, hidden groups, channels and stray rows.
import { beforeAll, describe, expect, test } from 'vitest';
import { isoOf } from '../../../renderer/signals/days.ts';
import { type Desk, deskOf } from '../../../renderer/signals/desk/desk.ts';
import type { FeedRows } from '../../../renderer/signals/desk/feed-parts.ts';
import { answerAtDesk } from '../../../renderer/signals/desk/kinds.ts';
import { periodOf } from '../../../renderer/signals/desk/period.ts';
import { slowly, toNumber } from '../slow-signals.ts';
import { day } from '../support.ts';
import { type Generated, generate } from './generated.ts';

const { all, feed } = generate(100, 20_200_330);
const WORST = ['red', 'amber', 'normal', 'no_limit', 'no_report', 'hidden', 'no_day'];

let desk: Desk;
beforeAll(() => {
  desk = deskOf(feed);
});

const slowOf = new Map<string, ReturnType<typeof slowly>>();

function answersOf({ series, slow }: Generated) {
  const known = slowOf.get(series.id) ?? slowly(slow);
  slowOf.set(series.id, known);
  return known;
}

/** The last day up to this one on which somebody has a value. */
function lastDay(one: Generated, on: string): string | undefined {
  return answersOf(one)
    .reporting.filter((date) => date <= on)
    .at(-1);
}

/** Level and since-date as they are shown: on a day without values those of the last day that had one. */
function slowLevel(one: Generated, place: string, on: string): { level: string; since: string | null } {
  const last = lastDay(one, on);
  if (last === undefined) return { level: 'no_day', since: null };
  return one.hidden.has(place) ? { level: 'hidden', since: null } : answersOf(one).level(place, last);
}

const visible = (one: Generated) => answersOf(one).places.filter((place) => !one.hidden.has(place));
const valueOn = (one: Generated, place: string, on: string) => toNumber(answersOf(one).valueOn(place, on));
const daysOf = ({ first, last }: Generated) => Array.from({ length: last - first + 3 }, (_, at) => first - 1 + at);
const close = (value: number) => expect.closeTo(value, 9);

/** The sum, or the mean where the series says so. */
function together({ series }: Generated, values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return series.aggregation === 'sum' ? sum : sum / values.length;
}

test('the generated series hold what they should', () => {
  const levels = new Set(
    all.flatMap((one) => daysOf(one).flatMap((on) => answersOf(one).places.map((place) => slowLevel(one, place, isoOf(on)).level))),
  );
  expect([...levels].sort()).toEqual([...WORST].sort());
  const dates = new Set(all.flatMap(({ slow }) => slow.rows.map(({ on }) => on)));
  for (const date of ['2020-02-29', '2020-03-29', '2020-10-25', '2019-12-31']) expect(dates).toContain(date);
  expect(new Set(all.flatMap(({ breakdowns }) => breakdowns))).toContain('kanaal=balie');
});

test.each(all.map((one) => [one.series.id, one] as const))('levels, courses, runs and amounts of %s', (id, one) => {
  const answers = answersOf(one);
  for (const on of [one.first - 1, one.first + 6, one.first + 19, one.first + 30, one.last, one.last + 1]) {
    const levels = answerAtDesk(desk, 'levels', { seriesIds: [id], day: on, places: null }).get(id) ?? [];
    const found = levels.map(({ place, level, since }) => ({ place, level, since: since === null ? null : isoOf(since) }));
    expect(found).toEqual(answers.places.map((place) => ({ place, ...slowLevel(one, place, isoOf(on)) })));
    const worst = answerAtDesk(desk, 'worst', { seriesIds: [id], day: on }).get(id);
    const slow = answers.places.map((place) => slowLevel(one, place, isoOf(on)).level);
    expect(worst?.level).toBe(WORST.find((level) => slow.includes(level)));
    for (const level of WORST) expect(worst?.counts[level as 'red'] ?? 0).toBe(slow.filter((other) => other === level).length);
  }
  const runs = answerAtDesk(desk, 'runs', { seriesId: id, until: null })?.runs ?? [];
  const readable = runs.map((run) => ({
    limit: run.thresholdId,
    level: run.level,
    place: run.place,
    from: isoOf(run.from),
    until: isoOf(run.until),
    days: run.days,
  }));
  const slowRuns = answers.runs('9999-12-31').filter(({ place }) => !one.hidden.has(place));
  const inOrder = (list: readonly unknown[]) => list.map((run) => JSON.stringify(run)).sort();
  expect(inOrder(readable)).toEqual(inOrder(slowRuns));
  expect(answerAtDesk(desk, 'runs', { seriesId: id, until: one.first + 20 })?.runs).toEqual(runs.filter(({ from }) => from <= one.first + 20));
  const course = answerAtDesk(desk, 'course', { seriesId: id, from: one.first - 1, until: one.last + 1, maxBars: 400, places: null });
  for (const [at, on] of daysOf(one).entries()) {
    const total = together(
      one,
      visible(one).flatMap((place) => valueOn(one, place, isoOf(on)) ?? []),
    );
    expect(course?.bins[at]).toMatchObject({ from: on, until: on, value: total === null ? null : close(total) });
    for (const place of answers.places) {
      const inside = slowRuns.filter((run) => run.place === place && run.from <= isoOf(on) && isoOf(on) <= run.until).map(({ level }) => level);
      const colours = course?.bands.filter((band) => band.place === place && band.from <= on && on <= band.until).map(({ level }) => level);
      expect(colours).toEqual(inside.includes('red') ? ['red'] : inside.slice(0, 1));
    }
  }
  const sparks = answerAtDesk(desk, 'sparks', { seriesIds: [id], day: one.last + 1, days: daysOf(one).length, places: null }).get(id);
  for (const place of answers.places) {
    const values = daysOf(one).map((on) => (one.hidden.has(place) ? null : valueOn(one, place, isoOf(on))));
    expect(sparks?.get(place)).toEqual(values.map((value) => (value === null ? null : close(value))));
  }
});

describe('a period', () => {
  const period = (one: Generated) => ({ from: one.first + 5, until: one.first + 35 });
  const dates = (one: Generated) => Array.from({ length: 31 }, (_, at) => isoOf(one.first + 5 + at));

  test('amounts beside the usual', () => {
    for (const one of all) {
      const found = answerAtDesk(desk, 'amounts', { seriesId: one.series.id, ...period(one) }) ?? [];
      expect(found.map(({ place }) => place)).toEqual(answersOf(one).places);
      for (const { place, actual, usual, days, isHidden } of found) {
        const both = dates(one).flatMap((on) => {
          const [value, expected] = one.hidden.has(place) ? [null, null] : [valueOn(one, place, on), toNumber(answersOf(one).usual(place, on))];
          return value === null || expected === null ? [] : [{ value, expected }];
        });
        const [sum, sumUsual] = [
          together(
            one,
            both.map(({ value }) => value),
          ),
          together(
            one,
            both.map(({ expected }) => expected),
          ),
        ];
        expect([days, isHidden]).toEqual([both.length, one.hidden.has(place)]);
        expect([actual, usual]).toEqual([sum, sumUsual].map((value) => (value === null ? null : close(value))));
      }
    }
  });

  test('amounts through each channel', () => {
    for (const one of all) {
      const found = answerAtDesk(desk, 'channels', { seriesId: one.series.id, ...period(one) });
      const names = [...new Set(one.breakdowns)].filter(Boolean).sort();
      expect([...new Set(found.map(({ breakdown }) => breakdown))]).toEqual(names);
      for (const { breakdown, place, amount, days } of found) {
        const own = slowly({ ...one.slow, rows: one.slow.rows.filter((_, at) => one.breakdowns[at] === breakdown) });
        const values = dates(one).flatMap((on) => (one.hidden.has(place) ? [] : (toNumber(own.valueOn(place, on)) ?? [])));
        const sum = together(one, values);
        expect([amount, days]).toEqual([sum === null ? null : close(sum), values.length]);
      }
    }
  });

  test('gaps, and why', () => {
    for (const [at, one] of all.entries()) {
      const wanted = new Map<string, string[]>();
      const add = (place: string, reason: string, on: string) => wanted.set(`${place} ${reason}`, [...(wanted.get(`${place} ${reason}`) ?? []), on]);
      const reporting = answersOf(one).reporting.filter((on) => dates(one).includes(on));
      for (const on of dates(one)) {
        for (const place of visible(one)) {
          if (valueOn(one, place, on) !== null) continue;
          const rows = one.slow.rows.filter((row) => row.place === place && row.on === on);
          if (rows.length > 0) add(place, rows.every(({ status }) => status === 'not_collected') ? 'not_collected' : 'missing', on);
          else if (reporting.includes(on)) add(place, 'no_row', on);
        }
        const isBetween = on > (reporting[0] ?? '9') && on < (reporting.at(-1) ?? '');
        if (one.series.frequency === 'DAILY' && isBetween && !reporting.includes(on)) add('', 'nobody', on);
      }
      const own = answerAtDesk(desk, 'gaps', { ...period(one), most: at % 2 === 0 ? 100 : 1 }).filter(({ seriesId }) => seriesId === one.series.id);
      const told = own.filter(({ reason }) => reason !== 'hidden');
      expect(
        told.map(({ place, reason, count, first, last }) => [`${place} ${reason}`, count, first && isoOf(first), last && isoOf(last)]).sort(),
      ).toEqual([...wanted].map(([key, days]) => [key, days.length, days[0], days.at(-1)]).sort());
      for (const { place, reason, days, count } of told)
        expect(days?.map(isoOf) ?? null).toEqual(at % 2 === 0 || count === 1 ? wanted.get(`${place} ${reason}`) : null);
      expect(own.filter(({ reason }) => reason === 'hidden').map(({ place, count }) => [place, count])).toEqual(
        answersOf(one)
          .places.filter((place) => one.hidden.has(place))
          .map((place) => [place, null]),
      );
    }
  });
});

test('the worst level of places on days', () => {
  const units = all.filter(({ series }) => series.dimension === 'unit');
  const at = units.flatMap((one) => answersOf(one).places.map((place) => ({ dimension: 'unit' as const, place, day: one.first + 25 })));
  const except = units[3]?.series.id ?? null;
  const found = answerAtDesk(desk, 'worstAt', { at, except });
  const wanted = units.flatMap((one) =>
    answersOf(one).places.map((place) => {
      const { level } = slowLevel(one, place, isoOf(one.first + 25));
      return one.series.id === except || !['red', 'amber', 'normal'].includes(level) ? null : level;
    }),
  );
  expect(found.map((level) => level?.level ?? null)).toEqual(wanted);
});

test('from when to when some series have rows', () => {
  for (const some of [all, all.slice(0, 1), all.slice(40, 43)]) {
    const days = some.flatMap(({ slow }) => slow.rows.map(({ on }) => on)).sort();
    const ids = new Set(some.map(({ series }) => series.id));
    const own = { ...feed.observations, values: new Map(feed.observations?.values) } as FeedRows;
    if (ids.has('sig-0') || ids.has('sig-9')) days.push('2020-03-16');
    days.sort();
    const period = periodOf(own, ids);
    expect(period && [isoOf(period.first), isoOf(period.last)]).toEqual([days[0], days.at(-1)]);
  }
  expect(feed.observations && periodOf(feed.observations, new Set())).toBeNull();
  const { observations } = generate(1, 3).feed;
  const series = { kind: 'coded', codes: new Uint8Array(observations?.length ?? 0), words: ['sig-0'] } as const;
  const known = { ...observations, values: new Map([...(observations?.values ?? []), ['series_id', series]]) } as FeedRows;
  expect(periodOf(known, new Set(['sig-0']))).not.toBeNull();
});

/** As a reader of the definition would: the level of each place on the last day that had values, the worst of them, and of equally bad series the one with most such places. */
function slowMark(group: { readonly of: readonly Generated[]; readonly unitId: string | null }, on: string) {
  const said = group.of.flatMap((one) => {
    const places = answersOf(one).places.filter((place) => group.unitId === null || one.series.dimension !== 'unit' || place === group.unitId);
    const levels = places.map((place) => ({ place, ...slowLevel(one, place, on) }));
    const worst = WORST.find((level) => levels.some((found) => found.level === level));
    const alike = levels.filter(({ level }) => level === worst);
    return alike[0] ? [{ id: one.series.id, one, first: alike[0], alike: alike.length, places: places.length }] : [];
  });
  const best = said.reduce<(typeof said)[number] | null>((so, next) => {
    if (so === null) return next;
    const [mine, other] = [WORST.indexOf(next.first.level), WORST.indexOf(so.first.level)];
    return mine < other || (mine === other && next.alike > so.alike) ? next : so;
  }, null);
  return best === null ? null : { ...best, others: said.length - 1 };
}

test('one mark for a group of series says the worst of them', () => {
  const units = all.filter(({ series }) => series.dimension === 'unit').flatMap((one) => answersOf(one).places);
  const groups = Array.from({ length: 60 }, (_, at) => ({
    of: all.filter((__, index) => (index * 7 + at * 13) % 19 < 1 + (at % 3)),
    unitId: at % 2 === 0 ? null : (units[at % Math.max(1, units.length)] ?? null),
  }));
  const levels = new Set<string>();
  for (const on of ['2020-02-20', '2020-03-30', '2020-04-12', '2020-10-25', '2021-04-05']) {
    const asked = groups.map(({ of, unitId }) => ({ seriesIds: of.map(({ series }) => series.id), unitId }));
    const found = answerAtDesk(desk, 'marks', { day: day(on), days: 9, groups: asked });
    for (const [at, group] of groups.entries()) {
      const [slow, mark] = [slowMark(group, on), found[at] ?? null];
      expect(mark === null).toBe(slow === null);
      if (!slow || !mark) continue;
      levels.add(slow.first.level);
      const { seriesId, alike, places, others } = mark;
      expect({ seriesId, alike, places, others }).toEqual({ seriesId: slow.id, alike: slow.alike, places: slow.places, others: slow.others });
      const { level, place, since } = mark.level;
      expect({ level, place, since: since === null ? null : isoOf(since) }).toEqual({
        ...{ level: slow.first.level, place: slow.first.place, since: slow.first.since },
      });
      const course = Array.from({ length: 9 }, (_, back) => valueOn(slow.one, place, isoOf(day(on) - 8 + back)));
      const isHidden = slow.one.hidden.has(place);
      expect(mark.course).toEqual(course.map((value) => (value === null || isHidden ? null : close(value))));
    }
  }
  expect([...levels]).toEqual(expect.arrayContaining(['red', 'amber', 'normal']));
});
