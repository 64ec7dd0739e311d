// rules.csv: rules that a municipality wrote itself. A line that cannot be a rule is left out, and said with its place.
import { ABOUT_SHEETS, type OWN_RULE_COLUMNS, type OwnRule, SEVERITIES } from '../../model/own-rule.ts';
import { whyNotAQuestion } from '../../model/read-only.ts';
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import { type CsvRecord, csvRecords, headerOf, tabOf } from '../sheets/csv-records.ts';

const FORMAT = 'rules';

export const ownRulesReader: Reader = { format: FORMAT, claims, read };

/** The columns that no other table has together; a file may lack a sentence in one of the languages, and the article. */
function claims({ head }: Probe): boolean {
  const header = headerOf(head);
  return ['id', 'severity', 'about', 'query'].every((name) => header.includes(name)) && header.some((name) => name.startsWith('sentence_'));
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rules = new Map<string, OwnRule>();
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    for await (const record of csvRecords(file, ledger)) {
      const rule = ruleOf(file, record, ledger, rules);
      if (rule) rules.set(rule.id, rule);
      if (rule) ledger.use();
    }
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows: [], reports: ledgers.map((ledger) => ledger.report()), ownRules: [...rules.values()] };
}

function ruleOf(file: SourceFile, { row, cells }: CsvRecord, ledger: Ledger, before: ReadonlyMap<string, OwnRule>): OwnRule | undefined {
  const sheet = tabOf(file);
  const text = (name: (typeof OWN_RULE_COLUMNS)[number]) => cells.get(name) ?? '';
  const name = text('id') || String(row);
  const [severity, about] = [oneOf(SEVERITIES, text('severity')), oneOf(ABOUT_SHEETS, text('about'))];
  const place = (column: string) => ({ sheet, row, column, value: text(column as (typeof OWN_RULE_COLUMNS)[number]) });
  const first = before.get(text('id'));
  if (first) {
    ledger.problem('id_twice', place('id'), String(first.source.row));
    ledger.leave('id_twice', name);
    return undefined;
  }
  const not = whyNotAQuestion(text('query'));
  if (text('id') === '') ledger.problem('value_required', place('id'), 'id');
  if (!severity) ledger.problem('value_not_in_list', place('severity'), SEVERITIES.join(' | '));
  if (!about) ledger.problem('value_not_in_list', place('about'), ABOUT_SHEETS.join(' | '));
  if (text('sentence_nl') === '' && text('sentence_en') === '') ledger.problem('value_required', place('sentence_nl'), 'sentence_nl');
  if (not) ledger.problem('rule_query', place('query'), not);
  if (text('id') === '' || !severity || !about || not || (text('sentence_nl') === '' && text('sentence_en') === '')) {
    ledger.leave(text('id') === '' ? 'no_id' : 'unreadable', name);
    return undefined;
  }
  return {
    id: text('id'),
    severity,
    about,
    article: text('article'),
    sentenceNl: text('sentence_nl'),
    sentenceEn: text('sentence_en'),
    query: text('query'),
    ...(text('expert_nl') && { expertNl: text('expert_nl') }),
    ...(text('expert_en') && { expertEn: text('expert_en') }),
    source: { file: file.path, sheet, row },
  };
}

function oneOf<T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((code) => code === text.trim().toLowerCase());
}
