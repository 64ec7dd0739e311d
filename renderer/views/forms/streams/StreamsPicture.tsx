// The drawing of the streams. The lists beside it say all of it, so that it is one image for a screen reader; a click chooses.

import { type Band, bandKind, OTHERS } from '../../../graph/streams.ts';
import type { StreamBand, StreamNode, StreamsLaidOut } from '../../../graph/streams-layout.ts';
import { lensColour } from '../../map/LensMarks.tsx';
import { useText, useWorkspace } from '../../workspace-context.ts';
import type { LensView, LensWord } from '../lens-view.ts';
import { bandSelection } from './choosing-bands.ts';

interface Props {
  readonly laidOut: StreamsLaidOut;
  readonly nameOf: (id: string) => string;
  readonly value: (n: number) => string;
  readonly lens: LensView;
  readonly isLit: (band: Band) => boolean;
  readonly isPartyChosen: (party: string) => boolean;
  /** Whether anything is chosen that stands in the picture. */
  readonly hasChoice: boolean;
}

export function StreamsPicture({ laidOut, ...props }: Props) {
  const text = useText().forms.streams;
  const { nameOf, value, isPartyChosen } = props;
  const isAnyThin = laidOut.bands.some(({ width }) => width < 1);
  const bands = [...laidOut.bands].sort(backLast);
  return (
    <>
      <svg className="streams-svg" width={laidOut.width} height={laidOut.height} role="img" aria-label={text.label}>
        <defs>
          <pattern id="streams-unsure" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="hatch" d="M0 0V5" />
          </pattern>
        </defs>
        {bands.map((band) => (
          <BandMark key={band.band.id} mark={band} {...props} />
        ))}
        {bands.map((band) => (
          <BandSign key={band.band.id} mark={band} {...props} />
        ))}
        {laidOut.nodes.map((node) => (
          <NodeMark key={node.key} node={node} name={nameOf(node.party)} isChosen={isPartyChosen(node.party)} />
        ))}
      </svg>
      <Scale scale={laidOut.scale} value={value} />
      {isAnyThin && <p className="streams-note">{text.thin}</p>}
    </>
  );
}

function backLast(a: StreamBand, b: StreamBand): number {
  return Number(a.band.isBack) - Number(b.band.isBack) || b.width - a.width;
}

type BandProps = Omit<Props, 'laidOut' | 'isPartyChosen'> & { readonly mark: StreamBand };

function lensOf(lens: LensView, band: Band): LensWord | null {
  return lens.flows(band.arrows.flatMap(({ edge }) => edge.flows));
}

function stateOf({ mark, isLit, hasChoice }: BandProps): string {
  return hasChoice ? (isLit(mark.band) ? ' chosen' : ' faded') : '';
}

function BandMark(props: BandProps) {
  const workspace = useWorkspace();
  const text = useText().forms;
  const { mark, nameOf, value, lens } = props;
  const { band, path, width } = mark;
  const said = lensOf(lens, band);
  const kind = bandKind(band);
  const title = [
    text.streams.direction(nameOf(band.from), nameOf(band.to), value(band.value)),
    band.isFeedback && text.matrix.feedback,
    said && text.walk.lens(lens.name, said.word),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture has a button for each band.
    <g
      className={`stream ${kind}${stateOf(props)}${said && !lens.isPlain ? ' lensed' : ''}`}
      style={lens.isPlain ? undefined : lensColour(said)}
      data-edge={band.arrows[0]?.edge.id}
      onClick={() => workspace.select(bandSelection(band))}
    >
      <title>{title.filter(Boolean).join('; ')}</title>
      <path className="hit" d={path} strokeWidth={Math.max(10, width)} />
      <path className={`band ${kind}`} d={path} strokeWidth={Math.max(1, width)} />
      {said?.isHatched && !lens.isPlain && <path className="unsure" d={path} strokeWidth={Math.max(3, width)} />}
      {kind !== 'forward' && <path className={`band-edge ${kind}`} d={path} strokeWidth={Math.min(1.5, Math.max(1, width))} />}
    </g>
  );
}

/** The letter of the lens, over all bands. A band that is chosen has one always. */
function BandSign(props: BandProps) {
  const { mark, lens } = props;
  const said = lensOf(lens, mark.band);
  const state = stateOf(props);
  const at = mark.sign ?? (state === ' chosen' ? mark.points[0] : null);
  if (!said?.letter || !at) return null;
  const width = Math.max(16, said.letter.length * 7 + 8);
  return (
    <g className={`band-sign${state}`} style={lens.isPlain ? undefined : lensColour(said)} transform={`translate(${at[0]} ${at[1]})`} aria-hidden>
      <rect x={-width / 2} y={-7.5} width={width} height={15} rx={7.5} />
      <text y={4} textAnchor="middle">
        {said.letter}
      </text>
    </g>
  );
}

function NodeMark({ node, name, isChosen }: { readonly node: StreamNode; readonly name: string; readonly isChosen: boolean }) {
  const workspace = useWorkspace();
  const isLeft = node.side === 'last';
  const choose = () => (node.party === OTHERS ? undefined : workspace.select({ kind: 'node', id: node.party }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture names every party.
    <g
      className={`stream-node${isChosen ? ' chosen' : ''}${node.party === OTHERS ? '' : ' can'}`}
      data-node={node.party === OTHERS ? undefined : node.party}
      onClick={choose}
    >
      <title>{name}</title>
      <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={1.5} />
      <text x={isLeft ? node.x - 6 : node.x + node.width + 6} y={node.y + node.height / 2 + 4} textAnchor={isLeft ? 'end' : 'start'}>
        {shortened(name)}
      </text>
    </g>
  );
}

/** What fits in the room beside a node; the whole name shows on hover and in the list. */
function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name;
}

/** How high a round number is. */
function Scale({ scale, value }: { readonly scale: number; readonly value: Props['value'] }) {
  const text = useText().forms.streams;
  if (scale <= 0) return null;
  const wanted = 30 / scale;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, wanted)));
  const round = Math.max(1, Math.floor(wanted / power)) * power;
  const height = round * scale;
  return (
    <p className="streams-note">
      <svg width={12} height={Math.ceil(height)} aria-hidden>
        <rect className="scale-bar" width={12} height={height} />
      </svg>
      {text.scale(value(round))}
    </p>
  );
}
