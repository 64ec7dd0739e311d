// A card (closed group, system, dataset) and a panel (open group), with what a screen reader hears of them.
import { type KeyboardEvent, memo } from 'react';
import { CARD } from '../../graph/boxes.ts';
import { LEVEL_PATH, PIN_PATH } from '../../graph/marks.ts';
import { farTitleTop, PLATE, plateOf } from '../../graph/plate.ts';
import type { CardMark, PanelMark } from '../../graph/scene.ts';
import { balloonScale, voicePlace } from '../../graph/voice-mark.ts';
import { VoiceMark } from '../voices/VoiceMark.tsx';
import { useText, useWorkspace } from '../workspace-context.ts';
import { barTitle, type Detail, lineHeight, titleAt } from './canvas/detail.ts';
import { LensTag, lensColour, Ring } from './LensMarks.tsx';

export interface NodeActs {
  choose(id: string): void;
  toggle(id: string): void;
  onKey(id: string, event: KeyboardEvent): void;
}

/** Signs stand in the measure of their own card. */
const ORIGIN = { x: 0, y: 0 } as const;

interface CardProps {
  readonly mark: CardMark;
  /** Larger than usual when the map is seen from further away; 0 for no words. */
  readonly titleSize: number;
  readonly label: string;
  readonly isStop: boolean;
  readonly acts: NodeActs;
}

export const Card = memo(function Card({ mark, titleSize, label, isStop, acts }: CardProps) {
  const { x, y, width, height } = mark.rect;
  const heat = mark.badge && mark.badge.level !== 'normal' ? ` heat-${mark.badge.level}` : '';
  return (
    <g
      className={`card ${mark.kind} ${mark.emphasis}${mark.isUnknown ? ' unknown' : ''}${mark.isOwn ? ' own' : ''}${heat}`}
      style={lensColour(mark.lens)}
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
      {heat && <rect className="heat-halo" x={-2.5} y={-2.5} width={width + 5} height={height + 5} rx={6} />}
      <rect className="box" width={width} height={height} rx={4} />
      {mark.isHatched && <rect className="rim" x={2.5} y={2.5} width={width - 5} height={height - 5} rx={3} />}
      {mark.lens && <rect className="stripe" width={4} height={height} rx={2} />}
      {titleSize > 0 && <Words mark={mark} titleSize={titleSize} />}
      {mark.badge && <CardPlate mark={mark} titleSize={titleSize} />}
      {mark.lens && <LensTag lens={mark.lens} x={width - 16} />}
      {mark.isPinned && titleSize > 0 && <PinMark />}
      {mark.voices && <VoiceMark count={mark.voices} at={voicePlace(ORIGIN, balloonScale(titleSize))} titleSize={titleSize} />}
      {titleSize === CARD.titleSize && mark.completeness !== null && (
        <Ring mark={mark} x={width - (mark.hasChildren ? 34 : 16)} y={height - CARD.padding - 6} />
      )}
      {mark.hasChildren && titleSize === CARD.titleSize && <Chevron mark={mark} acts={acts} />}
    </g>
  );
});

/** On the upper border of what was put somewhere by hand. */
function PinMark() {
  const text = useText().drawing;
  return (
    <g className="pin-mark" transform="translate(2 -2)">
      <title>{text.pinned}</title>
      <circle r={8.5} />
      <path d={PIN_PATH} />
    </g>
  );
}

/** Title and what stands under it; from further away only the title, larger. */
function Words({ mark, titleSize }: { readonly mark: CardMark; readonly titleSize: number }) {
  const { measure } = useWorkspace();
  const isNear = titleSize === CARD.titleSize;
  const lines = titleAt(mark, titleSize, measure);
  const step = lineHeight(titleSize);
  const first = isNear ? CARD.padding + 10 : farTitleTop(mark, titleSize, lines.length * step);
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={line + String(index)}
          className="title"
          style={isNear ? undefined : { fontSize: titleSize }}
          x={isNear ? CARD.padding : 8}
          y={first + index * step}
        >
          {line}
        </text>
      ))}
      {isNear && (
        <text className="subtitle" x={CARD.padding} y={first + lines.length * CARD.titleLine}>
          {mark.subtitle}
        </text>
      )}
    </>
  );
}

