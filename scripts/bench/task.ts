// What the bench asks of a process of its own, and what comes back.
import type { LayoutInput, Point, Rect } from '../../renderer/graph/layout/layout.ts';
import type { EngineName } from './engines/engines.ts';
import type { Measures } from './measures.ts';

/** One picture to make. `after` is the number of the step whose picture the engine may keep to; null = a fresh one. `wants` nothing = it is only a step on the way, and is not answered. */
export interface Step {
  readonly input: LayoutInput;
  readonly after: number | null;
  readonly wants: 'nothing' | 'measures' | 'picture';
}

/** `runs` = each step so many times, at least once, as long as they are short. */
export interface Task {
  readonly engine: EngineName;
  readonly steps: readonly Step[];
  readonly runs: number;
}

/** A fresh picture of each input, measured. */
export function freshSteps(inputs: readonly LayoutInput[]): Step[] {
  return inputs.map((input) => ({ input, after: null, wants: 'measures' }));
}

/** One step done. `ms` is the median of the runs, `firstMs` the first; `bytes` how much more memory the process took at its height in the first run than before. */
export interface Answer {
  readonly ms: number;
  readonly firstMs: number;
  readonly bytes: number;
  readonly measures: Measures;
  readonly picture: Picture | null;
}

export interface Picture {
  readonly rects: Readonly<Record<string, Rect>>;
  readonly routes: Readonly<Record<string, readonly Point[]>>;
}

export type Message =
  | { readonly kind: 'laying' }
  | { readonly kind: 'measuring' }
  | { readonly kind: 'answer'; readonly step: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly reason: string };
