// Acts that take things off the map and bring them back: hide and show, build outward, path, selector, noise, showcase or filter.
import { drawnGraph } from '../../graph/drawn.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { visibleGraph } from '../../graph/levels.ts';
import { missingNeighbours, wholeGraph } from '../../graph/neighbours.ts';
import { NO_NOISE } from '../../graph/noise.ts';
import { parseSelector } from '../../graph/selector/parse.ts';
import { groupsToOpen } from '../../graph/selector/select.ts';
import { NO_FILTER, passes, plainClassOf } from '../../graph/shown.ts';
import { withGroups } from '../../graph/tree-places.ts';
import type { Opening } from '../opening/opening.ts';
import type { Store, Workspace } from '../workspace.ts';
import { drawing, NOTHING_NARROWED } from './narrowing.ts';

type Focusing = Pick<
  Workspace,
  | 'setFocusMode'
  | 'setNoise'
  | 'hide'
  | 'showHidden'
  | 'startEmpty'
  | 'addNeighbours'
  | 'buildOnly'
  | 'buildReset'
  | 'showOnly'
  | 'setPath'
  | 'startPath'
  | 'setSelector'
  | 'showAll'
>;

export function focusingActs(store: Store, draw: Opening['draw']): Focusing {
  const redraw = (anchor: string | null) => draw(store.getState().open, anchor);
  const graphNow = () => store.getState().openCase?.graph;
  return {
    setFocusMode: (focusMode) => store.setState({ focusMode }),
    setNoise: (change) => store.setState(({ noise }) => ({ noise: { ...noise, ...change } })),
    ...hidingActs(store, redraw),
    ...buildingActs(store, redraw, graphNow),
    showOnly: (selection) => store.setState({ selection, trail: [], focusMode: 'filter', path: null, selector: null, lit: null }),
    setPath: (path) => store.setState(path ? { path, selector: null, lit: null } : { path }),
    startPath: (id, end) => {
      const { path, selection } = store.getState();
      store.setState({
        path: { from: null, to: null, ...path, [end]: id },
        selector: null,
        lit: null,
        selection: selection?.kind === 'node' ? selection : null,
      });
    },
    setSelector: async (selector) => {
      const graph = graphNow();
      store.setState(selector === null ? { selector } : { selector, path: null, lit: null, selection: null, trail: [] });
      const parsed = selector === null ? null : parseSelector(selector);
      if (!graph || !parsed || !('selector' in parsed)) return;
      const { open } = store.getState();
      const more = [...groupsToOpen(graph, parsed.selector)].filter((id) => !open.has(id));
      if (more.length === 0) return;
      store.setState({ level: null });
      await draw(new Set([...open, ...more]), more[0] ?? null);
    },
    showAll: async () => {
      const { hidden, built } = store.getState();
      store.setState({ ...NOTHING_NARROWED, filter: NO_FILTER, noise: NO_NOISE });
      if (hidden.size > 0 || built !== null) await redraw(null);
    },
  };
}

function hidingActs(store: Store, redraw: (anchor: string | null) => Promise<void>): Pick<Focusing, 'hide' | 'showHidden'> {
  return {
    hide: async (ids) => {
      const { openCase, picture, selection, hidden, path } = store.getState();
      if (!openCase || !picture) return;
      const gone = new Set(ids);
      const anchor = staysNear(openCase.graph, picture.visible, gone, ids[0] ?? '');
      const isChosen = selection !== null && (selection.kind !== 'node' || withGroups(openCase.graph, selection.id).some((id) => gone.has(id)));
      const isOnPath = path !== null && [path.from, path.to].some((id) => id !== null && gone.has(id));
      store.setState({
        hidden: new Set([...hidden, ...gone]),
        ...(isChosen && { selection: null, trail: [] }),
        ...(isOnPath && { path: null }),
      });
      await redraw(anchor);
    },
    showHidden: async (ids) => {
      const { hidden, picture } = store.getState();
      const back = new Set(ids ?? hidden);
      store.setState({ hidden: new Set([...hidden].filter((id) => !back.has(id))) });
      await redraw(picture?.visible.nodes.keys().next().value ?? null);
    },
  };
}

/** A node that stays, so that the picture need not be found anew: a neighbour of the one that goes, else the group around it, else any. */
function staysNear(graph: FlowGraph, visible: ReturnType<typeof visibleGraph>, gone: ReadonlySet<string>, id: string): string | null {
  const stays = (other: string) => visible.nodes.has(other) && !withGroups(graph, other).some((at) => gone.has(at));
  const neighbours = visible.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return [...neighbours, ...withGroups(graph, id).slice(1), ...visible.nodes.keys()].find(stays) ?? null;
}

type Building = Pick<Focusing, 'startEmpty' | 'addNeighbours' | 'buildOnly' | 'buildReset'>;

function buildingActs(store: Store, redraw: (anchor: string | null) => Promise<void>, graphNow: () => FlowGraph | undefined): Building {
  return {
    startEmpty: async () => {
      store.setState({ built: new Set(), hidden: new Set(), selection: null, trail: [], path: null, selector: null, lit: null, form: 'map' });
      await redraw(null);
    },
    addNeighbours: async (id, which) => {
      const graph = graphNow();
      const state = store.getState();
      if (!graph) return;
      const whole = wholeGraph(graph, state.open, (flow) => passes(flow.exchange, state.day, NO_FILTER, plainClassOf));
      const missing = missingNeighbours(whole, drawnGraph(visibleGraph(graph, state.open), state, graph), id);
      const ids = [id, ...(which === 'outward' ? [] : missing.inward), ...(which === 'inward' ? [] : missing.outward)];
      const change = drawing(state, graph, ids);
      if (!change) return;
      store.setState(change);
      await redraw(id);
    },
    buildOnly: async (ids) => {
      store.setState({ built: new Set(ids), hidden: new Set(), selector: null, path: null, lit: null });
      await redraw(null);
    },
    buildReset: async () => {
      store.setState({ built: null });
      await redraw(null);
    },
  };
}
