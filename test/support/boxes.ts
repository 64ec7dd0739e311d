// Made-up nested boxes with links between them, of any shape that the layout must stand.
import fc from 'fast-check';
import type { Box, LayoutInput, Link } from '../../renderer/graph/layout/layout.ts';

interface Shape {
  readonly up: number;
  readonly atTop: boolean;
  readonly side: Box['side'];
  readonly size: { readonly width: number; readonly height: number };
}

interface Draft {
  readonly id: string;
  depth: number;
  readonly children: Draft[];
  readonly shape: Shape;
}

/** What the generated links may do besides joining two cards. */
export interface Wild {
  readonly touchesGroups: boolean;
  readonly loops: boolean;
  readonly most: number;
}

const side = fc.constantFrom<Box['side']>('left', 'right', 'free', 'centre');
const size = fc.record({ width: fc.constantFrom(166, 120, 240), height: fc.integer({ min: 30, max: 70 }) });

/** Up to `most` boxes, at most four deep; now and then with names that objects treat in a way of their own. */
export function anyBoxes({ touchesGroups, loops, most }: Wild): fc.Arbitrary<LayoutInput> {
  const shape = fc.array(fc.record({ up: fc.nat({ max: 60 }), atTop: fc.boolean(), side, size }), { minLength: 1, maxLength: most });
  const ends = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 9 })), { maxLength: Math.ceil(most * 1.2) });
  return fc.tuple(shape, ends, fc.boolean()).map(([nodes, links, isHostile]) => {
    const drafts = draftsOf(nodes, isHostile ? ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0001', '', 'picture'] : []);
    const targets = touchesGroups ? drafts : drafts.filter((draft) => draft.children.length === 0);
    const pick = (n: number) => targets[n % targets.length]?.id ?? '';
    const made = links.map(([a, b, isFeedback, weight], index): Link => {
      const link = { id: isHostile && index === 0 ? '__proto__' : `e${index}`, from: pick(a), to: pick(b), isFeedback, weight };
      return weight > 3 ? { ...link, label: { width: 10 + 4 * weight, height: 17 } } : link;
    });
    return { boxes: drafts.filter((draft) => draft.depth === 0).map(toBox), links: loops ? made : made.filter((link) => link.from !== link.to) };
  });
}

/** A tree as a list of parents: box n hangs under an earlier box, or stands at the top. */
function draftsOf(shapes: readonly Shape[], names: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, shape] of shapes.entries()) {
    const parent = shape.atTop ? undefined : drafts[shape.up % Math.max(1, drafts.length)];
    const draft: Draft = { id: names[index] ?? `n${index}`, depth: (parent?.depth ?? -1) + 1, children: [], shape };
    if (parent && parent.depth < 3) parent.children.push(draft);
    else draft.depth = 0;
    drafts.push(draft);
  }
  return drafts;
}

function toBox({ id, children, shape }: Draft): Box {
  return { id, ...shape.size, side: shape.side, children: children.map(toBox) };
}
