// What stands on a saved picture beside its marks: of which day it is, through which lens, how much of all is shown, and the legend.
import { useMemo } from 'react';
import type { LegendLine } from '../../graph/svg-legend.ts';
import { lensName } from '../text/lens-words.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { legendLines } from './legend-lines.ts';
import { useLensWording } from './use-lens-wording.ts';
import type { MapView } from './use-scene.ts';
import { widthRows } from './width-rows.ts';

export interface PictureWords {
  readonly about: string;
  readonly description: string;
  readonly legend: readonly LegendLine[];
}

export function usePictureWords(view: MapView | null): PictureWords | null {
  const wording = useLensWording();
  const day = useWorkspaceState((state) => state.day);
  const widthBy = useWorkspaceState((state) => state.widthBy);
  return useMemo(() => {
    if (!view) return null;
    const { text } = wording;
    const legend = [...legendLines(wording, view.lens, view.shown, view.scene), ...widthRows(text, widthBy, view.scene.arrows)];
    const about = [
      day ? text.map.pictureDay(dayWords(text.locale, day)) : text.map.pictureAnyDay,
      `${text.map.lens}: ${lensName(text, view.lens.lens)}`,
      text.map.shown(view.counts.shown, view.graph.edges.length + view.graph.unplaced.length),
    ].join(' · ');
    const { cards, panels, arrows } = view.scene;
    return { about, legend, description: `${about}. ${text.map.pictureMarks(cards.length + panels.length, arrows.length)}` };
  }, [view, wording, day, widthBy]);
}

export function dayWords(locale: string, day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
