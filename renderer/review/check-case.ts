// What do the rules find in the case on a day? Asks each rule its question; one that fails is told and stops no other.
import { type Answered, type Ask, AskRefused, AskStopped } from '../model/ask.ts';
import { type OwnRule, SEVERITIES } from '../model/own-rule.ts';
import { type Book, readBook } from './book.ts';
import { type Finding, findingOf } from './finding.ts';
import type { RuleFailure } from './finding-words.ts';
import { parametersOf, ruleFrom } from './own-rule.ts';
import type { Rule } from './rule.ts';
import { RULES, ruleOf } from './rules.ts';
import { queryOn } from './shown-query.ts';

/** Findings by severity (high first), rule and row; the same case and day give the same list. */
export interface Checked {
  readonly day: string;
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

export interface CheckOptions {
  /** ISO day on which the rules look at the case. */
  readonly day: string;
  /** Ids of the rules to ask, own ones among them; all when left out. */
  readonly rules?: readonly string[];
  /** The municipality's own rules, and who puts their questions (day filled in) within bounds: they came with a file. */
  readonly own?: { readonly rules: readonly OwnRule[]; readonly ask: (sql: string) => Promise<Answered> };
  /** The names of the case, when they were asked before. */
  readonly book?: Book;
  /** Told before each rule how many were asked, of how many. Answers whether the findings are still wanted; without that the rest is not asked. */
  readonly onRule?: (done: number, total: number) => boolean;
}

/** The rules of the law and of the municipality. An own rule cannot take the id of one that is there. */
export function allRules(ownRules: readonly OwnRule[] = []): { rules: readonly Rule[]; failures: readonly RuleFailure[] } {
  const rules = new Map(RULES.map((rule) => [rule.id, rule]));
  const failures: RuleFailure[] = [];
  for (const own of ownRules) {
    if (rules.has(own.id)) failures.push({ rule: own.id, why: 'id_taken', detail: own.id });
    else rules.set(own.id, ruleFrom(own));
  }
  return { rules: [...rules.values()], failures };
}

/** Rejects only when the names of the case cannot be read. The caller sets a limit to the time that `ask` may take. */
export async function checkCase(ask: Ask, { day, rules: wanted, own, book: known, onRule }: CheckOptions): Promise<Checked> {
  const { rules, failures: taken } = allRules(own?.rules);
  const [book, findings, failures] = [known ?? (await readBook(ask)), [] as Finding[], [...taken]];
  const asked = wanted ? rules.filter(({ id }) => wanted.includes(id)) : rules;
  for (const [index, rule] of asked.entries()) {
    if (onRule?.(index, asked.length) === false) break;
    const put = own && !ruleOf(rule.id) ? () => own.ask(queryOn(rule, day)) : () => ask(rule.query, parametersOf(rule, day));
    const found = await askRule(put, rule, book, day);
    if ('why' in found) failures.push(found);
    else for (const finding of found.findings) findings.push(finding);
  }
  return { day, findings: findings.sort(inOrder), failures };
}

async function askRule(
  put: () => Promise<Answered>,
  rule: Rule,
  book: Book,
  day: string,
): Promise<{ readonly findings: readonly Finding[] } | RuleFailure> {
  try {
    const { columns, rows } = await put();
    if (!columns.includes('about')) return { rule: rule.id, why: 'no_about', detail: columns.join(', ') };
    const about = new Map(rows.filter((row) => row.about !== null).map((row) => [String(row.about), row]));
    return { findings: [...about.values()].map((row) => findingOf(rule, row, book, day)) };
  } catch (error) {
    const why = error instanceof AskRefused ? 'refused' : error instanceof AskStopped ? 'stopped' : 'query_failed';
    return { rule: rule.id, why, detail: error instanceof Error ? error.message : String(error) };
  }
}

function inOrder(a: Finding, b: Finding): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return bySeverity || compare(a.rule, b.rule) || compare(a.about, b.about);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
