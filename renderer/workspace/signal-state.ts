// What the signals screen looks at: which series, which stretch of days, whether it plays.

/** Days are ISO. `brush` null = the whole period. */
export interface SignalState {
  readonly seriesId: string | null;
  readonly brush: { readonly from: string; readonly until: string } | null;
  readonly playing: boolean;
}

export const NO_SIGNALS: SignalState = { seriesId: null, brush: null, playing: false };
