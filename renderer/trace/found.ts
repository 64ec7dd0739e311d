// What an error trace is asked and finds: arrivals, live readers, and the steps they rest on.
import type { TravelExchange } from '../model/travel.ts';
import { compareKnown, type Places } from './places.ts';
import type { Step, StepKind, Steps } from './steps.ts';

export interface ErrorQuestion {
  readonly datasetId: string;
  readonly categoryId: string;
  /** Only flows about this group of people, or about nobody knows whom. null = a person who is in all groups. */
  readonly subjectId: string | null;
  /** ISO. null = flows of any day. */
  readonly day: string | null;
}

/** When something is reached, in hours after the error. `hours` is the earliest time over flows whose latency is known; null = only over a flow of which nobody knows how long it takes. `notBeforeHours` counts such flows as 0. */
export interface Arriving {
  readonly hours: number | null;
  readonly notBeforeHours: number;
}

/** A dataset that gets the error. `via` is the flow of the last step, or for a derivation the dataset it is made from. */
export interface Arrival extends Arriving {
  readonly datasetId: string;
  readonly systemId: string | null;
  readonly organisationId: string | null;
  readonly via: string;
  readonly viaKind: StepKind;
  readonly fromDatasetId: string;
  /** Reachable from the origin over flows with automatic correction and derivations alone, whichever way is the fastest. */
  readonly isCorrected: boolean;
}

/** A flow that stores nothing: who looks sees the error. Corrected when what is read is, and the flow's correction is automatic. */
export interface LiveReader extends Arriving {
  readonly exchangeId: string;
  readonly systemId: string | null;
  readonly organisationId: string | null;
  readonly datasetId: string;
  readonly isCorrected: boolean;
}

/** What a trace has found so far: what its parts are made from. */
export interface Found {
  readonly question: ErrorQuestion;
  readonly places: Places;
  readonly steps: Steps;
  /** Datasets that get the error, the one where it starts among them. */
  readonly reached: ReadonlySet<string>;
  readonly arrivals: readonly Arrival[];
  readonly live: readonly LiveReader[];
  readonly liveFlows: readonly TravelExchange[];
  /** Every step from a reached dataset. */
  readonly taken: readonly Step[];
}

export function compareArriving(a: Arriving, b: Arriving): number {
  return compareKnown(a.hours, b.hours) || a.notBeforeHours - b.notBeforeHours;
}
