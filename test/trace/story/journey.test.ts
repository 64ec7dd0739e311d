// Where a package goes on, against a slow and obvious second look; and the main way through cases made by hand.
import { expect, test } from 'vitest';
import type { StoryPlace, StoryRoad, StoryRoads } from '../../../renderer/model/story.ts';
import { followPackage, journeyIds, nextHops, roadMap, type StoryHop, type StoryStart } from '../../../renderer/trace/story/journey.ts';
import { anyCase, SEEDS } from '../../support/any-case.ts';
import { storyRoads } from './story-rows.ts';

const words = (hop: StoryHop) => (hop.kind === 'exchange' ? hop.id : `${hop.fromId}>${hop.toId}`);

/** By the words of the definition: the same categories (or none known), in force, no feedback, not into itself; and what is made from it. */
function slowNext({ roads, places }: StoryRoads, start: StoryStart, day: string | null): Set<string> {
  const road = start.kind === 'exchange' ? roads.find(({ id }) => id === start.id) : undefined;
  if (start.kind === 'exchange' && !road) return new Set();
  const at = road ? road.targetDatasetId : start.id;
  const carried = road ? road.categoryIds : (places.find(({ id }) => id === start.id)?.categoryIds ?? []);
  const found = new Set<string>();
  for (const next of roads) {
    if (at === null || next.sourceDatasetId !== at || next.targetDatasetId === at || next.isFeedback === true) continue;
    if (day !== null && next.validFrom !== null && next.validFrom > day) continue;
    if (day !== null && next.validUntil !== null && next.validUntil < day) continue;
    const overlaps = next.categoryIds.some((id) => carried.includes(id));
    if (overlaps || next.categoryIds.length === 0 || carried.length === 0) found.add(next.id);
  }
  for (const place of places) {
    if (at !== null && place.id !== at && place.derivedFromIds.includes(at)) found.add(`${at}>${place.id}`);
    const isView = road && at === null && place.kind === 'virtual' && road.toSystemId !== null && place.systemId === road.toSystemId;
    const source = road?.sourceDatasetId ?? null;
    if (isView && source !== null && place.id !== source && place.derivedFromIds.includes(source)) found.add(`${source}>${place.id}`);
  }
  return found;
}

test('next hops are those of a slow look, on 200 generated cases', () => {
  let count = 0;
  for (const seed of SEEDS) {
    const { records, days } = anyCase(seed);
    const all = storyRoads(records);
    const map = roadMap(all);
    for (const day of [null, ...days]) {
      for (const start of [
        ...all.roads.map(({ id }) => ({ kind: 'exchange', id }) as const),
        ...all.places.map(({ id }) => ({ kind: 'dataset', id }) as const),
      ]) {
        const found = nextHops(map, start, day).map(({ hop }) => words(hop));
        expect(new Set(found)).toEqual(slowNext(all, start, day));
        expect(found.length).toBe(new Set(found).size);
        count += found.length;
      }
    }
  }
  expect(count).toBeGreaterThan(1_000);
});

const road = (id: string, from: string, to: string | null, more: Partial<StoryRoad> = {}): StoryRoad => ({
  ...{ id, sourceDatasetId: from, toSystemId: null, targetDatasetId: to, categoryIds: ['N'], isFeedback: false, validFrom: null, validUntil: null },
  ...more,
});
const place = (id: string, more: Partial<StoryPlace> = {}): StoryPlace => ({
  ...{ id, systemId: null, kind: 'source', derivedFromIds: [], categoryIds: ['N', 'A'] },
  ...more,
});
const follow = (roads: StoryRoad[], places: StoryPlace[], start: StoryStart, limit?: number) =>
  followPackage(roadMap({ roads, places }), start, { day: null, ...(limit === undefined ? {} : { limit }) });
const path = (journey: ReturnType<typeof follow>) => [...journey.steps.map(({ hop }) => words(hop)), journey.end];
const from = (id: string): StoryStart => ({ kind: 'dataset', id });
const PLACES = ['a', 'b', 'c', 'd'].map((id) => place(id));

test('a ring is walked once, and the end says that it leads back', () => {
  const journey = follow([road('1', 'a', 'b'), road('2', 'b', 'c'), road('3', 'c', 'a')], PLACES, from('a'));
  expect(path(journey)).toEqual(['1', '2', 'ring']);
  expect(journey.beyond.map(words)).toEqual(['3']);
});

test('a copy of itself goes nowhere', () => {
  expect(path(follow([road('1', 'a', 'a')], PLACES, from('a')))).toEqual(['empty']);
  expect(path(follow([road('1', 'a', 'a')], PLACES, { kind: 'exchange', id: '1' }))).toEqual(['1', 'no_next']);
});

test('the way on that goes further is the main one; the others are named', () => {
  const journey = follow([road('1', 'a', 'b'), road('2', 'a', 'c'), road('3', 'c', 'd'), road('4', 'a', null)], PLACES, from('a'));
  expect(path(journey)).toEqual(['2', '3', 'no_next']);
  expect(journey.steps.map(({ others }) => others.map(words))).toEqual([['1', '4'], []]);
  expect(journeyIds(journey)).toEqual({ exchanges: ['2', '1', '4', '3'], datasets: ['a'] });
});

test('what is no part of the package does not go on; where that is not known it is said to be uncertain', () => {
  const roads = [road('1', 'a', 'b'), road('2', 'b', 'c', { categoryIds: ['A'] }), road('3', 'b', 'd', { categoryIds: [] })];
  const journey = follow(roads, PLACES, from('a'));
  expect(path(journey)).toEqual(['1', '3', 'no_next']);
  expect(journey.steps.map(({ isCertain }) => isCertain)).toEqual([true, false]);
});

test('nothing is kept: the story stops there, unless a view of the system shows it on', () => {
  const live = road('1', 'a', null, { toSystemId: 's' });
  expect(path(follow([live], PLACES, from('a')))).toEqual(['1', 'nothing_stored']);
  const view = place('v', { systemId: 's', kind: 'virtual', derivedFromIds: ['a'] });
  expect(path(follow([live, road('2', 'v', 'b')], [...PLACES, view], { kind: 'exchange', id: '1' }))).toEqual(['1', 'a>v', '2', 'no_next']);
});

test('feedback and what is not in force are not followed; a start that is not there is empty; a long story is cut', () => {
  const roads = [road('1', 'a', 'b', { isFeedback: true }), road('2', 'a', 'c', { validUntil: '2020-01-01' })];
  expect(nextHops(roadMap({ roads, places: PLACES }), from('a'), '2020-07-01')).toEqual([]);
  expect(nextHops(roadMap({ roads, places: PLACES }), from('a'), '2020-01-01').map(({ hop }) => words(hop))).toEqual(['2']);
  expect(path(follow(roads, PLACES, { kind: 'exchange', id: 'x' }))).toEqual(['empty']);
  const chain = Array.from({ length: 60 }, (_, index) => road(String(index), `p${index}`, `p${index + 1}`));
  const places = Array.from({ length: 61 }, (_, index) => place(`p${index}`));
  const journey = follow(chain, places, from('p0'), 10);
  expect(journey.steps).toHaveLength(10);
  expect([journey.end, journey.beyond.map(words)]).toEqual(['limit', ['10']]);
});
