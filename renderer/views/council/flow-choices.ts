// What a council can choose about one flow: decisions on the figures it carries, scenarios that change it, how it ends, and all that people said of it. Knows the rows, no screen.
import { type RecordSet, type Row, rowsOf, textOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
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

/** null = the flow is not temporary. */
export interface FlowChoices {
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
  return { decisions, scenarios, ending: endingOf(flow), voices: voicesAbout(records, about) };
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
