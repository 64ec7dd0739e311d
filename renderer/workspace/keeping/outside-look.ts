// Did somebody else change the case file while this window had it open? Looked up when the window gets the attention again, told before anything is saved.
import type { Host } from '../../host/host.ts';
import type { Store, Workspace } from '../workspace.ts';

export type OutsideLook = Pick<Workspace, 'lookOutside' | 'tellOutside'>;

/** Milliseconds between two looks: windows come and go faster than files change. */
const PAUSE_MS = 3_000;

export function outsideActs(host: Host, store: Store): OutsideLook {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    lookOutside: async () => {
      const { keeping, isSaving } = store.getState();
      const { handle, seen } = keeping;
      if (handle === null || seen === null || isSaving || Date.now() - lookedAt < PAUSE_MS) return;
      lookedAt = Date.now();
      const now = await host.lookAtCase(handle).catch(() => ({ is: 'unknown' }) as const);
      const after = store.getState();
      if (after.isSaving || after.keeping.handle !== handle || after.keeping.seen !== seen || now.is === 'unknown') return;
      const isSame = now.is === 'there' && now.hash === seen;
      store.setState({ outside: isSame ? null : { seen, isGone: now.is === 'gone' } });
    },
    tellOutside: () => {
      const { outside } = store.getState();
      if (outside) store.setState({ keepTrouble: { kind: 'changed-outside', isGone: outside.isGone } });
    },
  };
}
