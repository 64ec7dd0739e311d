// The trace of an error beside the map: the sentence, who gets it and when, who looks in, who cannot report back and who must be told.
import { BookOpenText } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ErrorTrace } from '../../trace/error-trace.ts';
import type { Inquiry } from '../../workspace/asking/inquiry.ts';
import { MakeBriefing } from '../briefing/MakeBriefing.tsx';
import { useMapHandle } from '../map/map-handle.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { AnswerBody, Problem, Waiting } from './AnswerBody.tsx';
import { PageDialog } from './PageDialog.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { showOnMap } from './show-on-map.ts';
import { TraceFrame } from './TraceFrame.tsx';
import { tellError } from './told/tell-error.ts';
import { useNames, useTraceText } from './use-trace.ts';

export function ErrorPanel({ inquiry }: { readonly inquiry: Extract<Inquiry, { readonly kind: 'error' }> }) {
  const text = useTraceText();
  const names = useNames();
  const traced = useWorkspaceState((state) => state.traced);
  const workspace = useWorkspace();
  const isFailed = useWorkspaceState((state) => state.traceFailed === inquiry);
  useDayOf(inquiry);
  const answer = traced && 'answer' in traced ? traced.answer : null;
  useShown(answer, text.kinds.error);
  return (
    <TraceFrame title={text.kinds.error}>
      {names && <QuestionForm names={names} about="error" inquiry={inquiry} />}
      {traced && 'problem' in traced && <Problem problem={traced.problem} />}
      {answer && names ? (
        <Answer trace={answer} />
      ) : (
        !traced && <Waiting isFailed={isFailed} onAgain={() => void workspace.inquire({ ...inquiry })} />
      )}
    </TraceFrame>
  );
}

function Answer({ trace }: { readonly trace: ErrorTrace }) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const names = useNames();
  const [isReading, setReading] = useState(false);
  const telling = useMemo(() => (names ? tellError(names, trace) : null), [names, trace]);
  if (!telling || !names) return null;
  const save = async () => {
    const outcome = await workspace.trace({ kind: 'table', question: trace.question, language: names.language });
    if ('answer' in outcome) await workspace.saveTable(outcome.answer);
  };
  return (
    <AnswerBody title={text.kinds.error} telling={telling} onSave={() => void save()}>
      <button type="button" className="button" onClick={() => setReading(true)}>
        <BookOpenText size={14} aria-hidden />
        {text.error.page}
      </button>
      <MakeBriefing
        from={{ kind: 'error', datasetId: trace.question.datasetId, categoryId: trace.question.categoryId, subjectId: trace.question.subjectId }}
      />
      {isReading && <PageDialog question={trace.question} onClose={() => setReading(false)} />}
    </AnswerBody>
  );
}

/** Traces of which the map was opened up: each once, also when the panel comes back. */
const opened = new WeakSet<object>();

/** Opens the map up to what the error reaches, as far as that is readable. */
function useShown(answer: ErrorTrace | null, label: string): void {
  const workspace = useWorkspace();
  const map = useMapHandle();
  useEffect(() => {
    if (!answer || opened.has(answer)) return;
    opened.add(answer);
    void showOnMap(workspace, map, { rows: answer.rows, label });
  }, [workspace, map, answer, label]);
}

/** Asks again when the day of the picture or the case has changed since. */
function useDayOf(inquiry: Extract<Inquiry, { readonly kind: 'error' }>): void {
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const network = useWorkspaceState((state) => state.openCase?.network);
  const { datasetId, categoryId, subjectId } = inquiry;
  const [asked, setAsked] = useState({ day, network });
  useEffect(() => {
    if (asked.day === day && asked.network === network) return;
    setAsked({ day, network });
    void workspace.inquire({ kind: 'error', datasetId, categoryId, subjectId, until: null });
  }, [workspace, day, network, asked, datasetId, categoryId, subjectId]);
}
