// What was said of each question in a session, as parts of its report: the questions in the order of the deck, then what was said without one. Knows no format.
import { name, number, type PaperPart, type Sentence, type Spans, sentence, spansOf, text } from '../model/paper.ts';
import { rowsOf } from '../model/record.ts';
import type { RowRef } from '../model/travel.ts';
import { type Card, deckOf, wordsIn } from './deck.ts';
import { byRole, clean, type ReportDesk } from './report-desk.ts';
import { isSaid, type Note, notesOf, voicesIn } from './session.ts';

export function saidParts(desk: ReportDesk): readonly PaperPart[] {
  const { records, session, words } = desk;
  const notes = notesOf(records, session.id);
  const heading: PaperPart = { kind: 'heading', level: 2, spans: [text(words.talked)] };
  if (notes.length === 0) return [heading, { kind: 'paragraph', tone: 'plain', sentences: [sentence(words.nothingSaid)] }];
  const asked = deckOf(records).cards.filter(({ id }) => notes.some(({ cardId }) => cardId === id));
  const known = new Set(asked.map(({ id }) => id));
  const loose = notes.filter(({ cardId }) => cardId === null || !known.has(cardId));
  return [
    heading,
    ...asked.flatMap((card) =>
      cardParts(
        desk,
        card,
        notes.filter(({ cardId }) => cardId === card.id),
      ),
    ),
    ...(loose.length === 0 ? [] : [headOf(words.noCard), listOf(desk, loose)].flat()),
  ];
}

function headOf(words: string): PaperPart {
  return { kind: 'heading', level: 3, spans: [text(words)] };
}

/** A question with what was said of it; its own dots stand behind it. */
function cardParts(desk: ReportDesk, card: Card, notes: readonly Note[]): readonly PaperPart[] {
  const { asked, words } = desk;
  const rows: readonly RowRef[] = [{ sheet: 'deck_cards', id: card.id }];
  const own = notes.find((note) => note.text === '' && note.target?.kind !== 'annotation' && note.dots > 0);
  const theme = card.theme === null ? [] : [text(`${words.themes[card.theme]}: `)];
  const spans = [...theme, name(clean(wordsIn(card.text, asked.language)), rows), ...(own ? dots(desk, own) : [])];
  return [{ kind: 'heading', level: 3, spans }, ...listOf(desk, notes)];
}

function listOf(desk: ReportDesk, notes: readonly Note[]): readonly PaperPart[] {
  const voices = new Map(voicesIn(desk.records, desk.session.id).map(({ note, row }) => [note.id, row.values]));
  const items = notes.flatMap((note): readonly (readonly Sentence[])[] => {
    const voice = voices.get(note.id);
    if (voice) return [[voiceLine(desk, voice)]];
    return isSaid(note) ? [[noteLine(desk, note), ...stepLines(desk, note)]] : [];
  });
  return items.length === 0 ? [] : [{ kind: 'list', tone: 'plain', isNumbered: false, items }];
}

function noteLine(desk: ReportDesk, note: Note): Sentence {
  const { words } = desk;
  const rows: readonly RowRef[] = [{ sheet: 'session_notes', id: note.id }];
  const said = clean(note.text);
  const after = [...byRole(words, note.role), ...(note.dots > 0 ? dots(desk, note) : [])];
  const stop = after.length === 0 && /[.!?…]$/.test(said) ? [] : [text('.')];
  return { spans: [text(words.kinds[note.kind]), name(said, rows), ...after, ...stop], rows };
}

/** How far a variant was worked out. */
function stepLines({ records, words }: ReportDesk, { kind, target }: Note): readonly Sentence[] {
  if (kind !== 'variant' || target?.kind !== 'scenario') return [];
  const count = rowsOf(records, 'scenario_changes').filter(({ values }) => values.scenario_id === target.id).length;
  const rows: readonly RowRef[] = [{ sheet: 'scenarios', id: target.id }];
  if (count === 0) return [sentence(words.noSteps, {}, rows)];
  const steps = [number(String(count), { rows }), text(words.stepWord(count))];
  return [sentence(words.steps, { steps }, rows)];
}

function voiceLine({ words }: ReportDesk, values: Readonly<Record<string, unknown>>): Sentence {
  const rows: readonly RowRef[] = [{ sheet: 'annotations', id: String(values.id) }];
  const kind = values.kind === 'objection' || values.kind === 'counter_voice' ? values.kind : 'question';
  const said = spansOf(words.said, { text: name(clean(String(values.text ?? '')), rows) });
  return { spans: [text(words.voiceKinds[kind]), ...said, ...byRole(words, values.author_role), text('.')], rows };
}

function dots({ words }: ReportDesk, note: Note): Spans {
  const count = [number(String(note.dots), { rows: [{ sheet: 'session_notes', id: note.id }] }), text(words.dotWord(note.dots))];
  return spansOf(words.dots, { dots: count });
}
