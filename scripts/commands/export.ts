// datareis export: a case written as another format, and what that format could not carry.
import { EXPORTS, type Export } from '../../renderer/egress/exports.ts';
import type { Reading } from '../../renderer/ingest/ingest.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { writeFiles } from '../files.ts';
import { CannotRead, type Command, readInputs } from './command.ts';
import { exportPaper, PAPER_DOORS } from './export-paper.ts';

/** What can be asked for, and which door that is for a path that is written to. */
const DOORS: Readonly<Record<string, (out: string) => Export>> = {
  sheets: (out) => (/\.zip$/i.test(out) ? EXPORTS.sheets_zip : EXPORTS.sheets),
  xlsx: () => EXPORTS.xlsx,
  template: () => EXPORTS.template,
  register: (out) => (/\.xlsx$/i.test(out) ? EXPORTS.register_xlsx : EXPORTS.register),
  dcat: () => EXPORTS.dcat,
  ameff: () => EXPORTS.ameff,
};

export const exportCommand: Command = async (input) => {
  const { inputs, as = '', out, language } = input;
  if (PAPER_DOORS.includes(as)) return exportPaper(input);
  const door = Object.hasOwn(DOORS, as) ? DOORS[as] : undefined;
  if (!door) throw new CannotRead(`--as ${as || '?'}: expected one of ${[...Object.keys(DOORS), ...PAPER_DOORS].join(', ')}`);
  if (!out) throw new CannotRead('--out PATH: say where the export must go');
  const write = door(out);
  const { records, ...kept } = as === 'template' ? { records: new Map() } : await readCase(inputs);
  const { files, rows, problems } = await write(records, { language, ...kept });
  const written = await writeFiles(files, out, write === EXPORTS.sheets);
  const told = problems.map(({ code, ...place }) => ({ ...place, code, message: problemSentence({ code, ...place }, language) }));
  const filled = Object.entries(rows).filter(([, count]) => count > 0);
  const lines = [...written, ...told.map(({ sheet, row, column, message }) => `  ${[sheet, row, column].filter(Boolean).join(' ')}: ${message}`)];
  return {
    json: { as, out, files: written, rows: Object.fromEntries(filled), problems: told },
    text: [...lines, '', filled.map(([sheet, count]) => `${count} ${sheet}`).join(', ')].join('\n'),
  };
};

async function readCase(inputs: readonly string[]): Promise<Pick<Reading, 'records' | 'ownRules' | 'reviews'>> {
  const { records, ownRules, reviews } = await readInputs(inputs);
  if (records.size === 0) throw new CannotRead(`${inputs.join(', ')}: nothing here that Datareis can read`);
  return { records, ownRules, reviews };
}
