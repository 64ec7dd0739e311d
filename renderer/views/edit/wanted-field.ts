// In which field an objection to a finding, or to a sentence of the story, begins to be mended.
import type { StoryTopic } from '../../trace/story/topics.ts';

/** By rule (domain.md section 4), for the row that the finding is about. */
const OF_RULE: Readonly<Record<string, string>> = {
  R01: 'legal_basis_ids',
  R02: 'legal_basis_ids',
  R03: 'legal_basis_ids',
  R04: 'legal_basis_ids',
  R05: 'activity_id',
  R06: 'activity_id',
  R07: 'purpose_id',
  R08: 'copy_reason',
  R09: 'retention_id',
  R09b: 'retention_id',
  R10: 'steward_unit_id',
  R11: 'agreement_id',
  R12: 'transfer_safeguard',
  R13: 'review_on',
  R14: 'to_system_id',
  R15: 'certainty',
  R16: 'correction',
  R17: 'category_ids',
  R19: 'algorithm_register_ref',
  R20: 'standard_id',
};

export function fieldOfRule(rule: string): string | null {
  return OF_RULE[rule] ?? null;
}

const OF_TOPIC: Partial<Record<StoryTopic, string>> = {
  who: 'from_system_id',
  data: 'category_ids',
  purpose: 'purpose_id',
  basis: 'legal_basis_ids',
  storage: 'target_dataset_id',
  speed: 'latency',
  carrier: 'standard_id',
  hub: 'via_system_id',
  role: 'recipient_role',
  correction: 'correction',
  feedback: 'is_feedback',
  temporary: 'review_on',
  period: 'valid_from',
  step: 'process_step',
  register: 'activity_id',
  account: 'certainty',
};

export function fieldOfTopic(topic: StoryTopic): string | null {
  return OF_TOPIC[topic] ?? null;
}
