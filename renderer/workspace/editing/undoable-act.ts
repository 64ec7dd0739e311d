// What is remembered of an act, so that it can be undone and done again. Types only.
import type { Grouping } from '../../graph/flow-graph.ts';
import type { Arrangement } from '../../graph/layout/layout.ts';
import type { Level } from '../../graph/levels.ts';
import type { HostFile } from '../../host/host.ts';
import type { Act, Step } from '../../model/change.ts';
import type { FindingReview } from '../../model/finding-review.ts';
import type { SettledByUser } from '../settled.ts';

export type ViewAct = 'hide' | 'show' | 'pin' | 'unpin' | 'tidy';

/** What an act on the picture changes. `arrangement` is what the picture named `now` remembers. */
export interface View {
  readonly hidden: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly level: Level | null;
  readonly now: string;
  readonly arrangement: Arrangement | undefined;
}

export interface ViewStep {
  readonly kind: 'view';
  readonly act: ViewAct;
  readonly grouping: Grouping;
  readonly before: View;
  readonly after: View;
}

/** A change of the rows. */
export interface EditStep {
  readonly kind: 'edit';
  readonly step: Step;
}

export type SourceAct = 'add-files' | 'remove-files' | 'choose' | 'judge';

/** Which files there are, and what was settled about them, beside the steps. */
export interface Settling {
  readonly sources: readonly HostFile[];
  readonly settled: SettledByUser;
  readonly reviews: readonly FindingReview[];
}

/** Files came or went, a choice between descriptions was made, or something was said of a finding. */
export interface SettleStep {
  readonly kind: 'settle';
  readonly act: SourceAct;
  readonly before: Settling;
  readonly after: Settling;
}

export type ActName = ViewAct | SourceAct | Act;

export type UndoableAct = ViewStep | EditStep | SettleStep;
