// Acts that ask the case something: the rules, the ready questions, the rows that traces and stories walk on; and that show on the map what came of it.

import { errorMarks } from '../../briefing/error-marks.ts';
import type { AskScenario, EditTold } from '../../competency/question.ts';
import { boundedAsk } from '../../db/bounded.ts';
import { askStoryRoads, askStoryRows } from '../../db/questions/story.ts';
import { askTravel } from '../../db/questions/travel.ts';
import { nodesOf } from '../../graph/focus-rows.ts';
import { withGroups } from '../../graph/tree-places.ts';
import { type Ask, AskStopped } from '../../model/ask.ts';
import type { Travel } from '../../model/travel.ts';
import type { AskSignals } from '../../signals/desk/kinds.ts';
import { answerAsked } from '../../trace/asked.ts';
import { askScenarioIn } from '../comparing/scenario-effects.ts';
import { editsTold } from '../editing/edits-told.ts';
import { drawing } from '../looking/narrowing.ts';
import { allRows } from '../opening/all-rows.ts';
import type { Opening } from '../opening/opening.ts';
import type { WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { reviewingActs } from './reviewing.ts';
import type { Renewing } from './sql.ts';

type Asking = Pick<
  Workspace,
  | 'ask'
  | 'travel'
  | 'trace'
  | 'storyRoads'
  | 'storyRows'
  | 'check'
  | 'findingsOn'
  | 'judge'
  | 'lookAtFindings'
  | 'openFinding'
  | 'answer'
  | 'openQuestion'
  | 'showQuestionsPart'
  | 'inquire'
  | 'askOrigin'
  | 'scrub'
  | 'light'
  | 'showRows'
>;

export function askingActs({ adapters, renew }: Renewing, store: Store, draw: Opening['draw']): Asking {
  const travels = new WeakMap<object, Promise<Travel>>();
  const ask: Ask = async (sql, parameters) => {
    await allRows(store);
    return (await adapters.openDatabase()).query(sql, parameters);
  };
  const signals: AskSignals = async (kind, asked) => {
    const { signals: book } = await allRows(store);
    if (!book) throw new Error('no signals yet');
    return book.desk.ask(kind, asked);
  };
  const travel = async () => {
    const { network } = await allRows(store);
    const asked = travels.get(network) ?? adapters.openDatabase().then(askTravel);
    travels.set(network, asked);
    return asked;
  };
  const trace: Workspace['trace'] = async (asked) => {
    const rows = await travel();
    return adapters.trace ? adapters.trace(rows, asked) : answerAsked(rows, asked);
  };
  return {
    ask,
    travel,
    trace,
    storyRoads: async () => {
      await allRows(store);
      return askStoryRoads(await adapters.openDatabase());
    },
    storyRows: async (exchangeIds, datasetIds) => askStoryRows(await adapters.openDatabase(), exchangeIds, datasetIds),
    ...reviewingActs(adapters.host, store, {
      ready: () => allRows(store),
      ask,
      askOwn: boundedAsk(async (sql, bounds) => (await adapters.openDatabase()).examine(sql, bounds), renew),
    }),
    answer: async (id, given, signal) => {
      const [{ answerQuestion }, { questionOf }] = await Promise.all([import('../../competency/answer.ts'), import('../../competency/questions.ts')]);
      const question = questionOf(id);
      if (!question) throw new Error(`unknown question: ${id}`);
      return answerQuestion(question, {
        ask: unlessStopped(ask, signal),
        travel: unlessStopped(travel, signal),
        signals: unlessStopped(signals, signal),
        scenario: unlessStopped(scenarioAsker({ adapters, renew }, store), signal),
        edits: () => historyOf(store),
        date: store.getState().day,
        today: today(),
        given,
      });
    },
    openQuestion: (question) => store.setState({ question, ...(question && { screen: 'questions', questionsPart: 'ask' }) }),
    showQuestionsPart: (questionsPart) => store.setState({ questionsPart }),
    ...inquiringActs(store, travel, trace),
    ...showingActs(store, draw),
  };
}

function historyOf(store: Store): readonly EditTold[] {
  const { openCase, language } = store.getState();
  return openCase ? editsTold(openCase.records, [...openCase.past, ...openCase.settled.steps], language) : [];
}

/** A question that is called off asks nothing more; what the engine is at, it finishes. */
function unlessStopped<F extends object>(ask: F, signal: AbortSignal | undefined): F {
  return new Proxy(ask, {
    apply: (asked, self, given) =>
      signal?.aborted
        ? Promise.reject(new AskStopped('called off'))
        : Reflect.apply(asked as unknown as (...all: unknown[]) => unknown, self, given as unknown[]),
  });
}

function scenarioAsker({ adapters, renew }: Renewing, store: Store): AskScenario {
  return async (id, day) => {
    return askScenarioIn(await adapters.openDatabase(), await allRows(store), renew)(id, day);
  };
}

function inquiringActs(store: Store, travel: () => Promise<Travel>, trace: Workspace['trace']): Pick<Asking, 'inquire' | 'askOrigin' | 'scrub'> {
  const inquire: Workspace['inquire'] = async (inquiry) => {
    const { lens, lensBefore } = store.getState();
    if (inquiry?.kind !== 'error') {
      const back = lens === 'error' ? { lens: lensBefore ?? 'mode' } : {};
      const at = inquiry?.kind === 'origin' ? atSignals(store) : inquiry && AT_MAP;
      store.setState({ inquiry, traced: null, errorMarks: null, lensBefore: null, lit: null, ...back, ...at });
      return;
    }
    const fresh = { traced: null, traceFailed: null, errorMarks: null, lit: null };
    store.setState({ inquiry, ...fresh, ...AT_MAP, ...(lens !== 'error' && { lens: 'error', lensBefore: lens }) });
    const { datasetId, categoryId, subjectId, until } = inquiry;
    try {
      const traced = await trace({ kind: 'error', question: { datasetId, categoryId, subjectId, day: store.getState().day } });
      const case_ = await travel();
      if (store.getState().inquiry !== inquiry) return;
      store.setState({ traced, errorMarks: 'answer' in traced ? errorMarks(case_, traced.answer, until) : null });
    } catch {
      store.setState({ traceFailed: inquiry });
    }
  };
  return {
    inquire,
    askOrigin: async ({ seriesId, placeId, day }) => {
      if (day) store.setState({ day });
      store.setState((state) => ({ signals: { ...state.signals, seriesId, placeId, playing: false } }));
      await inquire({ kind: 'origin', seriesId, placeId });
    },
    scrub: (until) => {
      const { inquiry, errorMarks: marks } = store.getState();
      if (inquiry?.kind === 'error' && marks) store.setState({ inquiry: { ...inquiry, until }, errorMarks: { ...marks, until } });
    },
  };
}

/** Where a number stands beside the flows that carry it. */
function atSignals(store: Store) {
  return { ...AT_MAP, screen: 'signals', signals: { ...store.getState().signals, part: 'map' } } as const;
}

/** The map with the signals stays when it is what is looked at. */
function mapOfNow({ screen, signals }: WorkspaceState): 'map' | 'signals' {
  return screen === 'signals' && signals.part === 'map' ? 'signals' : 'map';
}

const AT_MAP = { screen: 'map', selection: null, trail: [] } as const;

function showingActs(store: Store, draw: Opening['draw']): Pick<Asking, 'light' | 'showRows'> {
  return {
    light: (lit) => store.setState(lit ? { lit, path: null, selector: null } : { lit }),
    showRows: async (lit) => {
      const { openCase, open } = store.getState();
      if (!openCase) return;
      const nodes = nodesOf(openCase.graph, lit.rows);
      const change = drawing(store.getState(), openCase.graph, nodes);
      store.setState({ ...change, lit, path: null, selector: null, selection: null, trail: [], screen: mapOfNow(store.getState()), form: 'map' });
      const needed = nodes.length > MOST_TO_OPEN ? [] : nodes.flatMap((id) => withGroups(openCase.graph, id).slice(1));
      const more = [...new Set(needed)].filter((id) => !open.has(id));
      if (more.length > 0) store.setState({ level: null });
      if (more.length > 0 || change) await draw(new Set([...open, ...more]), null);
    },
  };
}

/** More nodes than this are lit in the groups that stand for them. */
const MOST_TO_OPEN = 12;

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
