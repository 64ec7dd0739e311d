// The journal of unsaved work as lines of JSON, one for each thing that changed; and what was settled, made of those lines again.
import { readStep } from '../../model/case-format.ts';
import type { Step } from '../../model/change.ts';
import type { FindingReview } from '../../model/finding-review.ts';
import { NOTHING_SETTLED, type SettledByUser } from '../settled.ts';

type Line =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'undone'; readonly id: string }
  | { readonly kind: 'settled'; readonly choices: unknown; readonly describers: unknown; readonly reviews: unknown }
  | { readonly kind: 'view'; readonly view: string };

/** What was settled, and how the maps look (view.json; null = as in the files). */
export interface WorkState {
  readonly settled: SettledByUser;
  readonly view: string | null;
}

export const NO_WORK: WorkState = { settled: NOTHING_SETTLED, view: null };

/** What is to be written so that `before` becomes `after`. Steps are taken off and put on at the end. */
export function linesBetween(before: WorkState, after: WorkState): string[] {
  const lines: Line[] = [];
  const [old, now] = [before.settled.steps, after.settled.steps];
  const same = old.findIndex((step, index) => step.id !== now[index]?.id);
  const shared = same < 0 ? old.length : same;
  for (const { id } of [...old.slice(shared)].reverse()) lines.push({ kind: 'undone', id });
  for (const step of now.slice(shared)) lines.push({ kind: 'step', step });
  const { choices, describers, reviews } = after.settled;
  if (!hasSameWords(before.settled, after.settled)) lines.push({ kind: 'settled', choices: [...choices], describers: [...describers], reviews });
  if (after.view !== null && after.view !== before.view) lines.push({ kind: 'view', view: after.view });
  return lines.map((line) => JSON.stringify(line));
}

function hasSameWords(one: SettledByUser, other: SettledByUser): boolean {
  return isSameMap(one.choices, other.choices) && isSameMap(one.describers, other.describers) && isSameList(one.reviews, other.reviews);
}

/** Whether the same was settled. */
export function isSameSettled(one: SettledByUser, other: SettledByUser): boolean {
  return (
    one === other ||
    (one.steps.length === other.steps.length && one.steps.every(({ id }, at) => id === other.steps[at]?.id) && hasSameWords(one, other))
  );
}

function isSameMap(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one === other || (one.size === other.size && [...one].every(([key, value]) => other.has(key) && other.get(key) === value));
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}

/** What the lines come to; a line that cannot be read counts for nothing. */
export function workOf(lines: readonly string[]): WorkState {
  return lines.reduce(withLine, NO_WORK);
}

function withLine(work: WorkState, text: string): WorkState {
  const line = parsed(text);
  const { settled } = work;
  if (line?.kind === 'step') {
    const step = readStep(JSON.stringify(line.step));
    return step ? { ...work, settled: { ...settled, steps: [...settled.steps, step] } } : work;
  }
  if (line?.kind === 'undone') return { ...work, settled: { ...settled, steps: settled.steps.filter(({ id }) => id !== line.id) } };
  if (line?.kind === 'settled') return { ...work, settled: { ...settled, ...wordsOf(line) } };
  if (line?.kind === 'view' && typeof line.view === 'string') return { ...work, view: line.view };
  return work;
}

function wordsOf({ choices, describers, reviews }: Extract<Line, { kind: 'settled' }>): Partial<SettledByUser> {
  return {
    ...(Array.isArray(choices) && { choices: new Map(choices as [string, never][]) }),
    ...(Array.isArray(describers) && { describers: new Map(describers as [string, string][]) }),
    ...(Array.isArray(reviews) && { reviews: reviews as FindingReview[] }),
  };
}

function parsed(text: string): Line | null {
  try {
    return JSON.parse(text) as Line | null;
  } catch {
    return null;
  }
}
