// What is known of a case file that may be merged with the open case, and of the merge that is being chosen. Types only.
import type { AncestorKind } from '../../compare/merging/ancestor.ts';
import type { MergeChoice, Merged, SameRow } from '../../compare/merging/merged.ts';
import type { HostFile } from '../../host/host.ts';
import type { PackedReading } from '../../ingest/ingest.ts';
import type { Step } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';

/** A case file that came in while a case was open, and whether it is the same case. */
export interface MergeOffer {
  readonly files: readonly HostFile[];
  readonly verdict: 'looking' | 'same' | 'other' | 'unreadable';
  readonly reading: PackedReading | null;
}

/** Measurements of both files where they are not the same; `tooMany`: they are not laid side by side. */
export interface BothMeasurements {
  readonly mine: readonly Row[];
  readonly theirs: readonly Row[];
  readonly tooMany: boolean;
}

/** Two descriptions of the open case, laid together. Nothing of it is in the case until it is applied. */
export interface MergeDesk {
  /** The name of the other file. */
  readonly name: string;
  readonly theirs: PackedReading;
  readonly measurements: BothMeasurements;
  readonly merged: Merged;
  readonly ancestor: AncestorKind;
  /** What was done in the other file since, and the id of its last step. */
  readonly steps: readonly Step[];
  readonly through: string;
  readonly choices: ReadonlyMap<string, MergeChoice>;
  /** Rows that the person said are one, and rows of one name that may be. */
  readonly same: readonly SameRow[];
  readonly alike: readonly SameRow[];
}
