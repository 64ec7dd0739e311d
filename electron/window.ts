// What is the window like? One, sandboxed, where it was last time.
import path from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import type { ShellText } from './menu-text.ts';
import { PAGE_URL } from './origin.ts';
import type { Settings } from './settings.ts';
import { placeWindow, SMALLEST } from './window-place.ts';

/** Electron's defaults are safe today; they are written out so that a test holds them. */
const PAGE_RIGHTS = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
});

export interface WindowNeeds {
  readonly preload: string;
  readonly settings: Settings;
  /** Asked for when a question is put, since the language may change. */
  readonly text: () => ShellText;
  /** The page has crashed and the user wants it back. */
  readonly reopen: () => void;
}

export function openWindow(needs: WindowNeeds): BrowserWindow {
  const { preload, settings } = needs;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    title: 'Datareis',
    show: false,
    ...placeWindow(settings.windowState(), areas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    webPreferences: { ...PAGE_RIGHTS, preload: path.resolve(preload), devTools: !app.isPackaged },
  });
  if (settings.windowState()?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => keepPlace(window, settings));
  askBeforeLoss(window, needs);
  offerReopening(window, needs);
  void window.loadURL(PAGE_URL);
  return window;
}

function keepPlace(window: BrowserWindow, settings: Settings): void {
  settings.keepWindowState({ ...window.getNormalBounds(), maximized: window.isMaximized() });
}

/** The page asks to stay (beforeunload): the user decides. */
function askBeforeLoss(window: BrowserWindow, { text }: WindowNeeds): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { unsaved, closeAnyway, stay } = text();
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: unsaved,
      buttons: [stay, closeAnyway],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) event.preventDefault();
  });
}

/** A page that crashed leaves the shell alive; a new window takes the place of the dead one. */
function offerReopening(window: BrowserWindow, { text, reopen }: WindowNeeds): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const { pageStopped, reload, close } = text();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: pageStopped,
      buttons: [reload, close],
      defaultId: 0,
      cancelId: 1,
    });
    if (window.isDestroyed()) return;
    if (response === 0) reopen();
    window.destroy();
  });
}
