// From what narrows the picture to what is left of it: what is shown, what stands out, and the count of the rest by reason.
import { useMemo } from 'react';
import { drawnPart, isNarrowed } from '../../graph/drawn.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import { focusOn } from '../../graph/focus.ts';
import { type Answered, focusOf } from '../../graph/focus-of.ts';
import type { LitRow } from '../../graph/focus-rows.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import { missingCounts, wholeGraph } from '../../graph/neighbours.ts';
import type { Quiet } from '../../graph/noise.ts';
import { type ClassOf, NO_FILTER, passes, plainClassOf, withoutLens } from '../../graph/shown.ts';
import { inFocus, narrowed, type Tally, tally } from '../../graph/why-hidden.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export interface NarrowedView extends Answered {
  /** Before what is out of focus is left out. */
  readonly passing: VisibleGraph;
  readonly shown: VisibleGraph;
  /** What would be shown if nothing were filtered in the lens of the moment. */
  readonly counted: VisibleGraph;
  readonly tally: Tally;
  /** Exchanges in force on the day, how many of all are shown, and how many of those have no arrow since they stay within one card. */
  readonly counts: { readonly active: number; readonly shown: number; readonly within: number };
  readonly quiet: Quiet;
  /** How many neighbours of a node are not on the map; nodes that miss none are not in it. */
  readonly missing: ReadonlyMap<string, number>;
}

const NONE_MISSING: ReadonlyMap<string, number> = new Map();

/** null until the first picture is laid out. */
export function useNarrowed(graph: FlowGraph | undefined, visible: VisibleGraph | undefined, classOf: ClassOf = plainClassOf): NarrowedView | null {
  const { day, filter, noise, hidden, built, lens } = useLook();
  const how = useMemo(() => ({ day, filter, noise, hidden, built, classOf }), [day, filter, noise, hidden, built, classOf]);
  const part = useMemo(() => graph && drawnPart(graph, { hidden, built }), [graph, hidden, built]);
  const left = useMemo(() => part && visible && narrowed(part, visible, how), [part, visible, how]);
  const unfiltered = useMemo(
    () => part && visible && narrowed(part, visible, { ...how, filter: withoutLens(how.filter, lens) }).shown,
    [part, visible, how, lens],
  );
  const asked = useAsked();
  const answered = useMemo(() => (graph && left ? focusOf(graph, left.shown, asked) : null), [graph, left, asked]);
  const isFilter = useWorkspaceState((state) => state.focusMode === 'filter');
  const missing = useMissing(graph, visible);
  return useMemo(() => {
    if (!graph || !left || !unfiltered || !answered) return null;
    const kept = isFilter ? answered.focus : null;
    const rest = kept && (focusOf(graph, unfiltered, asked).focus ?? focusOn(unfiltered, asked.selection, asked.depth));
    const counted = tally(graph, left.shown, how, left.quiet, kept);
    const shown = inFocus(left.shown, kept);
    const inArrows = shown.edges.reduce((sum, { flows }) => sum + flows.length, 0);
    return {
      ...answered,
      passing: left.shown,
      shown,
      counted: inFocus(unfiltered, rest),
      tally: counted,
      counts: { active: graph.edges.length - counted.hidden.notInForce, shown: counted.shown, within: counted.shown - inArrows },
      quiet: left.quiet,
      missing,
    };
  }, [graph, left, unfiltered, answered, isFilter, asked, how, missing]);
}

function useLook(): Pick<WorkspaceState, 'day' | 'filter' | 'noise' | 'hidden' | 'built' | 'lens'> {
  const day = useWorkspaceState((state) => state.day);
  const filter = useWorkspaceState((state) => state.filter);
  const noise = useWorkspaceState((state) => state.noise);
  const hidden = useWorkspaceState((state) => state.hidden);
  const built = useWorkspaceState((state) => state.built);
  const lens = useWorkspaceState((state) => state.lens);
  return { day, filter, noise, hidden, built, lens };
}

function useAsked(): Pick<WorkspaceState, 'selection' | 'depth' | 'path' | 'selector'> & { readonly lit: readonly LitRow[] | null } {
  const selection = useWorkspaceState((state) => state.selection);
  const depth = useWorkspaceState((state) => state.depth);
  const path = useWorkspaceState((state) => state.path);
  const selector = useWorkspaceState((state) => state.selector);
  const lit = useWorkspaceState((state) => state.lit?.rows ?? null);
  return useMemo(() => ({ selection, depth, path, selector, lit }), [selection, depth, path, selector, lit]);
}

/** Only worked out when part of the case is not drawn. Exchanges in force on the day count, whatever the filter. */
function useMissing(graph: FlowGraph | undefined, visible: VisibleGraph | undefined): ReadonlyMap<string, number> {
  const day = useWorkspaceState((state) => state.day);
  const open = useWorkspaceState((state) => state.open);
  const isPart = useWorkspaceState(isNarrowed);
  return useMemo(() => {
    if (!graph || !visible || !isPart) return NONE_MISSING;
    return missingCounts(
      wholeGraph(graph, open, (flow) => passes(flow.exchange, day, NO_FILTER, plainClassOf)),
      visible,
    );
  }, [graph, visible, isPart, open, day]);
}
