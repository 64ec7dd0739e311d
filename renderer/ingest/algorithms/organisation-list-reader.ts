// The list of organisations beside the Algoritmeregister (name;identifier;org_id) to organisations, recognised by its TOOI codes.
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import { newRow, type SheetRow } from '../row.ts';
import { parseCsv } from '../sheets/csv.ts';
import { csvRecords, headerOf, tabOf } from '../sheets/csv-records.ts';

const FORMAT = 'organisation-list';

/** Codes of government organisations in the TOOI value lists (https://identifier.overheid.nl/tooi/): gm, pv, ws, mnre, oorg, gr, zbo and others, with digits. */
const TOOI = /^[a-z]{2,5}\d{2,5}$/i;
const COLUMNS = ['name', 'identifier', 'org_id'];

export const organisationListReader: Reader = { format: FORMAT, claims, read };

/** The three columns are general words, so the codes below them must be TOOI's too. */
function claims({ head }: Probe): boolean {
  const header = headerOf(head).map((cell) => cell.toLowerCase());
  if (!COLUMNS.every((name) => header.includes(name))) return false;
  const codes = parseCsv(head, 20)
    .cells.slice(1, -1)
    .map((line) => line[header.indexOf('org_id')]?.trim() ?? '');
  return codes.length > 0 && codes.every((code) => TOOI.test(code));
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: SheetRow[] = [];
  const ledgers: Ledger[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    for await (const { row, cells } of csvRecords(file, ledger)) {
      const organisation = organisationRow(new Map([...cells].map(([name, text]) => [name.toLowerCase(), text])), {
        file: file.path,
        sheet: tabOf(file),
        row,
      });
      const id = String(organisation[1].values.id);
      if (id === '') ledger.leave('no_id', String(row));
      else if (seen.has(id)) {
        ledger.problem('id_twice', { sheet: tabOf(file), row, column: 'org_id', value: id });
        ledger.leave('id_twice', String(row));
      } else {
        rows.push(organisation);
        ledger.use();
      }
      seen.add(id);
    }
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows, reports: ledgers.map((ledger) => ledger.report()) };
}

/** TOOI holds Dutch government organisations and nothing else; "gm" is a municipality. */
function organisationRow(cells: ReadonlyMap<string, string>, source: { file: string; sheet: string; row: number }): SheetRow {
  const id = cells.get('org_id')?.replaceAll('|', '-') ?? '';
  const extra = [...cells].filter(([name, text]) => text !== '' && name !== 'name' && name !== 'org_id');
  const values = { id, name: cells.get('name') || null, kind: /^gm\d/i.test(id) ? 'gemeente' : null, is_public_authority: true, country: 'NL' };
  return newRow('organisations', source, { values, extra: Object.fromEntries(extra) });
}
