// The command line: import, export, layout and sql, without a window, on the app's own code. The contract is in README.md.
import { parseArgs } from 'node:util';
import type { Command } from './commands/command.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { layoutCommand } from './commands/layout.ts';
import { sqlCommand } from './commands/sql.ts';

const COMMANDS: Readonly<Record<string, Command>> = { import: importCommand, export: exportCommand, layout: layoutCommand, sql: sqlCommand };

const USAGE = `Datareis on the command line

  npx datareis import FILES... [--out case.datareis]  what was read, used and not used, and every problem; and all of it as one case file
  npx datareis export CASE --as sheets|xlsx|register|dcat|ameff|template --out PATH
                                                      sheets to a folder or .zip, register to .csv or .xlsx; template needs no CASE
  npx datareis layout CASE [--level organisation|unit|system|dataset] [--engine layered|dagre] [--date YYYY-MM-DD] [--out f.svg]
  npx datareis sql CASE "select ..."                  a question over the tables of a case

FILES and CASE are files, folders or ZIP archives. Add --json for one JSON object, --language nl|en for the words.
Exit: 0 done, 2 cannot read (the reason is printed).`;

/** Answers the exit code; prints to standard output, reasons for failure to standard error. */
export async function run(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return usage(name);
  try {
    const { values, positionals } = parseArgs({ args: [...rest], allowPositionals: true, options: OPTIONS });
    const language = values.language === 'en' ? 'en' : 'nl';
    const answer = await command({
      inputs: positionals,
      level: values.level,
      engine: values.engine,
      date: values.date,
      out: values.out,
      as: values.as,
      language,
    });
    process.stdout.write(values.json ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`);
    if (answer.failure) process.stderr.write(`datareis: ${answer.failure}\n`);
    return answer.failure ? 2 : 0;
  } catch (error) {
    process.stderr.write(`datareis: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

const OPTIONS = {
  json: { type: 'boolean' },
  level: { type: 'string' },
  engine: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  language: { type: 'string' },
} as const;

function usage(name: string): number {
  const isAsked = name === '' || name === '--help' || name === 'help';
  (isAsked ? process.stdout : process.stderr).write(isAsked ? `${USAGE}\n` : `datareis: unknown command "${name}"\n\n${USAGE}\n`);
  return isAsked ? 0 : 2;
}
