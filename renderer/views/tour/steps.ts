// The ten steps of the guided tour: what each puts on the screen, how it notices that the task was done, and how it shows the answer. The words stand in views/text/tour-nl.ts.
import { rowKey } from '../../graph/flow-node.ts';
import { UNKNOWN } from '../../graph/lenses/lens.ts';
import { NO_FILTER } from '../../graph/shown.ts';
import { findingKey } from '../../model/finding-review.ts';
import { rowsOf } from '../../model/record.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import { TOUR_ORGANISATION } from '../../workspace/telling/touring.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export const STEP_NAMES = ['map', 'package', 'basis', 'error', 'findings', 'numbers', 'decision', 'objection', 'scenario', 'together'] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface TourStep {
  readonly name: StepName;
  /** Sets the screen. What the person filled in stays. */
  prepare(workspace: Workspace): Promise<void>;
  isDone(state: WorkspaceState): boolean;
  show(workspace: Workspace): Promise<void>;
}

/** What the steps are about, in the sample. */
const FLOW = { debts: 'x-036', pass: 'x-052' } as const;
const UNIT = 'unit-shv';
const ADDRESS = { datasetId: 'ds-brp', categoryId: 'ADR', subjectId: null } as const;
const BASIS_LENS = 'basis';
const RED = { seriesId: 'sig-verz', place: 'unit-reiniging' } as const;
const DECISION = 'dec-03';
const SCENARIO = 'scn-bron';
const DAY = { now: '2020-07-01', crisis: '2020-03-30' } as const;

const nodeOf = ({ openCase }: WorkspaceState, kind: 'organisation' | 'unit', id: string) => openCase?.graph.byRow.get(rowKey(kind, id))?.[0] ?? null;

/** How the legend stood before a step opened it. */
const LEGEND = new WeakMap<Workspace, WorkspaceState['legend']>();

/** The map of this level with nothing chosen, hidden or asked. Departments can be read in a window of 1280 by 720 with the tour under it; all systems cannot. */
async function plainMap(workspace: Workspace, level: 'organisation' | 'unit' | 'system', day: string = DAY.now): Promise<void> {
  const { store } = workspace;
  if (store.getState().inquiry) await workspace.inquire(null);
  if (store.getState().openCase?.graph.grouping !== 'organisation') await workspace.setGrouping('organisation');
  const legend = LEGEND.get(workspace);
  if (legend !== undefined) workspace.setLegend(legend);
  LEGEND.delete(workspace);
  workspace.show('map');
  workspace.setForm('map');
  workspace.setFilter(NO_FILTER);
  workspace.setLens('mode');
  workspace.setDay(day);
  workspace.select(null);
  await workspace.showAll();
  if (store.getState().level !== level) await workspace.setLevel(level);
}

function stepsOf({ openCase }: WorkspaceState, scenarioId: string): number {
  return rowsOf(openCase?.records ?? new Map(), 'scenario_changes').filter(({ values }) => values.scenario_id === scenarioId).length;
}

/** Chooses an exchange on the map, opened up to its two ends. */
async function choose(workspace: Workspace, id: string): Promise<void> {
  const edge = workspace.store.getState().openCase?.graph.edges.find(({ exchange }) => exchange.id === id);
  if (edge) await workspace.reveal([edge.from, edge.to], { kind: 'exchange', id });
}

function isChosen({ selection, picture }: WorkspaceState, id: string): boolean {
  if (selection?.kind === 'exchange') return selection.id === id;
  const arrow = selection?.kind === 'edge' ? picture?.visible.edges.find((edge) => edge.id === selection.id) : undefined;
  return arrow?.flows.some(({ exchange }) => exchange.id === id) ?? false;
}

