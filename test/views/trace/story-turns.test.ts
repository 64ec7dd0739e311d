// Following a package over forks: another way is taken where it was chosen, and only there.
import { expect, it } from 'vitest';
import type { StoryRoad, StoryRoads } from '../../../renderer/model/story.ts';
import { followPackage, roadMap } from '../../../renderer/trace/story/journey.ts';
import { atStep, type StoryInquiry, waysAfter, withTurn } from '../../../renderer/views/trace/story-turns.ts';

function road(id: string, from: string, to: string): StoryRoad {
  const nothing = { toSystemId: null, isFeedback: false, validFrom: null, validUntil: null };
  return { id, sourceDatasetId: from, targetDatasetId: to, categoryIds: ['A'], ...nothing };
}

/** a → b or c; b → d or e; c → f. */
const ROADS: StoryRoads = {
  roads: [road('ab', 'a', 'b'), road('ac', 'a', 'c'), road('bd', 'b', 'd'), road('be', 'b', 'e'), road('cf', 'c', 'f')],
  places: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, systemId: null, kind: null, derivedFromIds: [], categoryIds: ['A'] })),
};
const MAP = roadMap(ROADS);
const START: StoryInquiry = { kind: 'story', start: { kind: 'dataset', id: 'a' }, turns: [], at: 0 };

const journeyOf = ({ start, turns }: StoryInquiry) => followPackage(MAP, start, { day: null, turns });
const told = (inquiry: StoryInquiry) => journeyOf(inquiry).steps.map(({ hop }) => (hop.kind === 'exchange' ? hop.id : hop.toId));
const ways = (inquiry: StoryInquiry, at: number) => waysAfter(journeyOf(inquiry), at).map((hop) => (hop.kind === 'exchange' ? hop.id : hop.toId));

it('offers the ways at each fork, the one that is followed first', () => {
  expect(told(START)).toEqual(['ab', 'bd']);
  expect([ways(START, -1), ways(START, 0), ways(START, 1)]).toEqual([['ab', 'ac'], ['bd', 'be'], []]);
});

it('takes a turn, keeps those before it and drops those after it', () => {
  const late = withTurn(START, journeyOf(START), 0, { kind: 'exchange', id: 'be' });
  expect([told(late), late.at]).toEqual([['ab', 'be'], 1]);
  const early = withTurn(late, journeyOf(late), -1, { kind: 'exchange', id: 'ac' });
  expect([told(early), early.at, early.turns]).toEqual([['ac', 'cf'], 0, ['ac']]);
  const again = withTurn(withTurn(early, journeyOf(early), -1, { kind: 'exchange', id: 'ab' }), journeyOf(START), 0, { kind: 'exchange', id: 'be' });
  expect([told(again), again.turns]).toEqual([
    ['ab', 'be'],
    ['ab', 'be'],
  ]);
});

it('stays within the journey', () => {
  expect([atStep(START, -3, 2).at, atStep(START, 9, 2).at, atStep(START, 1, 2).at]).toEqual([0, 1, 1]);
});
