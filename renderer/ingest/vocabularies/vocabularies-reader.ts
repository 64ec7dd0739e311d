// Vocabularies of data protection as CSV (DPV and Fideslang) to kinds of data, people, purposes and legal bases that a case can refer to.
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import { type CsvRecord, csvRecords, headerOf, tabOf } from '../sheets/csv-records.ts';
import { dpvId, isDpv, meaningOf, widerOf } from './dpv.ts';
import { isFideslang, isRoot, sheetOf } from './fideslang.ts';
import { extraOf, rowsOfTerms, type Term, type TermSheet } from './term.ts';

const FORMAT = 'vocabulary';

export const vocabulariesReader: Reader = { format: FORMAT, claims, read };

/** The lines of one file, with small letters in the header. */
interface Module {
  readonly records: readonly CsvRecord[];
  readonly sheet: string;
  readonly ledger: Ledger;
}

function claims({ head }: Probe): boolean {
  const header = headerOf(head).map((name) => name.toLowerCase());
  return isDpv(header) || isFideslang(header);
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const modules: Module[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    const records: CsvRecord[] = [];
    for await (const { row, cells } of csvRecords(file, ledger))
      records.push({ row, cells: new Map([...cells].map(([name, text]) => [name.toLowerCase(), text])) });
    modules.push({ records, sheet: tabOf(file), ledger });
    await context.tick(file.path);
  }
  const terms = [...dpvTerms(modules.filter(isDpvModule)), ...modules.filter((module) => !isDpvModule(module)).flatMap(fidesTerms)];
  return { rows: [...rowsOfTerms(terms)], reports: modules.map(({ ledger }) => ledger.report()) };
}

function isDpvModule({ records: [first] }: Module): boolean {
  return first === undefined || isDpv([...first.cells.keys()]);
}

/** Modules refer to each other: a basis of EU-GDPR is a kind of one of DPV. */
function dpvTerms(modules: readonly Module[]): Term[] {
  const all = new Map(modules.flatMap(({ records }) => records.map(({ cells }) => [dpvId(cells), cells] as const)));
  return modules.flatMap(({ records, sheet, ledger }) =>
    records.map(({ row, cells }) => {
      const meaning = meaningOf(cells, all);
      return {
        id: dpvId(cells),
        sheet: meaning?.sheet ?? null,
        values: meaning?.values ?? {},
        parents: widerOf(cells),
        extra: extraOf(cells, ['term', 'label', 'vocab', 'namespace']),
        source: { file: ledger.file, sheet, row },
        ledger,
      };
    }),
  );
}

/** Ids are Fides' own keys, which its system descriptions refer to. */
function fidesTerms({ records, sheet, ledger }: Module): Term[] {
  const kind: TermSheet | null = sheetOf(records.map(({ cells }) => cells));
  return records.map(({ row, cells }) => {
    const id = (cells.get('fides_key') ?? '').replaceAll('|', '-');
    const parent = cells.get('parent_key') ?? '';
    return {
      id,
      sheet: isRoot(id) ? null : kind,
      values: { label_en: cells.get('name') || null },
      parents: parent === '' ? [] : [parent],
      extra: extraOf(cells, ['fides_key', 'name']),
      source: { file: ledger.file, sheet, row },
      ledger,
    };
  });
}
