// The words of the timeline and of the maps of places in the language of the moment.
import type { Catalogue } from './nl.ts';
import { placesEn } from './places-en.ts';
import { type PlacesText, placesNl } from './places-nl.ts';
import { timelineEn } from './timeline-en.ts';
import { type TimelineText, timelineNl } from './timeline-nl.ts';

export function placesText({ language }: Pick<Catalogue, 'language'>): PlacesText {
  return language === 'nl' ? placesNl : placesEn;
}

export function timelineText({ language }: Pick<Catalogue, 'language'>): TimelineText {
  return language === 'nl' ? timelineNl : timelineEn;
}
