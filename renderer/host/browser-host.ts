// The host when the page runs in a browser tab.
import { chooseFiles } from './choose-files.ts';
import type { Host, PrintResult, SettingName } from './host.ts';
import { insteadOfSample } from './own-files.ts';
import { pageFile, pageSettings } from './page-administration.ts';
import { saveInBrowser } from './save-file.ts';
import { tabCases } from './tab-cases.ts';
import { tabWorks } from './tab-works.ts';
import { tabWatch } from './watch-handle.ts';

const nothingToStop = () => {};
const watch = tabWatch();

export const browserHost = {
  kind: 'browser',
  openFiles: () => chooseFiles('files').then(insteadOfSample),
  openFolder: () => chooseFiles('folder').then(insteadOfSample),
  saveFile: saveInBrowser,
  print: printInBrowser,
  savePdf: async () => ({ outcome: 'cannot' }),
  started: async () => ({ kind: location.hash === '#sample' ? 'sample' : 'bare' }),
  recall: async (setting) => recall(setting),
  remember: async (setting, value) => remember(setting, value),
  onCommand: () => nothingToStop,
  onFiles: () => nothingToStop,
  watchFolder: watch.watchFolder,
  stopWatching: watch.stopWatching,
  onWatched: (listener) =>
    watch.onWatched((news) => {
      if (news.kind === 'files') insteadOfSample(news.files);
      listener(news);
    }),
  ...tabCases,
  ...tabWorks,
  setUnsaved: async (isUnsaved) => {
    window[isUnsaved ? 'addEventListener' : 'removeEventListener']('beforeunload', stay);
  },
  closeWindow: async () => window.close(),
  administratorSettings: pageSettings,
  administratorFile: pageFile,
} satisfies Host;

/** The browser asks in its own words. */
function stay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The style of the page names the paper. Some browsers wait for the dialog, some do not; all say when it is over. */
function printInBrowser(): Promise<PrintResult> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve({ outcome: 'done' }), { once: true });
    window.print();
  });
}

/** A browser may refuse storage (private window, policy): then nothing is remembered. */
function recall(setting: SettingName): string | null {
  try {
    return localStorage.getItem(`datareis.${setting}`);
  } catch {
    return null;
  }
}

function remember(setting: SettingName, value: string): void {
  try {
    localStorage.setItem(`datareis.${setting}`, value);
  } catch {
    return;
  }
}
