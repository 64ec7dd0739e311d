// What is said of walking over the map: along which arrow and which of how many; and the name of an arrow that gets the focus itself.
import { useMemo } from 'react';
import type { VisibleGraph } from '../../graph/levels.ts';
import type { ArrowMark } from '../../graph/scene.ts';
import { arrowsRound, type Place } from '../../graph/walk/walk.ts';
import type { Ways } from '../../graph/walk/ways.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText } from '../workspace-context.ts';

export interface WalkWords {
  /** '' when the name of the node that gets the focus says all. */
  step(place: Place | null): string;
  /** "Pijl 2 van 5: Dossiers naar Schuldenlab, van Schuldhulpverlening naar Schuldenlab". */
  arrow(node: string, arrow: ArrowMark): string;
  arrowName(arrow: ArrowMark): string;
}

export function useWalkWords(ways: Ways, shown: VisibleGraph): WalkWords {
  const text = useText();
  return useMemo(() => {
    const nameOf = (id: string) => {
      const visible = shown.nodes.get(id);
      return visible ? nodeName(text, visible.node) : id;
    };
    return {
      step: (place) => stepWords(text, ways, place),
      arrowName: (arrow) => arrowName(text, arrow),
      arrow: (node, arrow) => {
        const round = arrowsRound(ways, node);
        const number = round.findIndex(({ id }) => id === arrow.id) + 1;
        return text.forms.walk.arrow(number, round.length, arrowName(text, arrow), nameOf(arrow.from), nameOf(arrow.to));
      },
    };
  }, [ways, shown, text]);
}

function stepWords(text: Catalogue, ways: Ways, place: Place | null): string {
  const { walk } = text.forms;
  if (!place) return walk.noWay;
  const { along } = place;
  const arrow = along && ways.arrows.get(along.arrow);
  if (place.arrow !== null || !along || !arrow) return '';
  const ofHub = ways[along.way].get(along.hub) ?? [];
  const which = ofHub.length > 1 ? `, ${walk.which(ofHub.indexOf(arrow) + 1, ofHub.length)}` : '';
  return (along.way === 'leaving' ? walk.along : walk.back)(arrowName(text, arrow)) + which;
}

/** The name of the only exchange, or how many there are. */
function arrowName(text: Catalogue, arrow: ArrowMark): string {
  return arrow.exchangeIds.length === 1 ? arrow.name : text.map.flows(arrow.exchangeIds.length);
}
