// Text that was typed or pasted into a cell, as the value of its field: numbers and durations as people write them, references by id or by name. Knows no screen.
import { checkedField } from '../model/entered-field.ts';
import type { Field } from '../model/field.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { type NumberStyle, parseValue } from '../model/value.ts';
import { isoDuration } from './duration-words.ts';
import type { RowNames } from './row-names.ts';

/** Why a cell does not take a text. Beside what can be wrong in any file: a name that several rows have; an id, which is changed by renaming the row; a row that stays as it was written; a column or row beyond the table. */
export type RefusalCode = ProblemCode | 'name_of_several' | 'id_is_renamed' | 'stays_as_written' | 'beyond_table';

export interface Refusal {
  readonly code: RefusalCode;
  readonly value: string;
  readonly expected: string;
}

export type Outcome = { readonly value: Value } | Refusal;

/** `style` is how numbers are written: a Dutch "1,5" is one and a half. */
export function readTyped(names: RowNames, sheet: SheetName, field: Field, text: string, style: NumberStyle): Outcome {
  const typed = typedValue(names, sheet, field, text, style);
  return typeof typed === 'object' && typed !== null && 'code' in typed ? typed : checkedField(sheet, field, typed, names.has);
}

function typedValue(names: RowNames, sheet: SheetName, field: Field, text: string, style: NumberStyle): Value | Refusal {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (field.references.length > 0) return references(names, field, trimmed);
  if (field.type === 'duration') return isoDuration(trimmed) ?? trimmed;
  if (field.type === 'integer' || field.type === 'decimal') return typedNumber(sheet, field, trimmed, style);
  return text;
}

function typedNumber(sheet: SheetName, field: Field, text: string, style: NumberStyle): Value | Refusal {
  const parsed = parseValue(sheet, field, text, style);
  return 'code' in parsed ? { ...parsed, value: text } : parsed.value;
}

/** Ids stay ids; names become the id of the one row that has them. A list is split at "|", a single one is not. */
function references(names: RowNames, { references: sheets, many }: Field, text: string): Value | Refusal {
  const ids: string[] = [];
  for (const item of many ? text.split('|').map((part) => part.trim()) : [text]) {
    if (item === '') continue;
    const found = sheets.some((sheet) => names.has(sheet, item)) ? [item] : names.called(sheets, item);
    if (found.length > 1) return { code: 'name_of_several', value: item, expected: found.join(' | ') };
    ids.push(found[0] ?? item);
  }
  return many ? ids : (ids[0] ?? null);
}
