// How does the user of a browser tab choose files or a folder? By a file field that is there only while the dialog is open.
import type { HostFile } from './host.ts';
import { type Found, isHidden, readFound } from './read-files.ts';

/** To be called from a click or a key: browsers open no dialog otherwise. Empty when the dialog was cancelled. */
export function chooseFiles(what: 'files' | 'folder'): Promise<readonly HostFile[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.webkitdirectory = what === 'folder';
  field.hidden = true;
  document.body.append(field);
  return new Promise<readonly HostFile[]>((resolve) => {
    field.addEventListener('change', () => resolve(readFound(chosen(field))));
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  }).finally(() => field.remove());
}

/** A file of a folder has its path in the folder; hidden files and all in hidden folders are left. */
function chosen(field: HTMLInputElement): Found[] {
  return [...(field.files ?? [])]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !field.webkitdirectory || !path.split('/').slice(1).some(isHidden))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
