// What can be chosen for a cell: the codes of its list, yes and no, or the rows that it may refer to. Pure.
import type { Column } from '../../edit/columns.ts';
import { rowTitle } from '../../edit/row-title.ts';
import { codeWord } from '../../model/code-lists.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { isSheet, keyField, type SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import { yesNo } from './cell-words.ts';

type Language = 'nl' | 'en';

/** `note` tells rows of one name apart. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** In the order of the list; rows in order of name. Empty for fields in which anything may stand. */
export function choicesFor(records: RecordSet, sheet: SheetName, column: Column, language: Language): readonly Choice[] {
  if ('own' in column) return [];
  const { field } = column;
  if (field.references.length > 0) return field.references.flatMap((target) => rowChoices(records, target, language));
  if (field.type === 'boolean') return [true, false].map((value) => ({ id: value ? 'yes' : 'no', name: yesNo(value, language), note: '' }));
  return field.allowed.map((code) => ({ id: code, name: codeWord(sheet, field.name, code, language), note: '' }));
}

function rowChoices(records: RecordSet, sheet: string, language: Language): readonly Choice[] {
  const key = isSheet(sheet) ? keyField(sheet)?.name : undefined;
  if (!isSheet(sheet) || key === undefined) return [];
  const { compare } = new Intl.Collator(language, { numeric: true });
  return rowsOf(records, sheet)
    .map(({ values }) => ({ id: String(values[key] ?? ''), name: rowTitle(sheet, values, language), note: String(values[key] ?? '') }))
    .sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
}

const MOST = 80;

/** The choices that hold every word that was typed; those whose name begins with it stand first. `more` did not fit. */
export function fitting(choices: readonly Choice[], query: string): { readonly shown: readonly Choice[]; readonly more: number } {
  const asked = fold(query);
  const words = asked.split(' ').filter(Boolean);
  const found = choices.filter(({ name, id }) => {
    const key = fold(`${name} ${id}`);
    return words.every((word) => key.includes(word));
  });
  const first =
    asked === '' ? found : [...found].sort((one, other) => Number(fold(other.name).startsWith(asked)) - Number(fold(one.name).startsWith(asked)));
  return { shown: first.slice(0, MOST), more: Math.max(0, found.length - MOST) };
}
