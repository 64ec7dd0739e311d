// The form of a new session: about what, when, with whom, one conversation or all four.
import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import { rowsOf, textOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import { newSeries, newSession } from '../../workshop/agenda.ts';
import { withOwnIds } from '../../workshop/own-ids.ts';
import { CONVERSATIONS, type Conversation, sessionsOf, type Target } from '../../workshop/session.ts';
import { say } from '../announce/say.ts';
import { DateInput } from '../app/DateInput.tsx';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { randomLetters } from './random-letters.ts';
import { useOpenSession } from './use-open-session.ts';
import { today, useRecords, useTargetName } from './use-session.ts';

const PINNED = ['exchange', 'dataset', 'processing_activity'] as const;

interface Draft {
  readonly about: string;
  readonly title: string | null;
  readonly day: string;
  readonly roles: string;
  readonly isSeries: boolean;
  readonly conversation: Conversation;
  readonly weeks: number;
}

export function BeginForm({ target }: { readonly target: Target | null }) {
  const text = workshopText(useText()).begin;
  const workspace = useWorkspace();
  const begin = useBegin();
  const nameOf = useTargetName();
  const [draft, setDraft] = useState<Draft>({
    ...{ about: keyOf(target), title: null, day: today(), roles: '', isSeries: false, conversation: 'map', weeks: 2 },
  });
  const [fault, setFault] = useState('');
  const isBusy = useRef(false);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const about = targetOf(draft.about);
  const title = draft.title ?? (about ? nameOf(about).name : '');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setFault(text.nameNeeded);
    if (isBusy.current) return;
    isBusy.current = true;
    void begin({ ...draft, title: title.trim() }, about)
      .then((isDone) => setFault(isDone ? '' : text.failed))
      .finally(() => {
        isBusy.current = false;
      });
  };
  return (
    <form className="begin-form" noValidate onSubmit={onSubmit} aria-label={text.title}>
      <h3>{text.title}</h3>
      <AboutField value={draft.about} given={target} onChange={(next) => change({ about: next })} />
      <label>
        {text.name}
        <input
          value={title}
          maxLength={120}
          required
          aria-invalid={fault === text.nameNeeded}
          aria-describedby="begin-fault"
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <p role="alert" className="fault" id="begin-fault">
        {fault}
      </p>
      <DateInput label={text.day} value={draft.day} onChange={(day) => change({ day: day ?? draft.day })} />
      <label>
        {text.who}
        <textarea rows={4} value={draft.roles} aria-describedby="begin-who" onChange={(event) => change({ roles: event.target.value })} />
      </label>
      <p className="help" id="begin-who">
        {text.whoHelp}
      </p>
      <PersonalWarning text={`${title}\n${draft.roles}`} />
      <HowMany draft={draft} change={change} />
      <p className="tools">
        <button type="submit" className="button primary">
          {draft.isSeries ? text.startSeries : text.start}
        </button>
        <button type="button" className="button" onClick={() => workspace.lookAtWorkshop({ start: null })}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

function HowMany({ draft, change }: { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }) {
  const words = workshopText(useText());
  const text = words.begin;
  const name = useId();
  return (
    <fieldset className="how-many">
      <legend>{text.how}</legend>
      <label className="check">
        <input type="radio" name={name} checked={!draft.isSeries} onChange={() => change({ isSeries: false })} /> {text.one}
      </label>
      <label className="check">
        <input type="radio" name={name} checked={draft.isSeries} onChange={() => change({ isSeries: true })} /> {text.series}
      </label>
      {draft.isSeries ? (
        <>
          <p className="help">{text.seriesHelp}</p>
          <label className="short">
            {text.weeks}
            <input
              type="number"
              min={0}
              max={26}
              value={draft.weeks}
              onChange={(event) => change({ weeks: Math.max(0, Number(event.target.value) || 0) })}
            />
          </label>
        </>
      ) : (
        <label>
          {text.which}
          <select value={draft.conversation} onChange={(event) => change({ conversation: event.target.value as Conversation })}>
            {CONVERSATIONS.map((one) => (
              <option key={one} value={one}>
                {words.conversations[one]}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

interface AboutProps {
  readonly value: string;
  readonly given: Target | null;
  readonly onChange: (key: string) => void;
}

/** Flows, datasets and activities by name; and what was chosen elsewhere, when it is none of these. */
function AboutField({ value, given, onChange }: AboutProps) {
  const { language } = useText();
  const text = workshopText(useText()).begin;
  const records = useRecords();
  const nameOf = useTargetName();
  const groups = useMemo(
    () =>
      PINNED.map((kind) => {
        const sheet = sheetOfKind(kind);
        const ids = sheet ? rowsOf(records, sheet).flatMap((row) => textOf(row, 'id') ?? []) : [];
        const items = ids.map((id) => ({ key: keyOf({ kind, id }), name: nameOf({ kind, id }).name }));
        return { kind, items: items.sort((one, other) => one.name.localeCompare(other.name, language)) };
      }),
    [records, nameOf, language],
  );
  const isOther = given !== null && !PINNED.some((kind) => kind === given.kind);
  return (
    <label>
      {text.about}
      {/* biome-ignore lint/a11y/noAutofocus: the form was asked for */}
      <select autoFocus value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{text.aboutCase}</option>
        {isOther && (
          <optgroup label={text.kinds.other}>
            <option value={keyOf(given)}>{nameOf(given).name}</option>
          </optgroup>
        )}
        {groups.map(({ kind, items }) => (
          <optgroup key={kind} label={text.kinds[kind]}>
            {items.map((item) => (
              <option key={item.key} value={item.key}>
                {item.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Answers whether it could be kept. */
function useBegin(): (draft: Draft & { readonly title: string }, target: Target | null) => Promise<boolean> {
  const words = useText();
  const text = workshopText(words);
  const workspace = useWorkspace();
  const records = useRecords();
  const open = useOpenSession();
  return async ({ title, day, roles, isSeries, conversation, weeks }, target) => {
    const session = { title, day, target, roles: roles.split('\n') };
    const made = isSeries ? newSeries(records, session, text.conversations, weeks * 7) : newSession(records, { ...session, conversation });
    if ('faults' in made) return false;
    const { changes, idOf } = withOwnIds(made.changes, randomLetters);
    const id = idOf(made.ids[0] ?? '');
    await Promise.race([workspace.edit('add', changes), untilThere(workspace, id)]);
    open({ id, conversation: isSeries ? 'map' : conversation });
    say(text.begin.begun(title));
    return true;
  };
}

/** The session can be led as soon as the case has it, while the tables for questions are still being filled. */
function untilThere({ store }: ReturnType<typeof useWorkspace>, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ openCase }) => {
      if (!sessionsOf(openCase?.records ?? new Map()).some((one) => one.id === id)) return;
      stop();
      resolve();
    });
  });
}

function keyOf(target: Target | null): string {
  return target ? JSON.stringify([target.kind, target.id]) : '';
}

function targetOf(key: string): Target | null {
  if (key === '') return null;
  const [kind = '', id = ''] = JSON.parse(key) as string[];
  return { kind, id };
}
