// Briefings and slides as changes of rows: made, set, moved, doubled, taken away. Knows no window.
import { type Briefing, type Slide, slidesOf } from '../../briefing/slide.ts';
import type { BriefingDraft } from '../../briefing/slide-draft.ts';
import { blankRow, likeRows } from '../../edit/add-rows.ts';
import { ChangeSet } from '../../edit/change-set.ts';
import { freeIds } from '../../edit/free-ids.ts';
import type { Change, WholeRowChange } from '../../model/change.ts';
import { nextId } from '../../model/entered.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../../model/record.ts';
import type { SlideFields } from './briefing-state.ts';

/** A new row, and the id it gets. */
interface Made {
  readonly changes: readonly Change[];
  readonly id: string;
}

/** What a new briefing says of itself. */
export interface NewBriefing {
  readonly title: string;
  readonly audience: Briefing['audience'];
  readonly wordDepth: Briefing['wordDepth'];
  readonly createdOn: string;
  readonly authorRole: string;
  readonly intro: string;
}

export function newBriefing(records: RecordSet, { title, audience, wordDepth, createdOn, authorRole, intro }: NewBriefing): Made {
  const id = nextId(records, 'briefings');
  const values = {
    id,
    title,
    audience: audience ?? 'council',
    word_depth: wordDepth,
    created_on: createdOn,
    author_role: authorRole || null,
    intro: intro || null,
  };
  const at = rowsOf(records, 'briefings').length;
  return { id, changes: [{ kind: 'add', sheet: 'briefings', at, row: blankRow('briefings', values) }] };
}

/** A briefing with all its slides. */
export function draftedBriefing(records: RecordSet, draft: BriefingDraft, said: Pick<NewBriefing, 'wordDepth' | 'createdOn' | 'authorRole'>): Made {
  const made = newBriefing(records, { ...draft, ...said });
  const next = freeIds(records, 'slides');
  const end = rowsOf(records, 'slides').length;
  const slides = draft.slides.map(({ title, text, notes, state }, index): WholeRowChange => {
    const values = {
      id: next(),
      briefing_id: made.id,
      seq: index + 1,
      title,
      text: text || null,
      notes: notes || null,
      state: JSON.stringify(state),
    };
    return { kind: 'add', sheet: 'slides', at: end + index, row: blankRow('slides', values) };
  });
  return { id: made.id, changes: [...made.changes, ...slides] };
}

/** A slide after `after` (null = at the end), with those behind it numbered on. */
export function newSlide(
  records: RecordSet,
  briefingId: string,
  after: string | null,
  { title, state }: { readonly title: string; readonly state: string | null },
): Made {
  const slides = slidesOf(records, briefingId);
  const id = nextId(records, 'slides');
  const place = after === null ? slides.length : slides.findIndex((slide) => slide.id === after) + 1 || slides.length;
  const values = { id, briefing_id: briefingId, seq: place + 1, title, text: null, notes: null, state };
  const order = numbered(records, slides, (index) => (index < place ? index + 1 : index + 2));
  return { id, changes: [...order, { kind: 'add', sheet: 'slides', at: rowsOf(records, 'slides').length, row: blankRow('slides', values) }] };
}

/** The same slide once more, right behind it. */
export function doubledSlide(records: RecordSet, slide: Slide): Made | null {
  const slides = slidesOf(records, slide.briefingId);
  const place = slides.findIndex(({ id }) => id === slide.id);
  const [like] = likeRows(records, 'slides', [slide.at]).changes;
  if (!like || place < 0) return null;
  const values: Row['values'] = { ...like.row.values, seq: place + 2 };
  const row = { ...like.row, values };
  const order = numbered(records, slides, (index) => (index <= place ? index + 1 : index + 2));
  return { id: String(values.id ?? ''), changes: [...order, { ...like, at: rowsOf(records, 'slides').length, row }] };
}

/** The slide at another place of its briefing, counted from 0. */
export function movedSlide(records: RecordSet, slide: Slide, to: number): readonly Change[] {
  const slides = slidesOf(records, slide.briefingId);
  const others = slides.filter(({ id }) => id !== slide.id);
  const place = Math.max(0, Math.min(others.length, to));
  const order = [...others.slice(0, place), slide, ...others.slice(place)];
  return numbered(records, order, (index) => index + 1);
}

export function removedSlide(records: RecordSet, slide: Slide): readonly Change[] {
  const others = slidesOf(records, slide.briefingId).filter(({ id }) => id !== slide.id);
  const set = new ChangeSet(records);
  for (const [index, { at }] of others.entries()) setSeq(records, set, at, index + 1);
  set.remove('slides', slide.at);
  return set.changes();
}

export function removedBriefing(records: RecordSet, id: string): readonly Change[] {
  const set = new ChangeSet(records);
  for (const { at } of slidesOf(records, id)) set.remove('slides', at);
  const at = rowsOf(records, 'briefings').findIndex(({ values }) => values.id === id);
  if (at >= 0) set.remove('briefings', at);
  return set.changes();
}

/** What was typed on a slide; an empty title is not kept. */
export function setSlide(records: RecordSet, slide: Slide, fields: SlideFields & { readonly state?: string }): readonly Change[] {
  const set = new ChangeSet(records);
  for (const [field, typed] of Object.entries(fields)) {
    const value = kept(typed);
    if (value !== null || field !== 'title') set.set('slides', slide.at, field, value);
  }
  return set.changes();
}

const COLUMNS = { title: 'title', audience: 'audience', wordDepth: 'word_depth', intro: 'intro', authorRole: 'author_role' } as const;

export function setBriefing(records: RecordSet, id: string, fields: Partial<Briefing>): readonly Change[] {
  const at = rowsOf(records, 'briefings').findIndex(({ values }) => values.id === id);
  if (at < 0) return [];
  const set = new ChangeSet(records);
  for (const [name, column] of Object.entries(COLUMNS)) {
    const typed = fields[name as keyof typeof COLUMNS];
    const value = kept(typed ?? '');
    if (typed !== undefined && (value !== null || column !== 'title')) set.set('briefings', at, column, value);
  }
  return set.changes();
}

function numbered(records: RecordSet, slides: readonly Slide[], seqOf: (index: number) => number): readonly Change[] {
  const set = new ChangeSet(records);
  for (const [index, { at }] of slides.entries()) setSeq(records, set, at, seqOf(index));
  return set.changes();
}

function setSeq(records: RecordSet, set: ChangeSet, at: number, seq: number): void {
  if (rowsOf(records, 'slides')[at]?.values.seq !== seq) set.set('slides', at, 'seq', seq);
}

function kept(typed: string | null): Value {
  return typed === null || typed.trim() === '' ? null : typed.trim();
}
