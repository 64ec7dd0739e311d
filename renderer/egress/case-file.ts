// The case as one file, `.datareis`: a ZIP with the sheets as CSV, their description for other programs, and where every row came from.
import { caseInfo } from '../model/case-info.ts';
import type { RecordSet, SourceRef } from '../model/record.ts';
import { keyField } from '../model/sheet.ts';
import { csvBytes } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { type Exported, type ExportFile, type Table, utf8 } from './exported.ts';
import { type ReviewKept, reviewFiles } from './review-files.ts';
import { sheetFiles } from './sheets.ts';
import { zipFiles } from './zip.ts';

/** Opens again in Datareis without a difference, its maps as `view` tells; in any ZIP tool the sheets open in a spreadsheet. */
export async function caseFile(records: RecordSet, kept: ReviewKept, view?: string): Promise<Exported> {
  const { tables, exported } = sheetFiles(records, undefined, 'data/');
  const described = tables.map(({ sheet, header }) => ({ sheet, path: `data/${sheet}.csv`, columns: header }));
  const files: ExportFile[] = [
    { path: 'datapackage.json', bytes: utf8(dataPackage(caseInfo(records).settings.case_name ?? 'Datareis', described)) },
    ...exported.files,
    ...reviewFiles(kept, 'data/'),
    { path: 'provenance.csv', bytes: csvBytes(provenance(records)) },
    ...(view ? [{ path: 'view.json', bytes: utf8(view) }] : []),
  ];
  return { ...exported, files: [{ path: 'casus.datareis', bytes: await zipFiles(files) }] };
}

/** One line for every place that describes a row: its sheet, its id (or its number on the sheet), and the file, tab and row it was read from. */
function provenance(records: RecordSet): Table {
  const lines = [...records].flatMap(([sheet, rows]) => {
    const key = keyField(sheet);
    return rows.flatMap((row, index) => {
      const id = key ? String(row.values[key.name]) : String(index + 1);
      return [row.source, ...(row.others ?? [])].map((place: SourceRef) => [sheet, id, place.file, place.sheet, place.row]);
    });
  });
  return { name: 'provenance', header: ['sheet', 'id', 'file', 'tab', 'row'], lines };
}
