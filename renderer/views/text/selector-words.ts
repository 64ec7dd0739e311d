// What is wrong with a selector, or what it did not find, in a sentence with its place.
import type { ParseError } from '../../graph/selector/parse.ts';
import type { Selected, Unmatched } from '../../graph/selector/select.ts';
import type { Catalogue } from './nl.ts';

/** null when it chose something and every part of it was found. */
export function selectorTrouble(text: Catalogue, answer: Selected | ParseError): string | null {
  const words = text.focus.selector;
  if ('code' in answer) return `${words.at(answer.at + 1)}${words.errors[answer.code]}`;
  const missing = answer.unmatched.map((unmatched) => missingWords(text, unmatched));
  if (missing.length > 0) return missing.join(' ');
  return answer.nodes.size === 0 ? words.nothingInBoth : null;
}

function missingWords(text: Catalogue, { term, isHidden, near }: Unmatched): string {
  const words = text.focus.selector;
  if (term.name === null) return words.noneOfKind(term.kind === null ? '' : text.kinds[term.kind].toLowerCase());
  if (isHidden) return words.notOnMap(term.name);
  const place = term.at > 0 ? words.at(term.at + 1) : '';
  const perhaps = near.length > 0 ? ` ${words.perhaps(near.map((name) => `“${name}”`).join(', '))}` : '';
  return `${place}${words.nobody(term.name)}${perhaps}`;
}
