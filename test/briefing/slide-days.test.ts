// Does a briefing of two days name every flow that came or stopped, once, on a day on which it runs?
import { beforeAll, expect, it } from 'vitest';
import { rowsOfSlide } from '../../renderer/briefing/slide.ts';
import { daysDraft } from '../../renderer/briefing/slide-days.ts';
import { differenceOfDays } from '../../renderer/compare/day-difference.ts';
import { travelOf } from '../../renderer/compare/travel-of.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import { lindehaven } from '../support/page.ts';

const [FROM, UNTIL] = ['2020-01-01', '2020-07-01'];
let records: RecordSet;
beforeAll(async () => {
  records = await lindehaven();
});

/** Straight from the sheet. */
function runsOn(day: string): Set<string> {
  const rows = rowsOf(records, 'exchanges').filter(
    ({ values: { valid_from: from, valid_until: until } }) => (!from || String(from) <= day) && (!until || day <= String(until)),
  );
  return new Set(rows.map(({ values }) => String(values.id)));
}

it('names what came and what stopped', () => {
  const { added, gone } = differenceOfDays(travelOf(records), FROM, UNTIL);
  const named = (flows: typeof added) => flows.map(({ id }) => ({ id, name: id, from: `{${id}}`, to: 'B' }));
  const making = { language: 'nl' as const, day: UNTIL, pictureOf: () => ({}) };
  const { slides } = daysDraft(making, { from: FROM, until: UNTIL, added: named(added), gone: named(gone) });
  const [before, after] = [runsOn(FROM), runsOn(UNTIL)];
  const [came, stopped] = [[...after].filter((id) => !before.has(id)), [...before].filter((id) => !after.has(id))];
  expect(came.length).toBeGreaterThan(0);
  const [first, second] = slides;
  if (!first || !second) throw new Error('no slides');
  expect(
    rowsOfSlide(first)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(came.sort());
  expect(
    rowsOfSlide(second)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(stopped.sort());
  expect([first.state.day, second.state.day]).toEqual([UNTIL, FROM]);
  const told = (slide: typeof first) => `${slide.text}\n${slide.notes}`.match(/“[^”]+”/g)?.map((name) => name.slice(1, -1)) ?? [];
  expect(told(first).sort()).toEqual(came.sort());
  expect(told(second).sort()).toEqual(stopped.sort());
  expect(first.text).not.toMatch(/[{}]/);
});

it('says so when nothing stopped', () => {
  const making = { language: 'en' as const, day: UNTIL, pictureOf: () => ({}) };
  const { slides } = daysDraft(making, { from: FROM, until: UNTIL, added: [], gone: [] });
  expect(slides.map(({ text }) => text)).toEqual([
    'No flow came, as far as described.',
    'No flow stopped, as far as described.',
    'Did you know this? And is it known of each flow why it came or stopped?',
  ]);
});
