// The way back from acts on the picture: hiding, showing again, putting somewhere, letting go, tidying up; and from typing rows. What was read is not touched.
import type { Opening } from './opening.ts';
import type { WorkspaceState } from './state.ts';
import type { ViewAct, ViewStep } from './view-step.ts';
import type { Store, Workspace } from './workspace.ts';

type Undoable = Pick<Workspace, 'hide' | 'showHidden' | 'pin' | 'unpin' | 'tidy'>;

/** Steps back that are remembered. */
const MOST = 50;

/** The acts themselves, each of which can be undone, and the way back. */
export function undoingActs(store: Store, draw: Opening['draw'], acts: Undoable & Pick<Workspace, 'takeBack'>): Undoable & Pick<Workspace, 'undo'> {
  const kept = <Given extends unknown[]>(act: ViewAct, run: (...given: Given) => Promise<void>) => {
    return (...given: Given): Promise<void> => {
      const before = stepBefore(store.getState(), act);
      const done = run(...given);
      if (isChanged(before, store.getState())) store.setState(({ undoable }) => ({ undoable: [...undoable, before].slice(-MOST) }));
      return done;
    };
  };
  return {
    hide: kept('hide', acts.hide),
    showHidden: kept('show', acts.showHidden),
    pin: kept('pin', acts.pin),
    unpin: kept('unpin', acts.unpin),
    tidy: kept('tidy', acts.tidy),
    undo: async () => {
      const step = lastStep(store.getState());
      if (!step) return null;
      if (step.entry !== undefined) {
        await acts.takeBack(step.entry);
        return step.act;
      }
      store.setState(stateAt(store.getState(), step));
      await draw(step.open, anchorIn(store.getState()));
      return step.act;
    },
  };
}

/** The step that would be undone now; undefined when there is none, or when the case or its grouping is another by now. */
export function lastStep({ undoable, openCase }: Pick<WorkspaceState, 'undoable' | 'openCase'>): ViewStep | undefined {
  const step = undoable.at(-1);
  const holds = step?.entry === undefined ? step?.graph === openCase?.graph : openCase?.settled.entered.some(({ entry }) => entry === step.entry);
  return holds ? step : undefined;
}

function stepBefore({ openCase, hidden, open, level, arrangements }: WorkspaceState, act: ViewAct): ViewStep {
  const { now, kept } = arrangements;
  return { act, graph: openCase?.graph, hidden, open, level, now, arrangement: kept.get(now) };
}

/** Whether the act did anything: acts change the state before they wait for the picture. */
function isChanged(before: ViewStep, { hidden, arrangements }: WorkspaceState): boolean {
  const isOther = hidden.size !== before.hidden.size || [...hidden].some((id) => !before.hidden.has(id));
  return isOther || arrangements.kept.get(before.now) !== before.arrangement;
}

function stateAt(state: WorkspaceState, { hidden, level, now, arrangement }: ViewStep): Partial<WorkspaceState> {
  const kept = new Map(state.arrangements.kept);
  if (arrangement) kept.set(now, arrangement);
  else kept.delete(now);
  return { hidden, level, arrangements: { now, kept }, undoable: state.undoable.slice(0, -1) };
}

/** Something that is on the picture and stays on it, so that the map need not be found anew. */
function anchorIn({ picture }: WorkspaceState): string | null {
  return picture?.visible.nodes.keys().next().value ?? null;
}
