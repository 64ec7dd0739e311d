// How fast does the same data get from one end of a path to the other?
import type { FlowNode } from '../../graph/flow-graph.ts';
import { timeWords } from '../../trace/words.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { useTraced, useTraceText } from './use-trace.ts';

const ROWS: ReadonlySet<string> = new Set(['organisation', 'supplier', 'unit', 'system', 'dataset']);

/** Nothing while it is worked out, and for ends that are no rows of a party, department, system or dataset. */
export function PathHours({ from, to }: { readonly from: FlowNode; readonly to: FlowNode }) {
  const text = useTraceText().path;
  const day = useWorkspaceState((state) => state.day);
  const language = useWorkspaceState((state) => state.language);
  const isAsked = ROWS.has(from.kind) && ROWS.has(to.kind);
  const { outcome } = useTraced<'path'>(isAsked ? { kind: 'path', question: { from: from.rowId, to: to.rowId, day } } : null);
  if (!outcome || !('answer' in outcome) || outcome.answer.isSame) return null;
  const { fastest, fewest } = outcome.answer;
  if (fastest && fastest.hours !== null) return <p>{text.fastest(timeWords(fastest.hours, language), fastest.hops)}</p>;
  return <p>{fewest ? text.unknownTime(fewest.hops) : text.noData}</p>;
}
