// What can be chosen for each kind of question, by name, and what of it fits some words.
import type { Travel } from '../../model/travel.ts';
import { fold } from '../../model/value.ts';
import { idsOf } from '../../trace/outcome.ts';
import { placesOf, sorted } from '../../trace/places.ts';
import type { NamedKind } from '../../trace/words.ts';
import type { InquiryKind } from '../../workspace/asking/inquiry.ts';
import type { Names } from './told/telling.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Folded: what words are looked for in. */
  readonly key: string;
}

/** So many are listed at most. */
const MOST = 50;

export type ChoiceKind = 'dataset' | 'system' | 'exchange' | 'supplier' | 'category' | 'subject' | 'start';

/** The kind of thing that a question is about. */
export const ABOUT: Readonly<Record<InquiryKind, ChoiceKind>> = {
  error: 'dataset',
  story: 'start',
  backward: 'dataset',
  reach: 'exchange',
  leak: 'system',
  stops: 'system',
  supplier: 'supplier',
  resident: 'subject',
};

/** In the order of the alphabet; what only flows name is there too. */
export function choicesOf(names: Names, kind: ChoiceKind): readonly Choice[] {
  if (kind === 'start') return [...choicesOf(names, 'dataset'), ...choicesOf(names, 'exchange')];
  const order = new Intl.Collator(names.language, { numeric: true });
  return idsIn(names.travel, kind)
    .map((id) => {
      const [name, note] = [names.of(NAMED[kind], id), noteOf(names, kind, id)];
      return { id, name, note, key: fold(`${name} ${note} ${id}`) };
    })
    .sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const NAMED: Readonly<Record<Exclude<ChoiceKind, 'start'>, NamedKind>> = {
  dataset: 'dataset',
  system: 'system',
  exchange: 'exchange',
  supplier: 'organisation',
  category: 'category',
  subject: 'subject',
};

function idsIn(travel: Travel, kind: Exclude<ChoiceKind, 'start'>): readonly string[] {
  if (kind !== 'supplier') return idsOf(travel, kind);
  return sorted(travel.systems.flatMap(({ supplierId }) => supplierId ?? []));
}

function noteOf(names: Names, kind: ChoiceKind, id: string): string {
  const places = placesOf(names.travel);
  if (kind === 'dataset') return names.place(places.systemOf(id));
  if (kind === 'system') {
    const organisationId = places.organisationOf(id);
    return organisationId === null ? '' : names.of('organisation', organisationId);
  }
  const flow = kind === 'exchange' ? places.exchanges.get(id) : undefined;
  return flow ? `${names.of('system', flow.fromSystemId)} → ${names.of('system', flow.toSystemId)}` : '';
}

/** Every word stands somewhere in it; those whose name begins with the words first. */
export function found(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = fold(query).split(' ').filter(Boolean);
  const fitting = words.length === 0 ? choices : choices.filter(({ key }) => words.every((word) => key.includes(word)));
  const whole = words.join(' ');
  const [first, rest] = [fitting.filter(({ key }) => key.startsWith(whole)), fitting.filter(({ key }) => !key.startsWith(whole))];
  return [...first, ...rest].slice(0, MOST);
}

/** The kinds of data that can be asked about in a dataset: those it holds, else those that leave it, else all. `isOwn`: the first two. */
export function categoriesOf(travel: Travel, datasetId: string): { readonly ids: readonly string[]; readonly isOwn: boolean } {
  const held = placesOf(travel).datasets.get(datasetId)?.categoryIds ?? [];
  const sent = travel.exchanges.filter(({ sourceDatasetId }) => sourceDatasetId === datasetId).flatMap(({ categoryIds }) => categoryIds);
  const own = sorted([...held, ...sent]);
  return own.length > 0 ? { ids: own, isOwn: true } : { ids: idsOf(travel, 'category'), isOwn: false };
}

/** The groups of people in a dataset and in what leaves it; all of them when none are named. */
export function subjectsOf(travel: Travel, datasetId: string): readonly string[] {
  const held = placesOf(travel).datasets.get(datasetId)?.subjectIds ?? [];
  const sent = travel.exchanges.filter(({ sourceDatasetId }) => sourceDatasetId === datasetId).flatMap(({ subjectIds }) => subjectIds);
  const own = sorted([...held, ...sent]);
  return own.length > 0 ? own : idsOf(travel, 'subject');
}
