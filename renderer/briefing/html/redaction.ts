// What of a case may be read by everybody: the case without the rest, and how much that is. Everything on the page is made from what comes out of here, so that nothing else can slip through.

import { PRIVACY_CLASSES, type PrivacyClass } from '../../model/network.ts';
import { personalDataIn, withoutPersonalNumbers } from '../../model/personal-data.ts';
import { type RecordSet, type Row, rowsOf } from '../../model/record.ts';
import { fieldsOf, type SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import { gravestClass } from './gravest-class.ts';
import { maskSystems } from './mask-systems.ts';

/** What the maker chose to leave out. `classes` are privacy classes, `categories` ids of data categories: flows that carry them stay out. */
export interface Redaction {
  /** The names of the own organisation's systems. */
  readonly systems: boolean;
  /** Security measures, levels and standards. */
  readonly security: boolean;
  /** Flows from data that is not public, and those marked as not public. */
  readonly notPublic: boolean;
  readonly classes: readonly PrivacyClass[];
  readonly categories: readonly string[];
}

/** How a page is made when nobody chose: security stays inside. */
export const USUAL_REDACTION: Redaction = { systems: false, security: true, notPublic: false, classes: [], categories: [] };

/** What was left out and why. `what` for classes and categories is the code. */
export interface LeftOut {
  readonly rule: 'systems' | 'security' | 'not_public' | 'class' | 'category' | 'notes' | 'personal_numbers' | 'felt';
  readonly what: string;
  readonly count: number;
}

export interface Redacted {
  readonly records: RecordSet;
  readonly leftOut: readonly LeftOut[];
  /** The id under which a row stands on the page; null when it does not. */
  idOnPage(row: RowRef): string | null;
  /** Rows on which a name of a person may stand: a guess, for the maker to look at. */
  readonly perhapsNames: readonly RowRef[];
}

/** Sheets of which words or rows stand on the page; all others stay inside. */
const ON_PAGE: readonly SheetName[] = [
  'case_info',
  'organisations',
  'units',
  'systems',
  'datasets',
  'data_categories',
  'data_subjects',
  'purposes',
  'legal_bases',
  'standards',
  'agreements',
  'processing_activities',
  'exchanges',
  'signal_series',
  'decisions',
  'annotations',
  'scenarios',
  'briefings',
  'slides',
];

/** Only what stands on the page is looked through for words about people: `briefing` is the one that is told. */
export function redact(records: RecordSet, redaction: Redaction, briefing: string | null): Redacted {
  const chosen = new Map(ON_PAGE.flatMap((sheet) => (records.has(sheet) ? [[sheet, told(records, sheet, briefing)] as const] : [])));
  const [flows, leftFlows] = leaveFlows(chosen, redaction);
  const [bare, leftNotes] = withoutNotes(new Map([...chosen, ['exchanges', flows]]));
  const [safe, leftSecurity] = redaction.security ? withoutSecurity(bare) : [bare, []];
  const masked = redaction.systems ? maskSystems(safe) : { records: safe, count: 0, masks: new Map<string, string>() };
  const [clean, leftNumbers] = withoutNumbers(masked.records);
  const felt = rowsOf(records, 'qualitative_signals').length;
  const leftOut: LeftOut[] = [
    ...leftFlows,
    ...(redaction.systems ? [{ rule: 'systems' as const, what: '', count: masked.count }] : []),
    ...leftSecurity,
    ...leftNotes,
    ...leftNumbers,
    ...(felt > 0 ? [{ rule: 'felt' as const, what: '', count: felt }] : []),
  ];
  return { records: clean, leftOut, idOnPage: idsOn(clean, masked.masks), perhapsNames: perhapsNames(clean) };
}

/** Of the briefings only the one that is told. */
function told(records: RecordSet, sheet: SheetName, briefing: string | null): readonly Row[] {
  const rows = rowsOf(records, sheet);
  if (sheet === 'briefings') return rows.filter(({ values }) => values.id === briefing);
  return sheet === 'slides' ? rows.filter(({ values }) => values.briefing_id === briefing) : rows;
}

/** The flows that stay, and how many do not: each is counted once, under the first reason. */
function leaveFlows(records: RecordSet, { notPublic, classes, categories }: Redaction): [readonly Row[], LeftOut[]] {
  const counts = new Map<string, LeftOut>();
  const gravest = gravestClass(records);
  const isClosed = closedFlows(records);
  const reasonOf = (row: Row): Pick<LeftOut, 'rule' | 'what'> | null => {
    const carried = row.values.category_ids;
    const category = categories.find((id) => Array.isArray(carried) && carried.includes(id));
    if (category) return { rule: 'category', what: category };
    const grave = gravest(row);
    if (grave && classes.includes(grave)) return { rule: 'class', what: grave };
    return notPublic && isClosed(row) ? { rule: 'not_public', what: '' } : null;
  };
  const kept = rowsOf(records, 'exchanges').filter((row) => {
    const reason = reasonOf(row);
    if (!reason) return true;
    const key = `${reason.rule} ${reason.what}`;
    counts.set(key, { ...reason, count: (counts.get(key)?.count ?? 0) + 1 });
    return false;
  });
  const asked: LeftOut[] = [
    ...categories.map((what) => ({ rule: 'category' as const, what, count: 0 })),
    ...PRIVACY_CLASSES.filter((name) => classes.includes(name)).map((what) => ({ rule: 'class' as const, what, count: 0 })),
    ...(notPublic ? [{ rule: 'not_public' as const, what: '', count: 0 }] : []),
  ];
  return [kept, asked.map((line) => counts.get(`${line.rule} ${line.what}`) ?? line)];
}

/** Own columns by which a municipality marks what is public. */
const PUBLIC_COLUMNS = ['openbaar', 'publiek', 'public', 'is_public'];
const NO = new Set(['nee', 'no', 'n', 'false', 'onwaar', '0']);

/** A flow marked as not public, or that comes from data of which the access is not public (dct:accessRights NON_PUBLIC). */
function closedFlows(records: RecordSet): (row: Row) => boolean {
  const closed = new Set(rowsOf(records, 'datasets').flatMap(({ values }) => (values.access_rights === 'NON_PUBLIC' ? [values.id] : [])));
  return ({ values, extra }) => {
    const mark = Object.entries(extra).find(([name]) => PUBLIC_COLUMNS.includes(name.toLowerCase()))?.[1];
    return mark !== undefined ? NO.has(mark.trim().toLowerCase()) : closed.has(values.source_dataset_id ?? '');
  };
}

/** What the presenter says beside a slide is not for the room. */
function withoutNotes(records: RecordSet): [RecordSet, LeftOut[]] {
  const slides = rowsOf(records, 'slides');
  const count = slides.filter(({ values }) => typeof values.notes === 'string').length;
  if (count === 0) return [records, []];
  const bare = slides.map((row) => ({ ...row, values: { ...row.values, notes: null } }));
  return [new Map([...records, ['slides', bare]]), [{ rule: 'notes', what: '', count }]];
}

const SECURITY: Partial<Record<SheetName, readonly string[]>> = {
  systems: ['bbn', 'availability', 'integrity', 'confidentiality'],
  processing_activities: ['security_measures'],
  standards: ['is_secure', 'note'],
};

/** The values are gone from the rows; that a flow has a standard stays, which one is not told (page-flows.ts). */
function withoutSecurity(records: RecordSet): [RecordSet, LeftOut[]] {
  let count = 0;
  const bare = new Map(records);
  for (const [sheet, fields] of Object.entries(SECURITY) as [SheetName, readonly string[]][]) {
    if (!records.has(sheet)) continue;
    const rows = rowsOf(records, sheet).map((row) => {
      count += fields.filter((field) => (row.values[field] ?? null) !== null).length;
      return { ...row, values: { ...row.values, ...Object.fromEntries(fields.map((field) => [field, null])) } };
    });
    bare.set(sheet, rows);
  }
  return [bare, [{ rule: 'security', what: '', count }]];
}

/** Citizen service numbers, phone numbers, e-mail addresses and bank accounts are blotted out of every text. Source: GDPR art. 5(1)(c). */
function withoutNumbers(records: RecordSet): [RecordSet, LeftOut[]] {
  let count = 0;
  const clean = new Map<SheetName, readonly Row[]>();
  for (const [sheet, rows] of records) {
    const fields = textFields(sheet);
    clean.set(
      sheet,
      rows.map((row) => {
        const values = Object.fromEntries(fields.map((field) => [field, blotted(row.values[field])]));
        const isSame = fields.every((field) => values[field] === (row.values[field] ?? null));
        if (!isSame) count += 1;
        return isSame ? row : { ...row, values: { ...row.values, ...values } };
      }),
    );
  }
  return [clean, count === 0 ? [] : [{ rule: 'personal_numbers', what: '', count }]];
}

function blotted(value: Row['values'][string] | undefined): Row['values'][string] {
  return typeof value === 'string' ? withoutPersonalNumbers(value) : (value ?? null);
}

/** The saved state of a slide is no text: it is read, not shown. */
function textFields(sheet: SheetName): string[] {
  const texts = fieldsOf(sheet).filter(({ type, many, name }) => (type === 'text' || type === 'longtext') && !many && name !== 'state');
  return texts.map(({ name }) => name);
}

/** Only in what people wrote themselves: names of organisations are too often those of people. */
function perhapsNames(records: RecordSet): RowRef[] {
  const written: readonly (readonly [SheetName, readonly string[]])[] = [
    ['annotations', ['text', 'response', 'author_role']],
    ['slides', ['title', 'text']],
    ['briefings', ['title', 'intro', 'author_role']],
  ];
  return written.flatMap(([sheet, fields]) =>
    rowsOf(records, sheet).flatMap(({ values }) => {
      const text = fields.map((field) => values[field]).filter((value) => typeof value === 'string');
      return text.some((words) => personalDataIn(String(words)).some(({ kind }) => kind === 'name')) ? [{ sheet, id: String(values.id ?? '') }] : [];
    }),
  );
}

function idsOn(records: RecordSet, masks: ReadonlyMap<string, string>): Redacted['idOnPage'] {
  const ids = new Map<SheetName, Set<unknown>>();
  return ({ sheet, id }) => {
    const known = ids.get(sheet) ?? new Set(rowsOf(records, sheet).map(({ values }) => values.id));
    ids.set(sheet, known);
    const shown = sheet === 'systems' ? (masks.get(id) ?? id) : id;
    return known.has(shown) ? shown : null;
  };
}

/** A redaction as it is written: none, systems, security, not_public, class:special, category:BSN. Answers the first word that is none of these. */
export function readRedaction(words: readonly string[]): Redaction | { readonly unknown: string } {
  let read: Redaction = { systems: false, security: false, notPublic: false, classes: [], categories: [] };
  for (const word of words.map((one) => one.trim())) {
    const [name, what] = [word.slice(0, word.indexOf(':') < 0 ? word.length : word.indexOf(':')), word.slice(word.indexOf(':') + 1)];
    const known = PRIVACY_CLASSES.find((one) => one === what);
    if (word === 'systems' || word === 'security') read = { ...read, [word]: true };
    else if (word === 'not_public') read = { ...read, notPublic: true };
    else if (name === 'class' && known) read = { ...read, classes: [...read.classes, known] };
    else if (name === 'category' && what !== '' && what !== word) read = { ...read, categories: [...read.categories, what] };
    else if (word !== 'none') return { unknown: word };
  }
  return read;
}
