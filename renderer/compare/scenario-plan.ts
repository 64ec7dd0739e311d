// Which steps does a scenario consist of, in which order, and on what does it rest? Reads the sheets; applies nothing.
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';

/** One step as it stands in the sheet. `text` is the new value as it was written. `seq` null = no order was given: after those that have one. */
export interface PlannedStep {
  readonly scenarioId: string;
  readonly seq: number | null;
  readonly targetKind: string;
  readonly targetId: string;
  readonly operation: string;
  readonly field: string;
  readonly text: string;
}

/** unknown: there is no such scenario. base_unknown: it is based on one that is not there. base_ring: it is based on itself, by way of others or not. */
export interface PlanProblem {
  readonly code: 'unknown' | 'base_unknown' | 'base_ring';
  readonly scenarioId: string;
  readonly base: string;
}

/** `steps` of what it is based on come first. `bases` are the scenarios that it rests on, the deepest first. */
export interface Plan {
  readonly scenarioId: string;
  readonly bases: readonly string[];
  readonly steps: readonly PlannedStep[];
  readonly problems: readonly PlanProblem[];
}

/** Words for the case as it is. */
const CURRENT = new Set(['', 'current', 'huidig', 'huidige situatie']);

export function scenarioPlan(records: RecordSet, scenarioId: string): Plan {
  const rows = new Map(rowsOf(records, 'scenarios').map((row) => [text(row.values.id), row]));
  const steps = rowsOf(records, 'scenario_changes');
  const [chain, problems]: [string[], PlanProblem[]] = [[], []];
  const isNamed = rows.has(scenarioId) || steps.some((row) => text(row.values.scenario_id) === scenarioId);
  if (!isNamed) return { scenarioId, bases: [], steps: [], problems: [{ code: 'unknown', scenarioId, base: '' }] };
  for (let id = scenarioId; !chain.includes(id); ) {
    chain.unshift(id);
    const base = text(rows.get(id)?.values.based_on).trim();
    if (CURRENT.has(base.toLowerCase())) break;
    if (!rows.has(base)) problems.push({ code: 'base_unknown', scenarioId: id, base });
    else if (chain.includes(base)) problems.push({ code: 'base_ring', scenarioId: id, base });
    else id = base;
  }
  return { scenarioId, bases: chain.slice(0, -1), steps: chain.flatMap((id) => stepsOf(steps, id)), problems };
}

/** In the order of `seq`; steps with the same one, and those without, as they stand in the sheet. */
function stepsOf(rows: readonly Row[], scenarioId: string): PlannedStep[] {
  return rows
    .filter(({ values }) => text(values.scenario_id) === scenarioId)
    .map(toStep)
    .sort((one, other) => (one.seq ?? Infinity) - (other.seq ?? Infinity) || 0);
}

function toStep({ values, raw }: Row): PlannedStep {
  const of = (field: string) => text(values[field]) || (raw[field] ?? '');
  return {
    scenarioId: text(values.scenario_id),
    seq: typeof values.seq === 'number' ? values.seq : null,
    targetKind: of('target_kind'),
    targetId: of('target_id'),
    operation: of('operation'),
    field: of('field'),
    text: of('value'),
  };
}

function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
