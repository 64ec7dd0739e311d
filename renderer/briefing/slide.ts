// What briefings and slides does a case have? From its rows to typed values, in the order in which they are told. Knows no screen and no database.
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { RowRef } from '../model/travel.ts';

export type Audience = 'council' | 'management' | 'residents' | 'partners' | 'workshop';

/** A story to tell. `createdOn` is an ISO day. What is not filled in is ''. */
export interface Briefing {
  readonly id: string;
  readonly title: string;
  readonly audience: Audience | null;
  readonly wordDepth: 'plain' | 'expert';
  readonly createdOn: string;
  readonly authorRole: string;
  readonly intro: string;
}

/** The saved state of the app behind a slide, as read from JSON: still to be checked against the case. */
export type SlideState = Readonly<Record<string, unknown>>;

/** `at` is the place of the row on its sheet. `state` null = none was saved; `isSpoilt` = what was saved cannot be read. */
export interface Slide {
  readonly id: string;
  readonly briefingId: string;
  readonly at: number;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly state: SlideState | null;
  readonly isSpoilt: boolean;
}

const AUDIENCES: readonly Audience[] = ['council', 'management', 'residents', 'partners', 'workshop'];

/** In the order of the sheet. */
export function briefingsOf(records: RecordSet): Briefing[] {
  return rowsOf(records, 'briefings').map(toBriefing);
}

export function briefingOf(records: RecordSet, id: string): Briefing | null {
  return briefingsOf(records).find((briefing) => briefing.id === id) ?? null;
}

/** The slides of a briefing by `seq`; those without one last, else in the order of the sheet. */
export function slidesOf(records: RecordSet, briefingId: string): Slide[] {
  return rowsOf(records, 'slides')
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.values.briefing_id === briefingId)
    .sort((one, other) => seqOf(one.row) - seqOf(other.row) || one.at - other.at)
    .map(({ row, at }) => toSlide(row, at));
}

export function slideOf(records: RecordSet, id: string): Slide | null {
  const at = rowsOf(records, 'slides').findIndex(({ values }) => values.id === id);
  const row = rowsOf(records, 'slides')[at];
  return row ? toSlide(row, at) : null;
}

/** The ISO day on which a slide looks at the case; null = any day. */
export function dayOfSlide({ state }: Pick<Slide, 'state'>): string | null {
  return typeof state?.day === 'string' ? state.day : null;
}

/** The rows that a slide is about: what lies over the map, what is chosen, and where its trace begins. Rows that are gone are among them. */
export function rowsOfSlide({ state }: Pick<Slide, 'state'>): RowRef[] {
  const rows = [...litRows(state?.lit), ...inquiryRows(state?.inquiry), ...selectionRows(state?.about)];
  return [...new Map(rows.map((row) => [`${row.sheet} ${row.id}`, row])).values()];
}

function toBriefing({ values }: Row): Briefing {
  return {
    id: said(values.id),
    title: said(values.title),
    audience: AUDIENCES.find((name) => name === values.audience) ?? null,
    wordDepth: values.word_depth === 'expert' ? 'expert' : 'plain',
    createdOn: said(values.created_on),
    authorRole: said(values.author_role),
    intro: said(values.intro),
  };
}

function toSlide({ values }: Row, at: number): Slide {
  const kept = said(values.state);
  const state = kept === '' ? null : readState(kept);
  return {
    id: said(values.id),
    briefingId: said(values.briefing_id),
    at,
    title: said(values.title),
    text: said(values.text),
    notes: said(values.notes),
    state,
    isSpoilt: kept !== '' && state === null,
  };
}

function readState(text: string): SlideState | null {
  try {
    const state: unknown = JSON.parse(text);
    return isObject(state) && !Array.isArray(state) ? state : null;
  } catch {
    return null;
  }
}

function litRows(lit: unknown): RowRef[] {
  return isObject(lit) ? rowList(lit.rows) : [];
}

/** Rows that the state says it is about, beside what can be seen in it. */
function selectionRows(about: unknown): RowRef[] {
  return rowList(about);
}

function rowList(rows: unknown): RowRef[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter((row): row is RowRef => isObject(row) && typeof row.sheet === 'string' && typeof row.id === 'string');
}

const INQUIRY_ROWS: Readonly<Record<string, RowRef['sheet']>> = {
  datasetId: 'datasets',
  categoryId: 'data_categories',
  exchangeId: 'exchanges',
  systemId: 'systems',
  organisationId: 'organisations',
  seriesId: 'signal_series',
};

function inquiryRows(inquiry: unknown): RowRef[] {
  if (!isObject(inquiry)) return [];
  return Object.entries(INQUIRY_ROWS).flatMap(([key, sheet]) => {
    const id = inquiry[key];
    return typeof id === 'string' ? [{ sheet, id }] : [];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function seqOf({ values }: Row): number {
  return typeof values.seq === 'number' ? values.seq : Number.MAX_SAFE_INTEGER;
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