export const TOUR: readonly TourStep[] = [
  {
    name: 'map',
    prepare: (workspace) => plainMap(workspace, 'organisation'),
    isDone: (state) => state.open.has(nodeOf(state, 'organisation', TOUR_ORGANISATION) ?? ''),
    show: async (workspace) => {
      const own = nodeOf(workspace.store.getState(), 'organisation', TOUR_ORGANISATION);
      if (own !== null && !workspace.store.getState().open.has(own)) await workspace.toggle(own);
    },
  },
  {
    name: 'package',
    prepare: async (workspace) => {
      await plainMap(workspace, 'unit');
      const id = nodeOf(workspace.store.getState(), 'unit', UNIT);
      if (id !== null) workspace.showOnly({ kind: 'node', id });
    },
    isDone: (state) => isChosen(state, FLOW.debts),
    show: (workspace) => choose(workspace, FLOW.debts),
  },
  {
    name: 'basis',
    prepare: async (workspace) => {
      await plainMap(workspace, 'unit');
      workspace.setLens(BASIS_LENS);
      LEGEND.set(workspace, workspace.store.getState().legend);
      workspace.setLegend('open');
    },
    isDone: ({ filter }) => filter.classes.get(BASIS_LENS)?.has(UNKNOWN) ?? false,
    show: async (workspace) => workspace.setFilter({ classes: new Map([[BASIS_LENS, new Set([UNKNOWN])]]) }),
  },
  {
    name: 'error',
    prepare: async (workspace) => {
      await plainMap(workspace, 'unit');
      await workspace.inquire({ kind: 'error', ...ADDRESS, until: null });
    },
    isDone: ({ inquiry }) => inquiry?.kind === 'error' && inquiry.until !== null,
    show: async (workspace) => workspace.scrub(24),
  },
  {
    name: 'findings',
    prepare: async (workspace) => {
      await plainMap(workspace, 'system');
      workspace.lookAtFindings({ chosen: null });
      workspace.show('review');
    },
    isDone: ({ screen, reviewLook }) => screen === 'review' && reviewLook.chosen !== null,
    show: async (workspace) => {
      await workspace.check();
      workspace.openFinding(findingKey({ rule: 'R07', about: FLOW.pass }));
      workspace.show('review');
    },
  },
  {
    name: 'numbers',
    prepare: async (workspace) => {
      await plainMap(workspace, 'system', DAY.crisis);
      workspace.show('signals');
      const { board } = workspace.store.getState().signals;
      workspace.setSignals({ part: 'thermometer', seriesId: null, placeId: null, brush: null, board: { ...board, beside: null } });
    },
    isDone: ({ screen, signals }) => screen === 'signals' && signals.board.beside?.kind === 'cell',
    show: async (workspace) => {
      const { board } = workspace.store.getState().signals;
      workspace.setSignals({ board: { ...board, beside: { kind: 'cell', cell: RED } } });
    },
  },
  {
    name: 'decision',
    prepare: async (workspace) => {
      await plainMap(workspace, 'system');
      workspace.show('signals');
      workspace.setSignals({ part: 'decisions', decisionId: null });
    },
    isDone: ({ screen, signals }) => screen === 'signals' && signals.decisionId === DECISION,
    show: async (workspace) => workspace.setSignals({ part: 'decisions', decisionId: DECISION }),
  },
  {
    name: 'objection',
    prepare: async (workspace) => {
      await plainMap(workspace, 'system');
      await choose(workspace, FLOW.pass);
    },
    isDone: ({ editing }) => editing.voicing !== null,
    show: async (workspace) => workspace.setEditing({ voicing: { kind: 'say', sheet: 'exchanges', id: FLOW.pass, as: 'objection' } }),
  },
  {
    name: 'scenario',
    prepare: async (workspace) => {
      await plainMap(workspace, 'system');
      workspace.openRegister({ part: 'scenarios' });
      workspace.lookAtComparison({ scenario: SCENARIO, steps: null });
    },
    isDone: ({ screen, register, comparing }) => screen === 'register' && register.part === 'scenarios' && comparing.look.steps !== null,
    show: async (workspace) => workspace.lookAtComparison({ scenario: SCENARIO, steps: stepsOf(workspace.store.getState(), SCENARIO) - 1 }),
  },
  {
    name: 'together',
    prepare: async (workspace) => {
      await plainMap(workspace, 'system');
      workspace.show('briefing');
    },
    isDone: ({ screen }) => screen === 'workshop',
    show: async (workspace) => workspace.show('workshop'),
  },
];
