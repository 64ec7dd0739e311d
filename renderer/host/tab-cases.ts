// How does a browser tab save a case file, and find it again? By a handle where the browser has those (Chromium), else as a download. Two tabs with one case are told of each other by a lock.

import { contentHash } from '../model/content-hash.ts';
import type { CaseNow, CasePlace, CaseSaved, CaseToSave, HeldCase, Host, HostFile, OpenElsewhere, RecentCase, SaveReason } from './host.ts';
import { readFound } from './read-files.ts';
import { plainFileName, saveInBrowser } from './save-file.ts';
import { freshId, otherwise, withShelves } from './tab-database.ts';

type Cases = Pick<Host, 'saveCase' | 'lookAtCase' | 'recentCases' | 'openRecent' | 'forgetRecent' | 'openPrevious' | 'holdCase'>;

/** What Chromium adds to a handle (https://wicg.github.io/file-system-access/). */
interface Place extends FileSystemFileHandle {
  queryPermission?(asked: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(asked: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface Kept {
  readonly id: string;
  readonly place: Place;
  readonly at: string;
}

type Picker = (options: object) => Promise<Place>;

const EXTENSION = 'datareis';
const MOST_RECENT = 12;
let letGo = () => {};
let holding: string | null = null;

export const tabCases: Cases = {
  saveCase,
  lookAtCase: (id) => otherwise(() => lookAt(id), { is: 'unknown' }),
  recentCases: () =>
    otherwise(
      async () => (await keptPlaces()).map(({ id, place, at }): RecentCase => ({ id, name: place.name, folder: '', at })).slice(0, MOST_RECENT),
      [],
    ),
  openRecent: (id) =>
    otherwise(async () => {
      const kept = await keptAt(id);
      if (!kept || (await kept.place.requestPermission?.({ mode: 'read' })) === 'denied') return null;
      const [file] = await readFound([{ path: kept.place.name, file: await kept.place.getFile() }]);
      return file?.bytes ? { ...file, place: await placeOf(kept.place) } : null;
    }, null),
  forgetRecent: (id) => otherwise(async () => void (await withShelves(['places'], 'readwrite', (of) => of('places').delete(id))), undefined),
  openPrevious: async () => null,
  holdCase,
};

/** A case file that was dropped, with its place. */
export async function withPlace(file: HostFile, handle: FileSystemHandle | null): Promise<HostFile> {
  if (!file.bytes || handle?.kind !== 'file') return file;
  const place = await otherwise(() => placeOf(handle as Place), null);
  return place ? { ...file, place } : file;
}

async function lookAt(id: string): Promise<CaseNow> {
  const kept = await keptAt(id);
  if (!kept || (await kept.place.queryPermission?.({ mode: 'read' })) !== 'granted') return { is: 'unknown' };
  const hash = await hashAt(kept.place);
  return hash === null ? { is: 'gone' } : { is: 'there', hash };
}

async function saveCase(file: CaseToSave): Promise<CaseSaved> {
  const kept = file.handle === null ? null : await otherwise(() => keptAt(file.handle ?? ''), null);
  try {
    if (kept) return await saveAt(kept.place, file);
    const { showSaveFilePicker } = window as { showSaveFilePicker?: Picker };
    if (!showSaveFilePicker) return await download(file);
    const place = await chosenPlace(showSaveFilePicker, file);
    return place === 'none' ? await download(file) : place ? await saveAt(place, { ...file, force: true }) : { outcome: 'cancelled' };
  } catch (error) {
    return { outcome: 'failed', ...reasonOf(error) };
  }
}

/** null = the user closed the dialog; none = the browser would not open it. */
async function chosenPlace(pick: Picker, { suggestedName }: CaseToSave): Promise<Place | null | 'none'> {
  const types = [{ description: 'Datareis', accept: { 'application/zip': [`.${EXTENSION}`] } }];
  try {
    return await pick.call(window, { suggestedName: plainFileName({ suggestedName, extension: EXTENSION }), types });
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? null : 'none';
  }
}

async function saveAt(place: Place, { bytes, seen, force }: CaseToSave): Promise<CaseSaved> {
  if ((await place.requestPermission?.({ mode: 'readwrite' })) === 'denied')
    return { outcome: 'failed', reason: 'denied', detail: 'NotAllowedError' };
  if (!force) {
    const there = await hashAt(place);
    if (there !== seen) return { outcome: 'changed-outside', isGone: there === null };
  }
  const hash = await contentHash(bytes);
  await write(place, bytes);
  if ((await hashAt(place)) !== hash) return { outcome: 'failed', reason: 'io', detail: 'read back as something else' };
  const { handle } = await placeOf(place);
  return { outcome: 'saved', handle, name: place.name, hash };
}

/** The browser keeps the old file until `close`. */
async function write(place: Place, bytes: Uint8Array): Promise<void> {
  const writable = await place.createWritable();
  try {
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
  await writable.close();
}

async function download({ suggestedName, bytes }: CaseToSave): Promise<CaseSaved> {
  const hash = await contentHash(bytes);
  const result = await saveInBrowser({ suggestedName, extension: EXTENSION, mediaType: 'application/zip', bytes }, 'download');
  return result.outcome === 'saved' ? { outcome: 'saved', handle: null, name: result.name, hash } : { outcome: 'cancelled' };
}

async function hashAt(place: Place): Promise<string | null> {
  try {
    return await contentHash(new Uint8Array(await (await place.getFile()).arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

const REASONS: Readonly<Record<string, SaveReason>> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NoModificationAllowedError: 'busy',
  NotFoundError: 'gone',
};

function reasonOf(error: unknown): { readonly reason: SaveReason; readonly detail: string } {
  const detail = error instanceof Error ? error.name : String(error);
  return { reason: REASONS[detail] ?? 'io', detail };
}

/** The name of a place, the same for the same file; it is the latest from now on. */
async function placeOf(place: Place): Promise<CasePlace> {
  const places = await otherwise(keptPlaces, []);
  const same = await Promise.all(places.map((kept) => kept.place.isSameEntry(place)));
  const id = places.find((_, index) => same[index])?.id ?? freshId();
  await withShelves(['places'], 'readwrite', (of) => of('places').put({ id, place, at: new Date().toISOString() } satisfies Kept));
  return { handle: id, isReadOnly: false };
}

async function keptPlaces(): Promise<Kept[]> {
  const all = (await withShelves(['places'], 'readonly', (of) => of('places').getAll())) as Kept[];
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}

async function keptAt(id: string): Promise<Kept | undefined> {
  return withShelves(['places'], 'readonly', (of) => of('places').get(id)) as Promise<Kept | undefined>;
}

async function holdCase(held: HeldCase | null): Promise<OpenElsewhere | null> {
  const name = held && `datareis-case-${held.caseId}`;
  if (name === holding) return null;
  letGo();
  holding = name;
  if (name === null || !navigator.locks) return null;
  const isFree = await new Promise<boolean>((tell) => {
    void navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        tell(lock !== null);
        return lock && new Promise<void>((resolve) => (letGo = resolve));
      })
      .catch(() => tell(true));
  });
  if (!isFree) holding = null;
  return isFree ? null : { where: '', since: '' };
}
