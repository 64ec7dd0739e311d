// Acts that compare: what a scenario does, another case beside the open one, and differences as marks on the map.
import { runScenario } from '../../compare/scenario.ts';
import type { Refused } from '../../competency/parameters.ts';
import { caseInfo } from '../../model/case-info.ts';
import type { RecordSet } from '../../model/record.ts';
import type { Adapters } from '../adapters.ts';
import type { Renewing } from '../asking/sql.ts';
import { anchorIn, lookAfterEdit } from '../editing/editing.ts';
import { outsideOf } from '../looking/change-marks.ts';
import type { Drawing } from '../looking/drawing.ts';
import { graphOf } from '../looking/guests.ts';
import { allRows } from '../opening/all-rows.ts';
import { NOTHING_SETTLED } from '../settled.ts';
import type { OpenCase } from '../state.ts';
import { JobStopped } from '../workers/job-stopped.ts';
import type { Store } from '../workspace.ts';
import type { CompareLook, Comparisons, MarkedMap } from './comparing-state.ts';
import { CaseChecker, effectsOf, type Origin, originIn } from './scenario-effects.ts';

export function comparingActs({ adapters, renew }: Renewing, store: Store, draw: Drawing['draw']): Comparisons {
  const checkers = new WeakMap<object, Map<string, CaseChecker>>();
  const host = (guests: RecordSet | null) => receiveGuests(store, draw, guests);
  followCase(store);
  const checkerFor = async (openCase: OpenCase, day: string) => {
    const days = checkers.get(openCase.records) ?? new Map<string, CaseChecker>();
    checkers.set(openCase.records, days);
    const known = days.get(day) ?? new CaseChecker(await adapters.openDatabase(), openCase, day, renew);
    days.set(day, known);
    return known;
  };
  const look = (change: Partial<CompareLook>) =>
    store.setState(({ comparing }) => ({ comparing: { ...comparing, look: { ...comparing.look, ...change } } }));
  return {
    lookAtComparison: look,
    scenarioOrigin: async () => {
      const openCase = await allRows(store);
      const { origin } = store.getState().comparing.look;
      const given: Record<string, string> = origin ? { dataset: origin.datasetId, category: origin.categoryId } : {};
      const database = await adapters.openDatabase();
      const found = await originIn(database, dayOf(store, openCase), given);
      return isOrigin(found) ? found : null;
    },
    scenarioEffects: async (scenarioId, steps, origin) => {
      const openCase = await allRows(store);
      const checker = await checkerFor(openCase, dayOf(store, openCase));
      const run = runScenario(openCase.records, scenarioId, steps ?? undefined);
      return { run, effects: await effectsOf(checker, run, origin) };
    },
    openOther: () => openOther(adapters, store),
    closeOther: () => store.setState(({ comparing }) => ({ comparing: { ...comparing, other: null, failed: null } })),
    markChanges: (marked, day) => {
      if (marked) mark(store, marked, day, host);
      else letGo(store, host);
    },
  };
}

function isOrigin(found: Origin | null | Refused): found is Origin {
  return found !== null && 'datasetId' in found;
}

function dayOf(store: Store, { info }: OpenCase): string {
  return store.getState().day ?? info.settings.reference_date ?? new Date().toISOString().slice(0, 10);
}

async function openOther(adapters: Adapters, store: Store): Promise<void> {
  const files = await adapters.host.openFiles();
  if (files.length === 0) return;
  const say = (change: Partial<ReturnType<Store['getState']>['comparing']>) =>
    store.setState(({ comparing }) => ({ comparing: { ...comparing, ...change } }));
  say({ isReading: true, failed: null });
  try {
    const { choices } = NOTHING_SETTLED;
    const { records, observations } = await adapters.readFiles({ files, settled: { choices, mappings: store.getState().mappings, asks: false } }, {});
    if (records.size === 0) return say({ isReading: false, failed: 'empty' });
    const name = caseInfo(records).settings.case_name ?? files[0]?.path.split('/')[0] ?? '';
    say({ isReading: false, other: { name, records, observations: observations?.length ?? 0 } });
  } catch (error) {
    say({ isReading: false, failed: error instanceof JobStopped && error.why === 'time' ? 'time' : 'unreadable' });
  }
}

function mark(store: Store, marked: Parameters<Comparisons['markChanges']>[0] & object, day: string | null | undefined, host: Receive): void {
  const { comparing, lens, day: now } = store.getState();
  const before = comparing.onMap ?? { lensBefore: lens === 'changes' ? 'mode' : lens, dayBefore: now };
  host(marked.guests);
  const graph = store.getState().openCase?.graph;
  const outside = graph ? outsideOf(graph, marked.marks) : 0;
  const onMap: MarkedMap = { ...marked, outside, lensBefore: before.lensBefore, dayBefore: before.dayBefore };
  store.setState({
    comparing: { ...comparing, onMap },
    lens: 'changes',
    screen: 'map',
    form: 'map',
    selection: null,
    trail: [],
    lit: null,
    day: day === undefined ? before.dayBefore : day,
  });
}

function letGo(store: Store, host: Receive): void {
  const { comparing, lens } = store.getState();
  if (!comparing.onMap) return;
  const { lensBefore, dayBefore } = comparing.onMap;
  host(null);
  store.setState({ comparing: { ...comparing, onMap: null }, day: dayBefore, ...(lens === 'changes' && { lens: lensBefore }) });
}

type Receive = (guests: RecordSet | null) => void;

/** Draws the rows that are compared with among those of the case, or without them again; what is on the picture stays where it is. */
function receiveGuests(store: Store, draw: Drawing['draw'], guests: RecordSet | null): void {
  const state = store.getState();
  const { openCase } = state;
  if (!openCase || (openCase.guests ?? null) === guests) return;
  const next = { ...openCase, guests };
  const graph = graphOf(next, openCase.graph.grouping);
  store.setState(lookAfterEdit(state, openCase, { ...next, graph }));
  void draw(store.getState().open, anchorIn(store.getState()));
}

/** Marks are of one case: they go with it, and when other files make it another one. */
function followCase(store: Store): void {
  store.subscribe(({ openCase, comparing }, before) => {
    if (comparing.onMap && openCase?.sources !== before.openCase?.sources) letGo(store, () => undefined);
  });
}
