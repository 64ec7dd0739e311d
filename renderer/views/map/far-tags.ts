// Where the names of cards that stand out are written when the map is seen from too far for words on cards. Pure; in pixels of the window.
import type { Rect } from '../../graph/layout/layout.ts';
import type { CardMark, Emphasis, PanelMark } from '../../graph/scene.ts';
import type { Measure } from '../../graph/text-fit.ts';
import { detailAt } from './canvas/detail.ts';
import { fitsBar, placedNames } from './canvas/names.ts';
import type { Look } from './held-names.ts';

/** A name with the upper left corner of its tag and the width it may have. */
interface FarTag {
  readonly mark: CardMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Space {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `padding` is at both sides together, the border with it. */
export const TAG = { height: 13, size: 10, padding: 8, most: 104, away: 2 } as const;

/** More tags than this hide the picture. */
const MOST_TAGS = 40;

const RANK: Readonly<Record<Emphasis, number>> = { chosen: 0, near: 1, normal: 2, faded: 3 };

/** Nothing where words fit on cards or nothing stands out. `taken` are spaces of the window that are in use. A name that would lie on another is left out: what is chosen comes first, then what stands most to the left. */
export function farTags(
  { cards, panels }: { readonly cards: readonly CardMark[]; readonly panels: readonly PanelMark[] },
  look: Look,
  measure: Measure,
  taken: readonly Rect[] = [],
): FarTag[] {
  const detail = detailAt(look.k);
  if (detail.kind !== 'far') return [];
  const wanted = cards.filter(({ emphasis, rect }) => (emphasis === 'chosen' || emphasis === 'near') && isSeen(rect, look));
  const used = [...taken.map(spaceOf), ...(fitsBar(detail) ? [] : namesOfGroups(panels, look, measure))];
  const tags = new Map<CardMark, FarTag>();
  const put = (mark: CardMark, places: readonly FarTag[], free: readonly Space[]) => {
    const place = places.find((one) => !free.some((other) => overlaps(other, tagSpace(one))));
    if (!place || tags.size >= MOST_TAGS) return;
    used.push(tagSpace(place));
    tags.set(mark, place);
  };
  const ordered = [...wanted].sort(byWorth);
  for (const mark of ordered) put(mark, [placesOf(mark, look, measure)[0] as FarTag], used);
  for (const mark of ordered) {
    const others = wanted.filter((other) => other !== mark).map(({ rect }) => spaceOf(onScreen(rect, look)));
    if (!tags.has(mark)) put(mark, placesOf(mark, look, measure).slice(1), [...used, ...others]);
  }
  return ordered.flatMap((mark) => tags.get(mark) ?? []);
}

function byWorth(a: CardMark, b: CardMark): number {
  return RANK[a.emphasis] - RANK[b.emphasis] || a.rect.x - b.rect.x || a.rect.y - b.rect.y || (a.id < b.id ? -1 : 1);
}

/** On its card; else, and then on no other card that stands out, under, above, to the right or to the left of it, or a little further. */
function placesOf(mark: CardMark, look: Look, measure: Measure): readonly FarTag[] {
  const width = Math.min(TAG.most, look.width, Math.ceil(measure(mark.name, TAG.size, true)) + TAG.padding);
  const { x, y, width: wide, height: high } = onScreen(mark.rect, look);
  const [middle, level] = [x + (wide - width) / 2, y + (high - TAG.height) / 2];
  const corners = [
    [middle, level],
    [middle, y + high + TAG.away],
    [middle, y - TAG.height - TAG.away],
    [x + wide + TAG.away, level],
    [x - width - TAG.away, level],
    [middle, y + high + TAG.away + TAG.height / 2],
    [middle, y - 1.5 * TAG.height - TAG.away],
  ] as const;
  const within = (at: number, length: number, room: number) => Math.max(0, Math.min(room - length, at));
  return corners.map(([left, top]) => ({ mark, width, x: within(left, width, look.width), y: within(top, TAG.height, look.height) }));
}

function onScreen({ x, y, width, height }: Rect, look: Look): Rect {
  return { x: x * look.k + look.x, y: y * look.k + look.y, width: width * look.k, height: height * look.k };
}

function tagSpace(tag: FarTag): Space {
  return spaceOf({ ...tag, height: TAG.height });
}

function spaceOf({ x, y, width, height }: Rect): Space {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The large names that stand over what is in a group, on screen. */
function namesOfGroups(panels: readonly PanelMark[], { k, x, y }: Look, measure: Measure): Space[] {
  const detail = detailAt(k);
  return placedNames(panels, detail, measure).map((name) => ({
    left: name.x * k + x,
    top: (name.y - detail.panelSize) * k + y,
    right: (name.x + measure(name.title, detail.panelSize, true)) * k + x,
    bottom: (name.y + detail.panelSize * 0.3) * k + y,
  }));
}

function isSeen(rect: Rect, look: Look): boolean {
  return overlaps(spaceOf(onScreen(rect, look)), { left: 0, top: 0, right: look.width, bottom: look.height });
}

function overlaps(a: Space, b: Space): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
