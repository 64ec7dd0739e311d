// Which questions lie on the table: those of the case when it has any, otherwise the deck that the app ships. Knows no screen.
import { applyChanges, fieldsChange } from '../edit/apply.ts';
import { newRows } from '../edit/new-row.ts';
import type { Change, WholeRowChange } from '../model/change.ts';
import type { TypedRow } from '../model/entered.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { fieldsOf } from '../model/sheet.ts';
import { SHIPPED_DECK } from './shipped-deck.ts';

/** What a question can be about, in the order of the deck. */
export const THEMES = ['source', 'quality', 'purpose', 'necessity', 'people', 'power', 'transparency', 'exit'] as const;
export type Theme = (typeof THEMES)[number];

type Language = 'nl' | 'en';

/** A question with what one should know beside it. '' where nobody wrote it in that language. */
export interface Card {
  readonly id: string;
  /** null when the case names a theme that nobody knows. */
  readonly theme: Theme | null;
  readonly text: Readonly<Record<Language, string>>;
  readonly knowledge: Readonly<Record<Language, string>>;
}

/** `isShipped`: the case has no deck of its own (yet). */
export interface Deck {
  readonly cards: readonly Card[];
  readonly isShipped: boolean;
}

/** In the order of the deck: by `seq`, and as the rows stand where that is the same or missing. */
export function deckOf(records: RecordSet): Deck {
  const own = rowsOf(records, 'deck_cards').map(({ values }) => values);
  const rows = own.length > 0 ? own : SHIPPED_DECK;
  return { cards: [...rows].sort((one, other) => seqOf(one) - seqOf(other)).map(cardOf), isShipped: own.length === 0 };
}

/** The words in this language, or in the other where there are none. */
export function wordsIn(words: Card['text'], language: Language): string {
  return words[language] || words[language === 'nl' ? 'en' : 'nl'];
}

/** The shipped deck as rows: a case gets them with its first session, so that what was asked is kept with what was answered. */
export function shippedRows(): readonly TypedRow[] {
  return SHIPPED_DECK.map((values) => ({ sheet: 'deck_cards', values }));
}

/** What other cards make of the deck. `kept`: old cards that stay because somebody answered them. `refused`: rows that are no card: without a question or a known theme, or with the id of a row above. */
export interface OtherDeck {
  readonly changes: readonly Change[];
  readonly kept: number;
  readonly refused: number;
}

/** Puts other cards in the place of those of the case. Cards that somebody answered stay, so that the answer keeps its question. A card without id or place gets one. */
export function replacedDeck(records: RecordSet, given: readonly Row[]): OtherDeck {
  const cards = given.filter(isCard);
  const now = rowsOf(records, 'deck_cards');
  const answered = new Set(rowsOf(records, 'session_notes').map(({ values }) => String(values.card_id ?? '')));
  const byId = new Map(cards.map((row) => [String(row.values.id ?? ''), row]));
  const staying = now.filter(({ values }) => byId.has(String(values.id)) || answered.has(String(values.id)));
  const set = now.flatMap((row, at): Change[] => {
    const other = byId.get(String(row.values.id));
    const change = other && fieldsChange('deck_cards', row, at, valuesOf(other));
    return change ? [change] : [];
  });
  const removed = now.flatMap((row, at): WholeRowChange[] => (staying.includes(row) ? [] : [{ kind: 'remove', sheet: 'deck_cards', at, row }]));
  const there = new Set(now.map(({ values }) => String(values.id)));
  const fresh = cards.filter(({ values }) => !there.has(String(values.id ?? '')));
  const added = addedCards(new Map([...records, ['deck_cards', staying]]), fresh, cards);
  return {
    changes: [...set, ...removed.reverse(), ...added],
    kept: staying.filter((row) => !byId.has(String(row.values.id))).length,
    refused: given.length - cards.length + fresh.length - added.length,
  };
}

/** Each by itself, so that one that cannot be kept takes no other with it. */
function addedCards(records: RecordSet, fresh: readonly Row[], all: readonly Row[]): readonly WholeRowChange[] {
  let now = records;
  return fresh.flatMap((row) => {
    const values = valuesOf(row);
    const made = newRows(now, [{ sheet: 'deck_cards', values: { ...values, seq: values.seq ?? all.indexOf(row) + 1 } }]);
    if ('faults' in made) return [];
    now = applyChanges(now, made.changes);
    return made.changes;
  });
}

/** A row with a question, and the first with its id. */
function isCard({ values }: Row, at: number, all: readonly Row[]): boolean {
  const isFirst = values.id === null || values.id === undefined || all.findIndex((row) => row.values.id === values.id) === at;
  return isFirst && [values.text_nl, values.text_en].some((text) => typeof text === 'string' && text.trim() !== '');
}

/** The deck as a table, to change in a spreadsheet and bring back. */
export function deckTable({ cards }: Deck): { readonly header: readonly string[]; readonly lines: readonly (readonly (string | number)[])[] } {
  return {
    header: fieldsOf('deck_cards').map(({ name }) => name),
    lines: cards.map(({ id, theme, text, knowledge }, at) => [id, at + 1, theme ?? '', text.nl, text.en, knowledge.nl, knowledge.en]),
  };
}

function valuesOf({ values }: Row): Readonly<Record<string, Value>> {
  return Object.fromEntries(fieldsOf('deck_cards').map(({ name }) => [name, values[name] ?? null]));
}

type Values = Readonly<Record<string, Value>>;

function seqOf({ seq }: Values): number {
  return typeof seq === 'number' ? seq : Number.MAX_SAFE_INTEGER;
}

function cardOf(values: Values): Card {
  const text = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  return {
    id: text('id'),
    theme: THEMES.find((theme) => theme === values.theme) ?? null,
    text: { nl: text('text_nl'), en: text('text_en') },
    knowledge: { nl: text('knowledge_nl'), en: text('knowledge_en') },
  };
}
