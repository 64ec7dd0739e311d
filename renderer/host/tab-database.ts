// Where a browser tab keeps case files' places and unsaved work: one database of the browser. Knows nothing of what is in it.

const NAME = 'datareis-cases';
export type Shelf = 'places' | 'works' | 'acts';

/** Does one thing to these shelves, all or nothing; resolves when it is on disk. Rejects where the browser refuses. */
export async function withShelves<T>(shelves: readonly Shelf[], mode: IDBTransactionMode, act: (of: Shelves) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(shelves, mode, { durability: 'strict' });
    const request = act((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export type Shelves = (name: Shelf) => IDBObjectStore;

let database: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('places', { keyPath: 'id' });
      opening.result.createObjectStore('works', { keyPath: 'id' });
      opening.result.createObjectStore('acts', { autoIncrement: true }).createIndex('work', 'work');
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.addEventListener('versionchange', () => opening.result.close());
      opening.result.addEventListener('close', () => {
        database = null;
      });
      resolve(opening.result);
    };
  });
  database.catch(() => {
    database = null;
  });
  return database;
}

/** A name that nobody else has. */
export function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the browser refuses is not there. */
export async function otherwise<T>(act: () => Promise<T>, answer: T): Promise<T> {
  try {
    return await act();
  } catch {
    return answer;
  }
}
