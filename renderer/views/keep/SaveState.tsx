// Whether the case is saved, and the button that saves it; and what keeps it from being saved over.
import './keep.css';
import { CircleAlert, CircleCheck, CircleDot } from 'lucide-react';
import { useEffect } from 'react';
import type { Workspace } from '../../workspace/workspace.ts';
import { keepText, momentWords } from '../text/keep-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function SaveState() {
  const words = useText();
  const text = keepText(words);
  const workspace = useWorkspace();
  const { name, savedAt, isUnsaved } = useWorkspaceState((state) => state.keeping);
  const isSaving = useWorkspaceState((state) => state.isSaving);
  const hint = name ? text.file(name) : undefined;
  if (isSaving) return <span className="save-state">{text.saving}</span>;
  if (isUnsaved)
    return (
      <button
        type="button"
        className="save-state unsaved"
        title={[text.unsavedHint, hint].filter(Boolean).join('\n')}
        onClick={() => void workspace.saveCase()}
      >
        <CircleDot size={13} aria-hidden />
        {text.unsaved}
      </button>
    );
  if (!name) return null;
  return (
    <span className="save-state" title={hint}>
      <CircleCheck size={13} aria-hidden />
      {savedAt ? text.savedAt(momentWords(savedAt, words.locale)) : text.saved}
    </span>
  );
}

/** Short in the bar, whole in its title and for who hears the page. */
export function KeepWarning() {
  const words = useText();
  const text = keepText(words);
  const { notOver, elsewhere, isUnkept } = useWorkspaceState((state) => state.keeping);
  const since = elsewhere ? momentWords(elsewhere.since, words.locale) : '';
  const told = [
    ...(isUnkept ? [[text.unkeptShort, text.unkept] as const] : []),
    ...(elsewhere ? [[text.elsewhereShort, text.elsewhere(elsewhere.where, since)] as const] : []),
    ...(notOver ? [[text.notOverShort[notOver], text.notOver[notOver]] as const] : []),
  ];
  const [first] = told;
  if (!first) return null;
  const whole = told.map(([, sentence]) => sentence).join(' ');
  return (
    <span className="save-state warning" title={whole} role="status">
      <CircleAlert size={13} aria-hidden />
      {first[0]}
      <span className="unseen">. {whole}</span>
    </span>
  );
}

/** The file was changed or taken away elsewhere: said as soon as it is seen, not only at saving. */
export function OutsideWarning() {
  const text = keepText(useText());
  const workspace = useWorkspace();
  useOutsideLook(workspace);
  const outside = useWorkspaceState((state) => (state.outside?.seen === state.keeping.seen ? state.outside : null));
  if (!outside) return null;
  return (
    <button type="button" className="save-state warning" title={text.outside(outside.isGone)} onClick={workspace.tellOutside}>
      <CircleAlert size={13} aria-hidden />
      <span role="status">
        {text.outsideShort(outside.isGone)}
        <span className="unseen">. {text.outside(outside.isGone)}</span>
      </span>
    </button>
  );
}

function useOutsideLook(workspace: Workspace): void {
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && workspace.lookOutside());
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [workspace]);
}
