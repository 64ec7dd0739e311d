// Empties cells; what is required stays, and is named. Knows no screen.
import type { RecordSet } from '../model/record.ts';
import type { Cells } from './cells.ts';
import { type Block, fillCells } from './fill.ts';

/** Also takes away the text that a cell came in with and that could not be read. */
export function clearCells(records: RecordSet, block: Block): Cells {
  return fillCells(records, block, { value: null }, 'point');
}
