// A decision that is being written down: where it started, what was typed, and how far it is. Types only.
import type { DecisionDraft, DecisionFrom } from '../../signals/decision-draft.ts';

/** `isOpen` = the form is on the screen; closing it keeps the draft. `waiting` is another start that was asked for while this draft had been worked on. */
export interface Deciding {
  readonly from: DecisionFrom;
  readonly draft: DecisionDraft;
  readonly step: 1 | 2;
  readonly isOpen: boolean;
  readonly isTouched: boolean;
  readonly waiting: DecisionFrom | null;
}
