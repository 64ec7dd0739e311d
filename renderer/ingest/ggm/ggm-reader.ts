// The data objects of GGM (Gemeentelijk Gegevensmodel) and GEMMA as their CSV exports list them: classes and business objects to datasets.
import { fold } from '../../model/value.ts';
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import { csvRecords, headerOf, tabOf } from '../sheets/csv-records.ts';

const FORMAT = 'ggm';

/** A line of an export by the folded names of its columns; what the exports write for "empty" is empty. */
type Line = ReadonlyMap<string, string>;

export const ggmReader: Reader = { format: FORMAT, claims, read };

/** Every export has a name, an identifier and a type, each from GEMMA, from GGM, or from both. */
function claims({ head }: Probe): boolean {
  const columns = new Set(headerOf(head).map(fold));
  const has = (name: string) => columns.has(`gemma-${name}`) || columns.has(`ggm-${name}`);
  return has('naam') && has('guid') && (columns.has('gemma-type') || columns.has('ggm-uml-type'));
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: SheetRow[] = [];
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    const seen = new Set<string>();
    for await (const { row, cells } of csvRecords(file, ledger)) {
      const line = new Map([...cells].map(([name, text]) => [name, text === 'nan' ? '' : text]));
      const object = readLine(line, tabOf(file), row, seen, ledger);
      if (object) rows.push(object);
    }
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows, reports: ledgers.map((ledger) => ledger.report()) };
}

/** A relation between two objects shows how the model hangs together; it does not say that anything travels. */
function readLine(line: Line, sheet: string, row: number, seen: Set<string>, ledger: Ledger): SheetRow | undefined {
  const folded = new Map([...line].map(([name, text]) => [fold(name), text]));
  const name = either(folded, 'naam');
  const id = objectId(folded) || idOf(name);
  if (isRelation(folded)) return void ledger.leave('shows_structure', `${row} ${name || either(folded, 'guid')}`.trim());
  if (id === '') return void ledger.leave('no_id', String(row));
  if (!isDataObject(folded)) return void ledger.leave('no_place_in_model', `${row} ${name}`.trim());
  if (seen.has(id)) {
    ledger.problem('id_twice', { sheet, row, column: 'GEMMA-guid', value: id });
    return void ledger.leave('id_twice', `${row} ${name}`.trim());
  }
  seen.add(id);
  ledger.use();
  return newRow('datasets', { file: ledger.file, sheet, row }, { values: { id, title: name || null }, extra: extraOf(line) });
}

/** GEMMA's word before GGM's, as GEMMA is what other models refer to. */
function either(line: Line, column: string): string {
  return line.get(`gemma-${column}`) || line.get(`ggm-${column}`) || '';
}

/** GEMMA's identifier as its ArchiMate model writes it (id-…), so that both speak of one object; else that of GGM, without braces. */
function objectId(line: Line): string {
  const bare = (column: string) => (line.get(column) ?? '').replace(/^id-|[{}|]/g, '').toLowerCase();
  const gemma = bare('gemma-guid');
  return gemma ? `id-${gemma}` : bare('ggm-guid');
}

function isRelation(line: Line): boolean {
  return ['gemma-source-guid', 'ggm-source-guid'].some((column) => line.has(column)) || /-relationship$/i.test(line.get('gemma-type') ?? '');
}

/** Lists of values (Enumeration) and kinds of field (DataType) are no data that anybody holds. */
function isDataObject(line: Line): boolean {
  const [gemma = '', uml = ''] = [line.get('gemma-type'), line.get('ggm-uml-type')];
  return gemma === '' ? uml === '' || fold(uml) === 'class' : ['business-object', 'data-object'].includes(fold(gemma));
}

/** Every column that says something, definitions and policy domain with them; the identifiers too, since relations name them. */
function extraOf(line: Line): Record<string, string> {
  return Object.fromEntries([...line].filter(([name, text]) => text !== '' && name !== '' && fold(name) !== 'nr'));
}
