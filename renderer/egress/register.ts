// The register of processing activities (GDPR article 30) as a table, a CSV file and a workbook: one line for each activity.
import type { Problem } from '../model/problem.ts';
import { type RecordSet, rowsOf, textOf } from '../model/record.ts';
import { fieldOf } from '../model/sheet.ts';
import { type CsvStyle, csvBytes, DUTCH_CSV } from './csv.ts';
import type { Exported, Language, Table } from './exported.ts';
import { RegisterBook } from './register-book.ts';
import { COLUMNS } from './register-columns.ts';
import { workbookBytes } from './workbook.ts';

const SHEET = 'processing_activities';

/** One line for each processing activity, in the order of the case. */
export function registerTable(records: RecordSet, language: Language, book = new RegisterBook(records, language)): Table {
  const lines = rowsOf(records, SHEET).map((activity) => COLUMNS.map((column) => column.cell(book, activity)));
  return { name: book.words.tab, header: COLUMNS.map((column) => column[language]), lines };
}

/** In Dutch the file opens in a Dutch Excel at a double click. */
export function registerCsv(records: RecordSet, language: Language, csv: CsvStyle = csvFor(language)): Exported {
  const book = new RegisterBook(records, language);
  const table = registerTable(records, language, book);
  return exported('register-art-30.csv', csvBytes(table, csv), table, records, book);
}

function csvFor(language: Language): CsvStyle {
  return language === 'nl' ? DUTCH_CSV : { separator: ',', byteOrderMark: true };
}

export async function registerWorkbook(records: RecordSet, language: Language): Promise<Exported> {
  const book = new RegisterBook(records, language);
  const table = registerTable(records, language, book);
  const widths = table.header.map((_, index) => (index < 4 ? 20 : 36));
  const bytes = await workbookBytes([{ ...table, widths, heads: [0], choices: [], kind: 'report' }], table.name);
  return exported('register-art-30.xlsx', bytes, table, records, book);
}

/** An exchange of personal data that belongs to no activity has its recipients on no line: that is said. */
function exported(path: string, bytes: Uint8Array, table: Table, records: RecordSet, book: RegisterBook): Exported {
  const left = rowsOf(records, 'exchanges').filter((exchange) => !textOf(exchange, 'activity_id') && book.isPersonal(exchange));
  const expected = fieldOf('exchanges', 'activity_id')?.[book.language === 'nl' ? 'labelNl' : 'labelEn'] ?? '';
  const problems = left.map((exchange): Problem => {
    const value = [textOf(exchange, 'id'), textOf(exchange, 'name')].filter(Boolean).join(' ');
    return { file: path, sheet: 'exchanges', row: null, column: 'activity_id', value, code: 'export_left_out', expected };
  });
  return { files: [{ path, bytes }], rows: { [SHEET]: table.lines.length }, problems };
}
