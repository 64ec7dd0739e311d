// The desk of signals away from the window: holds the values of the open case, answers questions about them one by one, and goes on preparing in between.
import { DeskKeeper } from '../signals/desk-keeper.ts';
import type { ToDesk } from '../signals/signal-desk.ts';
import { live } from './life.ts';

live();

const keeper = new DeskKeeper();
let isPreparing = false;

/** One step, then messages that came in meanwhile. */
function prepare(): void {
  isPreparing = keeper.prepare();
  if (isPreparing) setTimeout(prepare, 0);
}

self.onmessage = ({ data }: MessageEvent<ToDesk>) => {
  const reply = keeper.take(data);
  if (reply) self.postMessage(reply);
  if (data.kind !== 'fed' || isPreparing) return;
  isPreparing = true;
  setTimeout(prepare, 0);
};
