// What the parts of the matrix share: its sizes, its borders between groups, and what can be done in it.
import type { Lit } from '../../../graph/choice-lit.ts';
import type { Matrix, Stretch } from '../../../graph/matrix.ts';
import type { CellPlace } from '../../../graph/matrix-walk.ts';
import type { FormLook } from '../../../workspace/looking/form-look.ts';
import type { MapView } from '../../map/use-scene.ts';
import type { LensView } from '../lens-view.ts';
import type { Range, Sizes } from './window.ts';

export interface MatrixProps {
  readonly view: MapView;
  readonly matrix: Matrix;
  readonly nameOf: (id: string) => string;
  readonly lens: LensView;
  readonly cell: FormLook['cell'];
  readonly isGrouped: boolean;
  /** What the choice lights. */
  readonly lit: Lit;
  /** The order of the sides; what is chosen stands elsewhere in another. */
  readonly order: string;
}

export interface GridActs {
  /** Chooses the arrow of a cell, or the node of a name. */
  choose(place: CellPlace): void;
  stand(place: CellPlace): void;
  toggle(id: string): void;
}

export interface PartProps extends MatrixProps {
  readonly sizes: Sizes;
  readonly columns: Range;
  readonly place: CellPlace;
  readonly stretches: readonly Stretch[];
  readonly acts: GridActs;
}

/** The cell under the pointer. */
export interface Pointed {
  readonly row: number;
  readonly column: number;
}

/** The numbers in view, and one more that must not leave the page while it has the focus. */
export function inView({ from, until }: Range, kept: number): number[] {
  const found = Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);
  return kept >= 0 && (kept < from || kept > until) ? [...found, kept] : found;
}

/** The id of the one element of a place that Tab reaches. */
export function cellId({ row, column }: CellPlace): string {
  return `matrix-${row}-${column}`;
}
