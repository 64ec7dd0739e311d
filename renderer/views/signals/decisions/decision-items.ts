// The decisions of the case as the list and the detail show them: their fields, their links, and the signals that got none. Reads rows; knows no screen.
import { ENTERED_HERE } from '../../../model/entered.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../../../model/record.ts';
import { dayOf } from '../../../signals/days.ts';
import { bySeries, type SeriesDecision } from '../../../signals/decided.ts';

/** A qualitative signal that a decision is linked to; its text is '' when it holds personal data. */
export interface LinkedWords {
  readonly id: string;
  readonly text: string;
  readonly isPersonal: boolean;
  readonly day: number | null;
  /** From the signal to the decision; null = one of the days is not known. Below zero = the decision came first. */
  readonly leadDays: number | null;
}

/** Days are ISO texts, '' when not known; a yes or no that was not written down is null. */
export interface DecisionItem {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly description: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string;
  readonly evaluateOn: string;
  readonly status: string;
  readonly isReversible: boolean | null;
  readonly areaIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly risk: string;
  readonly outcome: string;
  readonly isPrivacyChecked: boolean | null;
  readonly isSecurityChecked: boolean | null;
  readonly series: readonly SeriesDecision[];
  readonly words: readonly LinkedWords[];
  readonly isEntered: boolean;
}

/** Newest first; one without a day last. */
export function decisionItems(records: RecordSet): readonly DecisionItem[] {
  const links = groupBy(rowsOf(records, 'decision_links'), (row) => textOf(row, 'decision_id') ?? '');
  const words = new Map(rowsOf(records, 'qualitative_signals').map((row) => [textOf(row, 'id') ?? '', row]));
  return rowsOf(records, 'decisions')
    .map((row) => toItem(row, links.get(textOf(row, 'id') ?? '') ?? [], words))
    .sort((a, b) => (a.decidedOn === b.decidedOn ? (a.id < b.id ? 1 : -1) : a.decidedOn < b.decidedOn ? 1 : -1));
}

/** Whole days by which the evaluation is late on a day; null when it is not, or no day was agreed. */
export function daysOverdue({ evaluateOn }: Pick<DecisionItem, 'evaluateOn'>, day: number): number | null {
  const evaluate = dayOf(evaluateOn);
  return evaluate !== null && evaluate < day ? day - evaluate : null;
}

/** In effect on the day. */
export function isRunning({ effectiveFrom, effectiveUntil, status }: DecisionItem, day: number): boolean {
  const [from, until] = [dayOf(effectiveFrom), dayOf(effectiveUntil)];
  return status !== 'proposed' && status !== 'withdrawn' && from !== null && from <= day && (until === null || day <= until);
}

/** Qualitative signals up to the day with no decision up to that day, oldest first. */
export function wordsWithout(records: RecordSet, items: readonly DecisionItem[], day: number): readonly LinkedWords[] {
  const taken = items.filter(({ decidedOn }) => (dayOf(decidedOn) ?? Infinity) <= day);
  const linked = new Set(taken.flatMap(({ words }) => words.map(({ id }) => id)));
  return rowsOf(records, 'qualitative_signals')
    .map((row) => wordsOf(row, textOf(row, 'id') ?? '', null))
    .filter((one) => !linked.has(one.id) && one.day !== null && one.day <= day)
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

function toItem(row: Row, links: readonly Row[], words: ReadonlyMap<string, Row>): DecisionItem {
  const text = (field: string) => textOf(row, field) ?? '';
  const id = text('id');
  const own = {
    decision: id,
    decidedOn: text('decided_on'),
    effectiveFrom: dayOf(text('effective_from')),
    areaIds: ids(row, 'area_ids'),
    unitIds: ids(row, 'unit_ids'),
  };
  const decided = dayOf(own.decidedOn);
  const said = links.filter((link) => textOf(link, 'signal_kind') === 'qualitative').map((link) => textOf(link, 'signal_id') ?? '');
  return {
    id,
    title: text('title') || id,
    plain: text('plain_nl'),
    description: text('description'),
    decidedOn: own.decidedOn,
    decidedBy: text('decided_by'),
    effectiveFrom: text('effective_from'),
    effectiveUntil: text('effective_until'),
    evaluateOn: text('evaluate_on'),
    status: text('status'),
    isReversible: typeof row.values.reversible === 'boolean' ? row.values.reversible : null,
    areaIds: own.areaIds,
    unitIds: own.unitIds,
    risk: extra(row, 'risk_accepted'),
    outcome: extra(row, 'expected_outcome'),
    isPrivacyChecked: yesNo(extra(row, 'privacy_checked')),
    isSecurityChecked: yesNo(extra(row, 'security_checked')),
    series: bySeries(own, links.flatMap(seriesLink)),
    words: [...new Set(said)].map((signal) => wordsOf(words.get(signal), signal, decided)),
    isEntered: row.source.file === ENTERED_HERE,
  };
}

function seriesLink(link: Row) {
  const seriesId = textOf(link, 'signal_id');
  if (textOf(link, 'signal_kind') !== 'series' || seriesId === undefined) return [];
  return [{ seriesId, place: textOf(link, 'area_id') ?? textOf(link, 'unit_id') ?? null, expected: textOf(link, 'expected_direction') ?? null }];
}

function wordsOf(row: Row | undefined, id: string, decided: number | null): LinkedWords {
  const day = row ? dayOf(textOf(row, 'observed_on') ?? '') : null;
  const isPersonal = row?.values.contains_personal_data === true;
  const text = row && !isPersonal ? (textOf(row, 'text') ?? '') : '';
  return { id, text, isPersonal, day, leadDays: day === null || decided === null ? null : decided - day };
}

function ids(row: Row, field: string): readonly string[] {
  const value = row.values[field];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Own columns come back as text. */
function extra({ extra: own }: Row, name: string): string {
  return Object.hasOwn(own, name) ? (own[name] ?? '') : '';
}

function yesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (['yes', 'ja', 'true'].includes(word)) return true;
  return ['no', 'nee', 'false'].includes(word) ? false : null;
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
