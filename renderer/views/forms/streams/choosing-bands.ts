// What a click on a band chooses: its arrow; where it joins many arrows, the party at its end that stands alone. And which bands a choice lights.

import type { Lit } from '../../../graph/choice-lit.ts';
import type { Selection } from '../../../graph/focus.ts';
import { type Band, OTHERS } from '../../../graph/streams.ts';
import { arrowSelection } from '../choosing.ts';

export function bandSelection(band: Band): Selection | null {
  const [only, ...more] = band.arrows;
  if (only && more.length === 0) return arrowSelection(only.edge);
  return { kind: 'node', id: band.from === OTHERS ? band.to : band.from };
}

/** Feedback is a band of its own: an exchange lights only the band it is in. */
export function isBandLit(band: Band, selection: Selection | null, { nodes, arrows, as }: Lit): boolean {
  if (nodes.size > 0) return band.arrows.some(({ edge }) => nodes.has(edge.from) || nodes.has(edge.to));
  const isIn = ({ edge }: Band['arrows'][number]) =>
    selection?.kind === 'exchange' && as === 'itself' ? edge.flows.some(({ exchange }) => exchange.id === selection.id) : arrows.has(edge.id);
  return band.arrows.some(isIn);
}

/** Those that are folded together are lit as one. */
export function isPartyLit(party: string, folded: readonly string[], { nodes }: Lit): boolean {
  return party === OTHERS ? folded.some((id) => nodes.has(id)) : nodes.has(party);
}
