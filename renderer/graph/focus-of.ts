// What stands out of all that can be asked for at once: a path goes before rows that are lit, those before a selector, a selector before what is chosen.
import type { FlowGraph } from './flow-node.ts';
import { type Depth, type Focus, focusOn, type Selection } from './focus.ts';
import { focusOnRows, type LitRow } from './focus-rows.ts';
import type { VisibleGraph } from './levels.ts';
import { type ParseError, parseSelector } from './selector/parse.ts';
import { focusOnSelected, type Selected, select } from './selector/select.ts';
import { focusOnPath, type Path, type PathEnds, pathBetween } from './shortest.ts';

export interface Asked {
  readonly selection: Selection | null;
  readonly depth: Depth;
  readonly path: { readonly from: string | null; readonly to: string | null } | null;
  readonly selector: string | null;
  readonly lit: readonly LitRow[] | null;
}

/** `focus` is null when nothing stands out. What was asked for and what came of it stands beside it. */
export interface Answered {
  readonly focus: Focus | null;
  readonly path: Path | null;
  readonly selected: Selected | ParseError | null;
}

export function focusOf(graph: FlowGraph, visible: VisibleGraph, { selection, depth, path, selector, lit }: Asked): Answered {
  const ends = wholePath(path);
  const chosen = focusOn(visible, selection, depth);
  if (ends) {
    const found = pathBetween(graph, visible, ends);
    return { focus: withChosen(focusOnPath(graph, visible, ends, found), chosen), path: found, selected: null };
  }
  if (lit) return { focus: withChosen(focusOnRows(graph, visible, lit), chosen), path: null, selected: null };
  if (selector === null) return { focus: chosen, path: null, selected: null };
  const parsed = parseSelector(selector);
  if ('error' in parsed) return { focus: chosen, path: null, selected: parsed.error };
  const selected = select(graph, visible, parsed.selector);
  return { focus: withChosen(focusOnSelected(visible, selected), chosen), path: null, selected };
}

/** Both ends, when both are chosen. */
function wholePath(path: Asked['path']): PathEnds | null {
  return path?.from != null && path.to != null ? { from: path.from, to: path.to } : null;
}

/** What is chosen is marked within what stands out, and does not make it larger. */
function withChosen(focus: Focus | null, chosen: Focus | null): Focus | null {
  return focus && chosen ? { ...focus, chosen: chosen.chosen } : focus;
}
