// A small scene as a still picture, with the marks and lines of the map.
import { CARD } from '../../graph/boxes.ts';
import { strokesOf } from '../../graph/line-width.ts';
import { HAND_PATH, HAND_PLACE, headPath } from '../../graph/marks.ts';
import type { ArrowMark, CardMark, PanelMark, Scene } from '../../graph/scene.ts';

export function FindingPicture({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  return (
    <svg className="finding-picture" viewBox={`-1 -1 ${scene.width + 2} ${scene.height + 2}`} role="img" aria-label={label}>
      <defs>
        <pattern id="hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M0 0V5" />
        </pattern>
      </defs>
      {scene.panels.map((mark) => (
        <PanelPart key={mark.id} mark={mark} />
      ))}
      {scene.arrows.map((mark) => (
        <ArrowPart key={mark.id} mark={mark} />
      ))}
      {scene.cards.map((mark) => (
        <CardPart key={mark.id} mark={mark} />
      ))}
    </svg>
  );
}

function PanelPart({ mark: { rect, kind, title, isOwn, isUnknown } }: { readonly mark: PanelMark }) {
  return (
    <g className={`panel ${kind}${isOwn ? ' own' : ''}${isUnknown ? ' unknown' : ''}`} transform={`translate(${rect.x} ${rect.y})`}>
      <rect className="box" width={rect.width} height={rect.height} rx={6} />
      <text className="title" x={12} y={21}>
        {title}
      </text>
    </g>
  );
}

function CardPart({ mark }: { readonly mark: CardMark }) {
  const { rect, kind, title, subtitle, isUnknown, isHatched } = mark;
  const first = CARD.padding + 10;
  return (
    <g className={`card ${kind} chosen${isUnknown ? ' unknown' : ''}`} transform={`translate(${rect.x} ${rect.y})`}>
      <rect className="box" width={rect.width} height={rect.height} rx={4} />
      {isHatched && <rect className="rim" x={2.5} y={2.5} width={rect.width - 5} height={rect.height - 5} rx={3} />}
      {title.map((line, index) => (
        <text key={line} className="title" x={CARD.padding} y={first + index * CARD.titleLine}>
          {line}
        </text>
      ))}
      <text className="subtitle" x={CARD.padding} y={first + title.length * CARD.titleLine}>
        {subtitle}
      </text>
    </g>
  );
}

function ArrowPart({ mark }: { readonly mark: ArrowMark }) {
  const { tip, angle } = mark.head;
  const { core } = strokesOf(mark.style, mark.width);
  return (
    <g className={`arrow ${mark.style} chosen`}>
      <path className="halo" d={mark.path} />
      {mark.isUncertain && <path className="uncertain" d={mark.path} />}
      <path className="line" d={mark.path} />
      {core !== null && <path className="inner" d={mark.path} />}
      <path className="head" d={headPath(mark.style)} transform={`translate(${tip[0]} ${tip[1]}) rotate(${angle})`} />
      {mark.style === 'manual' && (
        <g className="pill" transform={`translate(${mark.middle[0] - 4} ${mark.middle[1]})`}>
          <circle r={8.5} />
          <path className="hand" d={HAND_PATH} transform={HAND_PLACE} />
        </g>
      )}
    </g>
  );
}
