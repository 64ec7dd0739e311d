// Writing down a decision in two steps: what is decided, and the weighing. Escape takes it away; what was typed stays.
import './decisions.css';
import { X } from 'lucide-react';
import { type FormEvent, useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Deciding } from '../../../workspace/signals/decision-state.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { decisionText } from '../../text/decision-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { FormOrigin } from './FormOrigin.tsx';
import { FormWeighing } from './FormWeighing.tsx';
import { FormWhat } from './FormWhat.tsx';
import { useDecisionForm } from './use-decision-form.ts';

export function DecisionForm() {
  const workspace = useWorkspace();
  const deciding = useWorkspaceState((state) => state.deciding);
  const book = useWorkspaceState((state) => state.openCase?.signals);
  if (!deciding?.isOpen || !book) return null;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && workspace.closeDecision()}>
      <Modal className="popover decision-modal">
        <Dialog className="decision-dialog">
          <Steps deciding={deciding} book={book} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Steps({ deciding, book }: { readonly deciding: Deciding; readonly book: SignalBook }) {
  const workspace = useWorkspace();
  const text = decisionText(useText()).form;
  const element = useRef<HTMLFormElement>(null);
  const form = useDecisionForm(deciding, book, element);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.goOn();
  };
  const { step } = deciding;
  useEffect(() => {
    if (step) element.current?.querySelector<HTMLElement>('.decision-body :is(input:not([type="radio"]), input:checked, textarea)')?.focus();
  }, [step]);
  return (
    <form ref={element} onSubmit={submit} noValidate>
      <header>
        <div>
          <Heading slot="title">{text.title}</Heading>
          <p className="step" role="status">
            {text.steps[step]}
          </p>
        </div>
        <button type="button" className="button quiet" aria-label={text.close} title={text.close} onClick={workspace.closeDecision}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="decision-body" key={step}>
        {deciding.waiting && <Waiting deciding={deciding} />}
        <FormOrigin from={deciding.from} book={book} />
        {step === 1 ? <FormWhat form={form} book={book} /> : <FormWeighing form={form} book={book} />}
      </div>
      <footer>
        <span className="refused" role="alert">
          {form.refused || (form.wrongs > 0 ? text.faults(form.wrongs) : '')}
        </span>
        <button type="button" className="button quiet" onClick={workspace.dropDecision}>
          {text.drop}
        </button>
        {step === 2 && (
          <button type="button" className="button" onClick={() => workspace.stepDecision(1)}>
            {text.back}
          </button>
        )}
        <button type="submit" className="button primary">
          {step === 1 ? text.next : text.record}
        </button>
      </footer>
    </form>
  );
}

/** Another start was asked for while this draft had been worked on. */
function Waiting({ deciding: { waiting } }: { readonly deciding: Deciding }) {
  const workspace = useWorkspace();
  const text = decisionText(useText()).form;
  return (
    <p className="decision-waiting" role="status">
      {text.waiting}
      <button type="button" className="button" onClick={() => workspace.startDecision(waiting, true)}>
        {text.anew}
      </button>
    </p>
  );
}
