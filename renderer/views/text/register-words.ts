// The words of the register in the language of the moment: names of tables and columns, and why a cell refuses.
import type { Column } from '../../edit/columns.ts';
import type { Refusal } from '../../edit/typed-text.ts';
import { SHEET_NAMES_NL, type SheetName } from '../../model/sheet.ts';
import type { Catalogue } from './nl.ts';
import type { RegisterText } from './register-nl.ts';

type InLanguage = Pick<Catalogue, 'language'>;

export function registerText({ topics }: Pick<Catalogue, 'topics'>): RegisterText {
  return topics.register;
}

export function sheetTitle({ language }: InLanguage, sheet: SheetName): string {
  const words = sheet.replaceAll('_', ' ');
  return language === 'nl' ? (SHEET_NAMES_NL[sheet][0] ?? sheet) : words.charAt(0).toUpperCase() + words.slice(1);
}

/** An own column is called what its header says. */
export function columnTitle({ language }: InLanguage, column: Column): string {
  if ('own' in column) return column.own;
  return language === 'nl' ? column.field.labelNl : column.field.labelEn;
}

/** Why a cell does not take what was typed, as a sentence. */
export function refusalSentence(text: InLanguage & Pick<Catalogue, 'topics'>, { code, value, expected }: Refusal): string {
  const { refusals, expected: words } = registerText(text);
  const known: Readonly<Record<string, (value: string, expected: string) => string>> = refusals;
  const sheets =
    code === 'reference_unknown'
      ? expected
          .split(' | ')
          .map((sheet) => sheetTitle(text, sheet as SheetName))
          .join(' / ')
      : null;
  return (known[code] ?? refusals.other)(shortened(value), sheets ?? words[expected] ?? expected);
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}
