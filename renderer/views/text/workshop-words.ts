// The words of the work session in the language of the moment.
import type { Catalogue } from './nl.ts';
import { workshopEn } from './workshop-en.ts';
import { type WorkshopText, workshopNl } from './workshop-nl.ts';

export function workshopText({ language }: Pick<Catalogue, 'language'>): WorkshopText {
  return language === 'nl' ? workshopNl : workshopEn;
}
