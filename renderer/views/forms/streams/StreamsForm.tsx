// The map as streams: bands as wide as what they carry, with what runs back below, and beside it who exchanges with whom both ways.
import { useCallback, useMemo, useRef } from 'react';
import { type Band, bandKind, buildStreams, OTHERS, pairsOf, type Streams } from '../../../graph/streams.ts';
import { layOutStreams, type StreamsLaidOut } from '../../../graph/streams-layout.ts';
import type { FormLook } from '../../../workspace/looking/form-look.ts';
import type { MapView } from '../../map/use-scene.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { LensKey } from '../LensKey.tsx';
import type { LensView } from '../lens-view.ts';
import { useScrolled } from '../matrix/use-scrolled.ts';
import { useFollow } from '../use-follow.ts';
import { useLensView } from '../use-lens-view.ts';
import { useLit } from '../use-lit.ts';
import { isBandLit, isPartyLit } from './choosing-bands.ts';
import { PairList } from './PairList.tsx';
import { MOST_PARTIES, MOST_PIXELS } from './room.ts';
import { StreamsPicture } from './StreamsPicture.tsx';
import { Unmeasured } from './Unmeasured.tsx';

const MEASURES = ['count', 'volume'] as const satisfies readonly FormLook['measure'][];

export function StreamsForm({ view }: { readonly view: MapView }) {
  const text = useText();
  const measure = useWorkspaceState((state) => state.formLook.measure);
  const { graph, shown } = view;
  const streams = useMemo(() => buildStreams(shown, measure, MOST_PARTIES), [shown, measure]);
  const pairs = useMemo(() => pairsOf(streams.bands), [streams]);
  const nameOf = useCallback(
    (id: string) => {
      const node = graph.nodes.get(id);
      return id === OTHERS ? text.forms.streams.others(streams.folded.length) : node ? nodeName(text, node) : id;
    },
    [graph, text, streams.folded.length],
  );
  const value = text.forms.streams.value[measure];
  const lens = useLensView(view);
  const { isLit, isPartyChosen, hasChoice } = useLitBands(view, streams);
  const isEmpty = streams.bands.length === 0;
  const form = useRef<HTMLDivElement>(null);
  useFollow(placeOf(streams, measure, isLit, isPartyChosen), () => showLit(form.current));
  return (
    <div className="streams-form" ref={form}>
      <div className="form-bars">
        <StreamsBar streams={streams} />
        <LensKey view={view} />
      </div>
      <div className="streams-body">
        {isEmpty ? (
          <p className="streams-none">{text.forms.streams.nothing}</p>
        ) : (
          <Picture streams={streams} nameOf={nameOf} value={value} lens={lens} isLit={isLit} isPartyChosen={isPartyChosen} hasChoice={hasChoice} />
        )}
        <aside className="streams-side" aria-label={text.forms.streams.pairs}>
          <PairList pairs={pairs} nameOf={nameOf} value={value} lens={lens} isLit={isLit} />
          <Unmeasured streams={streams} nameOf={nameOf} />
        </aside>
      </div>
    </div>
  );
}

/** The bands and parties that the choice lights. */
function useLitBands(view: MapView, streams: Streams) {
  const lit = useLit(view);
  const selection = useWorkspaceState((state) => state.selection);
  return useMemo(
    () => ({
      isLit: (band: Band) => isBandLit(band, selection, lit),
      isPartyChosen: (party: string) => isPartyLit(party, streams.folded, lit),
      hasChoice: lit.as !== null,
    }),
    [selection, lit, streams.folded],
  );
}

function placeOf(streams: Streams, measure: string, isLit: (band: Band) => boolean, isPartyChosen: (party: string) => boolean): string | null {
  const party = streams.nodes.find(isPartyChosen);
  const band = party === undefined ? streams.bands.find(isLit)?.id : undefined;
  return party === undefined && band === undefined ? null : `${measure} ${streams.form} ${party ?? ''} ${band ?? ''}`;
}

/** Scrolls picture and list to the first that is lit in each; false while the picture is not drawn yet. */
function showLit(form: HTMLElement | null): boolean {
  const found = [...(form?.querySelectorAll('.streams-side [aria-pressed="true"], .stream-node.chosen, .band-sign.chosen') ?? [])];
  const first = (part: string) => found.find((element) => element.closest(part));
  const mark = first('.stream-node') ?? first('.band-sign');
  if (!mark) return false;
  for (const element of [mark, first('.streams-side')]) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

interface PictureProps {
  readonly streams: Streams;
  readonly lens: LensView;
  readonly isLit: (band: Band) => boolean;
  readonly isPartyChosen: (party: string) => boolean;
  readonly hasChoice: boolean;
  readonly nameOf: (id: string) => string;
  readonly value: (n: number) => string;
}

function Picture({ streams, ...props }: PictureProps) {
  const { label } = useText().forms.streams;
  const box = useRef<HTMLElement>(null);
  const { width, height } = useScrolled(box);
  const laidOut = useMemo(() => (width > 0 ? fitted(streams, width, height) : null), [streams, width, height]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="streams-picture" ref={box} tabIndex={0} aria-label={label}>
      {laidOut && <StreamsPicture laidOut={laidOut} {...props} />}
    </section>
  );
}

/** Room for the notes under the picture. */
const NOTES = 44;

/** As high as the window where that leaves room for names and for what runs back; else higher, to be scrolled. */
function fitted(streams: PictureProps['streams'], width: number, height: number): StreamsLaidOut {
  const room = { width: Math.max(560, width - 2), most: MOST_PIXELS };
  const least = 200 + 16 * streams.nodes.length;
  const first = layOutStreams(streams, { ...room, height: Math.max(least, height - NOTES) });
  const over = first.height + NOTES - height;
  return over > 0 ? layOutStreams(streams, { ...room, height: Math.max(least, height - NOTES - over) }) : first;
}

function StreamsBar({ streams }: { readonly streams: Streams }) {
  const text = useText().forms.streams;
  const workspace = useWorkspace();
  const measure = useWorkspaceState((state) => state.formLook.measure);
  return (
    <div className="list-bar">
      <label className="select">
        {text.measure}
        <select value={measure} onChange={(event) => workspace.setFormLook({ measure: event.target.value as FormLook['measure'] })}>
          {MEASURES.map((name) => (
            <option key={name} value={name}>
              {text.measures[name]}
            </option>
          ))}
        </select>
      </label>
      <ul className="streams-key">
        {kindsOf(streams).map((name) => (
          <li key={name}>
            <svg width={34} height={12} aria-hidden>
              <path className={`band ${name}`} d="M0 6H34" strokeWidth={9} />
              {name !== 'forward' && <path className={`band-edge ${name}`} d="M0 6H34" strokeWidth={1.5} />}
            </svg>
            {text.legend[name]}
          </li>
        ))}
      </ul>
      <span className="grow" />
      <span className="quiet-note">
        {text.form[streams.form]} · {text.summary(streams.nodes.length, streams.bands.length)}
      </span>
    </div>
  );
}

function kindsOf({ bands }: Streams) {
  const found = new Set(bands.map(bandKind));
  return (['forward', 'back', 'feedback'] as const).filter((kind) => found.has(kind));
}
