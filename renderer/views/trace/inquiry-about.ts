// Which questions can be asked about a thing, and the inquiry that a question about it is.
import type { Travel } from '../../model/travel.ts';
import { placesOf } from '../../trace/places.ts';
import type { Inquiry, InquiryKind } from '../../workspace/asking/inquiry.ts';
import type { TraceWords } from '../text/trace-nl.ts';
import { categoriesOf } from './choices.ts';

/** An error needs a kind of data too: with one only it is that one, else it is still to be chosen. */
export function inquiryAbout(travel: Travel, about: InquiryKind, id: string): Inquiry {
  if (about === 'error') {
    const { ids, isOwn } = categoriesOf(travel, id);
    const [only] = ids;
    if (only !== undefined && ids.length === 1 && isOwn) return { kind: 'error', datasetId: id, categoryId: only, subjectId: null, until: null };
    return { kind: 'choose', about, id };
  }
  if (about === 'story') return storyFrom(placesOf(travel).exchanges.has(id) ? 'exchange' : 'dataset', id);
  return plainInquiry(about, id);
}

function plainInquiry(about: Exclude<InquiryKind, 'error' | 'story'>, id: string): Inquiry {
  switch (about) {
    case 'backward':
      return { kind: 'backward', id };
    case 'reach':
      return { kind: 'reach', exchangeId: id, hops: 3 };
    case 'leak':
    case 'stops':
      return { kind: about, systemId: id };
    case 'supplier':
      return { kind: 'supplier', organisationId: id };
    case 'resident':
      return { kind: 'resident', subjectIds: [id] };
  }
}

function storyFrom(kind: 'exchange' | 'dataset', id: string): Inquiry {
  return { kind: 'story', start: { kind, id }, turns: [], at: 0 };
}

/** What can be asked about a row of each sheet, in the order in which it is offered. */
export const ASKS: Readonly<Record<string, readonly (keyof TraceWords['asks'])[]>> = {
  dataset: ['error', 'story', 'backward'],
  exchange: ['story', 'reach'],
  system: ['stops', 'leak', 'backward'],
  organisation: ['supplier'],
  supplier: ['supplier'],
};
