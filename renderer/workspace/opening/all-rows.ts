// Waits until rows of the open case can be asked.
import type { OpenCase } from '../state.ts';
import type { Store } from '../workspace.ts';

/** The open case once all its rows are in the store-room. Rejects when no case is open, none is any more, or the store-room failed. */
export function allRows(store: Store): Promise<OpenCase> {
  return onceStored(store, ({ stored }) => stored === 'all');
}

/** The same, once what the map is about is there. */
export function mapRows(store: Store): Promise<OpenCase> {
  return onceStored(store, ({ stored }) => stored === 'map' || stored === 'all');
}

function onceStored(store: Store, isEnough: (openCase: OpenCase) => boolean): Promise<OpenCase> {
  return new Promise((resolve, reject) => {
    const settled = () => {
      const { openCase } = store.getState();
      if (!openCase) reject(new Error('no case is open'));
      else if (openCase.stored === 'failed') reject(new Error('the store-room failed'));
      else if (isEnough(openCase)) resolve(openCase);
      else return false;
      return true;
    };
    if (settled()) return;
    const stop = store.subscribe(() => {
      if (settled()) stop();
    });
  });
}
