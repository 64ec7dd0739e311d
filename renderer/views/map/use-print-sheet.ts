// The sheet of paper with the map through several lenses, as it would be printed now.
import { useMemo } from 'react';
import type { Lens } from '../../graph/lenses/lens.ts';
import { sceneLens } from '../../graph/lenses/scene-lens.ts';
import { type Paper, type PrintSheet, printSheet, type SheetPicture } from '../../graph/print-sheet.ts';
import { type Badge, composeScene } from '../../graph/scene.ts';
import { LIGHT_PALETTE } from '../../graph/scene-svg.ts';
import { useBadges } from '../signals/use-badges.ts';
import { classSign, lensName } from '../text/lens-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { sceneWords } from '../text/scene-words.ts';
import { useVoicesShown } from '../voices/use-voices-shown.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { legendLines } from './legend-lines.ts';
import { useShares } from './use-completeness.ts';
import { useLensBook } from './use-lens-book.ts';
import { useLensWording } from './use-lens-wording.ts';
import { dayWords } from './use-picture-words.ts';
import type { MapView } from './use-scene.ts';

const NO_BADGES: ReadonlyMap<string, Badge> = new Map();

/** null while there is nothing to print. Paper is light, whatever the colours of the screen; what is chosen on screen stands out no more than the rest. */
export function usePrintSheet(view: MapView, lenses: readonly Lens[], paper: Paper): PrintSheet | null {
  const { measure } = useWorkspace();
  const wording = useLensWording();
  const pictures = usePictures(view, lenses);
  const day = useWorkspaceState((state) => state.day);
  const caseName = useWorkspaceState((state) => state.openCase?.info.settings.case_name ?? 'Datareis');
  return useMemo(() => {
    if (pictures.length === 0) return null;
    const words = { title: caseName, about: aboutSheet(wording.text, view, day), footer: wording.text.print.printed(today(wording.text)) };
    return printSheet(pictures, { paper, words, palette: LIGHT_PALETTE, measure });
  }, [pictures, wording, view, day, caseName, paper, measure]);
}

function usePictures(view: MapView, lenses: readonly Lens[]): readonly SheetPicture[] {
  const { measure } = useWorkspace();
  const wording = useLensWording();
  const book = useLensBook(true);
  const badges = useBadges(lenses.includes('signals'));
  const shares = useShares(view.completeness);
  const laidOut = useWorkspaceState((state) => state.picture?.laidOut);
  const voices = useVoicesShown(view.graph, view.shown);
  const widthBy = useWorkspaceState((state) => state.widthBy);
  return useMemo(() => {
    if (!book || !laidOut) return [];
    const { graph, shown: visible } = view;
    const same = { graph, visible, laidOut, words: sceneWords(wording.text), completeness: shares, widthBy, voices, focus: null, measure };
    return lenses.map((name): SheetPicture => {
      const table = book.table(name);
      const lens = sceneLens(table, graph, (key) => classSign(wording.text, table, key));
      const scene = composeScene({ ...same, lens, badges: name === 'signals' ? badges : NO_BADGES });
      return { title: lensName(wording.text, name), scene, legend: legendLines(wording, table, visible, scene) };
    });
  }, [view, lenses, book, badges, shares, laidOut, widthBy, voices, wording, measure]);
}

function aboutSheet(text: Catalogue, view: MapView, day: string | null): string {
  const all = view.graph.edges.length + view.graph.unplaced.length;
  const drawn = view.shown.edges.reduce((sum, { flows }) => sum + flows.length, 0);
  return [day && text.print.asOf(dayWords(text.locale, day)), text.print.shown(drawn, all)].filter(Boolean).join(' · ');
}

function today({ locale }: Catalogue): string {
  return new Date().toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
