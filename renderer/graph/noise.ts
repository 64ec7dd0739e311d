// Less noise: only the most used, most sensitive or busiest flows. What cannot be measured is told apart, and stays until the user says otherwise.
import { PRIVACY_CLASSES } from '../model/network.ts';
import type { FlowEdge } from './flow-node.ts';
import type { VisibleGraph } from './levels.ts';

/** volume = messages or files per year; privacy = how grave the class of the data is; count = how many exchanges run together in its arrow. */
export const NOISE_MEASURES = ['volume', 'privacy', 'count'] as const;
export type NoiseMeasure = (typeof NOISE_MEASURES)[number];

/** `share` = the percentage of measured exchanges that stays, the highest first; 100 = all. `withUnknown` = those that cannot be measured stay as well. */
export interface Noise {
  readonly by: NoiseMeasure;
  readonly share: number;
  readonly withUnknown: boolean;
}

export const NO_NOISE: Noise = { by: 'volume', share: 100, withUnknown: true };

export function isQuieting(noise: Noise): boolean {
  return noise.share < 100 || !noise.withUnknown;
}

/** What stays and why. `least` is the measure of the lowest that stays; null when none does. Exchanges that measure the same stay or go together, so that `kept` may be more than the share. */
export interface Quiet {
  readonly keeps: (flow: FlowEdge) => 'kept' | 'noise' | 'unknown';
  readonly known: number;
  readonly kept: number;
  readonly unknown: number;
  readonly least: number | null;
}

/** Ranks these exchanges among themselves. */
export function quiet(flows: readonly FlowEdge[], noise: Noise, measure: (flow: FlowEdge) => number | null): Quiet {
  const measured = flows.flatMap((flow) => measure(flow) ?? []).sort((a, b) => b - a);
  const least = measured[Math.ceil((measured.length * noise.share) / 100) - 1] ?? null;
  return {
    keeps: (flow) => {
      const value = measure(flow);
      if (value === null) return noise.withUnknown ? 'kept' : 'unknown';
      return least !== null && value >= least ? 'kept' : 'noise';
    },
    known: measured.length,
    kept: least === null ? 0 : measured.filter((value) => value >= least).length,
    unknown: flows.length - measured.length,
    least,
  };
}

/** How much an exchange measures; null = not known. An exchange that stays inside a card is in no arrow, and counts as one. */
export function measureOf(by: NoiseMeasure, visible: VisibleGraph): (flow: FlowEdge) => number | null {
  if (by === 'volume') return ({ exchange }) => exchange.volumePerYear;
  if (by === 'privacy') return ({ exchange }) => (exchange.privacyClass === null ? null : PRIVACY_CLASSES.indexOf(exchange.privacyClass));
  const counts = new Map(visible.edges.flatMap((edge) => edge.flows.map((flow) => [flow, edge.flows.length] as const)));
  return (flow) => counts.get(flow) ?? 1;
}
