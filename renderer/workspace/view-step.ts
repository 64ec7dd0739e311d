// What is remembered of an act on the picture, so that it can be taken back. Types only.
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Arrangement } from '../graph/layout/layout.ts';
import type { Level } from '../graph/levels.ts';

export type ViewAct = 'hide' | 'show' | 'pin' | 'unpin' | 'tidy' | 'enter';

/** How it was before an act. `arrangement` is what the picture named `now` remembered. It only holds for the graph it was of. */
export interface ViewStep {
  readonly act: ViewAct;
  /** The rows that were typed, when that was the act; nothing on the picture changes then. */
  readonly entry?: string;
  readonly graph: FlowGraph | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly level: Level | null;
  readonly now: string;
  readonly arrangement: Arrangement | undefined;
}
