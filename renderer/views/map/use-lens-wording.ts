// What the classes of a lens are called, in the words of the moment.
import { useMemo } from 'react';
import type { LensWording } from '../text/lens-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

const NO_LABELS: LensWording['labels'] = new Map();

export function useLensWording(): LensWording {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const labels = useWorkspaceState((state) => state.openCase?.labels ?? NO_LABELS);
  return useMemo(() => ({ text, depth, labels }), [text, depth, labels]);
}
