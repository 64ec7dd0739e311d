// What the findings lens shows: of each row the gravest finding that is still open. Asks the rules when the lens needs them.
import { useEffect, useMemo } from 'react';
import { findingRow } from '../../graph/lenses/findings.ts';
import type { FindingClasses } from '../../graph/lenses/lens-data.ts';
import { type FindingReview, findingKey } from '../../model/finding-review.ts';
import type { Finding } from '../../review/finding.ts';
import { type FindingState, statesOf } from '../../review/reviews.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const NONE: readonly FindingReview[] = [];
const ORDER = ['handled', 'low', 'medium', 'high'] as const;

/** null until the rules were asked about this case and day. */
export function useFindingClasses(): FindingClasses | null {
  const workspace = useWorkspace();
  const isWanted = useWorkspaceState((state) => state.lens === 'findings' || state.filter.classes.has('findings'));
  const network = useWorkspaceState((state) => state.openCase?.network ?? null);
  const day = useWorkspaceState((state) => state.day);
  const checked = useWorkspaceState((state) => state.checked);
  const reviews = useWorkspaceState((state) => state.openCase?.reviews ?? NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case or day is asked anew.
  useEffect(() => {
    if (isWanted && network) workspace.check().catch(() => undefined);
  }, [workspace, isWanted, network, day]);
  return useMemo(
    () =>
      isWanted && checked && checked.of === network && (day === null || checked.day === day)
        ? classesOf(checked.findings, statesOf(checked.findings, reviews))
        : null,
    [isWanted, checked, network, day, reviews],
  );
}

/** By `findingRow`; rows without findings have no entry. */
export function classesOf(findings: readonly Finding[], states: ReadonlyMap<string, FindingState>): FindingClasses {
  const classes = new Map<string, (typeof ORDER)[number]>();
  for (const finding of findings) {
    const key = findingRow(finding.sheet, finding.about);
    const isOpen = (states.get(findingKey(finding))?.state ?? 'open') === 'open';
    const found = isOpen ? finding.severity : 'handled';
    if (ORDER.indexOf(found) > ORDER.indexOf(classes.get(key) ?? 'handled') || !classes.has(key)) classes.set(key, found);
  }
  return classes;
}
