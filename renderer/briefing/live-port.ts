// What live numbers are counted over, and what comes of it. Types only.
import type { Effects } from '../compare/effects.ts';
import type { RecordSet } from '../model/record.ts';
import type { RowRef, Travel } from '../model/travel.ts';
import type { Finding } from '../review/finding.ts';
import type { AskSignals } from '../signals/desk/kinds.ts';

/** Where live numbers are counted. `day` is the ISO day of the slide (null = any day), `standing` the day on which rules and signals look when it has none. */
export interface LivePort {
  readonly records: RecordSet;
  readonly day: string | null;
  readonly standing: string;
  readonly language: 'nl' | 'en';
  travel(): Promise<Travel>;
  findings(day: string): Promise<readonly Pick<Finding, 'rule' | 'sheet' | 'about'>[]>;
  /** null when the case has no signals. */
  readonly signals: AskSignals | null;
  effects(scenarioId: string, day: string): Promise<Effects>;
}

/** `shown` is the number as it stands in the sentence ("72", "4 dagen"); `value` null = not known. `day` is the ISO day it holds for; null = the rows have none. */
export interface LiveNumber {
  readonly value: number | null;
  readonly shown: string;
  readonly rows: readonly RowRef[];
  readonly day: string | null;
}

/** Why there is no number: the name is none that we have, what it is about is not in the case, or it could not be worked out. */
export type LiveFault = 'name' | 'about' | 'failed';

export type LiveOutcome = { readonly number: LiveNumber } | { readonly fault: LiveFault };
