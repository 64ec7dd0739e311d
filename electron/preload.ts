// What does the page see of Electron? One object that is a Host, and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import type { Host } from '../renderer/host/host.ts';
import type { Channel, Notices, Requests } from './channels.ts';

const ask = <C extends Channel>(channel: C, ...args: Requests[C]['ask']): Promise<Requests[C]['answer']> => ipcRenderer.invoke(channel, ...args);

/** The listener gets the value only, never Electron's event. */
function hear<N extends keyof Notices>(notice: N, listener: (value: Notices[N]) => void): () => void {
  const heard = (_event: unknown, value: Notices[N]) => listener(value);
  ipcRenderer.on(notice, heard);
  return () => void ipcRenderer.off(notice, heard);
}

const host = {
  kind: 'electron',
  openFiles: () => ask('host:open-files'),
  openFolder: () => ask('host:open-folder'),
  saveFile: (file) => ask('host:save-file', file),
  print: (paper) => ask('host:print', paper),
  savePdf: (suggestedName) => ask('host:save-pdf', suggestedName),
  started: () => ask('host:started'),
  recall: (setting) => ask('host:recall', setting),
  remember: (setting, value) => ask('host:remember', setting, value),
  onCommand: (listener) => hear('host:command', listener),
  onFiles: (listener) => hear('host:files', listener),
  watchFolder: () => ask('host:watch-folder'),
  stopWatching: () => ask('host:stop-watching'),
  onWatched: (listener) => hear('host:watched', listener),
  saveCase: (file) => ask('host:save-case', file),
  lookAtCase: (handle) => ask('host:look-at-case', handle),
  recentCases: () => ask('host:recent-cases'),
  openRecent: (id) => ask('host:open-recent', id),
  forgetRecent: (id) => ask('host:forget-recent', id),
  openPrevious: (handle) => ask('host:open-previous', handle),
  holdCase: (held) => ask('host:hold-case', held),
  setUnsaved: (isUnsaved) => ask('host:set-unsaved', isUnsaved),
  closeWindow: () => ask('host:close-window'),
  keepWork: (id, note, bytes) => ask('host:keep-work', id, note, bytes),
  addActs: (id, lines) => ask('host:add-acts', id, lines),
  leftWork: () => ask('host:left-work'),
  recoverWork: (id) => ask('host:recover-work', id),
  forgetWork: (id) => ask('host:forget-work', id),
  administratorSettings: () => ask('host:administrator-settings'),
  administratorFile: (name) => ask('host:administrator-file', name),
} satisfies Host;

contextBridge.exposeInMainWorld('datareisHost', host);
