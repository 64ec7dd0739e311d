// The words of the guided tour, in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { TourText } from './tour-nl.ts';

export function tourText({ topics }: Pick<Catalogue, 'topics'>): TourText {
  return topics.tour;
}
