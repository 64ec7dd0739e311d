// The rows that rules of domain.md section 4 find, with the exchange or dataset each is about. The rules themselves live in the room review.
import type { AskRow } from '../model/ask.ts';
import { parametersOf } from '../review/own-rule.ts';
import { ruleOf } from '../review/rules.ts';
import { FLOW_SQL } from './columns.ts';
import type { Asked } from './question.ts';
import { askRows } from './sql-question.ts';
import { FLOWS, HELD, KINDS, OWN } from './steps.ts';

/** What a rule found: the facts of its own query, and the row it is about as the questions show it. */
export interface RuleRow {
  readonly rule: string;
  readonly about: string;
  readonly facts: AskRow;
  readonly detail: AskRow;
}

type Asking = Pick<Asked, 'ask' | 'day' | 'chosen'>;

/** Findings about exchanges, by id and then rule. */
export async function flowFindings(asked: Asking, rules: readonly string[]): Promise<RuleRow[]> {
  return findings(asked, rules, await askRows(asked, FLOW_DETAILS), 'exchange');
}

/** Findings about datasets, by id and then rule. */
export async function datasetFindings(asked: Asking, rules: readonly string[]): Promise<RuleRow[]> {
  return findings(asked, rules, await askRows(asked, DATASET_DETAILS), 'dataset');
}

const FLOW_DETAILS = `${FLOWS}
select ${FLOW_SQL}, category_ids as categories, subject_ids as subjects, purpose_id as purpose, legal_basis_ids as legal_bases, activity_id as activity,
  agreement_id as agreement, recipient_role, described_by, certainty, exit_plan, review_on, valid_from
from flows order by exchange`;

const DATASET_DETAILS = `${KINDS},
${OWN},
${HELD}
select id as dataset, system_id as system, unit_id as unit, steward_unit_id as steward, category_ids as categories, retention_id as retention, oldest_record
from held order by dataset`;

async function findings(asked: Asking, rules: readonly string[], details: readonly AskRow[], key: string): Promise<RuleRow[]> {
  const byId = new Map(details.map((row) => [String(row[key]), row]));
  const found = await Promise.all(rules.map((rule) => askRule(asked, rule)));
  return found
    .flat()
    .map(({ rule, facts }) => ({ rule, about: String(facts.about), facts, detail: byId.get(String(facts.about)) ?? { [key]: facts.about ?? null } }))
    .sort((a, b) => compare(a.about, b.about) || compare(a.rule, b.rule));
}

/** One row for each thing it is about. */
async function askRule({ ask, day }: Asking, id: string): Promise<{ rule: string; facts: AskRow }[]> {
  const rule = ruleOf(id);
  if (!rule) return [];
  const { rows } = await ask(rule.query, parametersOf(rule, day));
  const byAbout = new Map(rows.filter(({ about }) => about !== null).map((row) => [String(row.about), row]));
  return [...byAbout.values()].map((facts) => ({ rule: id, facts }));
}

/** The query of a rule as a person may read it and ask it again. */
export function readableRule(id: string, day: string): string {
  return `-- ${id}\n${(ruleOf(id)?.query ?? '').replaceAll('cast(? as date)', `cast('${day}' as date)`)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
