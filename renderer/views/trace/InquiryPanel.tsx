// What is asked of the case, with its answer beside the map.
import type { Inquiry } from '../../workspace/asking/inquiry.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { Waiting } from './AnswerBody.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { ErrorPanel } from './ErrorPanel.tsx';
import { type OriginInquiry, OriginPanel } from './origin/OriginPanel.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { StoryPanel } from './StoryPanel.tsx';
import { TraceFrame } from './TraceFrame.tsx';
import { useNames, useTraceText } from './use-trace.ts';

export function InquiryPanel() {
  const inquiry = useWorkspaceState((state) => state.inquiry);
  switch (inquiry?.kind) {
    case undefined:
      return null;
    case 'error':
      return <ErrorPanel inquiry={inquiry as Extract<Inquiry, { readonly kind: 'error' }>} />;
    case 'story':
      return <StoryPanel inquiry={inquiry as Extract<Inquiry, { readonly kind: 'story' }>} />;
    case 'origin':
      return <OriginPanel inquiry={inquiry as OriginInquiry} />;
    case 'choose':
      return <ChoosePanel inquiry={inquiry as Extract<Inquiry, { readonly kind: 'choose' }>} />;
    default:
      return <AnswerPanel inquiry={inquiry as Parameters<typeof AnswerPanel>[0]['inquiry']} />;
  }
}

function ChoosePanel({ inquiry }: { readonly inquiry: Extract<Inquiry, { readonly kind: 'choose' }> }) {
  const text = useTraceText();
  const names = useNames();
  return (
    <TraceFrame title={text.kinds[inquiry.about]}>
      {names ? <QuestionForm names={names} about={inquiry.about} inquiry={inquiry} /> : <Waiting isFailed={false} />}
    </TraceFrame>
  );
}
