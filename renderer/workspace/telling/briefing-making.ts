// Makes a whole briefing of what is asked: follows the package, traces the error, reads the finding, runs the scenario or looks at the period, and has it told.

import { daysDraft } from '../../briefing/slide-days.ts';
import type { BriefingDraft, Making } from '../../briefing/slide-draft.ts';
import { errorDraft } from '../../briefing/slide-error.ts';
import { findingDraft } from '../../briefing/slide-finding.ts';
import { periodDraft } from '../../briefing/slide-period.ts';
import { scenarioDraft } from '../../briefing/slide-scenario.ts';
import { storyDraft } from '../../briefing/slide-story.ts';
import { differenceOfDays } from '../../compare/day-difference.ts';
import { runScenario, type ScenarioRun } from '../../compare/scenario.ts';
import { stepProblemSentence } from '../../compare/scenario-words.ts';
import { travelOf } from '../../compare/travel-of.ts';
import { rowTitle } from '../../edit/row-title.ts';
import { tellStep } from '../../edit/step-sentences.ts';
import { findingKey } from '../../model/finding-review.ts';
import { rowsOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import { allRules } from '../../review/check-case.ts';
import type { Finding } from '../../review/finding.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import { followPackage, journeyIds, roadMap } from '../../trace/story/journey.ts';
import { tellJourney } from '../../trace/story/tell.ts';
import { allRows } from '../opening/all-rows.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { BriefingFrom } from './briefing-state.ts';
import { pictureOf } from './slide-picture.ts';

export type MakingAsks = Pick<Workspace, 'storyRoads' | 'storyRows' | 'travel' | 'trace' | 'check' | 'scenarioOrigin'>;

/** null when there is nothing to tell: the way has no step, or what it is about is gone. */
export async function draftOf(store: Store, asks: MakingAsks, from: BriefingFrom): Promise<BriefingDraft | null> {
  const openCase = await allRows(store);
  const state = store.getState();
  const making: Making = { language: state.language, day: state.day, pictureOf: pictureOf(openCase) };
  switch (from.kind) {
    case 'story':
      return ofStory(asks, making, openCase, state.wordDepth, from);
    case 'error':
      return ofError(asks, making, from);
    case 'finding':
      return ofFinding(store, asks, making, from.key);
    case 'scenario':
      return ofScenario(asks, making, openCase, from.id);
    case 'period':
      return ofPeriod(making, openCase, from);
    case 'days':
      return ofDays(making, openCase, from);
  }
}

type From<K extends BriefingFrom['kind']> = Extract<BriefingFrom, { readonly kind: K }>;

async function ofStory(asks: MakingAsks, making: Making, { records }: OpenCase, depth: WorkspaceState['wordDepth'], { start, turns }: From<'story'>) {
  const journey = followPackage(roadMap(await asks.storyRoads()), start, { day: making.day, turns });
  const { exchanges, datasets } = journeyIds(journey);
  const story = tellJourney(await asks.storyRows(exchanges, datasets), journey, { language: making.language, depth }, making.day);
  const nameOf = namer(records, making.language);
  const subject = nameOf({ sheet: start.kind === 'exchange' ? 'exchanges' : 'datasets', id: start.id });
  return storyDraft(making, { journey, story }, { subject: `‘${subject}’`, nameOf });
}

async function ofError(asks: MakingAsks, making: Making, { datasetId, categoryId, subjectId }: From<'error'>) {
  const outcome = await asks.trace({ kind: 'error', question: { datasetId, categoryId, subjectId, day: making.day } });
  return 'answer' in outcome ? errorDraft(making, await asks.travel(), outcome.answer) : null;
}

async function ofFinding(store: Store, asks: MakingAsks, making: Making, key: string) {
  await asks.check();
  const { checked, openCase, wordDepth } = store.getState();
  const finding = checked?.findings.find((one) => findingKey(one) === key);
  if (!finding || !openCase) return null;
  const rule = allRules(openCase.ownRules).rules.find(({ id }) => id === finding.rule);
  const others = (checked?.findings ?? []).filter((one) => one.rule === finding.rule);
  const rows = (one: Finding) => placedRows(one, openCase);
  return findingDraft(making, { finding, key, rule, depth: wordDepth, onMap: rows(finding), alike: others.flatMap(rows) });
}

const PLACED: ReadonlySet<SheetName> = new Set(['exchanges', 'datasets', 'systems']);

/** Where a finding is on the map: its own rows; of an activity the flows and datasets that belong to it. */
function placedRows({ sheet, about, rows }: Finding, { network }: OpenCase): readonly RowRef[] {
  if (sheet !== 'processing_activities') return rows.filter((row) => PLACED.has(row.sheet)).map((row) => ({ sheet: row.sheet, id: row.id }));
  const sent = network.exchanges.filter(({ activityId }) => activityId === about).map(({ id }): RowRef => ({ sheet: 'exchanges', id }));
  const held = network.activities.find(({ id }) => id === about)?.datasetIds ?? [];
  return [...sent, ...held.map((id): RowRef => ({ sheet: 'datasets', id }))];
}

async function ofScenario(asks: MakingAsks, making: Making, { records }: OpenCase, id: string) {
  const row = rowsOf(records, 'scenarios').find(({ values }) => values.id === id);
  if (!row) return null;
  const run = runScenario(records, id);
  const touched = run.applied.flatMap(({ sheet, step }): RowRef[] => (sheet && PLACED.has(sheet) ? [{ sheet, id: step.targetId }] : []));
  const isThere = ({ sheet, id: rowId }: RowRef) => rowsOf(records, sheet).some(({ values }) => values.id === rowId);
  const { name, description } = row.values;
  return scenarioDraft(making, {
    id,
    name: String(name ?? id),
    description: String(description ?? ''),
    steps: stepSentences(run, making.language),
    touched: touched.filter(isThere),
    isTraced: (await asks.scenarioOrigin()) !== null,
  });
}

function stepSentences({ applied, before, after }: ScenarioRun, language: 'nl' | 'en'): string[] {
  const nameOf = (sheet: SheetName, id: string) => {
    const row = [before, after].flatMap((records) => rowsOf(records, sheet)).find(({ values }) => values.id === id);
    return row ? rowTitle(sheet, row.values, language) : null;
  };
  return applied.flatMap(({ step, changes, problem }) => {
    if (problem) return [stepProblemSentence(step, problem, language)];
    return changes.length === 0 ? [] : [tellStep({ id: '', at: '', role: '', act: 'edit', changes }, { language, nameOf })];
  });
}

function ofPeriod(making: Making, { records, signals }: OpenCase, { seriesId, from, until }: From<'period'>): BriefingDraft | null {
  const series = signals?.series.get(seriesId);
  const [first, last] = [dayOf(from), dayOf(until)];
  if (!signals || !series || first === null || last === null || last < first) return null;
  const isIn = (day: number) => day >= first && day <= last;
  const titleOf = (id: string) => String(rowsOf(records, 'decisions').find(({ values }) => values.id === id)?.values.title ?? id);
  return periodDraft(making, {
    seriesId,
    name: series.name,
    unit: series.unitOfMeasure,
    isMean: series.aggregation === 'mean',
    hasPlaces: series.dimension !== 'city',
    from,
    until,
    decisions: signals.decisions.filter(({ day }) => isIn(day)).map(({ id, day }) => ({ id, day: isoOf(day), title: titleOf(id) })),
    words: signals.words.filter(({ day }) => isIn(day)).map(({ id, text }) => ({ id, text })),
  });
}

/** null when the days do not differ. */
function ofDays(making: Making, { records }: OpenCase, { from, until }: From<'days'>): BriefingDraft | null {
  const { added, gone } = differenceOfDays(travelOf(records), from, until);
  if (added.length + gone.length === 0) return null;
  const nameOf = namer(records, making.language);
  const unknown = making.language === 'nl' ? 'een onbekend systeem' : 'an unknown system';
  const system = (id: string | null) => (id === null ? unknown : nameOf({ sheet: 'systems', id }));
  const named = (flows: typeof added) =>
    flows.map(({ id, fromSystemId, toSystemId }) => ({
      id,
      name: nameOf({ sheet: 'exchanges', id }),
      from: system(fromSystemId),
      to: system(toSystemId),
    }));
  return daysDraft(making, { from, until, added: named(added), gone: named(gone) });
}

function namer(records: OpenCase['records'], language: 'nl' | 'en'): (row: RowRef) => string {
  return ({ sheet, id }) => {
    const row = rowsOf(records, sheet).find(({ values }) => values.id === id);
    return row ? rowTitle(sheet, row.values, language) : id;
  };
}
