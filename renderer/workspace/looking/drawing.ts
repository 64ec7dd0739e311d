// Laying out what is open, with what earlier pictures remember; placing by hand, and laying out anew.
import { toLayoutInput } from '../../graph/boxes.ts';
import { drawnGraph } from '../../graph/drawn.ts';
import type { Arrangement, EngineName, LaidOut } from '../../graph/layout/layout.ts';
import { frameKey, reseated, seatAt } from '../../graph/layout/seats.ts';
import { visibleGraph } from '../../graph/levels.ts';
import { liesIn } from '../../graph/tree-places.ts';
import type { Adapters } from '../adapters.ts';
import type { Failure, WorkspaceState } from '../state.ts';
import { JobStopped } from '../workers/job-stopped.ts';
import type { Store, Workspace } from '../workspace.ts';

/** `draw` lays out these open groups, keeping one node in its place; only the last call's result reaches the screen. */
export type Drawing = Pick<Workspace, 'pin' | 'unpin' | 'tidy' | 'setEngine'> & {
  draw(open: ReadonlySet<string>, anchor: string | null): Promise<void>;
  stopDrawing(): void;
};

export function drawingActs(adapters: Adapters, store: Store, fail: (kind: Failure['kind'], error: unknown) => void): Drawing {
  let running = new AbortController();
  const layOut = layingOutOnce(adapters.layOut);
  const draw: Drawing['draw'] = async (open, anchor) => {
    const graph = store.getState().openCase?.graph;
    if (!graph) return;
    running.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ open, busy: { step: 'drawing', done: 0, total: 0, file: '' } });
    try {
      const state = store.getState();
      const visible = drawnGraph(visibleGraph(graph, open), state, graph);
      const now = lookKey(state);
      const isAnew = state.built?.size === 0;
      const task = {
        engine: state.engine,
        input: toLayoutInput(visible, '—', adapters.measure, state),
        arrangement: isAnew ? undefined : state.arrangements.kept.get(now),
      };
      const laidOut = await layOut(task, { signal: mine.signal });
      if (mine === running) store.setState({ ...remembered(store.getState(), laidOut, now), busy: null, picture: { visible, laidOut, anchor } });
    } catch (error) {
      const isLate = mine !== running || (error instanceof JobStopped && error.why === 'cancelled');
      if (!isLate) fail('drawing', error);
    }
  };
  const change = async (arrangement: Arrangement | undefined, anchor: string | null) => {
    const { arrangements, open } = store.getState();
    const kept = new Map(arrangements.kept);
    if (arrangement) kept.set(arrangements.now, arrangement);
    else kept.delete(arrangements.now);
    store.setState({ arrangements: { ...arrangements, kept } });
    await draw(open, anchor);
  };
  const present = () => store.getState().arrangements.kept.get(store.getState().arrangements.now);
  return {
    draw,
    stopDrawing: () => running.abort(),
    pin: async (id, at) => {
      const [state, before] = [store.getState(), present()];
      const after = before && state.picture && placedAt(state, state.picture.laidOut, before, id, at);
      if (after) await change(after, bystander(state, id, at));
    },
    unpin: async (id) => {
      const [state, before] = [store.getState(), present()];
      if (!before?.seats[id]?.isPinned) return;
      const { [id]: _, ...seats } = before.seats;
      const rect = state.picture?.laidOut.rects[id];
      await change({ ...before, seats }, rect ? bystander(state, id, rect) : null);
    },
    tidy: async () => change(undefined, null),
    setEngine: async (engine: EngineName) => {
      store.setState({ engine });
      void adapters.host.remember('engine', engine);
      await draw(store.getState().open, null);
    },
  };
}

/** What is to be laid out is often what was laid out last: after an edit that changes no box and no arrow, nothing is computed anew. */
function layingOutOnce(layOut: Adapters['layOut']): Adapters['layOut'] {
  let last: { readonly asked: string; readonly laidOut: LaidOut } | null = null;
  return async (task, options) => {
    const asked = JSON.stringify([task.engine, task.input]);
    if (last?.asked === asked && task.arrangement !== undefined && last.laidOut.arrangement === task.arrangement) return last.laidOut;
    const laidOut = await layOut(task, options);
    last = { asked, laidOut };
    return laidOut;
  };
}

/** Pictures share what they remember while their groups open and close one by one; another level, grouping or centre is another picture. */
function lookKey({ arrangements, grouping, centre, hasSides, level, built, engine }: WorkspaceState): string {
  const whole = [engine, grouping, centre ?? '', hasSides ? 'sides' : 'free', built ? 'built' : 'all'].join('|');
  if (level !== null) return `${whole}|${level}`;
  return arrangements.now.startsWith(`${whole}|`) ? arrangements.now : `${whole}|`;
}

function remembered({ arrangements }: WorkspaceState, laidOut: LaidOut, now: string): Pick<WorkspaceState, 'arrangements'> {
  const kept = new Map(arrangements.kept);
  if (laidOut.arrangement) kept.set(now, laidOut.arrangement);
  return { arrangements: { now, kept } };
}

/** A box that the move does not push, to keep in its place on screen: the one beside it whose column is furthest from the old and the new one, else the group around it. */
function bystander({ openCase, picture }: WorkspaceState, id: string, at: { readonly x: number }): string | null {
  const [parent, rects] = [openCase?.graph.nodes.get(id)?.parent ?? null, picture?.laidOut.rects ?? {}];
  const away = (other: string) => Math.min(...[at.x, rects[id]?.x ?? at.x].map((x) => Math.abs((rects[other]?.x ?? x) - x)));
  const others = (openCase?.graph.children.get(parent) ?? []).filter((other) => other !== id && rects[other]);
  const best = others.reduce((found: string | null, other) => (found === null || away(other) > away(found) ? other : found), null);
  return best !== null && away(best) > 0 ? best : (parent ?? best);
}

/** What is remembered after a box was put down at `at`; undefined when it is not in the picture. */
function placedAt(
  { openCase, picture }: WorkspaceState,
  laidOut: LaidOut,
  before: Arrangement,
  id: string,
  at: { readonly x: number; readonly y: number },
): Arrangement | undefined {
  const [graph, rect, node] = [openCase?.graph, laidOut.rects[id], openCase?.graph.nodes.get(id)];
  const frame = node && laidOut.frames?.[frameKey(node.parent)];
  if (!graph || !rect || !frame || !picture) return undefined;
  const inside = new Set([id]);
  const arrows = picture.visible.edges.filter((edge) => liesIn(graph, edge.from, inside) || liesIn(graph, edge.to, inside)).map((edge) => edge.id);
  return reseated(before, id, seatAt(frame, [at.x, at.y], rect.height), arrows);
}
