// A card (closed group, system, dataset) and a panel (open group), with what a screen reader hears of them.
import { type KeyboardEvent, memo } from 'react';
import { CARD } from '../../graph/boxes.ts';
import { LEVEL_PATH } from '../../graph/marks.ts';
import type { CardMark, PanelMark } from '../../graph/scene.ts';
import { useText } from '../workspace-context.ts';

export interface NodeActs {
  choose(id: string): void;
  toggle(id: string): void;
  onKey(id: string, event: KeyboardEvent): void;
}

interface CardProps {
  readonly mark: CardMark;
  readonly label: string;
  readonly isStop: boolean;
  readonly acts: NodeActs;
}

export const Card = memo(function Card({ mark, label, isStop, acts }: CardProps) {
  const { x, y, width, height } = mark.rect;
  const lens = mark.lens === undefined ? '' : ` lens-${mark.lens ?? 'unknown'}`;
  const heat = mark.badge && mark.badge.level !== 'normal' ? ` heat-${mark.badge.level}` : '';
  return (
    <g
      className={`card ${mark.kind} ${mark.emphasis}${mark.isUnknown ? ' unknown' : ''}${mark.isOwn ? ' own' : ''}${lens}${heat}`}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={mark.emphasis === 'chosen'}
      data-node={mark.id}
      onClick={() => acts.choose(mark.id)}
      onDoubleClick={() => mark.hasChildren && acts.toggle(mark.id)}
      onKeyDown={(event) => acts.onKey(mark.id, event)}
    >
      <rect className="box" width={width} height={height} rx={4} />
      {mark.isUnknown && <rect className="rim" x={2.5} y={2.5} width={width - 5} height={height - 5} rx={3} />}
      {mark.lens !== undefined && <rect className="stripe" width={4} height={height} rx={2} />}
      {mark.title.map((line, index) => (
        <text key={line + String(index)} className="title" x={CARD.padding} y={CARD.padding + 10 + index * CARD.titleLine}>
          {line}
        </text>
      ))}
      <text className="subtitle" x={CARD.padding} y={CARD.padding + 10 + mark.title.length * CARD.titleLine}>
        {mark.subtitle}
      </text>
      {mark.badge && <CardBadge mark={mark} />}
      {mark.hasChildren && <Chevron mark={mark} acts={acts} />}
    </g>
  );
});

/** A chip on the lower border, so that a signal needs no room of its own and moves nothing. */
function CardBadge({ mark }: { readonly mark: CardMark }) {
  const badge = mark.badge;
  if (!badge) return null;
  return (
    <g className={`badge ${badge.level}`} transform={`translate(8 ${mark.rect.height + 4})`}>
      <title>{badge.text}</title>
      <rect y={-9} width={(badge.width ?? 0) + 26} height={18} rx={9} />
      <path d={LEVEL_PATH[badge.level]} transform="translate(11 0)" />
      <text x={20} y={4}>
        {badge.short ?? badge.text}
      </text>
    </g>
  );
}

/** Opens the group; the keyboard does the same with + and Enter twice, so it is no stop of its own. */
function Chevron({ mark, acts }: { readonly mark: CardMark; readonly acts: NodeActs }) {
  const text = useText().map;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: + and - on the card do the same.
    <g
      className="chevron"
      transform={`translate(${mark.rect.width - 16} ${mark.rect.height - CARD.padding - 6})`}
      onClick={(event) => {
        event.stopPropagation();
        acts.toggle(mark.id);
      }}
    >
      <title>{text.expand(mark.title.join(' '))}</title>
      <rect x={-10} y={-12} width={24} height={24} fill="transparent" />
      <path d="M-2 -4L2 0L-2 4" />
    </g>
  );
}

interface PanelProps {
  readonly mark: PanelMark;
  readonly label: string;
  readonly isStop: boolean;
  readonly acts: NodeActs;
}

export const Panel = memo(function Panel({ mark, label, isStop, acts }: PanelProps) {
  const text = useText().map;
  const { x, y, width, height } = mark.rect;
  return (
    <g
      className={`panel ${mark.kind} ${mark.emphasis}${mark.isOwn ? ' own' : ''}${mark.isUnknown ? ' unknown' : ''}`}
      transform={`translate(${x} ${y})`}
      data-node={mark.id}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter on the title does the same. */}
      <rect className="box" width={width} height={height} rx={mark.kind === 'organisation' ? 8 : 6} onClick={() => acts.choose(mark.id)} />
      <g
        role="button"
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        aria-expanded
        data-stop={mark.id}
        onClick={() => acts.toggle(mark.id)}
        onKeyDown={(event) => acts.onKey(mark.id, event)}
      >
        <title>{text.collapse(mark.title)}</title>
        <rect className="titlebar" x={4} y={4} width={Math.max(24, width - 8)} height={26} rx={4} />
        <path className="fold" d="M-4 -2L0 2L4 -2" transform={`translate(${width - 16} 17)`} />
        <text className="title" x={12} y={21}>
          {mark.title}
        </text>
      </g>
    </g>
  );
});
