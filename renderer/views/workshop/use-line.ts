// What is being written down: the line with its kind, who and when, and keeping it. What may point to a person is kept only when that is asked for once more.
import { type RefObject, useState } from 'react';
import { captured, type Kind } from '../../workshop/capture.ts';
import { say } from '../announce/say.ts';
import { personalKinds } from '../signals/capture/personal-kinds.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText } from '../workspace-context.ts';
import type { OpenSession } from './use-session.ts';
import { useWriteDown } from './use-write-down.ts';

export interface Line {
  readonly line: string;
  /** What the line is: by its sign, or as chosen. */
  readonly kind: Kind;
  readonly role: string;
  readonly dueOn: string | null;
  readonly fault: string;
  readonly said: string;
  /** It was warned of personal data; the next time it is kept. */
  readonly isSure: boolean;
  readonly type: (line: string) => void;
  readonly setRole: (role: string) => void;
  readonly setDueOn: (day: string | null) => void;
  readonly save: () => void;
}

export function useLine(open: OpenSession, chosen: Kind, field: RefObject<HTMLInputElement | null>): Line {
  const text = workshopText(useText()).capture;
  const writeDown = useWriteDown(open);
  const [line, setLine] = useState('');
  const [role, setRole] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const [said, setSaid] = useState('');
  const [isSure, setSure] = useState(false);
  const parsed = captured(line, chosen);
  const type = (next: string) => {
    setLine(next);
    setFault('');
    setSure(false);
  };
  const save = () => {
    if (personalKinds(`${line}\n${role}`).length > 0 && !isSure) {
      setSure(true);
      return setFault(text.personal);
    }
    const outcome = writeDown({ ...parsed, dueOn: parsed.dueOn ?? (parsed.kind === 'action' ? dueOn : null) }, role);
    if (outcome.fault !== '') return setFault(outcome.fault);
    setSaid(outcome.said);
    say(outcome.said);
    type('');
    field.current?.focus();
  };
  return { line, kind: parsed.kind, role, dueOn, fault, said, isSure, type, setRole, setDueOn, save };
}
