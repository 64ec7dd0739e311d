// rules.csv and findings.csv: the municipality's own rules and what people said of findings, beside the sheets of a case.
import { type FindingReview, REVIEW_COLUMNS } from '../model/finding-review.ts';
import { OWN_RULE_COLUMNS, type OwnRule } from '../model/own-rule.ts';
import { type CsvStyle, csvBytes, PLAIN_CSV } from './csv.ts';
import type { ExportFile } from './exported.ts';

/** What of the review of a case is kept in its files. */
export interface ReviewKept {
  readonly ownRules?: readonly OwnRule[];
  readonly reviews?: readonly FindingReview[];
}

/** No file for what is empty. `folder` ends in "/" or is empty. */
export function reviewFiles({ ownRules = [], reviews = [] }: ReviewKept, folder = '', csv: CsvStyle = PLAIN_CSV): ExportFile[] {
  const rules = ownRules.map(({ id, severity, about, article, sentenceNl, sentenceEn, query, expertNl = '', expertEn = '' }) => [
    ...[id, severity, about, article, sentenceNl, sentenceEn, query, expertNl, expertEn],
  ]);
  const said = reviews.map(({ rule, about, state, reason, role, on, fingerprint }) => [rule, about, state, reason, role, on, fingerprint]);
  const file = (name: string, header: readonly string[], lines: readonly (readonly string[])[]) =>
    lines.length === 0 ? [] : [{ path: `${folder}${name}.csv`, bytes: csvBytes({ name, header, lines }, csv) }];
  return [...file('rules', OWN_RULE_COLUMNS, rules), ...file('findings', REVIEW_COLUMNS, said)];
}
