// What a click on a band chooses: its arrow; where it joins many arrows, the party at its end that stands alone.
import type { Selection } from '../../../graph/focus.ts';
import { type Band, OTHERS } from '../../../graph/streams.ts';
import { arrowSelection, isChosen } from '../choosing.ts';

export function bandSelection(band: Band): Selection | null {
  const [only, ...more] = band.arrows;
  if (only && more.length === 0) return arrowSelection(only.edge);
  return { kind: 'node', id: band.from === OTHERS ? band.to : band.from };
}

export function isBandChosen(band: Band, selection: Selection): boolean {
  if (selection.kind === 'node') return band.from === selection.id || band.to === selection.id;
  return band.arrows.some((arrow) => isChosen(arrow.edge, selection));
}
