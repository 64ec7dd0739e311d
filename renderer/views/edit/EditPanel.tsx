// The form that is open, in the place of the inspector: to change a row, to make one, or to take one away.
import './edit.css';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { STEP_WORDS } from '../../edit/step-words.ts';
import type { EditForm } from '../../workspace/editing/edit-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { labelOf } from './edit-sentences.ts';
import { RemovePart } from './RemovePart.tsx';
import { RowFields } from './RowFields.tsx';
import { namesIn } from './row-names.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { type RowForm, useRowForm } from './use-row-form.ts';

export function EditPanel() {
  const form = useWorkspaceState((state) => state.editing.form);
  const openCase = useWorkspaceState((state) => state.openCase);
  if (!form || !openCase) return null;
  const key = form.kind === 'new' ? `new ${form.sheet} ${JSON.stringify(form.given)}` : `${form.kind} ${form.sheet} ${form.name}`;
  if (form.kind === 'remove') return <RemovePart key={key} form={form} openCase={openCase} />;
  return <RowPanel key={key} asked={form} openCase={openCase} />;
}

type RowAsked = Exclude<EditForm, { readonly kind: 'remove' }>;

function RowPanel({ asked, openCase }: { readonly asked: RowAsked; readonly openCase: OpenCase }) {
  const words = useText();
  const text = editText(words).form;
  const workspace = useWorkspace();
  const element = useRef<HTMLFormElement>(null);
  const form = useRowForm(asked, openCase);
  useReturnFocus(element);
  useFirstField(element, asked);
  const save = async () => {
    if (!(await form.save())) focusWrong(element.current);
  };
  const onCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      workspace.openForm(null);
    }
  };
  const [noun] = STEP_WORDS[words.language].nouns[asked.sheet];
  const capital = noun.charAt(0).toUpperCase() + noun.slice(1);
  const title = asked.kind === 'row' ? (namesIn(form.records, words.language)(asked.sheet, asked.name) ?? capital) : text.add(noun);
  const isGone = asked.kind === 'row' && !form.row;
  return (
    <aside className="side edit-panel" aria-label={text.label}>
      <form ref={element} noValidate onKeyDownCapture={onCapture} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        <header>
          <span className="kind">{asked.kind === 'row' ? text.change(capital) : text.notYet}</span>
          <button type="button" className="button quiet" aria-label={text.close} title={text.close} onClick={() => workspace.openForm(null)}>
            <X size={16} aria-hidden />
          </button>
        </header>
        <h2>{title}</h2>
        <div className="edit-body">
          {isGone ? <p className="warning">{text.gone}</p> : <RowFields form={form} />}
          {asked.sheet !== 'annotations' && <RoleField />}
        </div>
        <Footer form={form} isGone={isGone} onSave={save} />
      </form>
    </aside>
  );
}

/** As whom the change is made. */
function RoleField() {
  const text = editText(useText()).form;
  const workspace = useWorkspace();
  const role = useWorkspaceState((state) => state.role);
  return (
    <label className="role-field">
      {text.role}
      <input type="text" autoComplete="off" maxLength={80} value={role} onChange={(event) => workspace.setRole(event.target.value)} />
      <span className="means">{text.roleHelp}</span>
    </label>
  );
}

interface FooterProps {
  readonly form: RowForm;
  readonly isGone: boolean;
  readonly onSave: () => Promise<void>;
}

function Footer({ form, isGone, onSave }: FooterProps) {
  const text = editText(useText()).form;
  const workspace = useWorkspace();
  const waiting = useWorkspaceState((state) => state.editing.waiting);
  if (waiting) return <Unsaved onSave={onSave} next={waiting.next} />;
  return (
    <footer>
      <Said form={form} />
      <button type="button" className="button" onClick={() => workspace.openForm(null, 'drop')}>
        {text.drop}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={isGone || form.isBusy}
        title={text.saveKeys}
        aria-keyshortcuts="Control+Enter"
        onClick={() => void onSave()}
      >
        {text.save}
      </button>
    </footer>
  );
}

/** How many fields are not right yet, or why nothing was recorded. */
function Said({ form }: { readonly form: RowForm }) {
  const words = useText();
  const text = editText(words).form;
  const isPurposeMissing = form.sheet === 'exchanges' && form.faults.some(({ field }) => field === 'purpose_id');
  const shown = form.faults.filter(({ field }) => form.wasTried || form.isTouched(field));
  const faults = shown.length > 0 ? `${isPurposeMissing && form.wasTried ? `${text.purposeMissing} ` : ''}${text.faults(shown.length)}` : '';
  const said = form.said === 'nothing' ? text.nothing : form.said === 'failed' ? text.failed : faults;
  return (
    <span className="refused" role="status" title={shown.map(({ field }) => labelOf(words, form.sheet, field)).join(', ')}>
      {said}
    </span>
  );
}

/** Something was typed, and another form or none was asked for. */
function Unsaved({ onSave, next }: { readonly onSave: () => Promise<void>; readonly next: EditForm | null }) {
  const text = editText(useText()).form;
  const workspace = useWorkspace();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const saveAndGoOn = async () => {
    workspace.setEditing({ waiting: null });
    await onSave();
    if (next && workspace.store.getState().editing.form === null) workspace.openForm(next);
  };
  return (
    <footer className="unsaved" role="alertdialog" aria-label={text.unsaved}>
      <p>{text.unsaved}</p>
      <button ref={first} type="button" className="button" onClick={() => workspace.setEditing({ waiting: null })}>
        {text.unsavedStay}
      </button>
      <button type="button" className="button" onClick={() => workspace.openForm(next, 'drop')}>
        {text.unsavedDrop}
      </button>
      <button type="button" className="button primary" onClick={() => void saveAndGoOn()}>
        {text.unsavedSave}
      </button>
    </footer>
  );
}

/** Typing begins in the field that was asked for; otherwise in the first that is still empty. */
function useFirstField(element: React.RefObject<HTMLElement | null>, asked: RowAsked): void {
  useEffect(() => {
    const wanted = asked.focus ? element.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(asked.focus)}"]`) : null;
    const first = element.current?.querySelector<HTMLElement>('[data-field]');
    const target = wanted ?? first;
    focusField(target ?? null);
  }, [element, asked]);
}

/** A day has its focus on its first part. */
function focusField(target: HTMLElement | null): void {
  const own = target?.matches('input, select, textarea') ? target : target?.querySelector<HTMLElement>('[role="spinbutton"], input');
  own?.focus();
  own?.scrollIntoView({ block: 'center' });
}

function focusWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() => focusField(form?.querySelector<HTMLElement>('.is-wrong [data-field]') ?? null));
}
