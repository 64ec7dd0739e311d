// What is wrong with a field that a person typed. Data; the sentence is made elsewhere. Types only.
import type { ProblemCode } from './problem.ts';
import type { SheetName } from './sheet.ts';

/** `row` counts from 0 in what was typed together; `value` and `expected` are material for the sentence. */
export interface EntryFault {
  readonly row: number;
  readonly sheet: SheetName;
  readonly field: string;
  readonly code: ProblemCode;
  readonly value: string;
  readonly expected: string;
}
