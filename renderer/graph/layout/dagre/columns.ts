// Boxes in columns, each as near as its neighbours allow to the height it would like to stand at.
import { GAP, type Placed, type Spot } from './placed.ts';

/** One or more columns no higher than about a third more than the middle, ordered by wish, each box as near to its wish as its neighbours allow. */
export function columns(children: readonly Placed[], height: number, wish: (id: string) => number): { spots: Spot[]; width: number } {
  const ordered = [...children].sort((a, b) => wish(a.box.id) - wish(b.box.id) || (a.box.id < b.box.id ? -1 : 1));
  const total = ordered.reduce((sum, child) => sum + child.height + GAP.party, 0);
  const count = Math.max(1, Math.ceil(total / Math.max(height * 1.35, 400)));
  const spots: Spot[] = [];
  let x = 0;
  for (let column = 0; column < count; column += 1) {
    const members = ordered.filter((_, index) => index % count === column);
    spots.push(...oneColumn(members, height, wish, GAP.party).map((spot) => ({ ...spot, x: spot.x + x })));
    x += Math.max(0, ...members.map((member) => member.width)) + GAP.column / 2;
  }
  return { spots, width: Math.max(0, x - GAP.column / 2) };
}

/** One column in the order given, `gap` apart; `wish` is the height at which a box's middle would like to stand. */
export function oneColumn(members: readonly Placed[], height: number, wish: (id: string) => number, gap: number): Spot[] {
  const total = members.reduce((sum, member) => sum + member.height + gap, -gap);
  let floor = Math.min(0, (height - total) / 2);
  let rest = total;
  return members.map((placed) => {
    const wished = Math.min(wish(placed.box.id), height) - placed.height / 2;
    const y = Math.max(floor, Math.min(wished, Math.max(floor, height - rest)));
    floor = y + placed.height + gap;
    rest -= placed.height + gap;
    return { placed, x: 0, y };
  });
}
