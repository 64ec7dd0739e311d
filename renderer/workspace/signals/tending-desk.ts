// The desk of signals goes with the case: it begins when the case has one, and closes when the case goes or another takes its place.
import type { Store } from '../workspace.ts';

export function tendDesk(store: Store): void {
  store.subscribe(({ openCase }, before) => {
    const [now, was] = [openCase?.signals?.desk, before.openCase?.signals?.desk];
    if (now === was) return;
    was?.close();
    now?.begin();
  });
}
