// What the two ends of the path are called.
import { nodeName } from '../text/scene-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import type { MapView } from './use-scene.ts';

/** Dots where an end is still to be chosen. */
export function usePathNames(view: Pick<MapView, 'graph'> | null): { readonly from: string; readonly to: string } {
  const text = useText();
  const path = useWorkspaceState((state) => state.path);
  const name = (id: string | null | undefined) => {
    const node = id ? view?.graph.nodes.get(id) : undefined;
    return node ? nodeName(text, node) : text.focus.path.dots;
  };
  return { from: name(path?.from), to: name(path?.to) };
}
