// The legend in words, for a picture that leaves the screen.
import { type LegendFacts, legendFacts } from '../../graph/lenses/legend.ts';
import type { LensTable } from '../../graph/lenses/lens.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import { isUncertain, LINE_STYLES } from '../../graph/line-style.ts';
import type { Scene } from '../../graph/scene.ts';
import type { LegendLine } from '../../graph/svg-legend.ts';
import type { VoiceCount } from '../../model/voices.ts';
import { className, classSign, type LensWording } from '../text/lens-words.ts';
import { voicesText } from '../text/voices-words.ts';

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
  return [...rows, ...(isMode ? notesOfWays(wording, counted, scene) : notesOfClasses(wording, facts)), ...voiceLines(wording, scene)];
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

/** What people said of what is on the picture: how many marks carry something open, and how many only what was answered. */
export function voiceMarks(scene: Scene): VoiceCount {
  const said = [...scene.cards, ...scene.panels, ...scene.arrows].flatMap(({ voices }) => voices ?? []);
  const open = said.filter((count) => count.open > 0).length;
  return { open, answered: said.length - open };
}

/** The lines of the legend about what people said, as far as it is on the picture. */
export function voiceLines({ text }: Pick<LensWording, 'text'>, scene: Scene): readonly LegendLine[] {
  const words = voicesText(text);
  const { open, answered } = voiceMarks(scene);
  const line = (isOpen: boolean, said: string, count: number) =>
    count > 0 ? [{ sample: { kind: 'voice', isOpen } as const, words: said, count: String(count) }] : [];
  return [...line(true, words.legendOpen, open), ...line(false, words.legendAnswered, answered)];
}
