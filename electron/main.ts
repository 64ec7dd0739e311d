// The desktop app from start to end: lock, page, window, menu, and the answers to what the page asks.
import path from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { readArguments } from './arguments.ts';
import { holdArrivals } from './arrivals.ts';
import { openFiles, openFolder, saveFile } from './files.ts';
import { answerPage, tellPage } from './ipc.ts';
import { showMenu } from './menu.ts';
import { type Language, languageOf, SHELL_TEXT } from './menu-text.ts';
import { printPage } from './print.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { readChosen } from './read-files.ts';
import { closeSession, keepPagesIn } from './security.ts';
import { openSettings, type Settings } from './settings.ts';
import { holdWatch } from './watch-folder.ts';
import { openWindow } from './window.ts';

const OUT = path.join(import.meta.dirname, '..');
const OWN_ARGUMENTS = process.defaultApp ? 2 : 1;

let window: BrowserWindow | null = null;
const arrivals = holdArrivals(readArguments(process.argv, OWN_ARGUMENTS, process.cwd()), readChosen, (files) => {
  if (window) tellPage(window, 'host:files', files);
});
const watch = holdWatch((news) => {
  if (window) tellPage(window, 'host:watched', news);
});

app.setName('Datareis');
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
  shown.webContents.on('render-process-gone', () => {
    arrivals.pageLeft();
    watch.stop();
  });
  shown.on('closed', () => {
    watch.stop();
    if (window === shown) window = null;
  });
  window = shown;
}

function answerRequests(settings: Settings, language: () => Language): void {
  answerPage({
    'host:open-files': openFiles,
    'host:open-folder': openFolder,
    'host:save-file': (asking, file) => saveFile(asking, file, language()),
    'host:print': printPage,
    'host:started': () => {
      watch.stop();
      return arrivals.started();
    },
    'host:watch-folder': (asking) => watch.choose(asking),
    'host:stop-watching': () => watch.stop(),
    'host:recall': (_asking, setting) => settings.recall(setting),
    'host:remember': (_asking, setting, value) => {
      settings.remember(setting, value);
      if (setting === 'language') drawMenu(language());
      return undefined;
    },
  });
}

function drawMenu(language: Language): void {
  showMenu({
    text: SHELL_TEXT[language],
    onMac: process.platform === 'darwin',
    packaged: app.isPackaged,
    command: (command) => window && tellPage(window, 'host:command', command),
  });
}

/** The app was started again: show this window, and open here what was asked there. */
function receiveSecondStart(argv: readonly string[], folder: string): void {
  const asked = readArguments(argv, OWN_ARGUMENTS, folder);
  if (window?.isMinimized()) window.restore();
  window?.focus();
  arrivals.arrive(asked.places);
  if (asked.sample && window) tellPage(window, 'host:command', 'open-sample');
}
