// What heights are worked out from: the order of the elements, where lines leave boxes, how high boxes are.
import type { Elements } from './elements.ts';
import type { Ports } from './ports.ts';
import type { Ranks } from './ranks.ts';

/** `up` and `down`: how far an element reaches from its middle. */
export interface AlignTask {
  readonly elements: Elements;
  readonly ranks: Ranks;
  readonly ports: Ports;
  readonly up: Float64Array;
  readonly down: Float64Array;
}
