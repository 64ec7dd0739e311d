// All rules of domain.md section 4, R01 to R20, in the order of their ids.
import type { Rule } from './rule.ts';
import { AGREEMENT_RULES } from './rules/agreements.ts';
import { COPY_RULES } from './rules/copies.ts';
import { LEGAL_BASIS_RULES } from './rules/legal-basis.ts';
import { PURPOSE_RULES } from './rules/purpose.ts';
import { REGISTER_RULES } from './rules/register.ts';
import { RETENTION_RULES } from './rules/retention.ts';
import { SECURITY_RULES } from './rules/security.ts';
import { TRUTH_RULES } from './rules/truth.ts';

export const RULES: readonly Rule[] = [
  ...LEGAL_BASIS_RULES,
  ...REGISTER_RULES,
  ...PURPOSE_RULES,
  ...COPY_RULES,
  ...RETENTION_RULES,
  ...AGREEMENT_RULES,
  ...SECURITY_RULES,
  ...TRUTH_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1));

export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
