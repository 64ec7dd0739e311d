// A chip for each thing that narrows the picture, with what takes it away.
import { X } from 'lucide-react';
import { isQuieting, NO_NOISE } from '../../graph/noise.ts';
import { isFiltering, NO_FILTER, withoutLens } from '../../graph/shown.ts';
import { originText } from '../text/origin-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { isSeriesRoads } from './SeriesRoads.tsx';
import { usePathNames } from './use-path-names.ts';
import type { MapView } from './use-scene.ts';

interface Narrowing {
  readonly key: string;
  readonly words: string;
  readonly remove: () => void;
}

export function Narrowings({ view }: { readonly view: MapView | null }) {
  const text = useText().focus.chips;
  const chips = useNarrowings(view);
  return chips.map(({ key, words, remove }) => (
    <button key={key} type="button" className="button narrowing" aria-label={text.remove(words)} title={words} onClick={remove}>
      <span>{words}</span>
      <X size={12} aria-hidden />
    </button>
  ));
}

function useNarrowings(view: MapView | null): readonly Narrowing[] {
  const catalogue = useText();
  const { focus: text } = catalogue;
  const workspace = useWorkspace();
  const filter = useWorkspaceState((state) => state.filter);
  const noise = useWorkspaceState((state) => state.noise);
  const hidden = useWorkspaceState((state) => state.hidden);
  const built = useWorkspaceState((state) => state.built);
  const path = useWorkspaceState((state) => state.path);
  const selector = useWorkspaceState((state) => state.selector);
  const names = usePathNames(view);
  const chosen = view?.selected && 'nodes' in view.selected ? view.selected.nodes.size : 0;
  const noiseWords = noise.share < 100 ? text.chips.noise(noise.share) : text.chips.unknownGone;
  const rest = isSeriesRoads(filter) ? withoutLens(filter, 'signals') : filter;
  const roads = isSeriesRoads(filter) ? { classes: new Map([...filter.classes].filter(([lens]) => lens === 'signals')) } : NO_FILTER;
  const all: readonly (Narrowing | false)[] = [
    built !== null && { key: 'built', words: text.chips.built(built.size), remove: () => void workspace.buildReset() },
    path !== null && { key: 'path', words: text.path.chip(names.from, names.to), remove: () => workspace.setPath(null) },
    selector !== null && { key: 'selector', words: text.chips.selector(selector, chosen), remove: () => void workspace.setSelector(null) },
    isSeriesRoads(filter) && { key: 'roads', words: originText(catalogue).chip, remove: () => workspace.setFilter(rest) },
    isFiltering(rest) && { key: 'filter', words: text.chips.filter, remove: () => workspace.setFilter(roads) },
    isQuieting(noise) && { key: 'noise', words: noiseWords, remove: () => workspace.setNoise({ ...NO_NOISE, by: noise.by }) },
    hidden.size > 0 && { key: 'hidden', words: text.chips.hidden(hidden.size), remove: () => void workspace.showHidden() },
  ];
  return all.filter((chip) => chip !== false);
}
