// Who exchanges with whom, both ways, the most first: two bars on one scale for each pair, and a button for each direction.
import type { Band, Pair } from '../../../graph/streams.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { Sign } from '../LensKey.tsx';
import type { LensView } from '../lens-view.ts';
import { bandSelection } from './choosing-bands.ts';

interface Props {
  readonly pairs: readonly Pair[];
  readonly nameOf: (id: string) => string;
  readonly value: (n: number) => string;
  readonly lens: LensView;
  readonly isLit: (band: Band) => boolean;
}

export function PairList({ pairs, nameOf, value, lens, isLit }: Props) {
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
              <Direction
                key={band.id}
                band={band}
                sign={band.from === pair.a ? '→' : '←'}
                most={most}
                nameOf={nameOf}
                value={value}
                lens={lens}
                isLit={isLit}
              />
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

function Direction({ band, sign, most, nameOf, value, lens, isLit }: DirectionProps) {
  const text = useText().forms;
  const workspace = useWorkspace();
  const isPressed = isLit(band);
  const mark = lens.flows(band.arrows.flatMap(({ edge }) => edge.flows));
  const unknown = band.arrows.reduce((sum, arrow) => sum + arrow.unknownVolumes, 0);
  const isVolume = useWorkspaceState((state) => state.formLook.measure === 'volume');
  const direction = text.streams.direction(nameOf(band.from), nameOf(band.to), value(band.value));
  const said = mark ? `${direction}; ${text.walk.lens(lens.name, mark.word)}` : direction;
  return (
    <button
      type="button"
      className="direction"
      data-edge={band.arrows[0]?.edge.id}
      aria-pressed={isPressed}
      aria-label={said}
      title={said}
      onClick={() => workspace.select(bandSelection(band))}
    >
      <span aria-hidden>{sign}</span>
      <span className="share" aria-hidden>
        <span style={{ width: `${Math.max(1, (100 * band.value) / most)}%` }} className={band.isFeedback ? 'feedback' : ''} />
      </span>
      <span className="amount">
        {mark && <Sign role={lens.isPlain ? null : mark.role} sign={mark.letter} isHatched={mark.isHatched} />}
        {value(band.value)}
        {band.isFeedback && ` · ${text.matrix.feedback}`}
        {isVolume && unknown > 0 && ` · ${text.streams.partly(unknown)}`}
      </span>
    </button>
  );
}
