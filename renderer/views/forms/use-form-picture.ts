// The matrix or the streams as they are set now, as a picture for a file. The list is a table and is saved as one.
import { useCallback } from 'react';
import { legendFacts } from '../../graph/lenses/legend.ts';
import { stretchesOf } from '../../graph/matrix.ts';
import { matrixPicture } from '../../graph/matrix-svg.ts';
import type { SvgPicture } from '../../graph/scene-svg.ts';
import { bandKind, buildStreams, OTHERS, type Streams } from '../../graph/streams.ts';
import { layOutStreams } from '../../graph/streams-layout.ts';
import { streamsPicture } from '../../graph/streams-svg.ts';
import type { LegendLine } from '../../graph/svg-legend.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import { useLensWording } from '../map/use-lens-wording.ts';
import type { MapView } from '../map/use-scene.ts';
import { className, classSign, type LensWording } from '../text/lens-words.ts';
import { nodeName } from '../text/scene-words.ts';
import { useWorkspace } from '../workspace-context.ts';
import { cellMark } from './matrix/cell-words.ts';
import { shownMatrix } from './matrix/use-shown-matrix.ts';
import { MOST_PARTIES, MOST_PIXELS } from './streams/room.ts';
import { lensView } from './use-lens-view.ts';

/** `name` goes behind the name of the file. */
export interface FormPicture {
  readonly name: string;
  readonly picture: SvgPicture;
  readonly legend: readonly LegendLine[];
}

/** null where the form is drawn as a map, or is a list. */
export function useFormPicture(view: MapView | null): () => FormPicture | null {
  const workspace = useWorkspace();
  const wording = useLensWording();
  return useCallback(() => {
    const state = workspace.store.getState();
    if (!view || (state.form !== 'matrix' && state.form !== 'sankey')) return null;
    const made = state.form === 'matrix' ? matrixOf(view, state, wording, workspace.measure) : streamsOf(view, state, wording);
    return { name: wording.text.forms.names[state.form].toLowerCase(), picture: made, legend: legendOf(view, wording) };
  }, [view, workspace, wording]);
}

function nameIn({ graph }: MapView, { text }: LensWording): (id: string) => string {
  return (id) => {
    const node = graph.nodes.get(id);
    return node ? nodeName(text, node) : id;
  };
}

type Measure = ReturnType<typeof useWorkspace>['measure'];

function matrixOf(view: MapView, { formLook }: WorkspaceState, wording: LensWording, measure: Measure): SvgPicture {
  const nameOf = nameIn(view, wording);
  const { matrix } = shownMatrix(view.shown, formLook.matrixOrder, formLook.withEmpty, nameOf);
  const look = { text: wording.text, cell: formLook.cell, lens: lensView(view, wording), most: matrix.most };
  return matrixPicture({
    matrix,
    nameOf,
    signOf: (arrow) => cellMark(look, arrow),
    stretches: formLook.matrixOrder === 'cluster' ? [] : stretchesOf(view.shown, matrix.nodes),
    measure,
    corner: wording.text.forms.matrix.from,
  });
}

/** Pixels wide; as high as the names need. */
const WIDTH = 1280;

function streamsOf(view: MapView, { formLook }: WorkspaceState, wording: LensWording): SvgPicture {
  const text = wording.text.forms.streams;
  const streams = buildStreams(view.shown, formLook.measure, MOST_PARTIES);
  const lens = lensView(view, wording);
  const name = nameIn(view, wording);
  const kinds = (['forward', 'back', 'feedback'] as const).filter((kind) => streams.bands.some((band) => bandKind(band) === kind));
  return streamsPicture({
    laidOut: layOutStreams(streams, { width: WIDTH, height: 200 + 18 * streams.nodes.length, most: MOST_PIXELS }),
    nameOf: (id) => (id === OTHERS ? text.others(streams.folded.length) : name(id)),
    signOf: (band) => {
      const said = lens.flows(band.arrows.flatMap(({ edge }) => edge.flows));
      return said && { letter: said.letter, role: lens.isPlain ? null : said.role, isHatched: said.isHatched && !lens.isPlain };
    },
    kinds: new Map(kinds.map((kind) => [kind, text.legend[kind]])),
    notes: notesOf(streams, text),
  });
}

function notesOf({ unmeasured, foldedBands }: Streams, text: LensWording['text']['forms']['streams']): string[] {
  const count = (arrows: Streams['unmeasured']) => arrows.reduce((sum, arrow) => sum + arrow.count, 0);
  return [
    ...(unmeasured.length > 0 ? [text.unmeasured(count(unmeasured))] : []),
    ...(foldedBands.length > 0 ? [text.foldedBands(count(foldedBands))] : []),
  ];
}

/** The classes by their letters, also of the ways of travelling: there are no lines here. */
function legendOf({ lens, counted, scene }: MapView, wording: LensWording): LegendLine[] {
  const facts = legendFacts(lens, counted, scene);
  const isPlain = lens.lens === 'mode';
  const line = (key: string, role: string, isHatched: boolean, sign: string, count: string): LegendLine => ({
    sample: { kind: 'class', role: isPlain ? 'rest' : role, sign, isHatched },
    words: key,
    count,
  });
  const { various, variousArrows } = wording.text.lenses;
  const isMixed = isPlain ? scene.arrows.some(({ style }) => style === 'mixed') : facts.various > 0;
  return [
    ...facts.rows.map(({ key, role, isHatched, count }) =>
      line(className(wording, lens, key), role, isHatched, classSign(wording.text, lens, key), String(count)),
    ),
    ...(isMixed ? [line(variousArrows, 'various', false, various.sign, '')] : []),
  ];
}
