// How does a browser tab keep work that is not saved yet? In the browser's database: the case as it was, and each act since. Whether a tab is still there is told by a lock that ends with it.
import type { Host, LeftWork, RecoveredWork } from './host.ts';
import { otherwise, withShelves } from './tab-database.ts';

type Works = Pick<Host, 'keepWork' | 'addActs' | 'leftWork' | 'recoverWork' | 'forgetWork'>;

interface Work {
  readonly id: string;
  readonly note: string;
  readonly at: string;
  readonly bytes: Uint8Array;
}

interface Act {
  readonly work: string;
  readonly line: string;
  readonly at: string;
}

const own = new Map<string, () => void>();

export const tabWorks: Works = {
  keepWork: (id, note, bytes) =>
    otherwise(async () => {
      await withShelves(['works', 'acts'], 'readwrite', (of) => {
        takeActs(of('acts'), id);
        return of('works').put({ id, note, bytes, at: new Date().toISOString() } satisfies Work);
      });
      holdOn(id);
      return true;
    }, false),
  addActs: (id, lines) =>
    otherwise(async () => {
      const at = new Date().toISOString();
      await withShelves(['works', 'acts'], 'readwrite', (of) => {
        for (const line of lines) of('acts').add({ work: id, line, at } satisfies Act);
        return of('works').getKey(id);
      });
      return true;
    }, false),
  leftWork: () => otherwise(leftWork, []),
  recoverWork: (id) => otherwise(() => recoverWork(id), null),
  forgetWork: (id) =>
    otherwise(async () => {
      own.get(id)?.();
      own.delete(id);
      await withShelves(['works', 'acts'], 'readwrite', (of) => {
        takeActs(of('acts'), id);
        return of('works').delete(id);
      });
    }, undefined),
};

function takeActs(acts: IDBObjectStore, work: string): void {
  const walk = acts.index('work').openKeyCursor(IDBKeyRange.only(work));
  walk.onsuccess = () => {
    if (!walk.result) return;
    acts.delete(walk.result.primaryKey);
    walk.result.continue();
  };
}

/** As long as this tab is there. Browsers without locks offer the work of other tabs too. */
function holdOn(id: string): void {
  if (own.has(id)) return;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  own.set(id, letGo);
  void navigator.locks?.request(lockOf(id), () => held).catch(() => {});
}

function lockOf(id: string): string {
  return `datareis-work-${id}`;
}

async function leftWork(): Promise<readonly LeftWork[]> {
  const ids = (await withShelves(['works'], 'readonly', (of) => of('works').getAllKeys())) as string[];
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  const left = ids.filter((id) => !own.has(id) && !held.has(lockOf(id)));
  const told = await Promise.all(left.map(toldOf));
  return told.filter((work) => work !== null).sort((a, b) => (a.at < b.at ? 1 : -1));
}

async function toldOf(id: string): Promise<LeftWork | null> {
  const work = await workOf(id);
  const acts = await actsOf(id);
  return work ? { id, note: work.note, at: acts.at(-1)?.at ?? work.at, acts: acts.length } : null;
}

async function recoverWork(id: string): Promise<RecoveredWork | null> {
  const work = await workOf(id);
  return work ? { note: work.note, bytes: work.bytes, lines: (await actsOf(id)).map(({ line }) => line) } : null;
}

async function workOf(id: string): Promise<Work | undefined> {
  return withShelves(['works'], 'readonly', (of) => of('works').get(id)) as Promise<Work | undefined>;
}

/** In the order in which they came. */
async function actsOf(id: string): Promise<readonly Act[]> {
  return withShelves(['acts'], 'readonly', (of) => of('acts').index('work').getAll(IDBKeyRange.only(id))) as Promise<Act[]>;
}
