// What a browser tab keeps for when its page is loaded again: files in the browser's own store, locked with a key that only this tab has. Knows nothing of what is in them.
import type { HostFile } from './host.ts';

/** `note` is a text that goes with the files. */
export interface KeptFiles {
  readonly note: string;
  readonly files: readonly HostFile[];
}

/** Nothing here rejects: where a browser refuses (private window, policy, no room), nothing is kept. */
export interface TabStore {
  /** Takes the place of what was kept before. false = refused. */
  keep(kept: KeptFiles): Promise<boolean>;
  recall(): Promise<KeptFiles | null>;
  forget(): Promise<void>;
  /** A short text, kept at once, also while the page goes away. */
  keepText(text: string): void;
  recallText(): string | null;
}

const [TAB, TEXT] = ['datareis.tab', 'datareis.text'];
const [DATABASE, SHELF] = ['datareis', 'tabs'];
/** What other tabs left longer ago is thrown away; its key is gone with the tab. */
const OLD_MS = 12 * 3_600_000;

interface Tab {
  readonly id: string;
  readonly key: string;
}

interface Entry {
  readonly at: number;
  readonly iv: Uint8Array;
  readonly locked: ArrayBuffer;
}

export function tabStore(): TabStore {
  return {
    keep: (kept) => attempt(() => keep(kept), false),
    recall: () => attempt(recall, null),
    forget: () => attempt(forget, undefined),
    keepText: (text) => void attemptNow(() => sessionStorage.setItem(TEXT, text)),
    recallText: () => attemptNow(() => sessionStorage.getItem(TEXT)) ?? null,
  };
}

async function attempt<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch {
    return otherwise;
  }
}

function attemptNow<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

async function keep(kept: KeptFiles): Promise<boolean> {
  const tab = tabOfSession() ?? newTab();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(tab), packed(kept));
  const entry: Entry = { at: Date.now(), iv, locked };
  await onShelf('readwrite', (shelf) => shelf.put(entry, tab.id));
  return true;
}

async function recall(): Promise<KeptFiles | null> {
  const tab = tabOfSession();
  void attempt(() => throwOldAway(tab?.id), undefined);
  if (!tab) return null;
  const entry = (await onShelf('readonly', (shelf) => shelf.get(tab.id))) as Entry | undefined;
  if (!entry) return null;
  return unpacked(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(entry.iv) }, await keyOf(tab), entry.locked));
}

async function forget(): Promise<void> {
  const tab = tabOfSession();
  attemptNow(() => sessionStorage.removeItem(TEXT));
  if (tab) await onShelf('readwrite', (shelf) => shelf.delete(tab.id));
}

async function throwOldAway(own: string | undefined): Promise<void> {
  const ids = (await onShelf('readonly', (shelf) => shelf.getAllKeys())) as string[];
  for (const id of ids.filter((other) => other !== own)) {
    const entry = (await onShelf('readonly', (shelf) => shelf.get(id))) as Entry | undefined;
    if (entry && Date.now() - entry.at > OLD_MS) await onShelf('readwrite', (shelf) => shelf.delete(id));
  }
}

/** The session belongs to the tab: it outlives loading again, and ends with the tab. */
function tabOfSession(): Tab | null {
  const found = JSON.parse(sessionStorage.getItem(TAB) ?? 'null') as Partial<Tab> | null;
  return typeof found?.id === 'string' && typeof found.key === 'string' ? { id: found.id, key: found.key } : null;
}

function newTab(): Tab {
  const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const tab: Tab = { id: hex(crypto.getRandomValues(new Uint8Array(12))), key: hex(crypto.getRandomValues(new Uint8Array(32))) };
  sessionStorage.setItem(TAB, JSON.stringify(tab));
  return tab;
}

function keyOf({ key }: Tab): Promise<CryptoKey> {
  const bytes = new Uint8Array(key.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

interface Listed extends Omit<HostFile, 'bytes'> {
  /** null = was not read. */
  readonly length: number | null;
}

/** The length of the list, the list as JSON, and the bytes of all files. */
export function packed({ note, files }: KeptFiles): Uint8Array<ArrayBuffer> {
  const listed = files.map(({ bytes, ...file }): Listed => ({ ...file, length: bytes?.byteLength ?? null }));
  const head = new TextEncoder().encode(JSON.stringify({ note, listed }));
  const all = new Uint8Array(4 + head.length + listed.reduce((sum, { length }) => sum + (length ?? 0), 0));
  new DataView(all.buffer).setUint32(0, head.length);
  all.set(head, 4);
  let at = 4 + head.length;
  for (const { bytes } of files) {
    if (bytes) all.set(bytes, at);
    at += bytes?.byteLength ?? 0;
  }
  return all;
}

export function unpacked(all: ArrayBuffer): KeptFiles {
  const length = new DataView(all).getUint32(0);
  const { note, listed } = JSON.parse(new TextDecoder().decode(new Uint8Array(all, 4, length))) as { note: string; listed: Listed[] };
  let at = 4 + length;
  const files = listed.map(({ length: size, ...file }): HostFile => {
    const bytes = size === null ? null : new Uint8Array(all.slice(at, at + size));
    at += size ?? 0;
    return { ...file, bytes };
  });
  return { note, files };
}

/** Closed at once, which waits for what goes on: a connection that somebody listens to would never be let go. */
function onShelf<T>(mode: IDBTransactionMode, act: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(SHELF, mode);
      const request = act(transaction.objectStore(SHELF));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
      opening.result.close();
    };
  });
}
