// What the form of a decision works on: the draft, what is wrong with it once the user wanted to go on, and going on.
import { useEffect, useRef, useState } from 'react';
import { nextId } from '../../../model/entered.ts';
import { type DecisionDraft, type DraftFault, draftFaults, draftRows } from '../../../signals/decision-draft.ts';
import type { Deciding } from '../../../workspace/signals/decision-state.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { decisionText } from '../../text/decision-words.ts';
import { problemIn } from '../../text/problems.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

export interface DecisionForm {
  readonly draft: DecisionDraft;
  readonly change: (part: Partial<DecisionDraft>) => void;
  /** The sentence beside a field; '' when it is right, or was not looked at yet. */
  readonly wrongOf: (field: keyof DecisionDraft, at?: number) => string;
  readonly wrongs: number;
  /** What the case itself refused. */
  readonly refused: string;
  readonly goOn: () => Promise<void>;
}

/** `form` is the element in which the first wrong field is found. */
export function useDecisionForm({ draft, step }: Deciding, book: SignalBook, form: React.RefObject<HTMLFormElement | null>): DecisionForm {
  const workspace = useWorkspace();
  const words = useText();
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState('');
  const records = useWorkspaceState((state) => state.openCase?.records);
  const isRecording = useRef(false);
  const faults = tried >= step ? draftFaults(draft, step) : [];
  useFirstWrong(form, tried, step);
  const record = async () => {
    if (!records || isRecording.current) return;
    isRecording.current = true;
    const id = nextId(records, 'decisions');
    const rows = draftRows(draft, id, (seriesId) => book.series.get(seriesId)?.dimension ?? null);
    const outcome = await workspace.enter(rows);
    isRecording.current = false;
    if ('faults' in outcome) {
      const said = outcome.faults.map((fault) => problemIn(words, { ...fault, file: '', column: fault.field, row: null }));
      return setRefused(said.join(' '));
    }
    workspace.dropDecision();
    workspace.setSignals({ part: 'decisions', decisionId: id });
    workspace.show('signals');
  };
  return {
    draft,
    change: (part) => {
      setRefused('');
      workspace.draftDecision(part);
    },
    wrongOf: (field, at) => {
      const fault = faults.find((one) => one.field === field && (one.field !== 'links' || one.at === at));
      return fault ? wrongWords(fault, decisionText(words).form.why) : '';
    },
    wrongs: faults.length,
    refused,
    goOn: async () => {
      if (draftFaults(draft, step).length > 0) {
        setTried(step);
        return focusWrong(form.current);
      }
      if (step === 1) workspace.stepDecision(2);
      else await record();
    },
  };
}

const CHOICES: ReadonlySet<DraftFault['field']> = new Set(['links', 'isReversible', 'isPrivacyChecked', 'isSecurityChecked']);

function wrongWords({ field, why }: DraftFault, words: Readonly<Record<DraftFault['why'] | 'choose', string>>): string {
  return why === 'empty' && CHOICES.has(field) ? words.choose : words[why];
}

/** The first field that is wrong gets the focus, once what is wrong stands beside it. */
function useFirstWrong(form: React.RefObject<HTMLFormElement | null>, tried: number, step: number): void {
  useEffect(() => {
    if (tried === step) focusWrong(form.current);
  }, [form, tried, step]);
}

function focusWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
  const field = wrong?.matches('input, textarea, [role="spinbutton"]')
    ? wrong
    : wrong?.querySelector<HTMLElement>('input, textarea, [role="spinbutton"]');
  field?.focus();
}
