// Does a window with unsaved work ask before it closes, in whatever way it is closed, and do what was answered? `npm run kill` does the same with the whole app.
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({ answers: [] as ((response: number) => void)[] }));
vi.mock('electron', () => ({
  dialog: { showMessageBox: () => new Promise((resolve) => asked.answers.push((response: number) => resolve({ response }))) },
}));

import { guardClosing } from '../../electron/closing.ts';
import { SHELL_TEXT } from '../../electron/menu-text.ts';

/** A window as far as closing goes: `close` asks its listeners, as all ways of closing do in the end. */
class FakeWindow extends EventEmitter {
  isGone = false;
  close(): void {
    if (this.isGone) return;
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('close', { preventDefault });
    this.isGone = !isPrevented;
  }
  isDestroyed = () => this.isGone;
  setDocumentEdited = () => undefined;
}

const settled = () => new Promise((go) => setTimeout(go, 0));
const [SAVE, DISCARD, STAY] = [0, 1, 2];

function made() {
  const window = new FakeWindow();
  const told: string[] = [];
  const closing = guardClosing(window as never, {
    text: () => SHELL_TEXT.nl,
    save: () => void told.push('save'),
    discard: async () => void told.push('discard'),
  });
  return { window, closing, told };
}

async function answer(response: number): Promise<void> {
  asked.answers.pop()?.(response);
  await settled();
}

beforeEach(() => void asked.answers.splice(0));

describe('closing', () => {
  it('asks nothing when all is saved', () => {
    const { window } = made();
    window.close();
    expect([window.isGone, asked.answers.length]).toEqual([true, 0]);
  });

  it('stays when that is answered, and asks again the next time', async () => {
    const { window, closing, told } = made();
    closing.setUnsaved(true);
    for (let time = 0; time < 2; time += 1) {
      window.close();
      expect([window.isGone, asked.answers.length]).toEqual([false, 1]);
      await answer(STAY);
      expect([window.isGone, told]).toEqual([false, []]);
    }
  });

  it('closes without saving, and the work that was kept goes first', async () => {
    const { window, closing, told } = made();
    closing.setUnsaved(true);
    window.close();
    await answer(DISCARD);
    expect([window.isGone, told]).toEqual([true, ['discard']]);
  });

  it('lets the page save, and closes only when the page says so', async () => {
    const { window, closing, told } = made();
    closing.setUnsaved(true);
    window.close();
    await answer(SAVE);
    expect([window.isGone, told]).toEqual([false, ['save']]);
    closing.closeNow();
    expect(window.isGone).toBe(true);
  });

  it('asks once, however often it is closed meanwhile', async () => {
    const { window, closing } = made();
    closing.setUnsaved(true);
    for (let time = 0; time < 5; time += 1) window.close();
    expect(asked.answers).toHaveLength(1);
    await answer(STAY);
    closing.setUnsaved(false);
    window.close();
    expect(window.isGone).toBe(true);
  });
});
