// Every door out by its name: the window and the command line choose from this one table.
import type { RecordSet } from '../model/record.ts';
import { archimateFile } from './archimate.ts';
import { caseFile } from './case-file.ts';
import { caseWorkbook } from './case-workbook.ts';
import type { CsvStyle } from './csv.ts';
import { dcatFile } from './dcat-ap-nl.ts';
import type { Exported, Language } from './exported.ts';
import { registerCsv, registerWorkbook } from './register.ts';
import { sheetFiles } from './sheets.ts';
import { zipFiles } from './zip.ts';

export interface ExportOptions {
  readonly language: Language;
  readonly csv?: CsvStyle;
  /** view.json of a case file: how its maps look. */
  readonly view?: string;
}

export type Export = (records: RecordSet, options: ExportOptions) => Promise<Exported>;

export type ExportName = 'sheets' | 'sheets_zip' | 'xlsx' | 'template' | 'register' | 'register_xlsx' | 'ameff' | 'dcat' | 'case';

export const EXPORTS: Readonly<Record<ExportName, Export>> = {
  sheets: async (records, { csv }) => sheetFiles(records, csv).exported,
  sheets_zip: async (records, { csv }) => packed(sheetFiles(records, csv).exported, 'casus.zip'),
  xlsx: (records, { language }) => caseWorkbook(records, language, language === 'nl' ? 'casus.xlsx' : 'case.xlsx'),
  template: (_, { language }) => caseWorkbook(new Map(), language, language === 'nl' ? 'leeg-sjabloon.xlsx' : 'empty-template.xlsx'),
  register: async (records, { language, csv }) => registerCsv(records, language, csv),
  register_xlsx: (records, { language }) => registerWorkbook(records, language),
  ameff: async (records, { language }) => archimateFile(records, language),
  dcat: async (records) => dcatFile(records),
  case: (records, { view }) => caseFile(records, view),
};

/** The files of an export as one archive. */
async function packed(exported: Exported, path: string): Promise<Exported> {
  return { ...exported, files: [{ path, bytes: await zipFiles(exported.files) }] };
}
