// Acts of recording a decision: started from a cell of the thermometer, a badge, a tile or words; kept as a draft until it is recorded or thrown away.
import { type DecisionFrom, draftFrom } from '../../signals/decision-draft.ts';
import type { WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { Deciding } from './decision-state.ts';

type DecidingActs = Pick<Workspace, 'startDecision' | 'draftDecision' | 'stepDecision' | 'closeDecision' | 'dropDecision'>;

export function decidingActs(store: Store): DecidingActs {
  const change = (part: Partial<Deciding>) => store.setState(({ deciding }) => (deciding ? { deciding: { ...deciding, ...part } } : {}));
  return {
    startDecision: (from, isAnew = false) => store.setState((state) => ({ deciding: started(state, from ?? FROM_NOTHING, isAnew) })),
    draftDecision: (part) =>
      store.setState(({ deciding }) => (deciding ? { deciding: { ...deciding, isTouched: true, draft: { ...deciding.draft, ...part } } } : {})),
    stepDecision: (step) => change({ step }),
    closeDecision: () => change({ isOpen: false, waiting: null }),
    dropDecision: () => store.setState({ deciding: null }),
  };
}

const FROM_NOTHING: DecisionFrom = { seriesId: null, placeId: null, wordsId: null, day: null };

/** A draft that was worked on is not thrown away for another: the form then says that there is one. */
function started(state: WorkspaceState, from: DecisionFrom, isAnew: boolean): Deciding {
  const { deciding } = state;
  if (deciding?.isTouched && !isAnew) return { ...deciding, isOpen: true, waiting: isSame(deciding.from, from) ? null : from };
  return { from, draft: draftFrom(from, originOf(state, from)), step: 1, isOpen: true, isTouched: false, waiting: null };
}

/** What the case knows of where the decision starts. */
function originOf({ openCase, day }: WorkspaceState, { seriesId, day: asked }: DecisionFrom) {
  const series = openCase?.signals?.series.get(seriesId ?? '') ?? null;
  return { series, day: asked ?? day ?? new Date().toISOString().slice(0, 10) };
}

function isSame(one: DecisionFrom, other: DecisionFrom): boolean {
  return (
    one.seriesId === other.seriesId && one.placeId === other.placeId && (one.wordsId ?? null) === (other.wordsId ?? null) && one.note === other.note
  );
}
