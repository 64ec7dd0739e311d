// The lenses that a reader can look through on this picture.
import type { PagePicture } from '../briefing/html/page-content.ts';
import { select } from './select.ts';
import type { View } from './view-state.ts';
import { chromeOf } from './words.ts';

export function lensChoices(view: View, look: (change: Partial<PagePicture>) => void): HTMLElement {
  const { picture, language } = view.get();
  const chrome = chromeOf(view.get());
  const end = `|${picture.grouping}|${picture.day ?? ''}`;
  const lenses = Object.entries(view.content.lenses).filter(([key]) => key.endsWith(end));
  const choices = lenses.map(([key, lens]) => [key.slice(0, -end.length), lens.name[language]] as const);
  return select(chrome.map.lens, 'lens', [['mode', chrome.map.noLens], ...choices], picture.lens, (lens) => look({ lens }));
}
