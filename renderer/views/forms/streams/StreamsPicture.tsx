// The drawing of the streams. The lists beside it say all of it, so that it is one image for a screen reader; a click chooses.

import { bandKind, OTHERS } from '../../../graph/streams.ts';
import type { StreamBand, StreamNode, StreamsLaidOut } from '../../../graph/streams-layout.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { bandSelection, isBandChosen } from './choosing-bands.ts';

interface Props {
  readonly laidOut: StreamsLaidOut;
  readonly nameOf: (id: string) => string;
  readonly value: (n: number) => string;
}

export function StreamsPicture({ laidOut, nameOf, value }: Props) {
  const text = useText().forms.streams;
  const isAnyThin = laidOut.bands.some(({ width }) => width < 1);
  return (
    <>
      <svg className="streams-svg" width={laidOut.width} height={laidOut.height} role="img" aria-label={text.label}>
        <defs>
          <pattern id="returns" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="hatch" d="M0 0V6" />
          </pattern>
        </defs>
        {[...laidOut.bands].sort(backLast).map((band) => (
          <BandMark key={band.band.id} mark={band} nameOf={nameOf} value={value} />
        ))}
        {laidOut.nodes.map((node) => (
          <NodeMark key={node.key} node={node} name={nameOf(node.party)} />
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

function BandMark({ mark, nameOf, value }: { readonly mark: StreamBand; readonly nameOf: Props['nameOf']; readonly value: Props['value'] }) {
  const workspace = useWorkspace();
  const text = useText().forms;
  const selection = useWorkspaceState((state) => state.selection);
  const { band, path, width } = mark;
  const state = selection === null ? '' : isBandChosen(band, selection) ? ' chosen' : ' faded';
  const kind = bandKind(band);
  const title = text.streams.direction(nameOf(band.from), nameOf(band.to), value(band.value));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture has a button for each band.
    <g className={`stream ${kind}${state}`} data-edge={band.arrows[0]?.edge.id} onClick={() => workspace.select(bandSelection(band))}>
      <title>{band.isFeedback ? `${title}; ${text.matrix.feedback}` : title}</title>
      <path className="hit" d={path} strokeWidth={Math.max(10, width)} />
      <path className={`band ${kind}`} d={path} strokeWidth={Math.max(1, width)} />
      {kind !== 'forward' && <path className={`band-edge ${kind}`} d={path} strokeWidth={Math.min(1.5, Math.max(1, width))} />}
    </g>
  );
}

function NodeMark({ node, name }: { readonly node: StreamNode; readonly name: string }) {
  const workspace = useWorkspace();
  const isChosen = useWorkspaceState((state) => state.selection?.kind === 'node' && state.selection.id === node.party);
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
