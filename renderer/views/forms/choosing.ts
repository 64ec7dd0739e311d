// What is chosen when an arrow is: an arrow of one exchange is that exchange, in every form.
import type { Selection } from '../../graph/focus.ts';
import type { VisibleEdge } from '../../graph/levels.ts';

export function arrowSelection(edge: VisibleEdge | undefined): Selection | null {
  if (!edge) return null;
  const [only, ...more] = edge.flows;
  return only && more.length === 0 ? { kind: 'exchange', id: only.exchange.id } : { kind: 'edge', id: edge.id };
}
