// Before a row is taken away: what hangs on it, and what becomes of that.
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { findRow } from '../../edit/find-row.ts';
import { observedIn } from '../../edit/observed.ts';
import { type Fate, type Hanging, hangingOn, type Observed, type Refused, removeRows } from '../../edit/remove.ts';
import { rowTitle } from '../../edit/row-title.ts';
import { STEP_WORDS } from '../../edit/step-words.ts';
import { rowsOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { EditForm } from '../../workspace/editing/edit-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { editText } from '../text/edit-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { labelOf } from './edit-sentences.ts';
import { namesIn } from './row-names.ts';
import { useRecordStep } from './use-record-step.ts';
import { useReturnFocus } from './use-return-focus.ts';

type Removing = Extract<EditForm, { readonly kind: 'remove' }>;

interface Props {
  readonly form: Removing;
  readonly openCase: OpenCase;
}

export function RemovePart({ form, openCase }: Props) {
  const words = useText();
  const text = editText(words);
  const workspace = useWorkspace();
  const element = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { records } = openCase;
  const at = findRow(records, form.sheet, form.name)?.at ?? -1;
  const observed = useMemo(() => observedIn(openCase.observations), [openCase.observations]);
  const outlook = useMemo(() => hangingOn(records, form.sheet, [at], observed), [records, form.sheet, at, observed]);
  const { run, hasFailed } = useRemoval(form, openCase, at, observed);
  useReturnFocus(element);
  useEffect(() => button.current?.focus(), []);
  const [noun] = STEP_WORDS[words.language].nouns[form.sheet];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    workspace.openForm(null, 'drop');
  };
  return (
    <aside ref={element} className="side edit-panel" aria-label={text.form.label} onKeyDown={onKeyDown}>
      <header>
        <span className="kind">{text.removing.title(noun.charAt(0).toUpperCase() + noun.slice(1))}</span>
        <button type="button" className="button quiet" aria-label={text.form.close} onClick={() => workspace.openForm(null, 'drop')}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <h2>{namesIn(records, words.language)(form.sheet, form.name) ?? noun}</h2>
      <div className="edit-body">
        {at < 0 && <p className="warning">{text.form.gone}</p>}
        {outlook.refused.length > 0 && <p className="warning">{refusedWords(words, outlook.refused)}</p>}
        {outlook.hanging.length === 0 ? <p>{text.removing.alone}</p> : <HangingList hanging={outlook.hanging} openCase={openCase} />}
        <p className="means">
          {text.removing.undo} {outlook.hanging.some(({ sheet }) => sheet === 'annotations') && text.removing.voices}
        </p>
      </div>
      <footer>
        <span className="refused" role="status">
          {hasFailed ? text.form.failed : ''}
        </span>
        <button ref={button} type="button" className="button" onClick={() => workspace.openForm(null, 'drop')}>
          {text.removing.cancel}
        </button>
        <button type="button" className="button danger" disabled={at < 0 || outlook.refused.length > 0} onClick={run}>
          {text.removing.run}
        </button>
      </footer>
    </aside>
  );
}

function useRemoval(form: Removing, { records }: OpenCase, at: number, observed: Observed) {
  const { record } = useRecordStep();
  const [hasFailed, setFailed] = useState(false);
  const run = async () => {
    const outcome = removeRows(records, form.sheet, [at], observed);
    if ('changes' in outcome) setFailed(!(await record('remove', outcome.changes, form)));
  };
  return { run: () => void run(), hasFailed };
}

const ORDER: readonly Fate[] = ['removed', 'cleared', 'dropped', 'kept'];

/** By what becomes of it and by sheet: how many, and which. */
function HangingList({ hanging, openCase }: { readonly hanging: readonly Hanging[]; readonly openCase: OpenCase }) {
  const words = useText();
  const text = editText(words).removing;
  const groups = useMemo(() => grouped(hanging), [hanging]);
  const title = ({ sheet, at }: Hanging) => {
    const row = rowsOf(openCase.records, sheet)[at];
    return row ? rowTitle(sheet, row.values, words.language) : '';
  };
  return (
    <>
      <p>{text.hangs}</p>
      {groups.map(({ fate, sheet, items }) => (
        <details key={`${fate} ${sheet}`} className="hanging">
          <summary>{fateWords(words, fate, sheet, new Set(items.map(({ at }) => at)).size)}</summary>
          <ul>
            {items.slice(0, MOST).map((item) => (
              <li key={`${item.at} ${item.field} ${item.to.id}`}>
                {title(item)} <span className="of">{labelOf(words, sheet, item.field)}</span>
              </li>
            ))}
            {items.length > MOST && <li>+ {(items.length - MOST).toLocaleString(words.locale)}</li>}
          </ul>
        </details>
      ))}
    </>
  );
}

/** So many are named. */
const MOST = 50;

function grouped(hanging: readonly Hanging[]) {
  const groups = new Map<string, { readonly fate: Fate; readonly sheet: SheetName; readonly items: Hanging[] }>();
  for (const item of hanging) {
    const key = `${item.fate} ${item.sheet}`;
    const group = groups.get(key) ?? { fate: item.fate, sheet: item.sheet, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate));
}

function fateWords(words: Catalogue, fate: Fate, sheet: SheetName, count: number): string {
  const text = editText(words).removing;
  const noun = STEP_WORDS[words.language].nouns[sheet][count === 1 ? 0 : 1];
  if (fate === 'removed') return text.goes(count, noun);
  return fate === 'kept' ? text.stays(count, noun) : text.emptied(count, noun);
}

/** What someone said stays; so do rows that measurements are about. */
function refusedWords(words: Parameters<typeof editText>[0], refused: readonly Refused[]): string {
  const text = editText(words).removing;
  const counted = refused.reduce((sum, one) => sum + (one.why === 'observed' ? one.count : 0), 0);
  return counted > 0 ? text.observed(counted) : text.refused;
}
