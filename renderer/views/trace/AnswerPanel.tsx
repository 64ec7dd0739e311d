// A question about a thing or a group of people and its answer: where it comes from, where it goes, what leaks, stops, depends or travels.
import { useEffect, useMemo } from 'react';
import type { AnswerOf, Asked } from '../../trace/asked.ts';
import type { Inquiry } from '../../workspace/asking/inquiry.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { AnswerBody, Problem, Waiting } from './AnswerBody.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { TraceFrame } from './TraceFrame.tsx';
import { tellResident } from './told/tell-resident.ts';
import { tellBackward, tellHubs, tellReach } from './told/tell-roads.ts';
import { tellLeak, tellStops, tellSupplier } from './told/tell-system.ts';
import type { Names, Telling } from './told/telling.ts';
import { tellingTable } from './told/telling-table.ts';
import { useNames, useTraced, useTraceText } from './use-trace.ts';

export type PlainInquiry = Exclude<Inquiry, { readonly kind: 'error' | 'story' | 'choose' | 'origin' }>;
type PlainKind = PlainInquiry['kind'];

function askedBy(inquiry: PlainInquiry, day: string | null): Extract<Asked, { readonly kind: PlainKind }> {
  switch (inquiry.kind) {
    case 'backward':
      return { kind: 'backward', question: { id: inquiry.id, categoryId: null, day } };
    case 'reach':
      return { kind: 'reach', question: { exchangeId: inquiry.exchangeId, hops: inquiry.hops, day } };
    default:
      return { ...inquiry, day };
  }
}

const TELLERS: { readonly [K in PlainKind]: (names: Names, answer: AnswerOf[K]) => Telling } = {
  backward: tellBackward,
  reach: tellReach,
  leak: tellLeak,
  stops: tellStops,
  supplier: tellSupplier,
  resident: tellResident,
  hubs: tellHubs,
};

export function AnswerPanel({ inquiry }: { readonly inquiry: PlainInquiry }) {
  const text = useTraceText();
  const names = useNames();
  const title = text.kinds[inquiry.kind];
  return (
    <TraceFrame title={title}>
      {names && inquiry.kind !== 'hubs' && <QuestionForm names={names} about={inquiry.kind} inquiry={inquiry} />}
      <Answer key={inquiry.kind} names={names} inquiry={inquiry} title={title} />
    </TraceFrame>
  );
}

function Answer({ names, inquiry, title }: { readonly names: Names | null; readonly inquiry: PlainInquiry; readonly title: string }) {
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const { outcome, isFailed, again } = useTraced<PlainKind>(askedBy(inquiry, day));
  const answer = outcome && 'answer' in outcome ? outcome.answer : null;
  const telling = useMemo(
    () => (answer && names ? (TELLERS[inquiry.kind] as (names: Names, answer: AnswerOf[PlainKind]) => Telling)(names, answer) : null),
    [answer, names, inquiry.kind],
  );
  useLight(telling, title);
  if (outcome && 'problem' in outcome) return <Problem problem={outcome.problem} />;
  if (!telling || !names) return <Waiting isFailed={isFailed} onAgain={again} />;
  return <AnswerBody title={title} telling={telling} onSave={() => void workspace.saveTable(tellingTable(telling, title, names))} />;
}

/** What came of it stands out on the map as it is drawn. */
function useLight(telling: Telling | null, label: string): void {
  const workspace = useWorkspace();
  useEffect(() => {
    if (telling && telling.rows.length > 0) workspace.light({ rows: telling.rows, label });
  }, [workspace, telling, label]);
}
