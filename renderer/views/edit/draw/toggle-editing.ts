// Switches editing on the map, and says so.
import type { Workspace } from '../../../workspace/workspace.ts';
import { say } from '../../announce/say.ts';
import { editText } from '../../text/edit-words.ts';
import type { Catalogue } from '../../text/nl.ts';

export function toggleEditing(workspace: Workspace, words: Pick<Catalogue, 'topics'>): void {
  const isOn = !workspace.store.getState().editing.isOn;
  workspace.setEditing({ isOn, drawFrom: null });
  const text = editText(words).drawing;
  say(isOn ? `${text.saidOn} ${text.isOn}` : text.saidOff);
}
