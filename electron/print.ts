// How does the page get on paper? By the dialog of the system; the page's own style says what is on the sheet.
import type { BrowserWindow } from 'electron';
import type { Paper, PrintResult } from '../renderer/host/host.ts';

/** Cancelling is no failure. */
export function printPage(window: BrowserWindow, paper: Paper): Promise<PrintResult> {
  const options = { silent: false, printBackground: true, landscape: true, pageSize: paper, margins: { marginType: 'none' } } as const;
  return new Promise((resolve) => {
    window.webContents.print(options, (isDone, reason) => resolve(resultOf(isDone, reason)));
  });
}

function resultOf(isDone: boolean, reason: string): PrintResult {
  return isDone || /cancel/i.test(reason) ? { outcome: 'done' } : { outcome: 'failed', reason };
}
