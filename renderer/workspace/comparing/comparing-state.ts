// How two descriptions are compared: the other case, what is chosen to look at, and what of it lies over the map. Types only, and how it begins.

import type { Effects } from '../../compare/effects.ts';
import type { ScenarioRun } from '../../compare/scenario.ts';
import type { Lens } from '../../graph/lenses/lens.ts';
import type { ChangeMarks } from '../../graph/lenses/lens-data.ts';
import type { RecordSet } from '../../model/record.ts';
import type { Origin } from './scenario-effects.ts';

/** A case beside the open one; nothing of it comes into the open case. */
export interface OtherCase {
  readonly name: string;
  readonly records: RecordSet;
  /** Days of measurements, which are not laid side by side. */
  readonly observations: number;
}

/** Marks on the map, and the way back. `guests` are drawn beside the rows of the case; `outside` counts what cannot be drawn. */
export interface MarkedMap {
  readonly about: Compared;
  readonly marks: ChangeMarks;
  readonly guests: RecordSet | null;
  readonly outside: number;
  readonly from: 'scenarios' | 'compare';
  readonly lensBefore: Lens;
  readonly dayBefore: string | null;
}

/** What was laid side by side; which words say so is for the screen. `steps`: so many of all are applied, null where nobody counts them. Days are ISO. */
export type Compared =
  | { readonly kind: 'scenario'; readonly name: string; readonly steps: readonly [applied: number, all: number] | null }
  | { readonly kind: 'versions'; readonly name: string }
  | { readonly kind: 'process'; readonly key: string; readonly name: string }
  | { readonly kind: 'days'; readonly from: string; readonly until: string };

export type CompareKind = 'days' | 'versions' | 'process';

/** `scenario` null = the first; `steps` null = all of them. Days are ISO; null = what the case suggests. `origin` are a dataset and a category; null likewise. */
export interface CompareLook {
  readonly scenario: string | null;
  readonly steps: number | null;
  readonly origin: { readonly datasetId: string; readonly categoryId: string } | null;
  readonly kind: CompareKind;
  readonly from: string | null;
  readonly until: string | null;
  readonly process: string | null;
}

/** `reading`: another case is being read. `failed`: why it could not be. */
export interface Comparing {
  readonly look: CompareLook;
  readonly other: OtherCase | null;
  readonly isReading: boolean;
  readonly failed: 'unreadable' | 'empty' | 'time' | null;
  readonly onMap: MarkedMap | null;
}

export const NOTHING_COMPARED: Comparing = {
  look: { scenario: null, steps: null, origin: null, kind: 'days', from: null, until: null, process: null },
  other: null,
  isReading: false,
  failed: null,
  onMap: null,
};

/** The acts that compare. */
export interface Comparisons {
  /** Changes what is looked at. */
  lookAtComparison(change: Partial<CompareLook>): void;
  /** Where an error begins that scenarios are measured by: what was chosen, else what the case suggests; null when it has nothing. */
  scenarioOrigin(): Promise<Origin | null>;
  /** What a scenario does on the day of the picture, up to so many of its steps (null = all). Rejects when the case is closed meanwhile. */
  scenarioEffects(scenarioId: string, steps: number | null, origin: Origin | null): Promise<{ readonly run: ScenarioRun; readonly effects: Effects }>;
  /** Lets the user choose a case file or folder to lay beside the open case. */
  openOther(): Promise<void>;
  closeOther(): void;
  /** Puts the differences on the map; null takes them away, with the rows that came with them, and brings back the lens and the day that were there before. `day` undefined leaves the day as it is. */
  markChanges(marked: Pick<MarkedMap, 'about' | 'marks' | 'guests' | 'from'> | null, day?: string | null): void;
}
