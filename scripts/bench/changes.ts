// What happens to a map: a node or an arrow is added or removed, a group is collapsed to one card. Each answers a new graph and leaves the old one as it is.
import type { Box, LayoutInput, Link } from '../../renderer/graph/layout/layout.ts';

type Random = () => number;

const CARD = { width: 166, height: 50, side: 'free', children: [] } as const;

function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** Cards with the group each stands in (null = none). */
export function cardsWithGroups(boxes: readonly Box[], group: string | null = null): { card: Box; group: string | null }[] {
  return boxes.flatMap((box) => (box.children.length > 0 ? cardsWithGroups(box.children, box.id) : [{ card: box, group }]));
}

/** A card in some group, with an arrow from one card and an arrow to another. */
export function addNode(input: LayoutInput, id: string, random: Random): LayoutInput {
  const cards = cardsWithGroups(input.boxes);
  const { group } = pick(cards, random);
  const [from, to] = [pick(cards, random).card.id, pick(cards, random).card.id];
  const boxes =
    group === null
      ? [...input.boxes, { id, ...CARD }]
      : changeBox(input.boxes, group, (box) => ({ ...box, children: [...box.children, { id, ...CARD }] }));
  return { boxes, links: [...input.links, plain(`${id}-in`, from, id), plain(`${id}-out`, id, to)] };
}

export function addEdge(input: LayoutInput, id: string, random: Random): LayoutInput {
  const cards = cardsWithGroups(input.boxes);
  for (;;) {
    const [from, to] = [pick(cards, random).card.id, pick(cards, random).card.id];
    if (from !== to && !input.links.some((link) => link.from === from && link.to === to))
      return { ...input, links: [...input.links, plain(id, from, to)] };
  }
}

export function removeEdge(input: LayoutInput, random: Random): LayoutInput {
  const gone = pick(input.links, random);
  return { ...input, links: input.links.filter((link) => link !== gone) };
}

function plain(id: string, from: string, to: string): Link {
  return { id, from, to, weight: 1, isFeedback: false };
}

function changeBox(boxes: readonly Box[], id: string, change: (box: Box) => Box): Box[] {
  return boxes.map((box) => {
    if (box.id === id) return change(box);
    return box.children.length > 0 ? { ...box, children: changeBox(box.children, id, change) } : box;
  });
}

/** Groups that stand open and hold more than one card, the outermost ones only. */
export function openGroups(input: LayoutInput): string[] {
  return input.boxes.filter((box) => cardsWithGroups([box]).length > 1).map((box) => box.id);
}

/** The group as one card: arrows to what is inside now end at the card, and equal ones become one. */
export function collapse(input: LayoutInput, group: string): LayoutInput {
  const inside = new Set<string>();
  const boxes = changeBox(input.boxes, group, (box) => {
    for (const id of idsOf(box.children)) inside.add(id);
    return { ...box, ...CARD };
  });
  const end = (id: string) => (inside.has(id) ? group : id);
  const links = new Map<string, Link>();
  for (const link of input.links) {
    const [from, to] = [end(link.from), end(link.to)];
    const isChanged = from !== link.from || to !== link.to;
    const key = isChanged ? `${from}>${to}` : link.id;
    if (from !== to && !links.has(key)) links.set(key, isChanged ? { ...link, id: key, from, to } : link);
  }
  return { boxes, links: [...links.values()] };
}

function idsOf(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box) => [box.id, ...idsOf(box.children)]);
}

/** The same graph without groups, and so without arrows to an open group. */
export function flattened({ boxes, links }: LayoutInput): LayoutInput {
  const cards = cardsWithGroups(boxes).map(({ card }) => card);
  const ids = new Set(cards.map((card) => card.id));
  return { boxes: cards, links: links.filter((link) => ids.has(link.from) && ids.has(link.to)) };
}
