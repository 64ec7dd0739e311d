// One field that a person typed: its value as the dictionary wants it, or what is wrong with it.
import type { Field } from './field.ts';
import { LIMITS } from './limits.ts';
import type { ProblemCode } from './problem.ts';
import type { Value } from './record.ts';
import type { SheetName } from './sheet.ts';
import { type Parsed, parseValue } from './value.ts';

type Checked = { readonly value: Value } | { readonly code: ProblemCode; readonly value: string; readonly expected: string };

/** `isKnown` says whether a sheet has a row with this id. An empty id is no fault: the row gets one. */
export function checkedField(sheet: SheetName, field: Field, typed: Value, isKnown: (sheet: string, id: string) => boolean): Checked {
  const text = textOf(typed);
  const wrong = (code: ProblemCode, value: string, expected: string): Checked => ({ code, value, expected });
  if (text.length > LIMITS.cellCharacters) return wrong('cell_too_long', '', String(LIMITS.cellCharacters));
  const parsed = typeof typed === 'number' ? number(field, typed) : parseValue(sheet, field, text, 'point');
  if ('code' in parsed) return wrong(parsed.code, text, parsed.expected);
  const { value } = parsed;
  if (isEmpty(value)) return field.required && field.type !== 'id' ? wrong('value_required', '', '') : { value: null };
  const unknown = field.references.length === 0 ? [] : [value].flat().filter((id) => !field.references.some((target) => isKnown(target, String(id))));
  return unknown.length > 0 ? wrong('reference_unknown', unknown.map(String).join(', '), field.references.join(' | ')) : { value };
}

function textOf(typed: Value): string {
  if (typeof typed === 'boolean') return typed ? 'yes' : 'no';
  return typed === null ? '' : [typed].flat().join('|');
}

function isEmpty(value: Value): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A number is taken as it is: written out, "1.904" could mean another one. */
function number(field: Field, typed: number): Parsed {
  const isWhole = field.type !== 'integer' || Number.isSafeInteger(typed);
  if (!['integer', 'decimal'].includes(field.type)) return { value: String(typed) };
  if (!Number.isFinite(typed) || !isWhole) return { code: 'value_invalid', expected: field.type };
  const [low, high] = field.range ?? [-Infinity, Infinity];
  return typed < low || typed > high ? { code: 'value_out_of_range', expected: `${low}–${high}` } : { value: typed };
}
