// The words of help, in the language of the moment.
import type { HelpText } from './help-nl.ts';
import type { Catalogue } from './nl.ts';

export function helpText({ topics }: Pick<Catalogue, 'topics'>): HelpText {
  return topics.help;
}
