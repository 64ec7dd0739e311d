// One line in which anything that is said is written down: Enter keeps it and the next can be typed at once. The sign in front or the arrow keys choose what it is.
import { X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { KINDS, type Kind, nextKind, SIGNS } from '../../workshop/capture.ts';
import { participantsOf } from '../../workshop/session.ts';
import { say } from '../announce/say.ts';
import { DateInput } from '../app/DateInput.tsx';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type Line, useLine } from './use-line.ts';
import { type OpenSession, useTargetName } from './use-session.ts';

interface Props {
  readonly open: OpenSession;
  readonly kind: Kind;
}

export function CaptureLine({ open, kind: chosen }: Props) {
  const text = workshopText(useText()).capture;
  const workspace = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const draft = useLine(open, chosen, field);
  const close = useReturn(() => workspace.lookAtWorkshop({ capture: null }));
  const { kind } = draft;
  const choose = (next: Kind) => {
    workspace.lookAtWorkshop({ capture: { kind: next } });
    field.current?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    draft.save();
  };
  return (
    <form
      className={`capture-line ${kind}`}
      aria-label={text.label}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      data-takes-keys
    >
      <KindChoice kind={kind} onChoose={choose} />
      <div className="capture-fields">
        <LineField field={field} draft={draft} />
        <RoleField open={open} label={kind === 'action' ? text.owner : text.who} value={draft.role} onChange={draft.setRole} />
        {kind === 'action' && <DateInput label={text.by} value={draft.dueOn} onChange={draft.setDueOn} />}
        <button type="submit" className="button primary">
          {draft.isSure ? text.anyway : text.save}
        </button>
        <button type="button" className="button quiet" aria-label={text.close} onClick={close}>
          <X size={14} aria-hidden />
        </button>
      </div>
      <PersonalWarning text={`${draft.line}\n${draft.role}`} />
      <p className="capture-help">
        <With open={open} /> <span id="capture-line-help">{text.help}</span>
      </p>
      {draft.fault && (
        <p role="alert" className="fault">
          {draft.fault}
        </p>
      )}
      {!draft.fault && draft.said && <p className="capture-said">{draft.said}</p>}
    </form>
  );
}

interface LineProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly draft: Line;
}

function LineField({ field, draft }: LineProps) {
  const text = workshopText(useText()).capture;
  const workspace = useWorkspace();
  useEffect(() => field.current?.focus(), [field]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = nextKind(draft.kind, event.key === 'ArrowDown' ? 1 : -1);
    const sign = SIGNS[draft.kind];
    if (draft.line.trim().startsWith(sign)) draft.type(draft.line.trim().slice(sign.length).trimStart());
    workspace.lookAtWorkshop({ capture: { kind: next } });
    say(text.kinds[next]);
  };
  return (
    <label className="grow">
      <span className="visually-hidden">{text.line}</span>
      <input
        ref={field}
        className="line"
        value={draft.line}
        maxLength={1000}
        placeholder={text.line}
        aria-describedby="capture-line-help"
        aria-invalid={draft.fault !== ''}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

function KindChoice({ kind, onChoose }: { readonly kind: Kind; readonly onChoose: (kind: Kind) => void }) {
  const text = workshopText(useText()).capture;
  return (
    <fieldset className="kind-choice" aria-label={text.kind}>
      {KINDS.map((one) => (
        <button key={one} type="button" tabIndex={-1} className="button" aria-pressed={one === kind} onClick={() => onChoose(one)}>
          <kbd aria-hidden>{SIGNS[one]}</kbd> {text.kinds[one]}
        </button>
      ))}
    </fieldset>
  );
}

interface RoleProps {
  readonly open: OpenSession;
  readonly label: string;
  readonly value: string;
  readonly onChange: (role: string) => void;
}

/** The roles at the table to choose from, or another one. */
function RoleField({ open: { records, session }, label, value, onChange }: RoleProps) {
  const list = useId();
  return (
    <label className="role">
      {label}
      <input list={list} value={value} maxLength={80} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>
        {participantsOf(records, session.id).map(({ id, role }) => (
          <option key={id} value={role} />
        ))}
      </datalist>
    </label>
  );
}

/** With what it is kept. */
function With({ open: { session } }: { readonly open: OpenSession }) {
  const text = workshopText(useText()).capture;
  const nameOf = useTargetName();
  const aside = useWorkspaceState((state) => state.workshop.aside);
  const target = aside ?? session.target;
  return <strong>{target && target.kind !== 'case' ? text.at(nameOf(target).name) : text.atCase}.</strong>;
}

/** Closes, and gives the focus back to where it was before the line took it; to the screen when that is gone. */
function useReturn(close: () => void): () => void {
  const [before] = useState(() => document.activeElement);
  return () => {
    close();
    const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
    if (isThere) before.focus();
    else document.getElementById('main')?.focus();
  };
}
