// Which form of the same choice the centre shows, and how its list, matrix and streams are set.
import type { MatrixOrder } from '../../graph/matrix-order.ts';

export const FORMS = ['map', 'outline', 'matrix', 'sankey'] as const;
/** map = the picture; outline = lists and tables; matrix = who sends to whom; sankey = bands as wide as what they carry. */
export type Form = (typeof FORMS)[number];

export type ListPart = 'nodes' | 'arrows' | 'exchanges';

/** `cell` is what a cell of the matrix says; `measure` is what the width of a band stands for. */
export interface FormLook {
  readonly listPart: ListPart;
  readonly matrixOrder: MatrixOrder;
  readonly cell: 'count' | 'volume';
  /** Whether the matrix also has what nothing is exchanged with. */
  readonly withEmpty: boolean;
  readonly measure: 'count' | 'volume';
}

export const FIRST_LOOK: FormLook = { listPart: 'nodes', matrixOrder: 'tree', cell: 'count', withEmpty: false, measure: 'count' };
