// The work list: findings with what was said of them, let through, gathered in groups, and laid out line by line.
import { type FindingReview, findingKey } from '../../model/finding-review.ts';
import { SEVERITIES } from '../../model/own-rule.ts';
import type { Finding } from '../../review/finding.ts';
import { type FindingState, statesOf } from '../../review/reviews.ts';
import type { ReviewFilter, ReviewOrder } from '../../workspace/asking/review-look.ts';
import { type DepartmentKey, type Departments, NO_DEPARTMENT } from './departments.ts';

/** `at` of `of`: its place among the findings of its rule, from 1. */
export interface ReviewItem {
  readonly key: string;
  readonly finding: Finding;
  readonly state: FindingState;
  readonly department: DepartmentKey;
  readonly at: number;
  readonly of: number;
}

/** `name` is a severity, a department key or the id of a rule. */
export interface ReviewGroup {
  readonly name: string;
  readonly items: readonly ReviewItem[];
}

export const GONE = 'gone';

/** One line of the list. `key` is unique; `group` is the key of the group it stands in. */
export type ReviewLine =
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number; readonly isFolded: boolean }
  | { readonly kind: 'finding'; readonly key: string; readonly group: string; readonly item: ReviewItem; readonly at: number; readonly of: number }
  | { readonly kind: 'gone'; readonly key: string; readonly group: string; readonly review: FindingReview; readonly at: number; readonly of: number };

export function itemsOf(findings: readonly Finding[], reviews: readonly FindingReview[], departments: Departments): ReviewItem[] {
  const states = statesOf(findings, reviews);
  const [counts, seen] = [new Map<string, number>(), new Map<string, number>()];
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return findings.map((finding) => {
    const key = findingKey(finding);
    const at = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, at);
    const state = states.get(key) ?? { state: 'open', review: null, isChanged: false };
    return { key, finding, state, department: departments.of(finding), at, of: counts.get(finding.rule) ?? 0 };
  });
}

export function isLetThrough({ finding, state, department }: ReviewItem, filter: ReviewFilter): boolean {
  if (filter.rule !== null && filter.rule !== finding.rule) return false;
  if (filter.department !== null && filter.department !== department) return false;
  if (filter.severity !== null && filter.severity !== finding.severity) return false;
  return filter.state === null || filter.state === state.state;
}

export function isFiltered(filter: ReviewFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Severe first, departments by name with none last, rules by id; within a group the items keep their order. */
export function groupsOf(items: readonly ReviewItem[], by: ReviewOrder, departments: Departments, locale: string): ReviewGroup[] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of items) {
    const name = nameOf(item, by);
    const found = groups.get(name);
    if (found) found.push(item);
    else groups.set(name, [item]);
  }
  const order = new Intl.Collator(locale, { numeric: true });
  const words = (key: string) => departments.name(key) ?? '';
  const compare: Readonly<Record<ReviewOrder, (a: string, b: string) => number>> = {
    severity: (a, b) => SEVERITIES.indexOf(a as never) - SEVERITIES.indexOf(b as never),
    department: (a, b) => Number(a === NO_DEPARTMENT) - Number(b === NO_DEPARTMENT) || order.compare(words(a), words(b)) || order.compare(a, b),
    rule: order.compare,
  };
  return [...groups].sort(([a], [b]) => compare[by](a, b)).map(([name, found]) => ({ name, items: found }));
}

function nameOf({ finding, department }: ReviewItem, by: ReviewOrder): string {
  return by === 'severity' ? finding.severity : by === 'department' ? department : finding.rule;
}

/** Groups with their findings under them unless folded, and at the end what was said of findings that are no longer found. */
export function linesOf(groups: readonly ReviewGroup[], gone: readonly FindingReview[], by: ReviewOrder, folded: ReadonlySet<string>): ReviewLine[] {
  const lines: ReviewLine[] = [];
  for (const { name, items } of groups) {
    const group = groupKey(by, name);
    const isFolded = folded.has(group);
    lines.push({ kind: 'group', key: group, name, count: items.length, isFolded });
    if (!isFolded) items.forEach((item, index) => void lines.push({ kind: 'finding', key: item.key, group, item, at: index + 1, of: items.length }));
  }
  if (gone.length === 0) return lines;
  const isFolded = folded.has(GONE);
  lines.push({ kind: 'group', key: GONE, name: GONE, count: gone.length, isFolded });
  const below = gone.map(
    (review, index) => ({ kind: 'gone', key: findingKey(review), group: GONE, review, at: index + 1, of: gone.length }) as const,
  );
  return isFolded ? lines : [...lines, ...below];
}

function groupKey(by: ReviewOrder, name: string): string {
  return `${by} ${name}`;
}

/** How many items each value of a filter has, by that value. */
export function countsBy(items: readonly ReviewItem[], value: (item: ReviewItem) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(value(item), (counts.get(value(item)) ?? 0) + 1);
  return counts;
}
