// The desktop app from start to end: lock, page, window, menu, and the answers to what the page asks.
import path from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { administrationFolder, openAdministration } from './administration.ts';
import { readArguments } from './arguments.ts';
import { holdArrivals } from './arrivals.ts';
import { type CaseFiles, openCaseFiles } from './case-files.ts';
import { type Closing, guardClosing } from './closing.ts';
import { openFiles, openFolder, saveCase, saveFile } from './files.ts';
import { type Answers, answerPage, tellPage } from './ipc.ts';
import { openWorkStore, type WorkStore } from './left-work.ts';
import { showMenu } from './menu.ts';
import { type Language, languageOf, SHELL_TEXT } from './menu-text.ts';
import { pdfOf, printPage, savePage } from './print.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { closeSession, keepPagesIn } from './security.ts';
import { openSettings, type Settings } from './settings.ts';
import { holdWatch } from './watch-folder.ts';
import { openWindow } from './window.ts';

const OUT = path.join(import.meta.dirname, '..');
const OWN_ARGUMENTS = process.defaultApp ? 2 : 1;

app.setName('Datareis');

let window: BrowserWindow | null = null;
let closing: Closing | null = null;
const cases: CaseFiles = openCaseFiles(app.getPath('userData'));
const works: WorkStore = openWorkStore(path.join(app.getPath('userData'), 'work'));
const arrivals = holdArrivals(readArguments(process.argv, OWN_ARGUMENTS, process.cwd()), cases.read, {
  files: (files) => window && tellPage(window, 'host:files', files),
  command: (command) => window && tellPage(window, 'host:command', command),
});
const administration = openAdministration(administrationFolder(process.platform, process.env.ProgramData));
const watch = holdWatch((news) => {
  if (window) tellPage(window, 'host:watched', news);
});

app.setAppUserModelId('nl.datareis.app');
app.enableSandbox();
registerPageScheme();
keepPagesIn();
app.on('open-file', (event, place) => {
  event.preventDefault();
  arrivals.arrive([place]);
});
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => receiveSecondStart(argv, folder));
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const settings = openSettings(path.join(app.getPath('userData'), 'settings.json'));
  const language = () => languageOf(settings.recall('language'), app.getLocale());
  closeSession(session.defaultSession);
  servePage(path.join(OUT, 'renderer'));
  answerRequests(settings, language);
  drawMenu(language());
  app.setAboutPanelOptions({ applicationName: 'Datareis', applicationVersion: app.getVersion(), copyright: 'EUPL-1.2' });
  showWindow(settings, language);
}

function showWindow(settings: Settings, language: () => Language): void {
  const shown = openWindow({
    preload: path.join(OUT, 'preload/index.cjs'),
    settings,
    text: () => SHELL_TEXT[language()],
    reopen: () => showWindow(settings, language),
  });
  closing = guardClosing(shown, {
    text: () => SHELL_TEXT[language()],
    save: () => tellPage(shown, 'host:command', 'save-and-close'),
    discard: works.forgetOwn,
  });
  shown.webContents.on('render-process-gone', () => {
    closing?.setUnsaved(false);
    arrivals.pageLeft();
    watch.stop();
  });
  shown.on('closed', () => {
    watch.stop();
    void cases.hold(null);
    if (window === shown) window = null;
  });
  window = shown;
}

function answerRequests(settings: Settings, language: () => Language): void {
  answerPage({
    'host:open-files': (asking) => openFiles(asking, cases),
    'host:open-folder': openFolder,
    'host:save-file': (asking, file) => saveFile(asking, file, language()),
    'host:print': printPage,
    'host:save-pdf': async (asking, suggestedName) => savePage(asking, (bytes) => saveFile(asking, { ...pdfOf(suggestedName), bytes }, language())),
    'host:started': async () => {
      watch.stop();
      closing?.setUnsaved(false);
      await works.pageBegins();
      return arrivals.started();
    },
    'host:watch-folder': (asking) => watch.choose(asking),
    'host:stop-watching': () => watch.stop(),
    'host:administrator-settings': () => administration.settings(),
    'host:administrator-file': (_asking, name) => administration.file(name),
    ...caseAnswers(),
    'host:recall': (_asking, setting) => settings.recall(setting),
    'host:remember': (_asking, setting, value) => {
      settings.remember(setting, value);
      if (setting === 'language') drawMenu(language());
      return undefined;
    },
  });
}

/** What the page asks about case files, and about work that is not saved yet. */
function caseAnswers() {
  const done = (work: Promise<void>) =>
    work.then(
      () => true,
      () => false,
    );
  return {
    'host:save-case': (asking, file) => saveCase(asking, file, cases),
    'host:look-at-case': (_asking, handle) => cases.lookAt(handle),
    'host:recent-cases': () => cases.recent(),
    'host:open-recent': (_asking, id) => cases.openRecent(id),
    'host:forget-recent': (_asking, id) => quietly(() => cases.forgetRecent(id)),
    'host:open-previous': (_asking, handle) => cases.openPrevious(handle),
    'host:hold-case': (_asking, held) => cases.hold(held),
    'host:set-unsaved': (_asking, isUnsaved) => quietly(() => closing?.setUnsaved(isUnsaved)),
    'host:close-window': () => quietly(() => closing?.closeNow()),
    'host:keep-work': (_asking, id, note, bytes) => done(works.keep(id, note, bytes)),
    'host:add-acts': (_asking, id, lines) => done(works.append(id, lines)),
    'host:left-work': () => works.left(),
    'host:recover-work': (_asking, id) => works.recover(id),
    'host:forget-work': (_asking, id) => quietly(() => works.forget(id)),
  } satisfies Partial<Answers>;
}

async function quietly(act: () => unknown): Promise<undefined> {
  await act();
  return undefined;
}

function drawMenu(language: Language): void {
  showMenu({
    text: SHELL_TEXT[language],
    onMac: process.platform === 'darwin',
    packaged: app.isPackaged,
    command: arrivals.command,
  });
}

/** The app was started again: show this window, and open here what was asked there. */
function receiveSecondStart(argv: readonly string[], folder: string): void {
  const asked = readArguments(argv, OWN_ARGUMENTS, folder);
  if (window?.isMinimized()) window.restore();
  window?.focus();
  arrivals.arrive(asked.places);
  if (asked.sample) arrivals.command('open-sample');
}
