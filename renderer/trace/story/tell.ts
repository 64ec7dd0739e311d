// The story of one step or of a whole journey, in one voice: sentences that carry the rows they rest on. Knows no words itself.
import type { StoryExchange, StoryRef, StoryRows } from '../../model/story.ts';
import type { Depth } from './cleaned.ts';
import { EXPERT_EN, PLAIN_EN } from './en-tellers.ts';
import { derivationFacts, type ExchangeFacts, exchangeFacts, one, partyOf } from './facts.ts';
import type { Journey, JourneyStep, StoryHop } from './journey.ts';
import { EXPERT_NL, PLAIN_NL } from './nl-tellers.ts';
import { asSentence, type Phrase, type Piece, rowsOf, textOf } from './phrase.ts';
import { type Beginning, STORY_TOPICS, type StoryTopic, type Teller, type WayOn } from './topics.ts';
import { type UnknownSentence, unknownSentences, unknownSummary } from './unknown-sentences.ts';
import { type Unknown, unknownsOf, unknownsOfDerivation } from './unknowns.ts';

/** Who speaks: a language and how deep the words go. */
export interface Voice {
  readonly language: 'nl' | 'en';
  readonly depth: Depth;
}

/** One sentence. `pieces` together are `text`; a piece with rows can lead to them. */
export interface StorySentence {
  readonly topic: StoryTopic;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** All rows it rests on; the row it is about first. */
  readonly rows: readonly StoryRef[];
  /** The row that an objection or correction is about; null for a sentence about the journey itself. */
  readonly about: StoryRef | null;
  /** What this sentence says is not known, so that it can be filled in. */
  readonly unknowns: readonly Unknown[];
}

/** One hop told. */
export interface StoryStep {
  readonly hop: StoryHop;
  readonly about: StoryRef;
  readonly sentences: readonly StorySentence[];
  /** Everything that is not known of this hop, told on the spot or at its end. */
  readonly unknowns: readonly Unknown[];
}

/** A journey told. */
export interface Story {
  readonly voice: Voice;
  readonly opening: readonly StorySentence[];
  readonly steps: readonly StoryStep[];
  readonly end: readonly StorySentence[];
  /** All that is not known on the way, summed. */
  readonly summary: readonly StorySentence[];
}

/** One exchange or derivation in sentences; `day` (ISO) decides what is in force, null leaves that open. */
export function tellHop(rows: StoryRows, hop: StoryHop, voice: Voice, day: string | null): StoryStep {
  const teller = tellerOf(voice);
  if (hop.kind === 'derivation') return tellDerivation(teller, rows, hop);
  const about: StoryRef = { sheet: 'exchanges', id: hop.id };
  const facts = exchangeFacts(rows, rows.exchanges.get(hop.id) ?? emptyExchange(hop.id), day);
  const unknowns = unknownsOf(facts);
  const told = STORY_TOPICS.flatMap((topic) => teller.exchange[topic](facts).map((phrase) => sentence(teller, topic, phrase, about)));
  return { hop, about, sentences: [...told, ...stillUnknown(teller, unknowns, about)], unknowns };
}

/** The whole journey. `rows` holds the ids of `journeyIds`. */
export function tellJourney(rows: StoryRows, journey: Journey, voice: Voice, day: string | null): Story {
  const teller = tellerOf(voice);
  const steps = journey.steps.map((step) => tellStep(teller, rows, step, voice, day));
  const last = journey.steps.at(-1)?.hop;
  const lastFacts = last?.kind === 'exchange' ? factsOf(rows, last.id, day) : null;
  const framed = (topic: StoryTopic, phrases: readonly Phrase[]) => phrases.map((phrase) => sentence(teller, topic, phrase, null));
  const beyond = journey.beyond.map((hop) => wayOf(rows, hop));
  const numbered = steps.map(({ unknowns }, index) => ({ step: index + 1, unknowns: distinct(unknowns) }));
  return {
    voice,
    opening: framed('opening', teller.opening(beginningOf(rows, journey), day, steps.length)),
    steps,
    end: framed('end', teller.end({ end: journey.end, last: lastFacts }, beyond)),
    summary: unknownSummary(teller.unknown, numbered).map((told) => unknownSentence(teller, 'summary', told, null)),
  };
}

/** A story as text: a paragraph for the opening, each step, the end, and what is not known. */
export function storyText(story: Story): string {
  const { step } = tellerOf(story.voice).unknown;
  const steps = story.steps.map(({ sentences }, index) => `${step} ${index + 1}. ${joined(sentences)}`);
  return [joined(story.opening), ...steps, joined(story.end), joined(story.summary)].filter(Boolean).join('\n\n');
}

