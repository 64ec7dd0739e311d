// Where are the case files of this window, and how are they saved there? Gives the page names for places, never the places; remembers the last ones.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { access, constants, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CaseNow, CaseSaved, CaseToSave, HeldCase, HostFile, OpenElsewhere, RecentCase } from '../renderer/host/host.ts';
import { saveOver } from './case-disk.ts';
import { isLock, type Lock, lockOf, takeLock } from './lock-file.ts';
import { readChosen } from './read-files.ts';
import { caseSaveReason } from './save-text.ts';
import { hashOfFile, realPlace, writeWhole } from './write-file.ts';

export interface CaseFiles {
  /** The files; a case file among them gets its place. */
  read(places: readonly string[]): Promise<readonly HostFile[]>;
  /** `ask` lets the user say where; null = cancelled. */
  save(file: CaseToSave, ask: () => Promise<string | null>): Promise<CaseSaved>;
  /** What stands there now. */
  lookAt(handle: string): Promise<CaseNow>;
  recent(): readonly RecentCase[];
  openRecent(id: string): Promise<HostFile | null>;
  forgetRecent(id: string): void;
  openPrevious(handle: string): Promise<HostFile | null>;
  hold(held: HeldCase | null): Promise<OpenElsewhere | null>;
}

interface Known extends RecentCase {
  readonly place: string;
}

const MOST_RECENT = 12;
const CASE = '.datareis';

/** `folder` is the app's own, for what is remembered and for versions before the last. */
export function openCaseFiles(folder: string): CaseFiles {
  const list = path.join(folder, 'recent.json');
  const places = new Map<string, string>();
  let recent = readRecent(list);
  let held: Lock | null = null;
  const keep = async (next: readonly Known[]) => {
    recent = next.slice(0, MOST_RECENT);
    mkdirSync(folder, { recursive: true });
    await writeWhole(list, Buffer.from(JSON.stringify(recent))).catch(() => {});
    await forgetOlder(folder, recent).catch(() => {});
  };
  const met = async (place: string): Promise<string> => {
    const id = nameOf(place);
    places.set(id, place);
    const known = { id, name: path.basename(place), folder: path.basename(path.dirname(place)), at: new Date().toISOString(), place };
    await keep([known, ...recent.filter((other) => other.id !== id)]);
    return id;
  };
  const placed = async (file: HostFile, place: string): Promise<HostFile> =>
    file.bytes ? { ...file, place: { handle: await met(place), isReadOnly: !(await canWrite(place)) } } : file;
  return {
    read: async (chosen) => {
      const files = await readChosen(chosen);
      const places = onlyOnes(chosen.filter(isCaseFile));
      return Promise.all(files.map((file) => (places.has(file.path) ? placed(file, places.get(file.path) ?? '') : file)));
    },
    save: async ({ handle, bytes, seen, force }, ask) => {
      const known = handle === null ? undefined : places.get(handle);
      try {
        const place = known ?? (await ask());
        if (place === null) return { outcome: 'cancelled' };
        mkdirSync(path.join(folder, 'previous'), { recursive: true });
        const own = held?.file === lockOf(await realPlace(place)) ? held : null;
        const asked = { bytes, seen, force: force || known === undefined, held: own, previous: previousOf(folder, nameOf(place)) };
        const saved = await saveOver(place, asked);
        return saved.outcome === 'saved' ? { ...saved, handle: await met(place), name: path.basename(place) } : saved;
      } catch (error) {
        return { outcome: 'failed', ...caseSaveReason(error) };
      }
    },
    lookAt: async (handle) => {
      const place = places.get(handle);
      if (place === undefined) return { is: 'unknown' };
      try {
        const hash = await hashOfFile(await realPlace(place));
        return hash === null ? { is: 'gone' } : { is: 'there', hash };
      } catch {
        return { is: 'unknown' };
      }
    },
    recent: () => recent.map(({ place: _, ...told }) => told),
    openRecent: async (id) => {
      const known = recent.find((one) => one.id === id);
      const [file] = known ? await readChosen([known.place]) : [];
      return known && file?.bytes ? placed(file, known.place) : null;
    },
    forgetRecent: (id) => void keep(recent.filter((one) => one.id !== id)),
    openPrevious: async (handle) => {
      const place = places.get(handle);
      const [file] = place === undefined ? [] : await readChosen([previousOf(folder, handle)]);
      return place !== undefined && file?.bytes ? { ...file, path: path.basename(place) } : null;
    },
    hold: async (asked) => {
      const place = asked?.handle ? places.get(asked.handle) : undefined;
      const wanted = place === undefined ? null : lockOf(await realPlace(place));
      if (held && held.file === wanted) return null;
      held?.release();
      held = null;
      const taken = place === undefined ? null : await takeLock(place).catch(() => null);
      if (taken && !isLock(taken)) return taken;
      held = taken;
      return null;
    },
  };
}

/** One name for one place, also after the next start. */
function nameOf(place: string): string {
  return createHash('sha256').update(place).digest('hex').slice(0, 24);
}

function isCaseFile(place: string): boolean {
  return place.toLowerCase().endsWith('.datareis');
}

/** By the name under which the file is read; two of one name cannot be told apart. */
function onlyOnes(places: readonly string[]): ReadonlyMap<string, string> {
  const names = places.map((place) => path.basename(place));
  return new Map(
    places.map((place, index) => [names[index] ?? '', place] as const).filter(([name]) => names.indexOf(name) === names.lastIndexOf(name)),
  );
}

/** Saving writes a new file in the same folder. */
async function canWrite(place: string): Promise<boolean> {
  try {
    const file = await realPlace(place);
    await access(file, constants.W_OK);
    await access(path.dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readRecent(list: string): readonly Known[] {
  try {
    const read: unknown = JSON.parse(readFileSync(list, 'utf8'));
    return Array.isArray(read) ? read.filter(isKnown).slice(0, MOST_RECENT) : [];
  } catch {
    return [];
  }
}

function isKnown(value: unknown): value is Known {
  const { id, name, folder, at, place } = (value ?? {}) as Partial<Known>;
  return [id, name, folder, at, place].every((text) => typeof text === 'string') && id === nameOf(place ?? '');
}

function previousOf(folder: string, id: string): string {
  return path.join(folder, 'previous', `${id}${CASE}`);
}

/** The version before the last of a case that is not among the recent ones any more. */
async function forgetOlder(folder: string, recent: readonly Known[]): Promise<void> {
  const kept = new Set(recent.map(({ id }) => previousOf(folder, id)));
  const there = (await readdir(path.join(folder, 'previous'))).map((name) => path.join(folder, 'previous', name));
  await Promise.all(there.filter((place) => place.endsWith(CASE) && !kept.has(place)).map((place) => rm(place, { force: true })));
}
