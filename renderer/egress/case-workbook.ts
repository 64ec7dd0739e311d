// A case as an Excel workbook that can be filled in further: a tab for every sheet, with lists to choose from. Without rows it is the empty template.
import { caseInfo } from '../model/case-info.ts';
import type { Field } from '../model/field.ts';
import { STAR } from '../model/header.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordSet } from '../model/record.ts';
import { isSheet } from '../model/sheet.ts';
import { caseTables, type SheetTable } from './case-tables.ts';
import type { Exported, Language } from './exported.ts';
import { explanationTab, listsTab, readMeTab } from './helper-tabs.ts';
import { type Choices, columnRange, EXCEL, type Tab, workbookBytes } from './workbook.ts';
import { tabName, WORKBOOK_WORDS } from './workbook-words.ts';

/** Rows below the last one that get lists to choose from. */
const ROOM = 500;

/** Headers, tab names and words of codes are in the language; a required column has a star. Import reads the workbook back as the same case. */
export async function caseWorkbook(records: RecordSet, language: Language, path: string): Promise<Exported> {
  const { tables, problems } = caseTables(records, styleOf(language, path), true);
  const lists = listsTab(language);
  const rows = Object.fromEntries(tables.map((table) => [table.sheet, Math.min(table.lines.length, EXCEL.rows - 1)]));
  const title = caseInfo(records).settings.case_name ?? 'Datareis';
  const data = tables.map((table) => ({ ...dataTab(table, language), choices: choicesOf(table, lists, tables, language) }));
  const bytes = await workbookBytes([readMeTab(rows, title, language), ...data, explanationTab(language), lists.tab], title);
  return { files: [{ path, bytes }], rows, problems: [...problems, ...tables.flatMap((table) => excelProblems(table, path))] };
}

function styleOf(language: Language, path: string) {
  const label = (field: Field) => (language === 'nl' ? field.labelNl : field.labelEn);
  return {
    words: language,
    numbers: 'point',
    nameOf: (sheet) => tabName(sheet, language),
    headerOf: (field: Field) => (field.required ? `${label(field)} ${STAR}` : label(field)),
    fileOf: () => path,
  } satisfies Parameters<typeof caseTables>[1];
}

function dataTab(table: SheetTable, language: Language): Omit<Tab, 'choices'> {
  const widths = table.header.map((header, index) => widthOf(header, table.fields[index]));
  return { name: tabName(table.sheet, language), header: table.header, lines: table.lines, widths, heads: [0], kind: 'data' };
}

const WIDTHS: Partial<Record<Field['type'], number>> = { longtext: 60, date: 12, boolean: 10, integer: 12, decimal: 12, duration: 12 };

function widthOf(header: string, field: Field | undefined): number {
  const wanted = field && (field.many ? 30 : (WIDTHS[field.type] ?? (/name|title|label/.test(field.name) ? 36 : 22)));
  return Math.min(60, Math.max(wanted ?? 22, header.length + 3));
}

function choicesOf(table: SheetTable, lists: ReturnType<typeof listsTab>, tables: readonly SheetTable[], language: Language): Choices[] {
  const until = Math.min(EXCEL.rows, table.lines.length + 1 + ROOM);
  return table.fields.flatMap((field, column): Choices[] => {
    const range = lists.rangeOf(table.sheet, field) ?? idsOf(field, tables, language);
    if (!range) return [];
    const check = field.many ? 'loose' : field.references.length > 0 ? 'warn' : 'strict';
    return [{ column, until, range, check, advice: adviceOn(field, language) }];
  });
}

function adviceOn(field: Field, language: Language): string {
  const words = WORKBOOK_WORDS[language];
  const [target = ''] = field.references;
  const choose = isSheet(target) ? words.chooseRow(tabName(target, language)) : words.choose;
  return field.many ? `${choose} ${words.several}` : choose;
}

/** The identifiers of the tab that a field points to; none when it may point to either of two. */
function idsOf(field: Field, tables: readonly SheetTable[], language: Language): string | undefined {
  const [target, other] = field.references;
  const table = tables.find(({ sheet }) => sheet === target);
  if (!table || other !== undefined || !isSheet(target ?? '')) return undefined;
  return columnRange(tabName(table.sheet, language), 0, Math.min(EXCEL.rows, table.lines.length + 1 + ROOM));
}

/** What Excel has no room for. */
function excelProblems(table: SheetTable, path: string): Problem[] {
  const at = { file: path, sheet: table.name, column: '', value: '' };
  const cut = table.lines.flatMap((line, index) =>
    line.flatMap((cell, column): Problem[] =>
      typeof cell === 'string' && cell.length > EXCEL.characters
        ? [
            {
              ...at,
              row: index + 2,
              column: table.header[column] ?? '',
              value: cell.slice(0, 200),
              code: 'export_cell_cut',
              expected: String(EXCEL.characters),
            },
          ]
        : [],
    ),
  );
  const over = table.lines.length - (EXCEL.rows - 1);
  return over > 0 ? [...cut, { ...at, row: EXCEL.rows, value: String(over), code: 'export_rows_cut', expected: String(EXCEL.rows) }] : cut;
}
