// What a lens is: a way to class every exchange and node of a case, without moving anything. And how classes join on one mark.
import type { Exchange } from '../../model/network.ts';
import type { FlowNode } from '../flow-graph.ts';

export const LENS_NAMES = [
  'mode',
  'privacy',
  'basis',
  'purpose',
  'age',
  'correction',
  'security',
  'certainty',
  'findings',
  'signals',
  'error',
  'changes',
] as const;
export type LensName = (typeof LENS_NAMES)[number];

/** One of our lenses, or a column that a municipality added itself, as own:SHEET:COLUMN. */
export type Lens = LensName | `own:${string}`;

/** A class of a lens. `role` names its colour (--dr-lens-ROLE). Things in an `isOpen` class are drawn hatched: it says that they are not sure. An `isBare` class needs no sign on the map: there is nothing to say. */
export interface LensClass {
  readonly key: string;
  readonly role: string;
  readonly isOpen?: boolean;
  readonly isBare?: boolean;
}

/** The key of a class; null = should be known and is not. */
export type Said = string | null;

/** One lens on one case on one day. `classes` are in order, from harmless to grave where `joins` is 'gravest'. */
export interface LensTable {
  readonly lens: Lens;
  readonly classes: readonly LensClass[];
  readonly joins: 'gravest' | 'same';
  ofExchange(exchange: Exchange): Said;
  /** What the lens says of the node itself, without what is in it; empty when it says nothing of such a node. */
  ofNode(node: FlowNode): readonly Said[];
}

/** Key of what is not known, and of a mark on which several classes meet. No class of a lens has these keys. */
export const UNKNOWN = 'unknown';
export const VARIOUS = 'various';

/** What several things on one mark say together. `isPartial` = of some it is not known; `isHatched` = of some it is not known or not sure. */
export interface Joined {
  readonly key: string;
  readonly isPartial: boolean;
  readonly isHatched: boolean;
}

/** null when nothing is said of any. Unknown is the class only when nothing is known; what is known of a part is never shown without saying that it is a part. */
export function joined({ classes, joins }: Pick<LensTable, 'classes' | 'joins'>, said: Iterable<Said>): Joined | null {
  const all = new Set(said);
  if (all.size === 0) return null;
  const isPartial = all.delete(null);
  const known = classes.filter(({ key }) => all.has(key));
  const last = known.at(-1);
  if (!last) return { key: UNKNOWN, isPartial: true, isHatched: true };
  const key = known.length > 1 && joins === 'same' ? VARIOUS : last.key;
  return { key, isPartial, isHatched: isPartial || known.some(({ isOpen }) => isOpen) };
}
