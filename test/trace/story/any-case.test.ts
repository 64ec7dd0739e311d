// What holds of every sentence, on generated cases with missing fields, dangling references and hostile names.
import { expect, test } from 'vitest';
import type { StoryExchange, StoryRows } from '../../../renderer/model/story.ts';
import { UNKNOWN_EN } from '../../../renderer/trace/story/en-unknown.ts';
import { exchangeFacts } from '../../../renderer/trace/story/facts.ts';
import { followPackage, roadMap, type StoryHop } from '../../../renderer/trace/story/journey.ts';
import { UNKNOWN_NL } from '../../../renderer/trace/story/nl-unknown.ts';
import { type StorySentence, type StoryStep, storyText, tellHop, tellJourney, type Voice } from '../../../renderer/trace/story/tell.ts';
import { unknownsOf } from '../../../renderer/trace/story/unknowns.ts';
import { anyCase, SEEDS } from '../../support/any-case.ts';
import { storyRoads, storyRows } from './story-rows.ts';

const VOICES: readonly Voice[] = (['nl', 'en'] as const).flatMap((language) => (['plain', 'expert'] as const).map((depth) => ({ language, depth })));

const CASES = SEEDS.map((seed) => {
  const { records, days } = anyCase(seed);
  return { seed, rows: storyRows(records), roads: storyRoads(records), days };
});

interface Told {
  readonly rows: StoryRows;
  readonly voice: Voice;
  readonly step: StoryStep;
}

/** Each exchange and derivation of every case, in every voice. */
const TOLD: readonly Told[] = CASES.flatMap(({ rows, roads, days, seed }) => {
  const sent = roads.roads.map(({ id }): StoryHop => ({ kind: 'exchange', id }));
  const made = roads.places.flatMap(({ id, derivedFromIds }) => derivedFromIds.map((fromId): StoryHop => ({ kind: 'derivation', fromId, toId: id })));
  const day = seed % 3 === 0 ? null : (days[seed % days.length] ?? null);
  return [...sent, ...made].flatMap((hop) => VOICES.map((voice) => ({ rows, voice, step: tellHop(rows, hop, voice, day) })));
});

const words = (text: string) => text.split(/\s+/).filter(Boolean);

const FORBIDDEN = /\bnull\b|\bundefined\b|\bNaN\b|\[object|=>|\s\s|\s[.,;:]|\(\s*\)|‘\s*’|\.\.|,,|: *\./;

function faultOf({ text, pieces }: StorySentence): string | null {
  if (text !== pieces.map((piece) => piece.text).join('')) return `pieces: ${text}`;
  if (FORBIDDEN.test(text)) return `forbidden: ${text}`;
  if (!/[.!?…]$/u.test(text)) return `no end: ${text}`;
  return /^[\p{Lu}\p{N}\p{P}\p{S}]/u.test(text) ? null : `no capital: ${text}`;
}

test('sentences are well formed, and rest on rows', () => {
  const faults = new Set<string | null>();
  for (const { step } of TOLD) {
    if (step.sentences.length === 0) faults.add(`silent: ${JSON.stringify(step.hop)}`);
    for (const sentence of step.sentences) {
      faults.add(faultOf(sentence));
      if (JSON.stringify([sentence.about, sentence.rows[0]]) !== JSON.stringify([step.about, step.about])) faults.add(`about: ${sentence.text}`);
      const held = new Set(sentence.rows.map(({ sheet, id }) => `${sheet} ${id}`));
      for (const { rows } of sentence.pieces) for (const { sheet, id } of rows) if (!held.has(`${sheet} ${id}`)) faults.add(`row: ${sentence.text}`);
    }
  }
  faults.delete(null);
  expect([...faults].slice(0, 10)).toEqual([]);
  expect(TOLD.reduce((sum, { step }) => sum + step.sentences.length, 0)).toBeGreaterThan(10_000);
});

const CODES = /\b6\.1\.[a-f]\b|\bart\.|\b(CONT|DAILY|IRREG|ON_REQUEST|P\d+D|PT\d+H)\b|\b(org|uni|sys|dat|exc|pro|leg|sta|agr)-\d/;

test('plain sentences are short and hold no codes or ids, but for rows that are not known', () => {
  const plain = TOLD.filter(({ voice }) => voice.depth === 'plain').flatMap(({ step }) => step.sentences.map(({ text }) => text));
  expect(plain.filter((text) => words(text).length > 25).slice(0, 10)).toEqual([]);
  expect(plain.filter((text) => CODES.test(text.replaceAll(/\((kenmerk(en)?|ids?) [^)]*\)/g, ''))).slice(0, 10)).toEqual([]);
});

