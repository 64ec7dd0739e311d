// What happens in the folder that the user chose to watch? Looks when the system says that something happened, and every few seconds all the same. The page gets names and bytes, never a place.
import { constants, type FSWatcher, watch } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { HostFile, WatchNews, WatchStart } from '../renderer/host/host.ts';
import { isDataFile, type Met, PACE, type Pace, type WatchedFolder, type Watching, watchOver } from '../renderer/host/watch-over.ts';
import { type Found, findFiles, READ_LIMITS, type ReadLimits, readAll } from './read-files.ts';

interface HeldWatch {
  /** Lets the user choose a folder; it takes the place of the one before. */
  choose(window: BrowserWindow): Promise<WatchStart>;
  stop(): undefined;
}

/** At most one folder is watched at a time, and only one that came out of the dialog. */
export function holdWatch(tell: (news: WatchNews) => void): HeldWatch {
  let watching: Watching | null = null;
  const stop = (): undefined => {
    watching?.stop();
    watching = null;
  };
  return {
    async choose(window) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      const place = canceled ? undefined : filePaths[0];
      if (!place) return { outcome: 'cancelled' };
      stop();
      watching = await watchFolder(place, tell);
      return { outcome: 'watching', folder: path.basename(place) };
    },
    stop,
  };
}

/** The chosen place may itself be a link: where it leads on this moment is what is watched, and nothing that takes its place later. */
export async function watchFolder(place: string, tell: (news: WatchNews) => void, limits = READ_LIMITS, pace: Pace = PACE): Promise<Watching> {
  const root = await realpath(place).catch(() => path.resolve(place));
  const ear = listenTo(root, () => watching.soon());
  const watching = watchOver(folderAt(root, path.basename(place), ear, limits), tell, pace);
  return {
    soon: watching.soon,
    stop: () => {
      ear.close();
      watching.stop();
    },
  };
}

const IS_DEEP = process.platform === 'darwin' || process.platform === 'win32';

interface Ear {
  renew(): void;
  close(): void;
}

/** Where the system cannot tell (network drives, too many watchers, a folder that went away), looking every few seconds is what is left. */
function listenTo(root: string, heard: () => void): Ear {
  let ear: FSWatcher | null = null;
  const close = () => {
    ear?.close();
    ear = null;
  };
  const renew = () => {
    if (ear) return;
    try {
      ear = watch(root, { recursive: IS_DEEP, persistent: false }, heard);
      ear.on('error', close);
    } catch {
      ear = null;
    }
  };
  return { renew, close };
}

function folderAt(root: string, name: string, ear: Ear, limits: ReadLimits): WatchedFolder {
  let places = new Map<string, string>();
  return {
    async list() {
      if ((await realpath(root).catch(() => null)) !== root) {
        ear.close();
        return null;
      }
      ear.renew();
      const { found, isCut } = await findFiles([root], limits);
      const data = found.filter((one) => one.place !== root && isDataFile(path.basename(one.place)));
      const named = data.map((one): Found => ({ place: one.place, path: `${name}/${path.relative(root, one.place).split(path.sep).join('/')}` }));
      places = new Map(named.map((one) => [one.path, one.place]));
      return { found: (await Promise.all(named.map(meet))).flat(), isCut };
    },
    async read(met) {
      const found = met.flatMap(({ path: at }) => (places.has(at) ? [{ place: places.get(at) ?? '', path: at }] : []));
      const read = new Map((await readAll(await inside(found, root), limits, NO_LINKS)).map((file) => [file.path, file]));
      return Promise.all(met.map((one) => unlessChanged(one, places.get(one.path), read.get(one.path))));
    },
  };
}

/** Windows has no such flag, and no links that a user without rights can make. */
const NO_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function meet({ place, path: at }: Found): Promise<Met[]> {
  const status = await lstat(place).catch(() => null);
  return status?.isFile() ? [{ path: at, size: status.size, changedAt: status.mtimeMs }] : [];
}

/** Those whose real place is still where they were met: a folder on the way may have become a link. */
async function inside(found: readonly Found[], root: string): Promise<Found[]> {
  const real = await Promise.all(found.map(({ place }) => realpath(place).catch(() => null)));
  return found.filter(({ place }, index) => real[index] === place && place.startsWith(root + path.sep));
}

/** What was read while somebody wrote is not handed over. */
async function unlessChanged(met: Met, place: string | undefined, file: HostFile | undefined): Promise<HostFile | null> {
  if (!place || !file) return null;
  const status = await lstat(place).catch(() => null);
  return status?.size === met.size && status.mtimeMs === met.changedAt ? file : null;
}
