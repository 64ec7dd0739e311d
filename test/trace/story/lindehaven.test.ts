// Every exchange of Lindehaven told in four voices, as texts that were read aloud and approved; change them only after reading them again.
import { beforeAll, expect, test } from 'vitest';
import { askStoryRoads, askStoryRows } from '../../../renderer/db/questions/story.ts';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../../renderer/model/record.ts';
import type { StoryRoads, StoryRows } from '../../../renderer/model/story.ts';
import { followPackage, journeyIds, roadMap, type StoryStart } from '../../../renderer/trace/story/journey.ts';
import { storyText, tellHop, tellJourney, type Voice } from '../../../renderer/trace/story/tell.ts';
import { engineWith } from '../../support/engine.ts';
import { lindehavenFiles } from '../../support/files.ts';
import { storyRoads, storyRows } from './story-rows.ts';

const DAY = '2020-07-01';
const VOICES: readonly Voice[] = (['nl', 'en'] as const).flatMap((language) => (['plain', 'expert'] as const).map((depth) => ({ language, depth })));

let records: RecordSet;
let roads: StoryRoads;
let rows: StoryRows;

beforeAll(async () => {
  records = (await ingest(lindehavenFiles())).records;
  const database = await engineWith(records);
  roads = await askStoryRoads(database);
  const all = roads.roads.map(({ id }) => id);
  rows = await askStoryRows(
    database,
    all,
    roads.places.map(({ id }) => id),
  );
});

test('the questions give the rows that a plain reading of the sheets gives', () => {
  expect(roads).toEqual(storyRoads(records));
  const plain = storyRows(records);
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const sheet of Object.keys(plain) as (keyof StoryRows)[]) expect(sorted(rows[sheet]), sheet).toEqual(sorted(plain[sheet]));
});

test('asked for one exchange, the rows are those it points at', async () => {
  const database = await engineWith(records);
  const one = await askStoryRows(database, ['x-018'], []);
  expect([...one.exchanges.keys()]).toEqual(['x-018']);
  expect([...one.datasets.keys()]).toEqual(['ds-polis']);
  expect([...one.systems.keys()]).toEqual(['sys-polis', 'sys-suwi', 'sys-uitk']);
  const hop = { kind: 'exchange', id: 'x-018' } as const;
  expect(tellHop(one, hop, { language: 'nl', depth: 'plain' }, DAY)).toEqual(tellHop(rows, hop, { language: 'nl', depth: 'plain' }, DAY));
});

test.each(VOICES)('all 81 exchanges: $language, $depth', async (voice) => {
  const told = roads.roads.map(({ id }) => {
    const { sentences } = tellHop(rows, { kind: 'exchange', id }, voice, DAY);
    return `${id}\n${sentences.map(({ text }) => text).join('\n')}\n`;
  });
  expect(told).toHaveLength(81);
  await expect(told.join('\n')).toMatchFileSnapshot(`../../fixtures/story/lindehaven-${voice.language}-${voice.depth}.txt`);
});

const STARTS: readonly StoryStart[] = [
  { kind: 'dataset', id: 'ds-brp' },
  { kind: 'exchange', id: 'x-009' },
  { kind: 'exchange', id: 'x-031' },
  { kind: 'exchange', id: 'x-045' },
  { kind: 'dataset', id: 'ds-posts' },
  { kind: 'dataset', id: 'ds-sensor' },
  { kind: 'dataset', id: 'ds-hr' },
  { kind: 'dataset', id: 'ds-testkaart' },
  { kind: 'exchange', id: 'x-077' },
  { kind: 'exchange', id: 'x-999' },
];

test.each(VOICES)('whole journeys: $language, $depth', async (voice) => {
  const texts = STARTS.map((start) => {
    const journey = followPackage(roadMap(roads), start, { day: DAY });
    return `== ${start.id}\n\n${storyText(tellJourney(rows, journey, voice, DAY))}\n`;
  });
  await expect(texts.join('\n')).toMatchFileSnapshot(`../../fixtures/story/journeys-${voice.language}-${voice.depth}.txt`);
});

test('a journey needs no other rows than those of its ids', async () => {
  const database = await engineWith(records);
  for (const start of STARTS.slice(0, 4)) {
    const journey = followPackage(roadMap(roads), start, { day: DAY });
    const { exchanges, datasets } = journeyIds(journey);
    const own = await askStoryRows(database, exchanges, datasets);
    for (const voice of VOICES) expect(storyText(tellJourney(own, journey, voice, DAY))).toBe(storyText(tellJourney(rows, journey, voice, DAY)));
  }
});

test.each(VOICES)('with only the sheets that a first file brings: $language, $depth', async (voice) => {
  const few = new Map([...records].filter(([sheet]) => sheet === 'exchanges' || sheet === 'systems'));
  const bare = await askStoryRows(await engineWith(few), ['x-003', 'x-031', 'x-069'], []);
  const told = [...bare.exchanges.keys()].map((id) => {
    const { sentences } = tellHop(bare, { kind: 'exchange', id }, voice, DAY);
    return `${id}\n${sentences.map(({ text }) => text).join('\n')}\n`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot(`../../fixtures/story/two-sheets-${voice.language}-${voice.depth}.txt`);
});
