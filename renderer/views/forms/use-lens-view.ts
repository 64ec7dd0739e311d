// The lens of the moment for lists, matrix and streams.
import { useMemo } from 'react';
import type { LensMark } from '../../graph/lenses/lens-mark.ts';
import { markingLens } from '../../graph/lenses/scene-lens.ts';
import { useWording } from '../inspector/Fields.tsx';
import type { MapView } from '../map/use-scene.ts';
import { className, classSign, type LensWording, lensName } from '../text/lens-words.ts';
import type { LensView, LensWord } from './lens-view.ts';

/** For lists: null for the way of travelling, which has a column of its own. */
export function useListLens(view: MapView): LensView | null {
  const lens = useLensView(view);
  return view.lens.lens === 'mode' ? null : lens;
}

export function useLensView(view: MapView): LensView {
  const { text, depth, labels } = useWording();
  const { lens, graph, shown } = view;
  return useMemo(() => lensView({ lens, graph, shown }, { text, depth, labels }), [lens, graph, shown, text, depth, labels]);
}

export function lensView({ lens: table, graph, shown }: Pick<MapView, 'lens' | 'graph' | 'shown'>, { text, depth, labels }: LensWording): LensView {
  const lens = markingLens(table, graph, (key) => classSign(text, table, key));
  const edges = new Map(shown.edges.map((edge) => [edge.id, edge]));
  const word = (mark: LensMark | null): LensWord | null =>
    mark && { role: mark.role, letter: mark.sign, word: className({ text, depth, labels }, table, mark.key), isHatched: mark.isHatched };
  return {
    name: lensName(text, table.lens),
    isPrivacy: table.lens === 'privacy',
    isPlain: table.lens === 'mode',
    node: (id) => word(lens.ofNode(id)),
    arrow: (id) => word(lens.ofFlows(edges.get(id)?.flows ?? [])),
    flow: (flow) => word(lens.ofFlows([flow])),
    flows: (flows) => word(lens.ofFlows(flows)),
  };
}
