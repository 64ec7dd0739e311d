// Every flow as one numbered statement: who sends what about whom to whom, why and how, in each voice. By the case that may be read by everybody.
import type { RecordSet } from '../../model/record.ts';
import { rowsOf } from '../../model/record.ts';
import type { StoryRows } from '../../model/story.ts';
import type { RowRef } from '../../model/travel.ts';
import { type StorySentence, tellHop } from '../../trace/story/tell.ts';
import type { PageSentence, PageStatement } from './page-content.ts';
import type { PageRows } from './page-rows.ts';
import { inVoices, languageOf } from './page-words.ts';
import { storyRowsOf } from './story-rows.ts';

/** A flow told, still without its number. `from` and `to` are what its ends are called, by which flows are put together. */
export interface FlowTold {
  readonly exchange: string;
  readonly from: string;
  readonly to: string;
  readonly statement: Omit<PageStatement, 'number'>;
}

export interface FlowsTold {
  readonly flows: readonly FlowTold[];
  /** Flows of which the way they travel was not told. */
  readonly untold: number;
}

/** Who, what, why and what is not known stand on the page; the rest unfolds. */
const FIRST: ReadonlySet<string> = new Set(['who', 'data', 'purpose', 'unknown']);

/** By sender, then receiver, then as they stand in the case. */
export function tellFlows(records: RecordSet, rows: PageRows, day: string | null, hidesSecurity: boolean): FlowsTold {
  const story = hidesSecurity ? withoutChannels(storyRowsOf(records)) : storyRowsOf(records);
  const flows = rowsOf(records, 'exchanges').map((row) => tellFlow(story, rows, String(row.values.id ?? ''), day, hidesSecurity));
  const sorted = flows
    .map((flow, at) => ({ flow, at }))
    .sort((a, b) => compared(a.flow.from, b.flow.from) || compared(a.flow.to, b.flow.to) || a.at - b.at);
  const untold = hidesSecurity ? [...story.exchanges.values()].filter(({ standardId }) => standardId !== null).length : 0;
  return { flows: sorted.map(({ flow }) => flow), untold };
}

function tellFlow(story: StoryRows, rows: PageRows, id: string, day: string | null, hidesSecurity: boolean): FlowTold {
  const exchange = story.exchanges.get(id);
  const refs = new Map<string, RowRef>([[`exchanges ${id}`, { sheet: 'exchanges', id }]]);
  const told = inVoices((voice): readonly StorySentence[] => {
    const depth = voice.endsWith('plain') ? 'plain' : 'expert';
    const all = tellHop(story, { kind: 'exchange', id }, { language: languageOf(voice), depth }, day).sentences;
    const kept = hidesSecurity ? all.filter(isOpen) : all;
    for (const row of kept.flatMap((sentence) => sentence.rows)) refs.set(`${row.sheet} ${row.id}`, row);
    return kept;
  });
  const textOf = (isOne: (sentence: StorySentence) => boolean) =>
    inVoices((voice): readonly PageSentence[] => told[voice].filter(isOne).map(({ text }) => [{ text }]));
  const name = exchange?.name ?? null;
  return {
    exchange: id,
    from: partyOf(story, exchange?.fromSystemId ?? null),
    to: partyOf(story, exchange?.toSystemId ?? null),
    statement: {
      about: { kind: 'exchange', id },
      title: name === null ? null : { nl: name, en: name },
      sentences: textOf(({ topic }) => FIRST.has(topic)),
      more: textOf(({ topic }) => !FIRST.has(topic)),
      rows: rows.places([...refs.values()]),
    },
  };
}

/** How data is carried is a matter of security; so is that this is not known. */
function isOpen({ topic, unknowns }: StorySentence): boolean {
  if (topic === 'carrier') return false;
  return unknowns.length === 0 || unknowns.some(({ key }) => key !== 'standard' && key !== 'secure');
}

/** No sentence about the channel is told, so nothing may be said not to be known of it either. */
function withoutChannels(story: StoryRows): StoryRows {
  return { ...story, standards: new Map([...story.standards].map(([id, standard]) => [id, { ...standard, isSecure: true }])) };
}

/** The department or organisation that runs a system; '' when it is not known. */
function partyOf(story: StoryRows, systemId: string | null): string {
  const system = systemId === null ? undefined : story.systems.get(systemId);
  const organisation = story.organisations.get(system?.organisationId ?? '');
  const unit = story.units.get(system?.unitId ?? '');
  return [organisation?.name ?? organisation?.shortName, unit?.name].filter(Boolean).join(' · ');
}

function compared(one: string, other: string): number {
  return one.localeCompare(other, 'nl');
}
