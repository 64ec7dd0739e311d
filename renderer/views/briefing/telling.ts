// What is being told, and where in it one is. Types only.
import type { Slide } from '../../briefing/slide.ts';
import type { Presenting } from '../../workspace/telling/briefing-state.ts';

/** What is told: the slides of the briefing, and where one is. */
export interface Telling {
  readonly presenting: Presenting;
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly slide: Slide;
  /** Counted from 0. */
  readonly at: number;
}
