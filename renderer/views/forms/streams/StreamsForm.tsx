// The map as streams: bands as wide as what they carry, with what runs back below, and beside it who exchanges with whom both ways.
import { useCallback, useMemo, useRef } from 'react';
import { bandKind, buildStreams, OTHERS, pairsOf, type Streams } from '../../../graph/streams.ts';
import { layOutStreams, type StreamsLaidOut } from '../../../graph/streams-layout.ts';
import type { FormLook } from '../../../workspace/form-look.ts';
import type { MapView } from '../../map/use-scene.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { useScrolled } from '../matrix/use-scrolled.ts';
import { PairList } from './PairList.tsx';
import { StreamsPicture } from './StreamsPicture.tsx';
import { Unmeasured } from './Unmeasured.tsx';

/** More parties than this are not told apart; the smallest stand together. */
const MOST = 48;
const MEASURES = ['count', 'volume'] as const satisfies readonly FormLook['measure'][];

export function StreamsForm({ view }: { readonly view: MapView }) {
  const text = useText();
  const measure = useWorkspaceState((state) => state.formLook.measure);
  const { graph, shown } = view;
  const streams = useMemo(() => buildStreams(shown, measure, MOST), [shown, measure]);
  const pairs = useMemo(() => pairsOf(streams.bands), [streams]);
  const nameOf = useCallback(
    (id: string) => {
      const node = graph.nodes.get(id);
      return id === OTHERS ? text.forms.streams.others(streams.folded.length) : node ? nodeName(text, node) : id;
    },
    [graph, text, streams.folded.length],
  );
  const value = text.forms.streams.value[measure];
  const isEmpty = streams.bands.length === 0;
  return (
    <div className="streams-form">
      <StreamsBar streams={streams} />
      <div className="streams-body">
        {isEmpty ? <p className="streams-none">{text.forms.streams.nothing}</p> : <Picture streams={streams} nameOf={nameOf} value={value} />}
        <aside className="streams-side" aria-label={text.forms.streams.pairs}>
          <PairList pairs={pairs} nameOf={nameOf} value={value} />
          <Unmeasured streams={streams} nameOf={nameOf} />
        </aside>
      </div>
    </div>
  );
}

interface PictureProps {
  readonly streams: Streams;
  readonly nameOf: (id: string) => string;
  readonly value: (n: number) => string;
}

function Picture({ streams, nameOf, value }: PictureProps) {
  const { label } = useText().forms.streams;
  const box = useRef<HTMLElement>(null);
  const { width, height } = useScrolled(box);
  const laidOut = useMemo(() => (width > 0 ? fitted(streams, width, height) : null), [streams, width, height]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="streams-picture" ref={box} tabIndex={0} aria-label={label}>
      {laidOut && <StreamsPicture laidOut={laidOut} nameOf={nameOf} value={value} />}
    </section>
  );
}

/** Pixels that one exchange is wide at most. */
const MOST_PIXELS = 14;
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
