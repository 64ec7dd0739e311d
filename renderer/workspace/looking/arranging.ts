// Acts that arrange the map: what systems are gathered in, who stands in the middle, how wide lines are; and the way back of the inspector.
import type { Opening } from '../opening/opening.ts';
import type { Store, Workspace } from '../workspace.ts';
import { lookAfter } from './regroup.ts';

type Arranging = Pick<Workspace, 'setGrouping' | 'setCentre' | 'setSides' | 'setWidthBy' | 'walkTo' | 'goBack'>;

export function arrangingActs(store: Store, draw: Opening['draw'], reveal: Workspace['reveal']): Arranging {
  const redraw = () => draw(store.getState().open, null);
  return {
    setGrouping: async (grouping) => {
      const state = store.getState();
      if (!state.openCase || state.grouping === grouping) return;
      store.setState(lookAfter(state, state.openCase, grouping));
      await redraw();
    },
    setCentre: async (centre) => {
      store.setState({ centre, hasSides: true });
      await redraw();
    },
    setSides: async (hasSides) => {
      store.setState({ hasSides });
      await redraw();
    },
    setWidthBy: (widthBy) => store.setState({ widthBy }),
    walkTo: async (selection, nodes = []) => {
      const { selection: before, trail } = store.getState();
      const revealing = reveal(nodes, selection);
      store.setState({ trail: before ? [...trail, before].slice(-LONGEST_TRAIL) : trail });
      await revealing;
    },
    goBack: () => {
      const { trail } = store.getState();
      store.setState({ selection: trail.at(-1) ?? null, trail: trail.slice(0, -1) });
    },
  };
}

/** Steps back that are remembered. */
const LONGEST_TRAIL = 50;
