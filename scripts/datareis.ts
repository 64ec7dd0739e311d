// The command line: import, export, layout, check, trace, ask, sql and more, without a window, on the app's own code. The contract is in README.md.
import { parseArgs } from 'node:util';
import { askCommand } from './commands/ask.ts';
import { briefCommand } from './commands/brief.ts';
import { checkCommand } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { compareCommand } from './commands/compare.ts';
import { diffCommand } from './commands/diff.ts';
import { effectCommand } from './commands/effect.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { layoutCommand } from './commands/layout.ts';
import { mergeCommand } from './commands/merge.ts';
import { pathCommand } from './commands/path.ts';
import { reachCommand } from './commands/reach.ts';
import { scenarioCommand } from './commands/scenario.ts';
import { signalsCommand } from './commands/signals.ts';
import { sqlCommand } from './commands/sql.ts';
import { traceCommand } from './commands/trace.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ask: askCommand,
  brief: briefCommand,
  check: checkCommand,
  compare: compareCommand,
  diff: diffCommand,
  effect: effectCommand,
  import: importCommand,
  export: exportCommand,
  layout: layoutCommand,
  merge: mergeCommand,
  path: pathCommand,
  reach: reachCommand,
  scenario: scenarioCommand,
  signals: signalsCommand,
  sql: sqlCommand,
  trace: traceCommand,
};

const USAGE = `Datareis on the command line

  npx datareis import FILES... [--out case.datareis]  what was read, used and not used, and every problem; and all of it as one case file
  npx datareis export CASE --as sheets|xlsx|register|dcat|ameff|template --out PATH
                                                      sheets to a folder or .zip, register to .csv or .xlsx; template needs no CASE
  npx datareis export CASE --as brief|memo|digest|status|register_print|error_page --out f.html|f.docx [--date YYYY-MM-DD]
                                                      a paper of a day, each number with its source; digest of the week of that day;
                                                      error_page takes --dataset ID --category ID
  npx datareis export CASE --as poster|poster_a0 --out f.svg [--level L] [--date YYYY-MM-DD]
                                                      the map on one sheet (A3 or A0) with legend and counts
  npx datareis layout CASE [--level organisation|unit|system|dataset] [--grouping organisation|cluster|purpose|process|layer|supplier]
                                                      [--engine layered|dagre] [--date YYYY-MM-DD] [--out f.svg]; --level takes the levels of the grouping
  npx datareis check CASE [--date YYYY-MM-DD] [--rule R07] [--fail-on high|medium|low]
                                                      what the rules find, those of rules.csv in the case among them
  npx datareis trace CASE --dataset ID --category ID [--subject ID] [--date YYYY-MM-DD]
                                                      where an error goes, how soon, and where a correction does not follow
  npx datareis path CASE --from ID --to ID [--date YYYY-MM-DD]
                                                      how data gets from one dataset, system, department or organisation to another
  npx datareis reach CASE --exchange ID [--hops N] [--date YYYY-MM-DD]
                                                      what goes on from a flow within N hops (3), and for which purpose
  npx datareis signals CASE [--series ID] [--date YYYY-MM-DD]
                                                      the level of each place on a day, and every run past a limit
  npx datareis effect CASE --decision ID
                                                      before and after a decision, beside where it does not apply; no proof
  npx datareis scenario CASE --id ID [--dataset ID --category ID] [--date YYYY-MM-DD]
                                                      what a scenario does: copies, findings, how far and how late an error comes
  npx datareis diff CASE --from YYYY-MM-DD --to YYYY-MM-DD
                                                      which exchanges run on one day and not on the other; diff CASE CASE2: rows and fields of two versions
  npx datareis merge MINE THEIRS [--ancestor FILE] [--prefer mine|theirs] [--out x.datareis]
                                                      two files of one case as one; 1 when both changed something differently and no side is preferred
  npx datareis compare CASE CASE2 --key K [--date YYYY-MM-DD]
                                                      how two municipalities do one process, found by its comparison key
  npx datareis ask CASE [Q14 [--date YYYY-MM-DD] [--param name=value]...]
                                                      a question of the field, Q1 to Q48, as sentence and rows; without a number: the list
  npx datareis brief CASE --out f.html [--briefing ID] [--lang nl|en] [--date YYYY-MM-DD]
                          [--redact none|systems|security|not_public|class:CODE|category:ID]...
                                                      a briefing, or the story of the case, as one page that opens anywhere; security is left out unless you say otherwise
  npx datareis sql CASE "select ..." [--limit-seconds N]
                                                      a question over the tables of a case: only reading, stopped after 60 s

FILES and CASE are files, folders or ZIP archives. Add --json for one JSON object, --language nl|en for the words.
Exit: 0 done, 1 findings at or above --fail-on, 2 cannot read (the reason is printed).`;

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
      grouping: values.grouping,
      date: values.date,
      out: values.out,
      as: values.as,
      dataset: values.dataset,
      category: values.category,
      subject: values.subject,
      from: values.from,
      to: values.to,
      exchange: values.exchange,
      hops: values.hops,
      series: values.series,
      decision: values.decision,
      id: values.id,
      key: values.key,
      ancestor: values.ancestor,
      prefer: values.prefer,
      limitSeconds: values['limit-seconds'],
      params: values.param ?? [],
      briefing: values.briefing,
      lang: values.lang,
      redact: values.redact ?? [],
      rule: values.rule,
      failOn: values['fail-on'],
      language,
    });
    process.stdout.write(values.json ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`);
    if (answer.failure) process.stderr.write(`datareis: ${answer.failure}\n`);
    if (answer.failure) return 2;
    return answer.isAlarm ? 1 : 0;
  } catch (error) {
    process.stderr.write(`datareis: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

const OPTIONS = {
  json: { type: 'boolean' },
  level: { type: 'string' },
  engine: { type: 'string' },
  grouping: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  dataset: { type: 'string' },
  category: { type: 'string' },
  subject: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  exchange: { type: 'string' },
  hops: { type: 'string' },
  series: { type: 'string' },
  decision: { type: 'string' },
  id: { type: 'string' },
  key: { type: 'string' },
  ancestor: { type: 'string' },
  prefer: { type: 'string' },
  'limit-seconds': { type: 'string' },
  param: { type: 'string', multiple: true },
  briefing: { type: 'string' },
  lang: { type: 'string' },
  redact: { type: 'string', multiple: true },
  rule: { type: 'string' },
  'fail-on': { type: 'string' },
  language: { type: 'string' },
} as const;

function usage(name: string): number {
  const isAsked = name === '' || name === '--help' || name === 'help';
  (isAsked ? process.stdout : process.stderr).write(isAsked ? `${USAGE}\n` : `datareis: unknown command "${name}"\n\n${USAGE}\n`);
  return isAsked ? 0 : 2;
}
