// The latest words of each place and the search through them, against a plain walk over the same list.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../renderer/views/signals/thermometer/course-marks.ts';
import { latestWords, type WordsEntry, wordsFitting } from '../../renderer/views/signals/thermometer/latest-words.ts';
import { ALL_WORDS } from '../../renderer/workspace/signals/board-look.ts';

const place = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
const entry = fc.record({
  ...{ id: fc.uuid(), text: fc.constantFrom('Afval op straat', 'Iedereen is moe', 'De lijn is stil'), day: fc.integer({ min: 0, max: 20 }) },
  ...{ unitId: place, areaId: place, theme: fc.option(fc.constantFrom('afval', 'werk'), { nil: null }) },
  ...{ channel: fc.option(fc.constantFrom('straat'), { nil: null }), temperature: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }) },
});
const words = fc.array(entry, { maxLength: 30 });
const noCluster = () => null;

describe('words', () => {
  test('the latest of each place is none of a later day, and none is later than it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 20 }), (all, today) => {
        const found = latestWords(all, 'unit', today);
        for (const id of ['a', 'b', 'c']) {
          const own = all.filter((one) => one.unitId === id && one.day <= today);
          expect(found.get(id)?.day).toBe(own.length === 0 ? undefined : Math.max(...own.map(({ day }) => day)));
        }
      }),
      { seed: 6 },
    );
  });

  test('each choice only takes away, and what is left fits', () => {
    fc.assert(
      fc.property(words, (all: WordsEntry[]) => {
        const fitting = wordsFitting(all, { ...ALL_WORDS, theme: 'afval', text: ' STRAAT ', place: { kind: 'area', id: 'a' } }, 10, noCluster);
        const expected = all.filter(
          (one) => one.day <= 10 && one.theme === 'afval' && one.areaId === 'a' && (one.text.includes('straat') || one.channel === 'straat'),
        );
        expect(new Set(fitting.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        expect(fitting.map(({ day }) => day)).toEqual(fitting.map(({ day }) => day).sort((a, b) => b - a));
      }),
      { seed: 6 },
    );
  });

  test('a cluster lets through what its departments said', () => {
    const all = [{ id: '1', text: 'x', day: 1, unitId: 'a', areaId: null, channel: null, theme: null, temperature: null }];
    const look = { ...ALL_WORDS, place: { kind: 'cluster', id: 'Sociaal' } as const };
    expect(wordsFitting(all, look, 5, () => 'Sociaal')).toHaveLength(1);
    expect(wordsFitting(all, look, 5, () => 'Dienst')).toHaveLength(0);
  });
});

test('marks beside a course: decisions of this district and of no district, words of this place, in the period', () => {
  const decision = (id: string, day: number, areaIds: readonly string[]) => ({ id, title: id, plain: null, day, areaIds });
  const said = (id: string, day: number, areaId: string | null) => ({
    ...{ id, text: id, day, areaId },
    unitId: null,
    channel: null,
    theme: null,
    temperature: null,
  });
  const book = {
    areas: [{ id: 'n', name: 'N', gridX: null, gridY: null }],
    decisions: [decision('here', 5, ['n']), decision('elsewhere', 5, ['z']), decision('everywhere', 6, []), decision('later', 99, ['n'])],
    words: [said('w', 7, 'n'), said('other', 7, 'z')],
  } as unknown as Parameters<typeof marksOf>[0];
  expect(marksOf(book, 'n', 0, 10).map(({ id }) => id)).toEqual(['here', 'everywhere', 'w']);
});
