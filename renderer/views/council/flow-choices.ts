// What a council can choose about one flow: decisions on the figures it carries, scenarios that change it, how it ends, and all that people said of it. Knows the rows, no screen.
import { type RecordSet, type Row, rowsOf, textOf } from '../../model/record.ts';
import { type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { type Voice, type VoiceTarget, voicesAbout } from '../../model/voices.ts';

/** A decision that rests on a series from data at one of the ends of the flow. Days are ISO; '' = not known. */
export interface FlowDecision {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly decidedOn: string;
  readonly evaluateOn: string;
  readonly series: string;
}

export interface FlowScenario {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

/** Who gives, or who gets: the department and the organisation of a system, as far as they are known. */
export interface FlowParty {
  readonly unit: string | null;
  readonly organisation: string | null;
}

/** null = the flow is not temporary. */
export interface FlowChoices {
  readonly from: FlowParty;
  readonly to: FlowParty;
  /** The bases in law that were written down (AVG article 6), by name. */
  readonly bases: readonly string[];
  /** Whether it is about people; null when it is not known what travels. */
  readonly isPersonal: boolean | null;
  readonly decisions: readonly FlowDecision[];
  readonly scenarios: readonly FlowScenario[];
  readonly ending: { readonly reviewOn: string; readonly plan: string } | null;
  /** Of the flow, its data, the processing and its purpose, and of the choices above. */
  readonly voices: readonly Voice[];
}

/** null when there is no such flow. */
export function choicesOn(records: RecordSet, exchangeId: string): FlowChoices | null {
  const flow = rowsOf(records, 'exchanges').find(({ values }) => values.id === exchangeId);
  if (!flow) return null;
  const datasets = ['source_dataset_id', 'target_dataset_id'].flatMap((field) => textOf(flow, field) ?? []);
  const decisions = decisionsOn(records, new Set(datasets));
  const scenarios = scenariosOn(records, new Set([`exchanges ${exchangeId}`, ...datasets.map((id) => `datasets ${id}`)]));
  const about: VoiceTarget[] = [
    { sheet: 'exchanges', id: exchangeId },
    ...datasets.map((id) => ({ sheet: 'datasets' as const, id })),
    ...(['activity_id', 'purpose_id'] as const).flatMap((field) => {
      const id = textOf(flow, field);
      return id === undefined ? [] : [{ sheet: field === 'activity_id' ? ('processing_activities' as const) : ('purposes' as const), id }];
    }),
    ...decisions.map(({ id }) => ({ sheet: 'decisions' as const, id })),
    ...scenarios.map(({ id }) => ({ sheet: 'scenarios' as const, id })),
  ];
  return {
    from: partyOf(records, textOf(flow, 'from_system_id')),
    to: partyOf(records, textOf(flow, 'to_system_id')),
    bases: idsIn(flow, 'legal_basis_ids').map((id) => named(records, 'legal_bases', id, 'law_nl') ?? id),
    isPersonal: isPersonal(records, idsIn(flow, 'category_ids')),
    decisions,
    scenarios,
    ending: endingOf(flow),
    voices: voicesAbout(records, about),
  };
}

function partyOf(records: RecordSet, systemId: string | undefined): FlowParty {
  const system = rowsOf(records, 'systems').find(({ values }) => systemId !== undefined && values.id === systemId);
  const unitId = system && textOf(system, 'unit_id');
  const unit = unitId === undefined ? null : named(records, 'units', unitId, 'name');
  const organisationId = system && textOf(system, 'organisation_id');
  return { unit, organisation: organisationId === undefined ? null : named(records, 'organisations', organisationId, 'name') };
}

function named(records: RecordSet, sheet: SheetName, id: string, field: string): string | null {
  const row = rowsOf(records, sheet).find(({ values }) => values.id === id);
  return (row && textOf(row, field)) ?? null;
}

function idsIn(row: Row, field: string): readonly string[] {
  const ids = row.values[field];
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** About people: some category of another class than none (domain: personal). A category without a class leaves it open. */
function isPersonal(records: RecordSet, categories: readonly string[]): boolean | null {
  const classes = categories.map((id) => named(records, 'data_categories', id, 'privacy_class'));
  if (classes.some((one) => one !== null && one !== 'none')) return true;
  return classes.length === 0 || classes.includes(null) ? null : false;
}

function decisionsOn(records: RecordSet, datasets: ReadonlySet<string>): readonly FlowDecision[] {
  const series = new Map(
    rowsOf(records, 'signal_series')
      .filter((row) => datasets.has(textOf(row, 'source_dataset_id') ?? ''))
      .map((row) => [textOf(row, 'id') ?? '', textOf(row, 'name') ?? textOf(row, 'id') ?? '']),
  );
  const carried = new Map<string, string>();
  for (const link of rowsOf(records, 'decision_links')) {
    const name = link.values.signal_kind === 'series' ? series.get(textOf(link, 'signal_id') ?? '') : undefined;
    const id = textOf(link, 'decision_id');
    if (name !== undefined && id !== undefined && !carried.has(id)) carried.set(id, name);
  }
  return rowsOf(records, 'decisions').flatMap((row) => {
    const name = carried.get(textOf(row, 'id') ?? '');
    return name === undefined ? [] : [decisionOf(row, name)];
  });
}

function decisionOf(row: Row, series: string): FlowDecision {
  const say = (field: string) => textOf(row, field) ?? '';
  return {
    id: say('id'),
    title: say('title') || say('id'),
    status: say('status'),
    decidedOn: say('decided_on'),
    evaluateOn: say('evaluate_on'),
    series,
  };
}

function scenariosOn(records: RecordSet, targets: ReadonlySet<string>): readonly FlowScenario[] {
  const touching = new Set(
    rowsOf(records, 'scenario_changes')
      .filter(({ values }) => targets.has(`${sheetOfKind(values.target_kind) ?? ''} ${values.target_id}`))
      .map((row) => textOf(row, 'scenario_id')),
  );
  return rowsOf(records, 'scenarios')
    .filter((row) => touching.has(textOf(row, 'id')))
    .map((row) => ({ id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? '', status: textOf(row, 'status') ?? '' }));
}

function endingOf(flow: Row): FlowChoices['ending'] {
  if (flow.values.is_temporary !== true) return null;
  return { reviewOn: textOf(flow, 'review_on') ?? '', plan: textOf(flow, 'exit_plan') ?? '' };
}
