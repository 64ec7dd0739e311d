// What the two processes of a run say to each other: one hands out cases, the other reads them and may be ended at any time.

/** Cases `from` until before `until` of a reader. `real` takes the real files for seeds; every `picture`-th case is drawn (0: none). */
export interface Batch {
  readonly format: string;
  readonly from: number;
  readonly until: number;
  readonly seed: number;
  readonly real: boolean;
  readonly picture: number;
}

/** `started` is said before a case is read, so that a hang has a name; `painting` when it has been read and is drawn as well. `growth` is how many bytes the heap grew over the batch. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'started' | 'painting'; readonly index: number }
  | { readonly kind: 'read'; readonly result: CaseResult }
  | { readonly kind: 'finished'; readonly growth: number };

export interface CaseResult {
  readonly index: number;
  readonly how: string;
  readonly ms: number;
  readonly outcome: 'read' | 'refused';
  readonly byItsReader: boolean;
  readonly faults: readonly string[];
}
