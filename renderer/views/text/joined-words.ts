// The words of a day's file in the language of the moment.
import { joinedEn } from './joined-en.ts';
import { type JoinedText, joinedNl } from './joined-nl.ts';
import type { Catalogue } from './nl.ts';

export function joinedText({ language }: Pick<Catalogue, 'language'>): JoinedText {
  return language === 'nl' ? joinedNl : joinedEn;
}
