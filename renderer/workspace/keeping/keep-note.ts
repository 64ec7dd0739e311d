// What goes with unsaved work, so that after a crash it can be said what it is and saved where it belongs. Short: the host keeps it as a text.
import type { Keeping } from './keep-state.ts';

/** `title` is what the case is called. */
export interface WorkNote extends Pick<Keeping, 'caseId' | 'handle' | 'name' | 'seen' | 'notOver'> {
  readonly title: string;
}

export function writeNote(title: string, { caseId, handle, name, seen, notOver }: Keeping): string {
  return JSON.stringify({ title: title.slice(0, 200), caseId, handle, name, seen, notOver } satisfies WorkNote);
}

/** What the case is called of which this work is. */
export function titleOfWork(note: string): string {
  const { title = '', name = null } = readNote(note) ?? {};
  return title || (name ?? 'Datareis');
}

/** null when it is no such note. */
export function readNote(text: string): WorkNote | null {
  try {
    const note = JSON.parse(text) as Partial<WorkNote> | null;
    if (typeof note?.title !== 'string') return null;
    const { title, caseId = null, handle = null, name = null, seen = null, notOver = null } = note;
    return { title, caseId, handle, name, seen, notOver };
  } catch {
    return null;
  }
}
