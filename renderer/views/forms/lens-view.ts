// What the lens says of each node, arrow and exchange, in words and with a sign: the same in every form.
import type { FlowEdge } from '../../graph/flow-graph.ts';

/** `role` names the colour, `letter` says the same without colour. */
export interface LensWord {
  readonly role: string;
  readonly letter: string;
  readonly word: string;
  readonly isHatched: boolean;
}

export interface LensView {
  readonly name: string;
  readonly isPrivacy: boolean;
  /** The way of travelling: its classes have letters and no colours. */
  readonly isPlain: boolean;
  node(id: string): LensWord | null;
  arrow(id: string): LensWord | null;
  flow(flow: FlowEdge): LensWord | null;
  /** Of several together. */
  flows(flows: readonly FlowEdge[]): LensWord | null;
}