/** The signal on the lower border, so that it needs no room of its own and moves nothing; from far away only its shape, large. */
function CardPlate({ mark, titleSize }: { readonly mark: CardMark; readonly titleSize: number }) {
  const { measure } = useWorkspace();
  const { badge, rect } = mark;
  if (!badge) return null;
  const plate = badge.plate && titleSize === CARD.titleSize ? badge.plate : plateOf(badge, rect.width, titleSize || FAR_SIZE, measure);
  const half = PLATE.height / 2;
  return (
    <g className={`badge ${badge.level}`} transform={`translate(${PLATE.side} ${rect.height + plate.y}) scale(${plate.scale})`}>
      <title>{badge.text}</title>
      <rect y={-half} width={plate.width} height={PLATE.height} rx={half} />
      <path className="level" d={LEVEL_PATH[badge.level]} transform="translate(11 0)" />
      <text x={PLATE.text} y={4}>
        {plate.text}
      </text>
      {plate.spark && (
        <g className="spark" transform={`translate(${plate.spark.x} ${-PLATE.sparkHeight / 2})`}>
          <path d={plate.spark.line.path} />
          {plate.spark.line.end && <circle cx={plate.spark.line.end[0]} cy={plate.spark.line.end[1]} r={2} />}
        </g>
      )}
    </g>
  );
}

/** The size of words on a map that is too far away for titles. */
const FAR_SIZE = 22;

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
      <title>{text.expand(mark.name)}</title>
      <rect x={-10} y={-12} width={24} height={24} fill="transparent" />
      <path d="M-2 -4L2 0L-2 4" />
    </g>
  );
}

interface PanelProps {
  readonly mark: PanelMark;
  /** null when the name stands elsewhere. */
  readonly detail: Detail | null;
  readonly label: string;
  readonly isStop: boolean;
  readonly acts: NodeActs;
}

export const Panel = memo(function Panel({ mark, detail, label, isStop, acts }: PanelProps) {
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
        onClick={() => acts.choose(mark.id)}
        onKeyDown={(event) => acts.onKey(mark.id, event)}
      >
        <title>{mark.name}</title>
        <rect className="titlebar" x={4} y={4} width={Math.max(24, width - 8)} height={26} rx={4} />
        {detail && <PanelTitle mark={mark} detail={detail} />}
        {detail?.kind === 'all' && mark.completeness !== null && <Ring mark={mark} x={width - 34} y={17} />}
      </g>
      {mark.isPinned && detail && <PinMark />}
      {mark.voices && <VoiceMark count={mark.voices} at={voicePlace(ORIGIN)} />}
      <Fold mark={mark} acts={acts} />
    </g>
  );
});

/** Closes the group; the keyboard does the same with - on the title, so it is no stop of its own. */
function Fold({ mark, acts }: { readonly mark: PanelMark; readonly acts: NodeActs }) {
  const text = useText().map;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: - on the title does the same.
    <g className="folding" transform={`translate(${mark.rect.width - 16} 17)`} onClick={() => acts.toggle(mark.id)}>
      <title>{text.collapse(mark.name)}</title>
      <rect x={-12} y={-13} width={24} height={26} rx={4} fill="transparent" />
      <path className="fold" d="M-4 -2L0 2L4 -2" />
    </g>
  );
}

function PanelTitle({ mark, detail }: { readonly mark: PanelMark; readonly detail: Detail }) {
  const { measure } = useWorkspace();
  const { title, size } = barTitle(mark, detail, measure);
  return (
    <text className="title" style={size === CARD.titleSize ? undefined : { fontSize: size }} x={12} y={17 + Math.round(size / 3)}>
      {title}
    </text>
  );
}
