// Who exchanges with whom, both ways, the most first: two bars on one scale for each pair, and a button for each direction.
import type { Band, Pair } from '../../../graph/streams.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { bandSelection, isBandChosen } from './choosing-bands.ts';

interface Props {
  readonly pairs: readonly Pair[];
  readonly nameOf: (id: string) => string;
  readonly value: (n: number) => string;
}

export function PairList({ pairs, nameOf, value }: Props) {
  const text = useText().forms.streams;
  const most = Math.max(1, ...pairs.flatMap(({ there, back }) => [...there, ...back].map((band) => band.value)));
  return (
    <>
      <h2>
        {text.pairs} <small>{text.pairsHint}</small>
      </h2>
      <ol className="pairs">
        {pairs.map((pair) => (
          <li key={`${pair.a} ${pair.b}`}>
            <strong title={text.pair(nameOf(pair.a), nameOf(pair.b))}>
              {nameOf(pair.a)} <span aria-hidden>⇄</span> <span className="visually-hidden">·</span> {nameOf(pair.b)}
            </strong>
            {[...pair.there, ...pair.back].map((band) => (
              <Direction key={band.id} band={band} sign={band.from === pair.a ? '→' : '←'} most={most} nameOf={nameOf} value={value} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

interface DirectionProps extends Omit<Props, 'pairs'> {
  readonly band: Band;
  readonly sign: string;
  readonly most: number;
}

function Direction({ band, sign, most, nameOf, value }: DirectionProps) {
  const text = useText().forms;
  const workspace = useWorkspace();
  const isPressed = useWorkspaceState((state) => state.selection !== null && state.selection.kind !== 'node' && isBandChosen(band, state.selection));
  const unknown = band.arrows.reduce((sum, arrow) => sum + arrow.unknownVolumes, 0);
  const isVolume = useWorkspaceState((state) => state.formLook.measure === 'volume');
  const said = text.streams.direction(nameOf(band.from), nameOf(band.to), value(band.value));
  return (
    <button
      type="button"
      className="direction"
      data-edge={band.arrows[0]?.edge.id}
      aria-pressed={isPressed}
      aria-label={said}
      onClick={() => workspace.select(bandSelection(band))}
    >
      <span aria-hidden>{sign}</span>
      <span className="share" aria-hidden>
        <span style={{ width: `${Math.max(1, (100 * band.value) / most)}%` }} className={band.isFeedback ? 'feedback' : ''} />
      </span>
      <span className="amount">
        {value(band.value)}
        {band.isFeedback && ` · ${text.matrix.feedback}`}
        {isVolume && unknown > 0 && ` · ${text.streams.partly(unknown)}`}
      </span>
    </button>
  );
}
