// The legend in words, for a picture that leaves the screen.
import { type LegendFacts, legendFacts } from '../../graph/lenses/legend.ts';
import type { LensTable } from '../../graph/lenses/lens.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import { isUncertain, LINE_STYLES } from '../../graph/line-style.ts';
import type { Scene } from '../../graph/scene.ts';
import type { LegendLine } from '../../graph/svg-legend.ts';
import { className, classSign, type LensWording } from '../text/lens-words.ts';

/** The same classes, notes and counts as the legend on screen has when nothing is filtered in its own lens. */
export function legendLines(wording: LensWording, table: LensTable, counted: VisibleGraph, scene: Scene): readonly LegendLine[] {
  const facts = legendFacts(table, counted, scene);
  const isMode = table.lens === 'mode';
  const rows = facts.rows.map(({ key, role, isHatched, count }): LegendLine => {
    const style = LINE_STYLES.find((known) => known === key) ?? 'unknown';
    const sign = classSign(wording.text, table, key);
    const sample = isMode ? ({ kind: 'style', style, isUncertain: false } as const) : ({ kind: 'class', role, sign, isHatched } as const);
    return { sample, words: className(wording, table, key), count: count > 0 ? String(count) : '' };
  });
  return [...rows, ...(isMode ? notesOfWays(wording, counted, scene) : notesOfClasses(wording, facts))];
}

function notesOfWays({ text }: LensWording, counted: VisibleGraph, scene: Scene): readonly LegendLine[] {
  const unsure = counted.edges.flatMap(({ flows }) => flows).filter(({ exchange }) => isUncertain(exchange)).length;
  const mixed = scene.arrows.filter(({ style }) => style === 'mixed').length;
  const note = (count: number, line: LegendLine) => (count > 0 ? [line] : []);
  return [
    ...note(unsure, { sample: { kind: 'style', style: 'copy', isUncertain: true }, words: text.legend.uncertain, count: String(unsure) }),
    ...note(mixed, {
      sample: { kind: 'style', style: 'mixed', isUncertain: false },
      words: text.legend.styles.mixed,
      count: text.lenses.arrows(mixed),
    }),
  ];
}

function notesOfClasses({ text }: LensWording, { various }: LegendFacts): readonly LegendLine[] {
  if (various === 0) return [];
  const sample = { kind: 'class', role: 'various', sign: text.lenses.various.sign, isHatched: false } as const;
  return [{ sample, words: text.lenses.variousArrows, count: text.lenses.arrows(various) }];
}
