// What stays as it was written: an objection is answered, never rewritten or taken away. Knows no screen.
import type { SheetName } from '../model/sheet.ts';

/** What may be filled in on an annotation that stands: the answer to it. */
const ANSWER: ReadonlySet<string> = new Set(['status', 'response', 'response_on']);

/** Whether a row of this sheet may be taken away. */
export function canRemove(sheet: SheetName): boolean {
  return sheet !== 'annotations';
}

/** Whether a field of a row that stands in the case may become another. */
export function canChange(sheet: SheetName, column: string): boolean {
  return sheet !== 'annotations' || ANSWER.has(column) || column.startsWith('own:');
}
