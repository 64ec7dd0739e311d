// The index of the search field, made in slices once a case and its names are read, so that it is there before it is needed and the window never waits for it.
import { useEffect, useState } from 'react';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { indexSteps, type SearchIndex } from './find.ts';
import { inSlices } from './slices.ts';

/** null while it is being made. */
export function useSearchIndex(): SearchIndex | null {
  const text = useText();
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const labels = useWorkspaceState((state) => state.openCase?.labels);
  const [index, setIndex] = useState<SearchIndex | null>(null);
  useEffect(() => {
    setIndex(null);
    if (!graph || !labels) return undefined;
    const stopping = new AbortController();
    void inSlices(indexSteps({ graph, labels }, text), stopping.signal).then((made) => made && setIndex(made));
    return () => stopping.abort();
  }, [graph, labels, text]);
  return index;
}
