// The colours and the font of the page for whoever paints without a style sheet; followed when the theme or the contrast changes.
import { useEffect, useState } from 'react';
import type { Palette } from '../../graph/scene-svg.ts';
import { paletteOf } from '../../graph/scene-svg.ts';
import type { PaintStyle } from './canvas/paper.ts';

/** What each role becomes when the system forces its own few colours. */
const FORCED: readonly (readonly [system: string, roles: RegExp])[] = [
  ['Highlight', /^accent$/],
  ['HighlightText', /^on-accent$/],
  ['Canvas', /^(canvas|panel|organisation|unit|card|hover|.*-ground)$/],
  ['CanvasText', /.*/],
];

/** The colours of the page now. */
function pagePalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  if (!window.matchMedia('(forced-colors: active)').matches) return paletteOf((role) => style.getPropertyValue(`--dr-${role}`).trim());
  return paletteOf((role) => systemColour(FORCED.find(([, roles]) => roles.test(role))?.[0] ?? 'CanvasText'));
}

/** A system colour as it is now, in a form that a worker understands too. */
function systemColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const CHANGES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

export function usePaintStyle(withPackages: boolean): PaintStyle {
  const [palette, setPalette] = useState(pagePalette);
  useEffect(() => {
    const follow = () => setPalette(pagePalette());
    const observer = new MutationObserver(follow);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const queries = CHANGES.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, []);
  const [style, setStyle] = useState<PaintStyle>(() => ({ palette, withPackages, family: getComputedStyle(document.body).fontFamily }));
  useEffect(() => setStyle({ palette, withPackages, family: getComputedStyle(document.body).fontFamily }), [palette, withPackages]);
  return style;
}
