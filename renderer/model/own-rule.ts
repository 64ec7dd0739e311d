// A rule that a municipality wrote itself, as it stands in rules.csv of a case. Knows no engine: the query is text until somebody asks it.
import type { SourceRef } from './record.ts';

/** How much a finding matters to the people in the data: what to look at first. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The sheets whose rows a finding can be about. */
export const ABOUT_SHEETS = ['exchanges', 'datasets', 'processing_activities'] as const;
export type AboutSheet = (typeof ABOUT_SHEETS)[number];

/** The columns of rules.csv. */
export const OWN_RULE_COLUMNS = ['id', 'severity', 'about', 'article', 'sentence_nl', 'sentence_en', 'query', 'expert_nl', 'expert_en'] as const;

/** `query` reads only, answers `about` (the id of a row) and may use `?` for the day. `{column}` in a sentence is filled from its answer. At least one sentence is there; the ones in the words of the field may be left out. */
export interface OwnRule {
  readonly id: string;
  readonly severity: Severity;
  readonly about: AboutSheet;
  /** Article, principle or local ordinance, in the municipality's words; may be empty. */
  readonly article: string;
  readonly sentenceNl: string;
  readonly sentenceEn: string;
  readonly query: string;
  readonly expertNl?: string;
  readonly expertEn?: string;
  readonly source: SourceRef;
}
