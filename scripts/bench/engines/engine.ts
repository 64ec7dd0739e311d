// The shape that every engine of the bench has: our own and its peers behind one door.
import type { LayoutInput } from '../../../renderer/graph/layout/layout.ts';
import type { Drawn } from '../measures.ts';

/** What was drawn, and what the engine wants to be given back to keep the next picture alike. */
export interface Laid {
  readonly drawn: Drawn;
  readonly memory: unknown;
}

/** `memory` is that of the picture before, or undefined for a fresh one. Only the time of `lay` is measured. */
export interface Engine {
  prepare?(): Promise<void>;
  lay(input: LayoutInput, memory?: unknown): Laid | Promise<Laid>;
}

/** Pixels between cards of one column and between columns, the same for every engine that takes them. */
export const SPACING = { node: 40, layer: 84 } as const;
