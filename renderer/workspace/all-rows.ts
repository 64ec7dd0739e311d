// Waits until all rows of the open case can be asked.
import type { OpenCase } from './state.ts';
import type { Store } from './workspace.ts';

/** The open case once all its rows are in the store-room. Rejects when no case is open, or none is any more. */
export function allRows(store: Store): Promise<OpenCase> {
  const loaded = () => {
    const { openCase } = store.getState();
    return openCase?.signals ? openCase : null;
  };
  const now = loaded();
  if (now) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const closed = () => reject(new Error('no case is open'));
    if (!store.getState().openCase) return closed();
    const stop = store.subscribe(() => {
      const found = loaded();
      if (found) resolve(found);
      else if (!store.getState().openCase) closed();
      if (found || !store.getState().openCase) stop();
    });
  });
}
