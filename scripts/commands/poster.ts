// The map of a case as a poster: one sheet with title, day, counts and legend, as vectors.
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { layOut } from '../../renderer/graph/layout/engines.ts';
import { lensBook } from '../../renderer/graph/lenses/lenses.ts';
import { sceneLens } from '../../renderer/graph/lenses/scene-lens.ts';
import { firstLevel, LEVELS_OF, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { LEAST_POINTS, type Paper, printSheet } from '../../renderer/graph/print-sheet.ts';
import { composeScene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE } from '../../renderer/graph/scene-svg.ts';
import { NO_FILTER, shownGraph } from '../../renderer/graph/shown.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { voicesShown } from '../../renderer/graph/voices.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { legendLines } from '../../renderer/views/map/legend-lines.ts';
import { en } from '../../renderer/views/text/en.ts';
import { classSign } from '../../renderer/views/text/lens-words.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { sceneWords } from '../../renderer/views/text/scene-words.ts';
import { CannotRead, type CommandInput } from './command.ts';

/** `names`: the size of the smallest names in points. `warning` when that is too small to read, and what to do. */
export interface Poster {
  readonly svg: string;
  readonly names: number;
  readonly counts: { readonly nodes: number; readonly edges: number; readonly exchanges: number };
  readonly warning: string | null;
}

export function posterOf(
  records: RecordSet,
  { level: wanted, date, language }: Pick<CommandInput, 'level' | 'date' | 'language'>,
  paper: Paper,
): Poster {
  const [graph, text, info] = [buildFlowGraph(networkOf(records)), language === 'nl' ? nl : en, caseInfo(records)];
  const level = LEVELS_OF.organisation.find((name) => name === (wanted ?? firstLevel(graph)));
  if (!level) throw new CannotRead(`--level ${wanted}: expected one of ${LEVELS_OF.organisation.join(', ')}`);
  const day = date ?? info.settings.reference_date ?? null;
  const visible = shownGraph(visibleGraph(graph, openAtLevel(graph, level)), day, NO_FILTER);
  const laidOut = layOut({ engine: 'layered', input: toLayoutInput(visible, '—', estimateWidth), arrangement: undefined });
  const table = lensBook({ graph, records, day, levels: new Map() }).table('mode');
  const lens = sceneLens(table, graph, (key) => classSign(text, table, key));
  const scene = composeScene({
    graph,
    visible,
    laidOut,
    words: sceneWords(text),
    lens,
    focus: null,
    badges: new Map(),
    voices: voicesShown(graph, visible, records),
    measure: estimateWidth,
  });
  const legend = legendLines({ text, depth: 'plain', labels: new Map() }, table, visible, scene);
  const drawn = visible.edges.reduce((sum, { flows }) => sum + flows.length, 0);
  const about = [day && text.print.asOf(dayWords(text.locale, day)), text.print.shown(drawn, graph.edges.length + graph.unplaced.length)];
  const sheet = printSheet([{ title: text.lenses.names.mode, scene, legend }], {
    paper,
    words: {
      title: info.settings.case_name ?? 'Datareis',
      about: about.filter(Boolean).join(' · '),
      footer: text.print.printed(dayWords(text.locale, today())),
    },
    palette: LIGHT_PALETTE,
    measure: estimateWidth,
  });
  const smallest = Math.min(sheet.names, sheet.signs);
  const shown = (points: number) => points.toLocaleString(text.locale, { maximumFractionDigits: 1 });
  return {
    svg: sheet.svg,
    names: sheet.names,
    counts: { nodes: scene.cards.length + scene.panels.length, edges: scene.arrows.length, exchanges: drawn },
    warning: smallest < LEAST_POINTS - 0.05 ? `${text.print.textSize(shown(sheet.names), shown(sheet.signs))} ${text.print.tooSmall}` : null,
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function dayWords(locale: string, iso: string): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
