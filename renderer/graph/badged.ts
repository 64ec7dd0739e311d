// Puts the signals of a day on a scene that is drawn already. A mark whose signal stays the same stays the same object, so that only what changed is painted.
import type { Badge } from './badge.ts';
import { CARD } from './boxes.ts';
import type { Point, Rect } from './layout/layout.ts';
import { plateOf } from './plate.ts';
import { type Ringed, ringRoom } from './ring.ts';
import { fitText, type Measure } from './text-fit.ts';

/** Of a card and an arrow what matters here; scene.ts has the whole of them. */
interface CardMark extends Ringed {
  readonly id: string;
  readonly rect: Rect;
  readonly subtitle: string;
  readonly hasChildren: boolean;
  readonly badge: Badge | null;
}
interface ArrowMark {
  readonly id: string;
  readonly middle: Point;
  readonly hasRoom: boolean;
  readonly badge: Badge | null;
}
interface Scene {
  readonly cards: readonly CardMark[];
  readonly arrows: readonly ArrowMark[];
}

/** What was made of a mark without a signal, with which signal. */
export type Badged = WeakMap<object, { readonly badge: Badge; readonly mark: CardMark | ArrowMark }>;

/** `scene` is drawn without signals; `known` remembers what was made before, of this scene. The scene itself comes back when nothing has a signal. */
export function withBadges<S extends Scene>(scene: S, badges: ReadonlyMap<string, Badge>, measure: Measure, known: Badged = new WeakMap()): S {
  if (badges.size === 0) return scene;
  const roomy = roomyOn(scene, badges, measure);
  const put = <T extends CardMark | ArrowMark>(mark: T, make: (mark: T, badge: Badge) => T): T => {
    const badge = roomy.get(mark.id) ?? badges.get(mark.id);
    if (!badge) return mark;
    const before = known.get(mark);
    if (before && isSame(before.badge, badge)) return before.mark as T;
    const made = make(mark, badge);
    known.set(mark, { badge, mark: made });
    return made;
  };
  return {
    ...scene,
    cards: scene.cards.map((mark) => put(mark, (card, badge) => cardWith(card, badge, measure))),
    arrows: scene.arrows.map((mark) => put(mark, (arrow, badge) => arrowWith(arrow, badge, measure))),
  };
}

/** The series takes the place of what stands under the title; what says how much is missing stays before it. */
function cardWith(mark: CardMark, badge: Badge, measure: Measure): CardMark {
  const plate = plateOf(badge, mark.rect.width, CARD.titleSize, measure);
  if (!badge.facts) return { ...mark, badge: { ...badge, plate } };
  const missing = /^\+\d+/.exec(mark.subtitle)?.[0] ?? '';
  const width = mark.rect.width - 2 * CARD.padding - (mark.hasChildren ? CARD.chevron : 0) - ringRoom(mark);
  const subtitle = fitText([missing, badge.facts.name].filter(Boolean).join(' · '), { width, size: CARD.subSize, isBold: false, measure });
  return { ...mark, subtitle, badge: { ...badge, plate } };
}

function arrowWith(mark: ArrowMark, badge: Badge, measure: Measure): ArrowMark {
  const short = badge.facts?.onArrow ?? '';
  return { ...mark, badge: { ...badge, short, width: short ? Math.ceil(measure(short, CARD.subSize, true)) : 0 } };
}

/** Half the height of the pill on an arrow, and a little around it. */
const HALF = 11;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The signals of arrows whose value would lie over a card or another value: those keep their shape alone. */
function roomyOn({ cards, arrows }: Scene, badges: ReadonlyMap<string, Badge>, measure: Measure): ReadonlyMap<string, Badge> {
  const bare = new Map<string, Badge>();
  const taken: Box[] = cards.map(({ rect: { x, y, width, height } }) => ({ left: x, right: x + width, top: y, bottom: y + height }));
  for (const { id, middle, hasRoom } of arrows) {
    const badge = badges.get(id);
    if (!badge?.facts?.onArrow) continue;
    const half = (measure(badge.facts.onArrow, CARD.subSize, true) + 27) / 2;
    const box = { left: middle[0] - half, right: middle[0] + half, top: middle[1] - HALF, bottom: middle[1] + HALF };
    if (hasRoom && !taken.some((other) => meets(other, box))) taken.push(box);
    else bare.set(id, { ...badge, facts: { ...badge.facts, onArrow: '' } });
  }
  return bare;
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isSame(a: Badge, b: Badge): boolean {
  return a === b || (a.level === b.level && a.text === b.text && sameFacts(a.facts, b.facts));
}

function sameFacts(a: Badge['facts'], b: Badge['facts']): boolean {
  if (!a || !b) return a === b;
  const isAlike = a.name === b.name && a.value === b.value && a.word === b.word && a.onArrow === b.onArrow && a.spark.length === b.spark.length;
  return isAlike && a.spark.every((value, at) => value === b.spark[at]);
}
