// What happens when a window with unsaved work is closed? The user chooses: save first, close without saving, or stay.
import { type BrowserWindow, dialog } from 'electron';
import type { ShellText } from './menu-text.ts';

export interface Closing {
  /** The page says whether closing would lose work. */
  setUnsaved(isUnsaved: boolean): void;
  /** Closes without a question. */
  closeNow(): void;
}

interface ClosingNeeds {
  readonly text: () => ShellText;
  /** Asks the page to save, and to close when that is done. */
  readonly save: () => void;
  /** The user does not want the work. */
  readonly discard: () => Promise<void>;
}

export function guardClosing(window: BrowserWindow, { text, save, discard }: ClosingNeeds): Closing {
  const now = { isUnsaved: false, isAsking: false, mayClose: false };
  const closeNow = () => {
    now.mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (!now.isUnsaved || now.mayClose) return;
    event.preventDefault();
    if (now.isAsking) return;
    now.isAsking = true;
    void ask(window, text()).then(async (answer) => {
      now.isAsking = false;
      if (answer === 'save') save();
      if (answer === 'discard') {
        await discard();
        closeNow();
      }
    });
  });
  return {
    setUnsaved: (isUnsaved) => {
      now.isUnsaved = isUnsaved;
      window.setDocumentEdited(isUnsaved);
    },
    closeNow,
  };
}

async function ask(window: BrowserWindow, text: ShellText): Promise<'save' | 'discard' | 'stay'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: text.saveFirst,
    detail: text.saveFirstDetail,
    buttons: [text.saveAndClose, text.closeAnyway, text.stay],
    defaultId: 0,
    cancelId: 2,
  });
  return response === 0 ? 'save' : response === 1 ? 'discard' : 'stay';
}
