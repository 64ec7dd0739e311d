// A decision while it is written down: what a start fills in by itself, what is still wrong, and the rows it becomes.
import type { TypedRow } from '../model/entered.ts';
import { dayOf, isoOf } from './days.ts';
import type { Series } from './series.ts';

/** Where a decision starts: a cell (series, place, day) or words. `placeId` '' or null = no place. */
export interface DecisionFrom {
  readonly seriesId: string | null;
  readonly placeId: string | null;
  /** Id of a qualitative signal. */
  readonly wordsId?: string | null;
  /** ISO day; null = the day of the picture. */
  readonly day: string | null;
  /** What led to it, for the explanation. */
  readonly note?: string;
}

export type Expected = 'down' | 'up' | 'none';

/** What happens to one linked signal, said beforehand. `placeId` '' = no place. `expected` null = not said yet. */
export interface DraftLink {
  readonly kind: 'series' | 'qualitative';
  readonly signalId: string;
  readonly placeId: string;
  readonly expected: Expected | null;
}

/** As typed; days are ISO texts, or what was typed for one. A yes or no that was not answered is null. */
export interface DecisionDraft {
  readonly title: string;
  readonly plain: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly description: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string;
  readonly evaluateOn: string;
  readonly areaIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly status: 'proposed' | 'executed';
  readonly links: readonly DraftLink[];
  readonly outcome: string;
  readonly risk: string;
  readonly isReversible: boolean | null;
  readonly isPrivacyChecked: boolean | null;
  readonly isSecurityChecked: boolean | null;
}

/** Days from the day of decision to the evaluation that is proposed. */
const EVALUATE_AFTER_DAYS = 28;

/** `series` null = the start names none. `day` is the day of decision, ISO. */
export function draftFrom(
  { placeId, wordsId, note }: DecisionFrom,
  { series, day }: { readonly series: Series | null; readonly day: string },
): DecisionDraft {
  const place = placeId ?? '';
  const isArea = series?.dimension === 'area' && place !== '';
  const isUnit = series?.dimension === 'unit' && place !== '';
  return {
    title: '',
    plain: '',
    decidedOn: day,
    decidedBy: '',
    description: note ?? '',
    effectiveFrom: day,
    effectiveUntil: '',
    evaluateOn: daysAfter(day, EVALUATE_AFTER_DAYS),
    areaIds: isArea ? [place] : [],
    unitIds: isUnit ? [place] : [],
    status: 'proposed',
    links: [
      ...(series ? [{ kind: 'series' as const, signalId: series.id, placeId: isArea || isUnit ? place : '', expected: wanted(series) }] : []),
      ...(wordsId ? [{ kind: 'qualitative' as const, signalId: wordsId, placeId: '', expected: null }] : []),
    ],
    outcome: '',
    risk: '',
    isReversible: null,
    isPrivacyChecked: null,
    isSecurityChecked: null,
  };
}

/** The direction that is better for a series: what a decision would expect. */
function wanted({ direction }: Series): Expected | null {
  return direction === 'higher_is_worse' ? 'down' : direction === 'lower_is_worse' ? 'up' : null;
}

/** '' when `day` is no day. */
export function daysAfter(day: string, days: number): string {
  const number = dayOf(day);
  return number === null ? '' : isoOf(number + days);
}

/** A field of the form that is not right yet. `links` is said of a link, by its place in the draft. */
export type DraftFault =
  | { readonly field: Exclude<keyof DecisionDraft, 'links'>; readonly why: 'empty' | 'no_day' | 'before_decided' | 'before_effective' }
  | { readonly field: 'links'; readonly why: 'empty'; readonly at: number };

const DAYS = ['decidedOn', 'effectiveFrom', 'effectiveUntil', 'evaluateOn'] as const;

/** What is wrong in step 1 (what) or 2 (the weighing), in the order of the form; none = it can go on. */
export function draftFaults(draft: DecisionDraft, step: 1 | 2): readonly DraftFault[] {
  return step === 1 ? whatFaults(draft) : weighingFaults(draft);
}

function whatFaults(draft: DecisionDraft): DraftFault[] {
  const empty = (['title', 'decidedBy', 'decidedOn', 'effectiveFrom'] as const).filter((field) => draft[field].trim() === '');
  const noDays = DAYS.filter((field) => draft[field].trim() !== '' && dayOf(draft[field]) === null);
  const [decided, effective, until, evaluate] = DAYS.map((field) => dayOf(draft[field]));
  const before = (day: number | null | undefined, other: number | null | undefined) => day != null && other != null && day < other;
  return [
    ...empty.map((field) => ({ field, why: 'empty' as const })),
    ...noDays.map((field) => ({ field, why: 'no_day' as const })),
    ...(before(effective, decided) ? [{ field: 'effectiveFrom' as const, why: 'before_decided' as const }] : []),
    ...(before(until, effective) ? [{ field: 'effectiveUntil' as const, why: 'before_effective' as const }] : []),
    ...(before(evaluate, effective) ? [{ field: 'evaluateOn' as const, why: 'before_effective' as const }] : []),
  ];
}

function weighingFaults(draft: DecisionDraft): DraftFault[] {
  const open = draft.links.flatMap(({ expected }, at) => (expected === null ? [{ field: 'links' as const, why: 'empty' as const, at }] : []));
  const texts = (['outcome', 'risk'] as const).filter((field) => draft[field].trim() === '');
  const answers = (['isReversible', 'isPrivacyChecked', 'isSecurityChecked'] as const).filter((field) => draft[field] === null);
  return [...open, ...[...texts, ...answers].map((field) => ({ field, why: 'empty' as const }))];
}

/** The rows of sheets decisions and decision_links. `dimensionOf` says what the places of a series are. */
export function draftRows(draft: DecisionDraft, id: string, dimensionOf: (seriesId: string) => Series['dimension'] | null): readonly TypedRow[] {
  const text = (value: string) => value.trim() || null;
  const decision: TypedRow = {
    sheet: 'decisions',
    values: {
      id,
      title: text(draft.title),
      decided_on: text(draft.decidedOn),
      decided_by: text(draft.decidedBy),
      description: text(draft.description),
      area_ids: draft.areaIds,
      unit_ids: draft.unitIds,
      effective_from: text(draft.effectiveFrom),
      effective_until: text(draft.effectiveUntil),
      evaluate_on: text(draft.evaluateOn),
      status: draft.status,
      reversible: draft.isReversible,
      plain_nl: text(draft.plain),
    },
    extra: {
      risk_accepted: draft.risk.trim(),
      expected_outcome: draft.outcome.trim(),
      privacy_checked: draft.isPrivacyChecked ? 'yes' : 'no',
      security_checked: draft.isSecurityChecked ? 'yes' : 'no',
    },
  };
  return [decision, ...draft.links.map((link) => linkRow(link, id, dimensionOf(link.signalId)))];
}

function linkRow({ kind, signalId, placeId, expected }: DraftLink, id: string, dimension: Series['dimension'] | null): TypedRow {
  const place = placeId || null;
  return {
    sheet: 'decision_links',
    values: {
      decision_id: id,
      signal_kind: kind,
      signal_id: signalId,
      area_id: dimension === 'area' ? place : null,
      unit_id: dimension === 'unit' ? place : null,
      expected_direction: expected,
      note: null,
    },
  };
}
