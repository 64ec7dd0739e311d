// What a lens puts on a mark of the map. Types only.
import type { FlowEdge } from '../flow-graph.ts';

/** The class of a card or arrow: `role` names the colour (--dr-lens-ROLE), `sign` says the same without colour. */
export interface LensMark {
  readonly key: string;
  readonly role: string;
  readonly sign: string;
  readonly isHatched: boolean;
}

/** What colours the scene. null = says nothing of these exchanges or this node. */
export interface SceneLens {
  ofFlows(flows: readonly FlowEdge[]): LensMark | null;
  ofNode(id: string): LensMark | null;
}
