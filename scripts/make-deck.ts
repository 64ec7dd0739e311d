// Turns datasets/deck_cards.csv, the deck of questions that the app ships, into renderer/workshop/shipped-deck.ts. Run: npm run deck.
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';

const SOURCE = 'datasets/deck_cards.csv';
const TARGET = 'renderer/workshop/shipped-deck.ts';

const { data } = Papa.parse<Record<string, string>>(readFileSync(SOURCE, 'utf8'), { header: true, skipEmptyLines: true });
const cards = data.map(({ seq, ...card }) => ({ ...card, seq: Number(seq) }));
const literals = cards.map((card) => `  ${JSON.stringify(card)},`).join('\n');
writeFileSync(
  TARGET,
  `// The deck of questions that the app ships, as rows of the sheet deck_cards. Made from ${SOURCE}; do not edit: npm run deck.
import type { Value } from '../model/record.ts';

/** Values of deck_cards, in the order of the deck. */
export const SHIPPED_DECK: readonly Readonly<Record<string, Value>>[] = [
${literals}
];
`,
);
