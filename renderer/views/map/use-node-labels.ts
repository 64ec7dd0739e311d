// What a screen reader hears of a node: its kind and name, what comes in and goes out, its class in the lens, how much is filled in, its signal.
import { useMemo } from 'react';
import type { VisibleGraph } from '../../graph/levels.ts';
import type { CardMark, PanelMark } from '../../graph/scene.ts';
import { trafficOf } from '../../graph/traffic.ts';
import { useLensView } from '../forms/use-lens-view.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { voiceCountWords, voicesText } from '../text/voices-words.ts';
import { useText } from '../workspace-context.ts';
import type { MapView } from './use-scene.ts';

/** "Systeem Zaaksysteem: 3 in, 2 uit. Privacy: gevoelig. 92% ingevuld. rood: afval op straat". */
export function useNodeLabels(view: MapView): (id: string) => string {
  const text = useText();
  const lens = useLensView(view);
  const { scene, shown } = view;
  return useMemo(() => {
    const cards = new Map(scene.cards.map((card) => [card.id, card]));
    const panels = new Map(scene.panels.map((panel) => [panel.id, panel]));
    const first = firstWords(text, shown);
    return (id) => {
      const said = lens?.node(id);
      const more = [said && lens ? text.forms.walk.lens(lens.name, said.word) : '', ...markWords(text, cards.get(id) ?? panels.get(id))];
      return [first(id), ...more].filter(Boolean).join('. ');
    };
  }, [scene, shown, lens, text]);
}

function firstWords(text: Catalogue, shown: VisibleGraph): (id: string) => string {
  const traffic = trafficOf(shown);
  return (id) => {
    const node = shown.nodes.get(id)?.node;
    const { inward = 0, outward = 0 } = traffic.get(id) ?? {};
    return node ? text.map.node(text.kinds[node.kind], nodeName(text, node), inward, outward) : '';
  };
}

function markWords(text: Catalogue, mark: CardMark | PanelMark | undefined): string[] {
  if (!mark) return [];
  const share = mark.completeness === null ? '' : text.completeness.share(Math.round(mark.completeness * 100));
  const voices = mark.voices ? voiceCountWords(voicesText(text), mark.voices) : '';
  return [share, 'badge' in mark ? (mark.badge?.text ?? '') : '', mark.isPinned ? text.drawing.pinned : '', voices];
}
