// F-07: CSV and workbooks of ours, opened by LibreOffice without a window: does any cell of ours become a formula there?
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { csvBytes, DUTCH_CSV, PLAIN_CSV } from '../../../renderer/egress/csv.ts';
import type { Table } from '../../../renderer/egress/exported.ts';
import { tableWorkbook } from '../../../renderer/egress/table-workbook.ts';
import type { Checked } from '../part.ts';
import { PLAIN, RISKY } from './formula-values.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const LIMIT_MS = 240_000;

/** How LibreOffice is told to read CSV: separator, quote, UTF-8, from line 1, all columns as it likes, and formulas where it sees them. */
const CSV_FILTER = { comma: '44,34,76,1,,0,false,true,false,false,false,-1', semicolon: '59,34,76,1,,0,false,true,false,false,false,-1' };

export async function formulasInOffice(): Promise<Checked[]> {
  const office = OFFICE.find((file) => existsSync(file));
  const what = 'formulas in LibreOffice';
  if (!office) return [{ what, found: 'skipped: there is no LibreOffice here', isRight: null }];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-office-'));
  try {
    const table: Table = { name: 'proef', header: ['tekst', 'getal'], lines: [...RISKY, ...PLAIN].map((text, at) => [text, at - 30]) };
    const inner = { ...table, lines: RISKY.flatMap((text) => [';', ',', '\t', '\n'].map((sign) => [`naam${sign}${text}${sign}x`, 1])) };
    const [workbook] = (await tableWorkbook(table)).files;
    const naive = table.lines.map(([text]) => `${String(text).replaceAll('"', '""')}`).map((text) => `"${text}"`);
    return [
      formulaRow(office, folder, 'ours.csv', csvBytes(table, PLAIN_CSV), CSV_FILTER.comma),
      formulaRow(office, folder, 'ours-dutch.csv', csvBytes(table, DUTCH_CSV), CSV_FILTER.semicolon),
      formulaRow(office, folder, 'ours-crossed.csv', csvBytes(inner, PLAIN_CSV), CSV_FILTER.semicolon),
      formulaRow(office, folder, 'ours-dutch-crossed.csv', csvBytes(inner, DUTCH_CSV), CSV_FILTER.comma),
      formulaRow(office, folder, 'ours.xlsx', workbook?.bytes ?? new Uint8Array()),
      controlRow(formulaCount(office, folder, 'naive.csv', new TextEncoder().encode(naive.join('\r\n')), CSV_FILTER.comma)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formulaRow(...given: Parameters<typeof formulaCount>): Checked {
  const count = formulaCount(...given);
  return {
    what: `formulas in ${given[2]}, by LibreOffice`,
    found: count === null ? 'not opened' : `${count} of ${RISKY.length + PLAIN.length} cells`,
    isRight: count === 0,
  };
}

function controlRow(count: number | null): Checked {
  return {
    what: 'control: the same values written as they are',
    found: count === null ? 'not opened' : `${count} formulas`,
    isRight: (count ?? 0) > 10,
  };
}

/** Opened and saved as flat XML, in which a formula is an attribute. null when it could not be opened. */
function formulaCount(office: string, folder: string, name: string, bytes: Uint8Array, filter?: string): number | null {
  const [file, out] = [path.join(folder, name), path.join(folder, 'out')];
  mkdirSync(out, { recursive: true });
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const reading = filter ? [`--infilter=Text - txt - csv (StarCalc):${filter}`] : [];
  spawnSync(office, [profile, '--headless', ...reading, '--convert-to', 'fods', '--outdir', out, file], { stdio: 'ignore', timeout: LIMIT_MS });
  const opened = path.join(out, `${path.parse(name).name}.fods`);
  return existsSync(opened) ? (readFileSync(opened, 'utf8').match(/table:formula=/g)?.length ?? 0) : null;
}
