// Shows slides: puts their saved state on the screen, steps through them before an audience, and goes back to what was looked at.
import { slideOf, slidesOf } from '../../briefing/slide.ts';
import { runScenario } from '../../compare/scenario.ts';
import type { Inquiry } from '../asking/inquiry.ts';
import type { Arrangements } from '../looking/arrangements.ts';
import { marksOfScenario } from '../looking/change-marks.ts';
import type { Opening } from '../opening/opening.ts';
import type { WorkspaceState } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { BriefingLook, Briefings, Gone, Presenting } from './briefing-state.ts';
import { type SlideLook, slideLookFor } from './slide-look.ts';
import { cardsOf, groupsOf } from './slide-picture.ts';
import { slideStateOf } from './slide-state.ts';

type Showing = Pick<Briefings, 'viewSlide' | 'startPresenting' | 'goToSlide' | 'setPresenting' | 'stopPresenting'>;

export function presentingActs(store: Store, draw: Opening['draw'], acts: Pick<Workspace, 'inquire' | 'check' | 'markChanges'>): Showing {
  const look = (change: Partial<BriefingLook>) => store.setState(({ briefing }) => ({ briefing: { ...briefing, ...change } }));
  /** Where things stood on the map when the telling began; null = nothing is told. */
  let standing: Arrangements | null = null;
  const apply = async (shown: SlideLook, gone: readonly Gone[]) => {
    const state = store.getState();
    if (!state.openCase) return;
    const { inquiry, lit, screen, ...rest } = shown.look;
    const isOther = Boolean(rest.openCase) && rest.openCase?.graph !== state.openCase.graph;
    const traced = isSameError(state, inquiry, rest.day) ? tracedOf(state) : null;
    const arrangements = standing && { arrangements: rest.built && shown.place === null ? unbuilt(standing) : standing };
    const look = { ...rest, ...(isOther && { picture: null }), inquiry: null, ...traced, ...arrangements };
    store.setState({ ...look, briefing: { ...state.briefing, place: shown.place, gone } });
    if (inquiry && !traced) void acts.inquire(inquiry);
    if (shown.scenario !== null) markScenario(store, acts, shown.scenario);
    store.setState({ screen: screen ?? 'map', lit: lit ?? null, selection: rest.selection ?? null });
    if (screen === 'review') void acts.check().catch(() => undefined);
    await draw(store.getState().open, null);
  };
  /** Marks of a comparison bring rows of their own to the map: they go before the next picture is made. */
  const caseNow = () => {
    acts.markChanges(null);
    return store.getState().openCase;
  };
  const show = async (slideId: string) => {
    const openCase = caseNow();
    const slide = openCase && slideOf(openCase.records, slideId);
    if (!openCase || !slide) return;
    const shown = slideLookFor(openCase, slide.state);
    await apply(shown, slide.isSpoilt ? [{ kind: 'state' }] : shown.gone);
  };
  const presenting = (change: Partial<Presenting>) => {
    const { presenting: now } = store.getState().briefing;
    if (now) look({ presenting: { ...now, ...change } });
  };
  return {
    viewSlide: async (id) => {
      look({ viewing: id, slideId: id });
      await show(id);
    },
    startPresenting: async (briefingId, slideId) => {
      const state = store.getState();
      const slides = state.openCase ? slidesOf(state.openCase.records, briefingId) : [];
      const first = slides.find(({ id }) => id === slideId) ?? slides[0];
      if (!first) return;
      const before = slideStateOf(state, null);
      standing = state.arrangements;
      look({
        presenting: { briefingId, slideId: first.id, isAudience: false, isBlack: false, startedAt: Date.now(), pausedAt: null, before },
        briefingId,
        slideId: first.id,
        viewing: null,
      });
      await show(first.id);
    },
    goToSlide: async (slideId) => {
      presenting({ slideId, isBlack: false });
      look({ slideId });
      await show(slideId);
    },
    setPresenting: presenting,
    stopPresenting: async () => {
      const openCase = caseNow();
      const before = store.getState().briefing.presenting?.before;
      if (!openCase || before === undefined) return;
      const shown = slideLookFor(openCase, JSON.parse(before) as Readonly<Record<string, unknown>>);
      look({ presenting: null, place: null, gone: [] });
      await apply({ ...shown, look: { ...shown.look, screen: 'briefing' } }, []);
      standing = null;
    },
  };
}

/** A map of a few things is laid out as if nothing had been on it before, so that it has no empty places. */
function unbuilt({ now, kept }: Arrangements): Arrangements {
  return { now, kept: new Map([...kept].filter(([key]) => !key.split('|').includes('built'))) };
}

/** The same error on the same day was traced for the slide before: its marks stay, so that nothing blinks. */
function isSameError(state: WorkspaceState, inquiry: Inquiry | null | undefined, day: string | null | undefined): boolean {
  if (inquiry?.kind !== 'error' || state.traced === null || state.day !== (day ?? null)) return false;
  return JSON.stringify({ ...state.inquiry, until: null }) === JSON.stringify({ ...inquiry, until: null });
}

function tracedOf({ inquiry, traced, errorMarks, lens, lensBefore }: WorkspaceState): Partial<WorkspaceState> {
  return { inquiry, traced, errorMarks, lens, lensBefore };
}

/** The changes of a scenario on the map, as they are by now; what it adds is drawn with the rest. */
function markScenario(store: Store, acts: Pick<Workspace, 'markChanges'>, id: string): void {
  const { openCase, day, comparing } = store.getState();
  if (!openCase) return;
  store.setState({ comparing: { ...comparing, look: { ...comparing.look, scenario: id } } });
  const name = openCase.records.get('scenarios')?.find(({ values }) => values.id === id)?.values.name;
  const marked = marksOfScenario(runScenario(openCase.records, id));
  acts.markChanges({ about: { kind: 'scenario', name: String(name ?? id), steps: null }, from: 'scenarios', ...marked }, day);
  const { openCase: after, built, open } = store.getState();
  if (!after || !built) return;
  const rows = (['exchanges', 'systems', 'datasets'] as const).flatMap((sheet) => [...marked.marks[sheet].keys()].map((row) => ({ sheet, id: row })));
  const cards = cardsOf(after.graph, rows);
  store.setState({ built: new Set([...built, ...cards]), open: new Set([...open, ...groupsOf(after.graph, cards)]) });
}
