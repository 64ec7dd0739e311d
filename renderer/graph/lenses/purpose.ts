// What is data held for, and sent for? The widest purpose that a purpose belongs to.

import { mostFrequent } from './frequent.ts';
import type { LensTable } from './lens.ts';
import type { LensData } from './lens-data.ts';
import { type Rows, rowsById } from './rows.ts';

/** Up the chain of wider purposes; a ring ends where it began. */
function widest(rows: Rows, id: string | null): string | null {
  const passed = new Set<string>();
  let at = id;
  for (let wider = at; wider !== null && !passed.has(wider); wider = rows.text('purposes', wider, 'parent_id')) {
    passed.add(wider);
    at = wider;
  }
  return at;
}

/** The most frequent purposes of all exchanges have a class each, whatever the day, so that colours stay. */
export function purposeLens({ graph, records }: LensData): LensTable {
  const rows = rowsById(records);
  const purposeOf = (id: string) => widest(rows, rows.text('exchanges', id, 'purpose_id'));
  const frequent = mostFrequent(graph.edges.map(({ exchange }) => purposeOf(exchange.id)));
  return {
    lens: 'purpose',
    classes: frequent.classes,
    joins: 'same',
    ofExchange: ({ id }) => frequent.classOf(purposeOf(id)),
    ofNode: (node) => (node.kind === 'dataset' ? [frequent.classOf(widest(rows, rows.text('datasets', node.rowId, 'purpose_id')))] : []),
  };
}
