// A scenario applied to a case, step by step: what the case is then, which steps could not be applied, and what names something that is gone. Knows no finding and no screen.
import { applyChanges } from '../edit/apply.ts';
import { referencesTo } from '../edit/references.ts';
import type { Change } from '../model/change.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { type Plan, type PlannedStep, scenarioPlan } from './scenario-plan.ts';
import { applyStep, type StepProblem } from './scenario-step.ts';

/** A step with what it did. No changes and no problem: the case said it already. */
export interface AppliedStep {
  readonly step: PlannedStep;
  readonly sheet: SheetName | null;
  readonly changes: readonly Change[];
  readonly problem: StepProblem | null;
}

/** A row of the case after the scenario that still names a row which the scenario took away. */
export interface LooseEnd {
  readonly sheet: SheetName;
  readonly name: string;
  readonly field: string;
  readonly to: { readonly sheet: SheetName; readonly id: string };
}

export interface ScenarioRun {
  readonly plan: Plan;
  /** One for each step that was asked for, in order. */
  readonly applied: readonly AppliedStep[];
  readonly before: RecordSet;
  readonly after: RecordSet;
  readonly looseEnds: readonly LooseEnd[];
}

/** Sheets of which rows hang loose without harm: what people wrote of something, and the steps of scenarios, stay as they are. */
const STAYS: ReadonlySet<SheetName> = new Set(['annotations', 'scenario_changes', 'scenarios', 'case_info']);

/** Applies the first `count` steps (all when left out), those of the scenarios that it is based on among them. A step that cannot be applied is passed over and told. */
export function runScenario(records: RecordSet, scenarioId: string, count = Number.POSITIVE_INFINITY): ScenarioRun {
  const plan = scenarioPlan(records, scenarioId);
  const applied: AppliedStep[] = [];
  let after = records;
  for (const step of plan.steps.slice(0, count)) {
    const outcome = applyStep(after, step);
    const changes = 'problem' in outcome ? [] : outcome.changes;
    applied.push({
      step,
      sheet: 'problem' in outcome ? null : outcome.sheet,
      changes,
      problem: 'problem' in outcome ? outcome.problem : null,
    });
    after = applyChanges(after, changes);
  }
  return { plan, applied, before: records, after, looseEnds: looseEnds(after, applied) };
}

function looseEnds(after: RecordSet, applied: readonly AppliedStep[]): LooseEnd[] {
  return [...goneRows(after, applied)].flatMap(([sheet, ids]) =>
    referencesTo(after, sheet, ids)
      .filter((reference) => !STAYS.has(reference.sheet))
      .flatMap(({ sheet: from, row, field, ids: named }) =>
        named.map((id): LooseEnd => ({ sheet: from, name: String(row.values.id ?? ''), field, to: { sheet, id } })),
      ),
  );
}

/** Ids that the scenario took away and did not bring back, by sheet. */
export function goneRows(after: RecordSet, applied: readonly AppliedStep[]): ReadonlyMap<SheetName, ReadonlySet<string>> {
  const gone = new Map<SheetName, Set<string>>();
  for (const { changes } of applied)
    for (const change of changes) {
      if (change.kind !== 'remove') continue;
      const id = String(change.row.values.id ?? '');
      if (rowsOf(after, change.sheet).some(({ values }) => values.id === id)) continue;
      gone.set(change.sheet, (gone.get(change.sheet) ?? new Set()).add(id));
    }
  return gone;
}
