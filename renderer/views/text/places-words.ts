// The words of the timeline and of the maps of places in the language of the moment.
import type { Catalogue } from './nl.ts';
import type { PlacesText } from './places-nl.ts';
import type { TimelineText } from './timeline-nl.ts';

export function placesText({ topics }: Pick<Catalogue, 'topics'>): PlacesText {
  return topics.places;
}

export function timelineText({ topics }: Pick<Catalogue, 'topics'>): TimelineText {
  return topics.timeline;
}
