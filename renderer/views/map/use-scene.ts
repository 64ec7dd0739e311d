// From the state to what is drawn: the scene of the moment, and the counts beside it.
import { useMemo, useRef } from 'react';
import { type Badged, withBadges } from '../../graph/badged.ts';
import type { Completeness } from '../../graph/completeness.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { LensTable } from '../../graph/lenses/lens.ts';
import { sceneLens } from '../../graph/lenses/scene-lens.ts';
import { isSameFocus, isSameGraph } from '../../graph/same.ts';
import { type Badge, composeScene, type Scene } from '../../graph/scene.ts';
import { classSign } from '../text/lens-words.ts';
import { sceneWords } from '../text/scene-words.ts';
import { useVoicesShown } from '../voices/use-voices-shown.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { useCompleteness, useShares } from './use-completeness.ts';
import { useLensBook } from './use-lens-book.ts';
import { type NarrowedView, useNarrowed } from './use-narrowed.ts';
import { usePinned } from './use-pinned.ts';
import { useSharing } from './use-sharing.ts';

export interface MapView extends NarrowedView {
  readonly graph: FlowGraph;
  readonly scene: Scene;
  /** The lens that is looked through. */
  readonly lens: LensTable;
  readonly completeness: ReadonlyMap<string, Completeness>;
}

const NO_BADGES: ReadonlyMap<string, Badge> = new Map();

/** null until the first picture is laid out. Signals are put on last: another day of signals repaints only what it changed. */
export function useMapView(badges: ReadonlyMap<string, Badge>): MapView | null {
  const text = useText();
  const { measure } = useWorkspace();
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const picture = useWorkspaceState((state) => state.picture);
  const lens = useWorkspaceState((state) => state.lens);
  const widthBy = useWorkspaceState((state) => state.widthBy);
  const pinned = usePinned();
  const sharing = useSharing();
  const words = useMemo(() => sceneWords(text, sharing), [text, sharing]);
  const book = useLensBook();
  const table = useMemo(() => book?.table(lens) ?? null, [book, lens]);
  const colours = useMemo(() => (graph && table ? sceneLens(table, graph, (key) => classSign(text, table, key)) : null), [graph, table, text]);
  const completeness = useCompleteness();
  const shares = useShares(completeness);
  const view = useNarrowed(graph, picture?.visible, book?.classOf);
  const missing = view?.missing;
  const shown = useKept(view?.shown, (a, b) => a === b || (a !== undefined && b !== undefined && isSameGraph(a, b)));
  const focus = useKept(view?.focus ?? null, isSameFocus);
  const voices = useVoicesShown(graph, shown);
  const plain = useMemo(() => {
    if (!graph || !picture || !shown) return null;
    return composeScene({
      graph,
      visible: shown,
      laidOut: picture.laidOut,
      words,
      lens: colours,
      completeness: shares,
      widthBy,
      focus,
      missing,
      badges: NO_BADGES,
      voices,
      pinned,
      measure,
    });
  }, [graph, picture, shown, words, colours, shares, widthBy, focus, missing, voices, pinned, measure]);
  const badged = useRef<Badged>(new WeakMap());
  const scene = useMemo(() => plain && withBadges(plain, badges, measure, badged.current), [plain, badges, measure]);
  return graph && view && scene && table ? { ...view, graph, scene, lens: table, completeness } : null;
}

/** The value of before as long as the new one says the same. */
function useKept<T>(value: T, isSame: (before: T, now: T) => boolean): T {
  const kept = useRef(value);
  if (!isSame(kept.current, value)) kept.current = value;
  return kept.current;
}
