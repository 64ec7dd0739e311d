// The words of a day's file in the language of the moment.
import type { JoinedText } from './joined-nl.ts';
import type { Catalogue } from './nl.ts';

export function joinedText({ topics }: Pick<Catalogue, 'topics'>): JoinedText {
  return topics.joined;
}
