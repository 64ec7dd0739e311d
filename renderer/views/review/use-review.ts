// The findings of the case on the day, asked when somebody looks at them, with what was said of them and what they are called.
import { useEffect, useMemo } from 'react';
import type { FindingReview } from '../../model/finding-review.ts';
import type { SheetName } from '../../model/sheet.ts';
import { allRules, type Checked } from '../../review/check-case.ts';
import { reviewsWithoutFinding } from '../../review/reviews.ts';
import type { Rule } from '../../review/rule.ts';
import { sheetsRead } from '../../review/shown-query.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type Departments, departmentsOf } from './departments.ts';
import { itemsOf, type ReviewItem } from './review-list.ts';

export interface Review {
  readonly openCase: OpenCase;
  readonly checked: Checked;
  readonly items: readonly ReviewItem[];
  readonly gone: readonly FindingReview[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ownRules: ReadonlySet<string>;
  readonly departments: Departments;
  /** Sheets without rows, each with the rules that read it. */
  readonly missing: ReadonlyMap<SheetName, readonly string[]>;
}

/** Asks the rules when wanted. null until they have answered about this case and day. */
export function useChecked(isWanted = true): Checked | null {
  const workspace = useWorkspace();
  const network = useWorkspaceState((state) => state.openCase?.network ?? null);
  const day = useWorkspaceState((state) => state.day);
  const checked = useWorkspaceState((state) => state.checked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case or day is asked anew.
  useEffect(() => {
    if (isWanted && network) workspace.check().catch(() => undefined);
  }, [workspace, isWanted, network, day]);
  return checked && checked.of === network && (day === null || checked.day === day) ? checked : null;
}

export function useReview(): Review | null {
  const checked = useChecked();
  const openCase = useWorkspaceState((state) => state.openCase);
  const { network, reviews, ownRules, records } = openCase ?? {};
  const departments = useMemo(() => (network ? departmentsOf(network) : null), [network]);
  const items = useMemo(
    () => (checked && reviews && departments ? itemsOf(checked.findings, reviews, departments) : null),
    [checked, reviews, departments],
  );
  const gone = useMemo(() => (checked && reviews ? reviewsWithoutFinding(checked.findings, reviews) : []), [checked, reviews]);
  const rules = useMemo(() => new Map(allRules(ownRules).rules.map((rule) => [rule.id, rule])), [ownRules]);
  const missing = useMemo(() => missingSheets(rules, (sheet) => (records?.get(sheet)?.length ?? 0) > 0), [rules, records]);
  return useMemo(
    () =>
      openCase && checked && items && departments
        ? { openCase, checked, items, gone, rules, ownRules: new Set(openCase.ownRules.map(({ id }) => id)), departments, missing }
        : null,
    [openCase, checked, items, gone, rules, departments, missing],
  );
}

export function missingSheets(rules: ReadonlyMap<string, Rule>, isLoaded: (sheet: SheetName) => boolean): ReadonlyMap<SheetName, readonly string[]> {
  const missing = new Map<SheetName, string[]>();
  for (const rule of rules.values()) {
    for (const sheet of sheetsRead(rule)) if (!isLoaded(sheet)) missing.set(sheet, [...(missing.get(sheet) ?? []), rule.id]);
  }
  return missing;
}
