// Every door out by its name: the window and the command line choose from this one table.
import type { RecordSet } from '../model/record.ts';
import { archimateFile } from './archimate.ts';
import { type CaseKept, caseFile } from './case-file.ts';
import { caseWorkbook } from './case-workbook.ts';
import type { CsvStyle } from './csv.ts';
import { dcatFile } from './dcat-ap-nl.ts';
import type { Exported, Language, Table } from './exported.ts';
import { type Cleared, tellCleared, withoutMarkedWords, withoutPersonalWords } from './personal-words.ts';
import { registerCsv, registerWorkbook } from './register.ts';
import { reviewFiles } from './review-files.ts';
import { sheetFiles } from './sheets.ts';
import { tableWorkbook } from './table-workbook.ts';
import { zipFiles } from './zip.ts';

export interface ExportOptions extends CaseKept {
  readonly language: Language;
  readonly csv?: CsvStyle;
  /** view.json of a case file: how its maps look. */
  readonly view?: string;
  /** The table that `table_xlsx` writes. */
  readonly table?: Table;
}

export type Export = (records: RecordSet, options: ExportOptions) => Promise<Exported>;

export type ExportName =
  | 'sheets'
  | 'sheets_zip'
  | 'xlsx'
  | 'template'
  | 'register'
  | 'register_xlsx'
  | 'ameff'
  | 'dcat'
  | 'case'
  | 'case_personal'
  | 'table_xlsx';

export const EXPORTS: Readonly<Record<ExportName, Export>> = {
  sheets: (records, options) => cleared(withoutPersonalWords(records, options.language), async (some) => allSheets(some, options)),
  sheets_zip: (records, options) => cleared(withoutPersonalWords(records, options.language), (some) => packed(allSheets(some, options), 'casus.zip')),
  xlsx: (records, { language }) =>
    cleared(withoutPersonalWords(records, language), (some) => caseWorkbook(some, language, language === 'nl' ? 'casus.xlsx' : 'case.xlsx')),
  template: (_, { language }) => caseWorkbook(new Map(), language, language === 'nl' ? 'leeg-sjabloon.xlsx' : 'empty-template.xlsx'),
  register: async (records, { language, csv }) => registerCsv(records, language, csv),
  register_xlsx: (records, { language }) => registerWorkbook(records, language),
  ameff: async (records, { language }) => archimateFile(records, language),
  dcat: async (records) => dcatFile(records),
  table_xlsx: (_, { table }) => tableWorkbook(table ?? { name: 'tabel', header: [], lines: [] }),
  case: (records, { language, view, ...kept }) => cleared(withoutMarkedWords(records, language), (some) => caseFile(some, kept, view)),
  /** Only when someone asks for it by name: words with personal data go along. */
  case_personal: (records, { view, ...kept }) => caseFile(records, kept, view),
};

/** Writes what may go out, and says what may not. */
async function cleared(some: Cleared, write: (records: RecordSet) => Promise<Exported>): Promise<Exported> {
  return tellCleared(await write(some.records), some);
}

/** The sheets, with own rules and what was said of findings. */
function allSheets(records: RecordSet, options: ExportOptions): Exported {
  const { exported } = sheetFiles(records, options.csv);
  return { ...exported, files: [...exported.files, ...reviewFiles(options, '', options.csv)] };
}

/** The files of an export as one archive. */
async function packed(exported: Exported, path: string): Promise<Exported> {
  return { ...exported, files: [{ path, bytes: await zipFiles(exported.files) }] };
}
