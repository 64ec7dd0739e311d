// Where the guided tour is. Types, how it begins, and how it is kept on this machine.

/** `at` is the step, from 0; `done` are the steps of which the task was done. Kept between visits. */
export interface Touring {
  readonly isOpen: boolean;
  readonly at: number;
  readonly done: readonly number[];
}

export const TOUR_STEPS = 10;

export const NO_TOUR: Touring = { isOpen: false, at: 0, done: [] };

/** As text to remember. */
export function keptTour({ at, done }: Touring): string {
  return JSON.stringify({ at, done });
}

/** What was remembered, closed; a first visit where nothing was, or where it is spoilt. */
export function tourFrom(kept: string | null): Touring {
  try {
    const { at, done } = JSON.parse(kept ?? '{}') as { readonly at?: unknown; readonly done?: unknown };
    return isStep(at) ? { isOpen: false, at, done: Array.isArray(done) ? done.filter(isStep) : [] } : NO_TOUR;
  } catch {
    return NO_TOUR;
  }
}

function isStep(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < TOUR_STEPS;
}
