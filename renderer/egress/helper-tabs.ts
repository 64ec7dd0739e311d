// The tabs of a workbook for people: what to do, what every column means, and the lists to choose from. Import passes over them.

import type { Field } from '../model/field.ts';
import { helperTitle } from '../model/header.ts';
import { meaningOf } from '../model/meaning.ts';
import { fieldsOf, isSheet, SHEETS, type SheetName } from '../model/sheet.ts';
import { wordOf } from './cell.ts';
import type { Cell, Language } from './exported.ts';
import { columnRange, type Tab } from './workbook.ts';
import { SHEET_MEANING, tabName, WORKBOOK_WORDS } from './workbook-words.ts';

/** The first tab: how to fill in the file, and which tabs there are. `title` names the case. */
export function readMeTab(rows: Readonly<Record<string, number>>, title: string, language: Language): Tab {
  const words = WORKBOOK_WORDS[language];
  const overview = SHEETS.map((sheet): Cell[] => [tabName(sheet, language), SHEET_MEANING[sheet][language], rows[sheet] ?? 0]);
  const steps = words.steps.map((step): Cell[] => [null, step]);
  const heading = [helperTitle(words.tab.toLowerCase()), words.about, words.rows];
  const lines: Cell[][] = [[title], [null, words.warning], ...steps, [null], heading, ...overview];
  const table = lines.indexOf(heading) + 1;
  return tabOf(words.readMe, [helperTitle(words.readMe.toLowerCase())], lines, [28, 100, 10], [0, table], 'words');
}

/** One line for every column of every sheet. */
export function explanationTab(language: Language): Tab {
  const words = WORKBOOK_WORDS[language];
  const lines = SHEETS.flatMap((sheet) => fieldsOf(sheet).map((field) => explain(sheet, field, language)));
  const [first, ...others] = words.columns;
  return tabOf(words.explanation, [helperTitle(first.toLowerCase()), ...others], lines, [24, 28, 16, 38, 44, 32, 60, 26], [0], 'words');
}

function explain(sheet: SheetName, field: Field, language: Language): Cell[] {
  const words = WORKBOOK_WORDS[language];
  const choices = field.type === 'enum' ? choicesOf(sheet, field, language).join(', ') : null;
  return [
    tabName(sheet, language),
    language === 'nl' ? field.labelNl : field.labelEn,
    field.required ? words.required : words.optional,
    fillIn(field, language),
    choices,
    exampleOf(sheet, field, language),
    meaningOf(sheet, field, language),
    `${sheet}.${field.name}`,
  ];
}

/** What to put in a cell of the column. */
function fillIn(field: Field, language: Language): string {
  const words = WORKBOOK_WORDS[language];
  const targets = field.references.filter(isSheet).map((sheet) => tabName(sheet, language));
  const kind = targets.length > 0 ? words.pointsTo(targets.join(' / ')) : (words.types[field.type] ?? field.type);
  const range = field.range ? `, ${words.between(...field.range)}` : '';
  return `${kind}${range}${field.many ? `. ${words.several}` : ''}`;
}

function exampleOf(sheet: SheetName, field: Field, language: Language): string {
  if (field.type === 'boolean')
    return { nl: { yes: 'ja', no: 'nee' }, en: { yes: 'yes', no: 'no' } }[language][field.example === 'no' ? 'no' : 'yes'];
  return wordOf(sheet, field, field.example, language);
}

/** The words to choose from for a list or yes/no field, as import reads them. */
export function choicesOf(sheet: SheetName, field: Field, language: Language): string[] {
  if (field.type === 'boolean') return language === 'nl' ? ['ja', 'nee'] : ['yes', 'no'];
  return field.allowed.map((code) => wordOf(sheet, field, code, language));
}

/** A hidden tab with one column of words for each list, and where each column is found. */
export function listsTab(language: Language): { tab: Tab; rangeOf(sheet: SheetName, field: Field): string | undefined } {
  const name = WORKBOOK_WORDS[language].lists;
  const lists = SHEETS.flatMap((sheet) => fieldsOf(sheet).map((field) => ({ key: `${sheet}.${field.name}`, words: listed(sheet, field, language) })));
  const filled = lists.filter(({ words }) => words.length > 0);
  const ranges = new Map(filled.map(({ key, words }, index) => [key, columnRange(name, index + 1, words.length + 1)]));
  const height = Math.max(...filled.map(({ words }) => words.length));
  const lines = Array.from({ length: height }, (_, row): Cell[] => [null, ...filled.map(({ words }) => words[row] ?? null)]);
  const header = [helperTitle(name.toLowerCase()), ...filled.map(({ key }) => key)];
  const widths = header.map(() => 24);
  return { tab: tabOf(name, header, lines, widths, [0], 'hidden'), rangeOf: (sheet, field) => ranges.get(`${sheet}.${field.name}`) };
}

function listed(sheet: SheetName, field: Field, language: Language): string[] {
  return field.type === 'enum' || field.type === 'boolean' ? choicesOf(sheet, field, language) : [];
}

function tabOf(
  name: string,
  header: readonly string[],
  lines: readonly Cell[][],
  widths: readonly number[],
  heads: readonly number[],
  kind: Tab['kind'],
): Tab {
  return { name, header, lines, widths, heads, kind, choices: [] };
}