function joined(sentences: readonly StorySentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

function tellerOf({ language, depth }: Voice): Teller {
  if (language === 'nl') return depth === 'plain' ? PLAIN_NL : EXPERT_NL;
  return depth === 'plain' ? PLAIN_EN : EXPERT_EN;
}

function tellStep(teller: Teller, rows: StoryRows, step: JourneyStep, voice: Voice, day: string | null): StoryStep {
  const told = tellHop(rows, step.hop, voice, day);
  const doubt = step.isCertain ? [] : teller.uncertain().map((phrase) => sentence(teller, 'unknown', phrase, told.about));
  const ways = step.others.map((hop) => wayOf(rows, hop));
  const others = teller.others(ways, wayOf(rows, step.hop)).map((phrase) => sentence(teller, 'others', phrase, null));
  return { ...told, sentences: [...doubt, ...told.sentences, ...others] };
}

function tellDerivation(teller: Teller, rows: StoryRows, hop: Extract<StoryHop, { kind: 'derivation' }>): StoryStep {
  const about: StoryRef = { sheet: 'datasets', id: hop.toId };
  const facts = derivationFacts(rows, hop.fromId, hop.toId);
  const unknowns = unknownsOfDerivation(facts);
  const told = teller.derivation(facts).flatMap(({ topic, sentences }) => sentences.map((phrase) => sentence(teller, topic, phrase, about)));
  return { hop, about, sentences: [...told, ...stillUnknown(teller, unknowns, about)], unknowns };
}

/** At the end of a step: what was not said where it belongs. */
function stillUnknown(teller: Teller, unknowns: readonly Unknown[], about: StoryRef): StorySentence[] {
  const left = distinct(unknowns.filter(({ isSaid }) => !isSaid));
  return unknownSentences(teller.unknown, left).map((told) => unknownSentence(teller, 'unknown', told, about));
}

/** Each thing once, although two rows leave it open. */
function distinct(unknowns: readonly Unknown[]): Unknown[] {
  return [...new Map(unknowns.map((unknown) => [unknown.key, unknown])).values()];
}

function sentence(teller: Teller, topic: StoryTopic, phrase: Phrase, about: StoryRef | null): StorySentence {
  const pieces = asSentence(phrase, teller.capital);
  const rows = rowsOf(about ? [{ text: '', rows: [about] }, ...pieces] : pieces);
  return { topic, text: textOf(pieces), pieces, rows, about, unknowns: [] };
}

function unknownSentence(teller: Teller, topic: StoryTopic, { phrase, unknowns }: UnknownSentence, about: StoryRef | null): StorySentence {
  return { ...sentence(teller, topic, phrase, about), unknowns };
}

function factsOf(rows: StoryRows, id: string, day: string | null): ExchangeFacts {
  return exchangeFacts(rows, rows.exchanges.get(id) ?? emptyExchange(id), day);
}

function beginningOf(rows: StoryRows, { start }: Journey): Beginning {
  if (start.kind === 'exchange') return { kind: 'exchange', exchange: { id: start.id, row: rows.exchanges.get(start.id) ?? null } };
  const row = rows.datasets.get(start.id) ?? null;
  return { kind: 'dataset', dataset: { id: start.id, row }, party: partyOf(rows, row?.systemId ?? null) };
}

function wayOf(rows: StoryRows, hop: StoryHop): WayOn {
  if (hop.kind === 'exchange') return { kind: 'party', party: partyOf(rows, rows.exchanges.get(hop.id)?.toSystemId ?? null) };
  return { kind: 'made', dataset: one(rows.datasets, hop.toId) ?? { id: hop.toId, row: null } };
}

/** An exchange that is named but not described: all of it is unknown. */
function emptyExchange(id: string): StoryExchange {
  const nothing = {
    name: null,
    fromSystemId: null,
    sourceDatasetId: null,
    toSystemId: null,
    targetDatasetId: null,
    viaSystemId: null,
    activityId: null,
    purposeId: null,
    mode: null,
    frequency: null,
    latency: null,
    standardId: null,
    recipientRole: null,
    agreementId: null,
    correction: null,
    isFeedback: null,
    transferSafeguard: null,
    isTemporary: null,
    reviewOn: null,
    exitPlan: null,
    validFrom: null,
    validUntil: null,
    describedBy: null,
    certainty: null,
    volumePerYear: null,
    processStep: null,
  };
  return { id, ...nothing, basisIds: [], categoryIds: [], subjectIds: [] };
}
