// Which colour each part of a question in SQL has. Takes the text apart; knows nothing of what it asks.
import { rawTokens } from '../../../model/read-only.ts';
import { KEYWORDS, SQL_WORDS } from './completion.ts';

export interface Coloured {
  readonly text: string;
  readonly as: 'word' | 'text' | 'number' | 'comment' | 'name' | 'plain';
}

const WORDS: ReadonlySet<string> = new Set([...KEYWORDS, ...SQL_WORDS.flatMap((words) => words.match(/[a-z_]+/g) ?? [])]);

/** All of the text, in pieces that follow each other. `names` are tables. */
export function coloured(sql: string, names: ReadonlySet<string>): Coloured[] {
  return rawTokens(sql).map((text) => ({ text, as: colourOf(text, names) }));
}

function colourOf(token: string, names: ReadonlySet<string>): Coloured['as'] {
  if (token.startsWith('--') || token.startsWith('/*')) return 'comment';
  if (/^[eE]?'|^\$/.test(token) && token.length > 1) return 'text';
  if (/^\d$/.test(token)) return 'number';
  if (names.has(token.toLowerCase().replaceAll('"', ''))) return 'name';
  return WORDS.has(token.toLowerCase()) ? 'word' : 'plain';
}
