// Acts of the guided tour, which is kept on this machine between visits, and of the choice of who looks at the case.
import { rowsOf } from '../../model/record.ts';
import type { Adapters } from '../adapters.ts';
import type { OpenCase, WorkMode, WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { keptTour, TOUR_STEPS, tourFrom } from './tour-state.ts';

type TouringActs = Pick<Workspace, 'setMode' | 'startTour' | 'setTour'>;

export function touringActs({ host }: Adapters, store: Store, openSample: () => Promise<void>): TouringActs {
  const setTour: TouringActs['setTour'] = (change) => {
    store.setState(({ tour }) => ({ tour: { ...tour, ...change } }));
    void host.remember('tour', keptTour(store.getState().tour));
  };
  return {
    setTour,
    startTour: async (at) => {
      setTour({ isOpen: true, ...(at !== undefined && { at: Math.max(0, Math.min(TOUR_STEPS - 1, at)) }) });
      if (store.getState().openCase === null) await openSample();
      const { openCase } = store.getState();
      return openCase !== null && isTourCase(openCase);
    },
    setMode: (mode) => {
      const wordDepth = mode === 'information' ? 'expert' : 'plain';
      store.setState({ mode, wordDepth });
      void host.remember('mode', mode);
      void host.remember('depth', wordDepth);
    },
  };
}

/** What was kept of both from an earlier visit. */
export async function recallTour({ host }: Adapters): Promise<Pick<WorkspaceState, 'tour'> & Partial<Pick<WorkspaceState, 'mode'>>> {
  const [tour, mode] = await Promise.all([host.recall('tour'), host.recall('mode')]);
  return { tour: tourFrom(tour), ...(isMode(mode) && { mode }) };
}

function isMode(value: string | null): value is WorkMode {
  return value === 'council' || value === 'information' || value === 'workplace';
}

/** The tour walks through the sample municipality, also through a copy of it that was saved. */
export function isTourCase({ records }: Pick<OpenCase, 'records'>): boolean {
  return rowsOf(records, 'organisations').some(({ values }) => values.id === TOUR_ORGANISATION);
}

export const TOUR_ORGANISATION = 'org-lindehaven';
