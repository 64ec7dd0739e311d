// What would be undone or done again, in words; and undoing with those words said.
import { tellStep } from '../../edit/step-sentences.ts';
import type { UndoableAct } from '../../workspace/editing/undoable-act.ts';
import { lastAct, nextAct } from '../../workspace/editing/undoing.ts';
import type { OpenCase } from '../../workspace/state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { say } from '../announce/say.ts';
import { editText } from '../text/edit-words.ts';
import { catalogueOf } from '../text/languages.ts';
import type { Catalogue } from '../text/nl.ts';
import { namesIn } from './row-names.ts';

type Words = Pick<Catalogue, 'language' | 'topics'>;

/** The sentence of a change of rows; the name of another act. */
export function actWords(act: UndoableAct, openCase: OpenCase, words: Words): string {
  const text = editText(words).undo;
  if (act.kind === 'edit') return tellStep(act.step, { language: words.language, nameOf: namesIn(openCase.records, words.language) });
  return (act.kind === 'view' ? text.views[act.act] : text.settles[act.act]) ?? text.other;
}

/** Undoes the last act, and says which. */
export async function undoSaid(workspace: Workspace): Promise<void> {
  await saying(workspace, lastAct(workspace.store.getState()), workspace.undo, 'saidUndo');
}

/** Does the act again that was undone last, and says which. */
export async function redoSaid(workspace: Workspace): Promise<void> {
  await saying(workspace, nextAct(workspace.store.getState()), workspace.redo, 'saidRedo');
}

async function saying(workspace: Workspace, act: UndoableAct | undefined, run: () => Promise<unknown>, how: 'saidUndo' | 'saidRedo'): Promise<void> {
  const state = workspace.store.getState();
  const { openCase } = state;
  const catalogue = catalogueOf(state);
  const text = editText(catalogue).undo;
  if (!act || !openCase) return say(how === 'saidUndo' ? text.nothingUndo : text.nothingRedo);
  const words = actWords(act, openCase, catalogue);
  await run();
  say(text[how](words));
}
