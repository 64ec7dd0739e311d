// The question of a rule as a person reads it and can ask it again: with the day filled in; and the sheets that it reads.
import { rawTokens } from '../model/read-only.ts';
import { isSheet, type SheetName } from '../model/sheet.ts';
import type { Rule } from './rule.ts';

/** `day` is an ISO day; it takes the place of each parameter, as text in quotes. */
export function queryOn({ query }: Pick<Rule, 'query'>, day: string): string {
  return rawTokens(query)
    .map((token) => (token === '?' ? `'${day.replaceAll("'", "''")}'` : token))
    .join('');
}

/** The sheets that stand after `from` or `join`: what the rule cannot do without. Each once, in the order of the query. */
export function sheetsRead({ query }: Pick<Rule, 'query'>): SheetName[] {
  const words = rawTokens(query)
    .filter((token) => !/^(?:\s|--|\/\*|')/.test(token))
    .map((token) => token.replace(/^"(.*)"$/s, '$1').toLowerCase());
  const read = words.filter((word, index) => isSheet(word) && ['from', 'join'].includes(words[index - 1] ?? ''));
  return [...new Set(read.filter(isSheet))];
}
