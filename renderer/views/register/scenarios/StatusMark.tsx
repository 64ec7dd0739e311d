// The status of a scenario as a sign and a word.
import { Check, CircleDashed, MessageCircle, X } from 'lucide-react';
import type { Value } from '../../../model/record.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText } from '../../workspace-context.ts';

const SIGNS = { draft: CircleDashed, proposed: MessageCircle, adopted: Check, rejected: X } as const;

export type ScenarioStatus = keyof typeof SIGNS;

export const STATUSES = Object.keys(SIGNS) as ScenarioStatus[];

export function StatusMark({ status }: { readonly status: Value | undefined }) {
  const text = compareText(useText()).scenarios;
  const known = STATUSES.find((one) => one === status);
  if (!known) return <span className="scenario-status">{text.noStatus}</span>;
  const Sign = SIGNS[known];
  return (
    <span className="scenario-status" data-status={known}>
      <Sign size={14} aria-hidden />
      {text.status[known]}
    </span>
  );
}
