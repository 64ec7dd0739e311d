// How briefings are looked at: which is open, which slide is chosen or seen on its screen, and what is presented. Types only, and how it begins.
import type { FilledPiece } from '../../briefing/live-numbers.ts';
import type { Briefing } from '../../briefing/slide.ts';
import type { Rect } from '../../graph/layout/layout.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { StoryStart } from '../asking/inquiry.ts';

/** A row that a slide names and the case does not have any more; or `state`: nothing of it could be read. */
export type Gone = { readonly kind: 'row'; readonly sheet: SheetName; readonly id: string } | { readonly kind: 'state' };

/** A slide before an audience. `startedAt` and `pausedAt` are instants in milliseconds; time that was paused does not count. `before` is what was looked at when it began. */
export interface Presenting {
  readonly briefingId: string;
  readonly slideId: string;
  /** Only the slide is shown: for a screen that others see. */
  readonly isAudience: boolean;
  readonly isBlack: boolean;
  readonly startedAt: number;
  readonly pausedAt: number | null;
  readonly before: string;
}

/** `place` is where the camera goes on the slide that is seen (pixels of the picture); null = where the slide's rows are, or all of it. `gone` is what its slide names and the case no longer has. */
export interface BriefingLook {
  readonly briefingId: string | null;
  readonly slideId: string | null;
  /** The slide whose picture is looked at on its own screen, to be changed there. */
  readonly viewing: string | null;
  readonly presenting: Presenting | null;
  readonly place: Rect | null;
  readonly gone: readonly Gone[];
  /** The last thing that was made of the screen or of an answer, until the note is closed. */
  readonly made: { readonly briefingId: string; readonly slides: number } | null;
  readonly making: 'busy' | 'nothing' | 'failed' | null;
}

export const NO_BRIEFING: BriefingLook = {
  briefingId: null,
  slideId: null,
  viewing: null,
  presenting: null,
  place: null,
  gone: [],
  made: null,
  making: null,
};

/** What a whole briefing can be made of. Days are ISO. */
export type BriefingFrom =
  | { readonly kind: 'story'; readonly start: StoryStart; readonly turns: readonly string[] }
  | { readonly kind: 'error'; readonly datasetId: string; readonly categoryId: string; readonly subjectId: string | null }
  | { readonly kind: 'finding'; readonly key: string }
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'period'; readonly seriesId: string; readonly from: string; readonly until: string }
  | { readonly kind: 'days'; readonly from: string; readonly until: string };

export type SlideFields = Partial<Readonly<Record<'title' | 'text' | 'notes', string>>>;

/** The acts of briefings. Every change is one step that can be taken back. */
export interface Briefings {
  lookAtBriefing(change: Partial<BriefingLook>): void;
  /** An empty briefing; answers its id. */
  addBriefing(title: string): Promise<string | null>;
  setBriefing(id: string, fields: Partial<Briefing>): Promise<void>;
  /** Takes a briefing away with its slides. */
  removeBriefing(id: string): Promise<void>;
  /** A whole briefing of an answer; null when there is nothing to tell, or it could not be asked (`making` says which). */
  makeBriefing(from: BriefingFrom): Promise<string | null>;
  /** A slide without a picture, after the one that is chosen. */
  addSlide(briefingId: string): Promise<string | null>;
  /** What is on the screen as a slide at the end of the briefing that is open; of a new one when there is none. `place` is what of the picture is in view. */
  captureSlide(title: string, place: Rect | null): Promise<string | null>;
  /** What is on the screen becomes the picture of a slide that is there. */
  updateSlide(id: string, place: Rect | null): Promise<void>;
  setSlide(id: string, fields: SlideFields): Promise<void>;
  /** Puts a slide at a place in its briefing, counted from 0. */
  moveSlide(id: string, to: number): Promise<void>;
  duplicateSlide(id: string): Promise<string | null>;
  removeSlide(id: string): Promise<void>;
  /** Shows the picture of a slide on its own screen. */
  viewSlide(id: string): Promise<void>;
  startPresenting(briefingId: string, slideId: string | null): Promise<void>;
  /** Another slide of what is presented; stays within it. */
  goToSlide(slideId: string): Promise<void>;
  setPresenting(change: Partial<Presenting>): void;
  /** Back to what was looked at before. */
  stopPresenting(): Promise<void>;
  /** The text of a slide with its live numbers, as of the day of the slide. */
  fillSlide(text: string, day: string | null): Promise<readonly FilledPiece[]>;
}
