// Who may ask what of the shell? Each message is checked twice before anything runs: where it comes from and what it holds.
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNELS, type Channel, DECODERS, type Decoder, type Notices, type Requests } from './channels.ts';
import { isOwnTopFrame } from './origin.ts';

export type Answers = {
  readonly [C in Channel]: (window: BrowserWindow, ...ask: Requests[C]['ask']) => Promise<Requests[C]['answer']> | Requests[C]['answer'];
};

/** The shell did not do what a message asked. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly reason: 'wrong-sender' | 'wrong-input') {
    super(reason);
  }
}

export function answerPage(answers: Answers): void {
  for (const channel of CHANNELS) answerChannel(channel, answers);
}

export function tellPage<N extends keyof Notices>(window: BrowserWindow, notice: N, value: Notices[N]): void {
  if (!window.isDestroyed()) window.webContents.send(notice, value);
}

function answerChannel<C extends Channel>(channel: C, answers: Answers): void {
  const decode: Decoder<C> = DECODERS[channel];
  ipcMain.handle(channel, (event, ...given: unknown[]) => {
    const window = senderWindow(event);
    if (!window) throw new Refusal('wrong-sender');
    const ask = decode(given);
    if (!ask) throw new Refusal('wrong-input');
    return answers[channel](window, ...ask);
  });
}

function senderWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  return isOwnTopFrame(event.senderFrame) ? BrowserWindow.fromWebContents(event.sender) : null;
}