/** Told at the end as a clause, or on the spot with the id of the row that is not there or has no name. */
test('every unknown is said aloud', () => {
  const silent: string[] = [];
  for (const { voice, step } of TOLD) {
    const { clauses } = voice.language === 'nl' ? UNKNOWN_NL : UNKNOWN_EN;
    const text = step.sentences.map((sentence) => sentence.text).join(' ');
    for (const { key, isSaid } of step.unknowns) {
      if (isSaid ? !/\((kenmerk|id)/.test(text) : !text.includes(clauses[key])) silent.push(`${voice.language} ${voice.depth} ${key}: ${text}`);
    }
    const told = new Set(step.sentences.flatMap(({ unknowns }) => unknowns.map(({ key }) => key)));
    for (const { key, isSaid } of step.unknowns) if (!isSaid && !told.has(key)) silent.push(`no button for ${key}: ${text}`);
  }
  expect(silent.slice(0, 5)).toEqual([]);
  expect(TOLD.reduce((sum, { step }) => sum + step.unknowns.length, 0)).toBeGreaterThan(10_000);
});

/** A second, slow look: a field that must be filled in and is not, found by going through the fields. */
const ALWAYS: readonly (readonly [keyof StoryExchange, string])[] = [
  ['fromSystemId', 'from'],
  ['sourceDatasetId', 'source'],
  ['toSystemId', 'to'],
  ['purposeId', 'purpose'],
  ['mode', 'mode'],
  ['frequency', 'frequency'],
  ['latency', 'latency'],
  ['standardId', 'standard'],
  ['recipientRole', 'role'],
  ['correction', 'correction'],
  ['isFeedback', 'feedback'],
  ['isTemporary', 'temporary'],
  ['validFrom', 'since'],
  ['describedBy', 'describedBy'],
  ['certainty', 'certainty'],
];

test('every required field that is empty is an unknown, and each other field when it applies', () => {
  for (const { rows } of CASES) {
    for (const exchange of rows.exchanges.values()) {
      const keys = unknownsOf(exchangeFacts(rows, exchange, null)).map(({ key }) => key as string);
      for (const [field, key] of ALWAYS) if (exchange[field] === null) expect(keys, `${exchange.id}.${field}`).toContain(key);
      if (exchange.categoryIds.length === 0) expect(keys).toContain('categories');
      const classes = exchange.categoryIds.map((id) => rows.categories.get(id)?.privacyClass ?? 'unsaid');
      const isPersonal = classes.some((known) => known !== 'none') || classes.length === 0;
      expect(keys.includes('basis') || !isPersonal || exchange.basisIds.length > 0).toBe(true);
      expect(keys.includes('subjects') || !isPersonal || exchange.subjectIds.length > 0).toBe(true);
      expect(keys.includes('register') || !isPersonal || exchange.activityId !== null).toBe(true);
      if (!isPersonal && exchange.basisIds.length === 0) expect(keys).not.toContain('basis');
      if (exchange.isTemporary === true) {
        expect(keys.includes('review')).toBe(exchange.reviewOn === null);
        expect(keys.includes('exit')).toBe(exchange.exitPlan === null);
      }
      if (exchange.targetDatasetId === null) expect(keys.includes('target')).toBe(exchange.mode !== 'query' && exchange.mode !== 'publication');
      expect(keys.includes('confirmed')).toBe(exchange.certainty === 'assumed');
      expect(keys.includes('receiverView')).toBe(exchange.describedBy === 'sender');
    }
  }
});

test('emptying one field of a full exchange says one more thing that is not known', () => {
  const full = fullCase();
  const told = (exchange: StoryExchange, voice: Voice) => {
    const own = { ...full, exchanges: new Map([['x', exchange]]) };
    return tellHop(own, { kind: 'exchange', id: 'x' }, voice, null).sentences.map(({ text }) => text);
  };
  const exchange = full.exchanges.get('x') as StoryExchange;
  for (const voice of VOICES) {
    const doubt = voice.language === 'nl' ? /weten|kennen|ook niet/ : /know|Nor/;
    expect(told(exchange, voice).filter((text) => doubt.test(text))).toEqual([]);
    for (const [field] of ALWAYS)
      expect(
        told({ ...exchange, [field]: null }, voice).some((text) => doubt.test(text)),
        field,
      ).toBe(true);
    for (const field of ['categoryIds', 'basisIds', 'subjectIds'] as const) {
      expect(
        told({ ...exchange, [field]: [] }, voice).some((text) => doubt.test(text)),
        field,
      ).toBe(true);
      expect(told({ ...exchange, [field]: ['gone'] }, voice).join(' '), field).toMatch(/\((kenmerk|id) gone\)/);
    }
    for (const field of [
      'fromSystemId',
      'toSystemId',
      'viaSystemId',
      'sourceDatasetId',
      'targetDatasetId',
      'purposeId',
      'standardId',
      'agreementId',
      'activityId',
    ] as const) {
      expect(told({ ...exchange, [field]: 'gone' }, voice).join(' '), field).toMatch(/\((kenmerk|id) gone\)/);
    }
  }
});

function fullCase(): StoryRows {
  const one = <T extends { id: string }>(row: T): Map<string, T> => new Map([[row.id, row]]);
  const system = (id: string, organisationId: string) => ({ id, organisationId, unitId: null, name: `Systeem ${id}` });
  const exchange: StoryExchange = {
    ...{
      id: 'x',
      name: 'Lijst',
      fromSystemId: 'a',
      sourceDatasetId: 'd',
      toSystemId: 'b',
      targetDatasetId: 'e',
      viaSystemId: 'c',
      activityId: 'act',
    },
    ...{
      purposeId: 'p',
      basisIds: ['l'],
      categoryIds: ['N'],
      subjectIds: ['I'],
      mode: 'batch',
      frequency: 'WEEKLY',
      latency: 'P7D',
      standardId: 's',
    },
    ...{ recipientRole: 'processor', agreementId: 'agr', correction: 'none', isFeedback: false, transferSafeguard: null, isTemporary: false },
    ...{ reviewOn: null, exitPlan: null, validFrom: '2020-01-01', validUntil: null, describedBy: 'both', certainty: 'confirmed' },
    ...{ volumePerYear: 52, processStep: null },
  };
  const dataset = (id: string) => ({ id, systemId: null, title: `Lijst ${id}`, kind: 'source', purposeId: 'p', categoryIds: ['N'] });
  return {
    exchanges: one(exchange),
    datasets: new Map(['d', 'e'].map((id) => [id, dataset(id)])),
    systems: new Map([system('a', 'o'), system('b', 'q'), system('c', 'q')].map((row) => [row.id, row])),
    organisations: new Map(['o', 'q'].map((id) => [id, { id, name: `Partij ${id}`, shortName: id, isOwn: false, country: 'NL' }])),
    units: new Map(),
    purposes: one({ id: 'p', nl: 'Doel', en: 'Purpose', plain: 'Mensen helpen', parentId: null }),
    bases: one({ id: 'l', article6: '6.1.c', specialGround: null, law: 'Wet X', validFrom: null, validUntil: null }),
    categories: one({ id: 'N', nl: 'Naam', en: 'Name', privacyClass: 'ordinary' }),
    subjects: one({ id: 'I', nl: 'Inwoners', en: 'Residents' }),
    standards: one({ id: 's', name: 'SFTP', kind: 'file', steward: null, isSecure: true }),
    agreements: one({ id: 'agr', kind: 'covenant', title: 'Afspraak', validUntil: null }),
    activities: one({ id: 'act', name: 'Werk' }),
  };
}

test('a journey ends, visits no place twice, and reads as text', () => {
  for (const { rows, roads, days } of CASES.slice(0, 15)) {
    const map = roadMap(roads);
    const starts = [
      ...roads.places.map(({ id }) => ({ kind: 'dataset', id }) as const),
      ...roads.roads.map(({ id }) => ({ kind: 'exchange', id }) as const),
      { kind: 'dataset', id: 'nowhere' } as const,
    ];
    for (const start of starts) {
      const day = days[0] ?? null;
      const journey = followPackage(map, start, { day });
      expect(followPackage(map, start, { day })).toEqual(journey);
      const ends = journey.steps.flatMap(({ hop }) => (hop.kind === 'exchange' ? (map.roads.get(hop.id)?.targetDatasetId ?? []) : hop.toId));
      expect(new Set(ends).size).toBe(ends.length);
      for (const voice of VOICES) {
        const story = tellJourney(rows, journey, voice, day);
        const framed = [...story.opening, ...story.end, ...story.summary, ...story.steps.flatMap(({ sentences }) => sentences)];
        expect(framed.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
        if (voice.depth === 'plain') expect(framed.filter(({ text }) => words(text).length > 25)).toEqual([]);
        expect(storyText(story)).not.toMatch(/\bnull\b|undefined|NaN/);
        expect(story.end.length).toBeGreaterThan(0);
        expect(story.summary.length > 0).toBe(story.steps.length > 0);
      }
    }
  }
});
