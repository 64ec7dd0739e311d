// The findings that are shown, as a table to save: a line for each, with what was said of it and where its row was read.
import { rowsById } from '../../graph/lenses/rows.ts';
import type { FindingReview } from '../../model/finding-review.ts';
import type { RecordSet } from '../../model/record.ts';
import { messageOf } from '../../review/finding-words.ts';
import type { Rule } from '../../review/rule.ts';
import type { WordDepth } from '../../workspace/state.ts';
import type { ShownTable } from '../../workspace/workspace.ts';
import type { Catalogue } from '../text/nl.ts';
import { reviewText } from '../text/review-words.ts';
import type { Departments } from './departments.ts';
import type { ReviewItem } from './review-list.ts';

export interface TableInput {
  readonly items: readonly ReviewItem[];
  /** What was said of findings that are no longer found; their lines have no sentence. */
  readonly gone: readonly FindingReview[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ownRules: ReadonlySet<string>;
  readonly departments: Departments;
  readonly records: RecordSet;
  /** ISO day on which the rules looked at the case. */
  readonly day: string;
  readonly text: Pick<Catalogue, 'language' | 'topics'>;
  readonly depth: WordDepth;
}

const COLUMNS = [
  ...(['rule', 'title', 'own', 'severity', 'department', 'sentence', 'article'] as const),
  ...(['state', 'changed', 'reason', 'role', 'on', 'sheet', 'id', 'rows', 'file', 'tab', 'row', 'day'] as const),
] as const;
type Column = (typeof COLUMNS)[number];
type Line = Partial<Record<Column, string | number | null>>;

export function reviewTable(input: TableInput): ShownTable {
  const words = reviewText(input.text);
  const lines = [...input.items.map((item) => itemLine(input, item)), ...input.gone.map((review) => goneLine(input, review))];
  return {
    name: `${words.fileName}-${input.day}`,
    header: COLUMNS.map((column) => words.columns[column]),
    lines: lines.map((line) => COLUMNS.map((column) => line[column] ?? null)),
  };
}

function itemLine(input: TableInput, { finding, state, department }: ReviewItem): Line {
  const { text, departments, records, depth, day } = input;
  const words = reviewText(text);
  const [about, source] = [finding.about, rowsById(records).row(finding.sheet, finding.about)?.source];
  return {
    ...ruleCells(input, finding.rule),
    severity: words.severities[finding.severity],
    department: departments.name(department) ?? words.noDepartment,
    sentence: messageOf(finding, text.language, depth),
    state: words.states[state.state],
    changed: state.isChanged ? words.yes : words.no,
    ...saidCells(state.review),
    sheet: finding.sheet,
    id: about,
    rows: finding.rows.map(({ sheet, id }) => `${sheet}:${id}`).join(' | '),
    file: source?.file ?? null,
    tab: source?.sheet ?? null,
    row: source?.row ?? null,
    day,
  };
}

function goneLine(input: TableInput, review: FindingReview): Line {
  const words = reviewText(input.text);
  return {
    ...ruleCells(input, review.rule),
    sentence: words.gone,
    state: words.states[review.state],
    ...saidCells(review),
    id: review.about,
    day: input.day,
  };
}

function ruleCells({ rules, ownRules, text }: TableInput, id: string): Line {
  const [words, rule] = [reviewText(text), rules.get(id)];
  return {
    rule: id,
    title: rule?.title[text.language] ?? null,
    own: ownRules.has(id) ? words.yes : words.no,
    article: rule?.article[text.language] ?? null,
  };
}

function saidCells(review: FindingReview | null): Line {
  return { reason: review?.reason || null, role: review?.role || null, on: review?.on || null };
}
