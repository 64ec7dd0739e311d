// The words of the work session in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { WorkshopText } from './workshop-nl.ts';

export function workshopText({ topics }: Pick<Catalogue, 'topics'>): WorkshopText {
  return topics.workshop;
}
