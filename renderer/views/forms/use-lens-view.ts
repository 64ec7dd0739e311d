// The lens of the moment for lists, matrix and streams; null for the way of travelling, which has a column of its own.
import { useMemo } from 'react';
import type { LensMark } from '../../graph/lenses/lens-mark.ts';
import { sceneLens } from '../../graph/lenses/scene-lens.ts';
import { useWording } from '../inspector/Fields.tsx';
import type { MapView } from '../map/use-scene.ts';
import { className, classSign, lensName } from '../text/lens-words.ts';
import type { LensView, LensWord } from './lens-view.ts';

export function useLensView({ lens: table, graph, shown }: MapView): LensView | null {
  const { text, depth, labels } = useWording();
  return useMemo(() => {
    const lens = sceneLens(table, graph, (key) => classSign(text, table, key));
    if (!lens) return null;
    const edges = new Map(shown.edges.map((edge) => [edge.id, edge]));
    const word = (mark: LensMark | null): LensWord | null =>
      mark && { role: mark.role, letter: mark.sign, word: className({ text, depth, labels }, table, mark.key), isHatched: mark.isHatched };
    return {
      name: lensName(text, table.lens),
      isPrivacy: table.lens === 'privacy',
      node: (id) => word(lens.ofNode(id)),
      arrow: (id) => word(lens.ofFlows(edges.get(id)?.flows ?? [])),
      flow: (flow) => word(lens.ofFlows([flow])),
    };
  }, [table, graph, shown, text, depth, labels]);
}
