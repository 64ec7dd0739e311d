// The way back from every act of the user, and forth again: on the picture, in the rows, and on the files and what was settled about them. One list, whatever screen an act was on.
import type { Step } from '../../model/change.ts';
import type { Opening } from '../opening/opening.ts';
import type { OpenCase, WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { Editing } from './editing.ts';
import type { ActName, EditStep, SettleStep, Settling, SourceAct, UndoableAct, View, ViewAct, ViewStep } from './undoable-act.ts';

type OnPicture = Pick<Workspace, 'hide' | 'showHidden' | 'pin' | 'unpin' | 'tidy'>;
type OnFiles = Pick<Workspace, 'openPending' | 'removeSource' | 'applyChoices' | 'judge' | 'receive'>;

/** Acts on the picture that are remembered: each keeps a picture. Acts on rows and files are remembered without end. */
const MOST_VIEWS = 50;

/** The acts themselves, each of which can be undone, and the way back and forth. */
export function undoingActs(
  store: Store,
  { draw, reopen }: Pick<Opening, 'draw' | 'reopen'>,
  editing: Editing,
  acts: OnPicture & OnFiles,
): OnPicture & OnFiles & Pick<Workspace, 'undo' | 'redo'> {
  const goTo = async (act: UndoableAct, isBack: boolean) => {
    if (act.kind === 'edit') return isBack ? editing.undoStep(act.step) : editing.doStep(act.step);
    if (act.kind === 'settle') return settle(store, reopen, isBack ? act.before : act.after);
    const view = isBack ? act.before : act.after;
    store.setState(stateAt(store.getState(), view));
    await draw(store.getState().open, anchorIn(store.getState()));
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    ...picturing(store, acts),
    ...settling(store, acts),
    undo: () =>
      inTurn(async () => {
        const act = lastAct(store.getState());
        if (!act) return null;
        store.setState(({ undoable, redoable }) => ({ undoable: undoable.filter((other) => other !== act), redoable: [...redoable, act] }));
        await goTo(act, true);
        return nameOfAct(act);
      }),
    redo: () =>
      inTurn(async () => {
        const act = nextAct(store.getState());
        if (!act) return null;
        store.setState(({ undoable, redoable }) => ({ redoable: redoable.filter((other) => other !== act), undoable: [...undoable, act] }));
        await goTo(act, false);
        return nameOfAct(act);
      }),
  };
}

function nameOfAct(act: UndoableAct): ActName {
  return act.kind === 'edit' ? act.step.act : act.act;
}

/** The act that would be undone now. Acts on a picture of another grouping wait until that is looked at again. */
export function lastAct({ undoable, grouping, openCase }: Pick<WorkspaceState, 'undoable' | 'grouping' | 'openCase'>): UndoableAct | undefined {
  return openCase ? undoable.findLast((act) => act.kind !== 'view' || act.grouping === grouping) : undefined;
}

/** The act that would be done again now. */
export function nextAct({ redoable, grouping, openCase }: Pick<WorkspaceState, 'redoable' | 'grouping' | 'openCase'>): UndoableAct | undefined {
  return openCase ? redoable.findLast((act) => act.kind !== 'view' || act.grouping === grouping) : undefined;
}

/** Steps that were undone and can be done again, the next one first. */
export function undoneSteps(redoable: readonly UndoableAct[]): Step[] {
  return redoable
    .filter((act): act is EditStep => act.kind === 'edit')
    .map(({ step }) => step)
    .reverse();
}

function remember(store: Store, act: ViewStep | SettleStep): void {
  store.setState(({ undoable }) => ({ undoable: withoutOldViews([...undoable, act]), redoable: [] }));
}

function withoutOldViews(acts: readonly UndoableAct[]): readonly UndoableAct[] {
  const views = acts.filter(({ kind }) => kind === 'view');
  const old = views.length > MOST_VIEWS ? views[0] : undefined;
  return old ? acts.filter((act) => act !== old) : acts;
}

function picturing(store: Store, acts: OnPicture): OnPicture {
  const kept = <Given extends unknown[]>(act: ViewAct, run: (...given: Given) => Promise<void>) => {
    return async (...given: Given): Promise<void> => {
      const [before, { grouping }] = [viewNow(store.getState()), store.getState()];
      const done = run(...given);
      if (isChanged(before, viewNow(store.getState()))) remember(store, { kind: 'view', act, grouping, before, after: viewNow(store.getState()) });
      await done;
    };
  };
  return {
    hide: kept('hide', acts.hide),
    showHidden: kept('show', acts.showHidden),
    pin: kept('pin', acts.pin),
    unpin: kept('unpin', acts.unpin),
    tidy: kept('tidy', acts.tidy),
  };
}

/** Acts that lead to another set of files, or to something else that is settled, in the same case. */
function settling(store: Store, acts: OnFiles): OnFiles {
  const kept = <Given extends unknown[], Done>(act: SourceAct, run: (...given: Given) => Promise<Done> | Done) => {
    return async (...given: Given): Promise<Done> => {
      const [before, { undoable }] = [settlingNow(store.getState().openCase), store.getState()];
      const done = await run(...given);
      const after = settlingNow(store.getState().openCase);
      const isSameCase = store.getState().undoable === undoable;
      if (before && after && isSameCase && (before.sources !== after.sources || before.settled !== after.settled)) {
        remember(store, { kind: 'settle', act, before, after });
      }
      return done;
    };
  };
  return {
    openPending: kept('add-files', acts.openPending),
    receive: kept('add-files', acts.receive),
    removeSource: kept('remove-files', acts.removeSource),
    applyChoices: kept('choose', acts.applyChoices),
    judge: (...given) => {
      const before = settlingNow(store.getState().openCase);
      const refused = acts.judge(...given);
      const after = settlingNow(store.getState().openCase);
      if (before && after && before.settled !== after.settled) remember(store, { kind: 'settle', act: 'judge', before, after });
      return refused;
    },
  };
}

/** Only other files or choices need reading anew. */
async function settle(store: Store, reopen: Opening['reopen'], to: Settling): Promise<void> {
  const { openCase } = store.getState();
  if (!openCase) return;
  const settled = { ...to.settled, steps: openCase.settled.steps };
  if (openCase.sources === to.sources && openCase.settled.choices === settled.choices && openCase.settled.describers === settled.describers) {
    store.setState({ openCase: { ...openCase, settled, reviews: to.reviews } });
  } else await reopen(to.sources, settled);
}

function settlingNow(openCase: OpenCase | null): Settling | null {
  return openCase && { sources: openCase.sources, settled: openCase.settled, reviews: openCase.reviews };
}

function viewNow({ hidden, open, level, arrangements }: WorkspaceState): View {
  const { now, kept } = arrangements;
  return { hidden, open, level, now, arrangement: kept.get(now) };
}

/** Whether the act did anything: acts change the state before they wait for the picture. */
function isChanged(before: View, { hidden, now, arrangement }: View): boolean {
  const isOther = hidden.size !== before.hidden.size || [...hidden].some((id) => !before.hidden.has(id));
  return isOther || (now === before.now && arrangement !== before.arrangement);
}

function stateAt({ arrangements, openCase }: WorkspaceState, { hidden, open, level, now, arrangement }: View): Partial<WorkspaceState> {
  const kept = new Map(arrangements.kept);
  if (arrangement) kept.set(now, arrangement);
  else kept.delete(now);
  const present = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => openCase?.graph.nodes.has(id)));
  return { hidden: present(hidden), open: present(open), level, arrangements: { now, kept } };
}

/** Something that is on the picture and stays on it, so that the map need not be found anew. */
function anchorIn({ picture }: WorkspaceState): string | null {
  return picture?.visible.nodes.keys().next().value ?? null;
}
