// The briefing that is open and its slides, as components use them.
import { useMemo } from 'react';
import { type Briefing, briefingsOf, type Slide, slidesOf } from '../../briefing/slide.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export interface OpenBriefing {
  readonly briefings: readonly Briefing[];
  /** The one that is open; the last one when none was chosen, null when there are none. */
  readonly briefing: Briefing | null;
  readonly slides: readonly Slide[];
  /** The slide that is chosen, else the first; null when there are none. */
  readonly slide: Slide | null;
}

export function useBriefing(): OpenBriefing {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const { briefingId, slideId } = useWorkspaceState((state) => state.briefing);
  return useMemo(() => {
    const briefings = records ? briefingsOf(records) : [];
    const briefing = briefings.find(({ id }) => id === briefingId) ?? briefings.at(-1) ?? null;
    const slides = records && briefing ? slidesOf(records, briefing.id) : [];
    return { briefings, briefing, slides, slide: slides.find(({ id }) => id === slideId) ?? slides[0] ?? null };
  }, [records, briefingId, slideId]);
}
