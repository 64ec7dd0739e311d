// Listens for what nobody caught, and for the kinds of acts of this window. Contents are never looked at.
import { useEffect } from 'react';
import type { WorkspaceState } from '../../workspace/state.ts';
import { useWorkspace } from '../workspace-context.ts';
import { noteAct, noteFault } from './fault-book.ts';

/** Browsers say this when a picture changes size while it is drawn; nothing is wrong. */
const HARMLESS = /ResizeObserver loop/;

export function useFaultWatch(): void {
  const { store } = useWorkspace();
  useEffect(() => {
    const onError = (event: ErrorEvent) => {
      if (!HARMLESS.test(event.message)) noteFault(event.error ?? event.message, 'window', false);
    };
    const onRejection = (event: PromiseRejectionEvent) => noteFault(event.reason, 'promise', false);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    const stop = store.subscribe((now, before) => {
      for (const act of actsBetween(before, now)) noteAct(act);
      if (now.failure && now.failure !== before.failure) noteFault(now.failure.detail, now.failure.kind, true);
    });
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
      stop();
    };
  }, [store]);
}

/** The kinds of what was done between two states; the values are names of the code, none of them the user's. */
export function actsBetween(before: WorkspaceState, now: WorkspaceState): readonly string[] {
  const acts: string[] = [];
  const changed = (name: string, was: string | null | undefined, is: string | null | undefined) => {
    if (is && is !== was) acts.push(`${name}:${is}`);
  };
  changed('screen', before.screen, now.screen);
  changed('form', before.form, now.form);
  changed('grouping', before.grouping, now.grouping);
  changed('inquiry', before.inquiry?.kind, now.inquiry?.kind);
  changed('busy', before.busy?.step, now.busy?.step);
  changed('language', before.language, now.language);
  if (now.openCase && now.openCase.sources !== before.openCase?.sources) acts.push('case:read');
  if (now.undoable.length > before.undoable.length) changed('act', null, actName(now));
  if (now.redoable.length > before.redoable.length) acts.push('act:undo');
  return acts;
}

function actName({ undoable }: WorkspaceState): string {
  const last = undoable.at(-1);
  return last === undefined ? '' : last.kind === 'edit' ? last.step.act : last.act;
}
