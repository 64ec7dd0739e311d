// Where is work kept that is not saved yet? A folder for each window's work: the case as it was, and a journal of the acts since. Pure Node.
import fs from 'node:fs/promises';
import path from 'node:path';
import type { LeftWork, RecoveredWork } from '../renderer/host/host.ts';
import { Journal, readRecords } from './journal.ts';
import { writeWhole } from './write-file.ts';

export interface WorkStore {
  /** Takes the place of what was kept under this name. Rejects with the error of the disk; what was kept before is then still there. */
  keep(id: string, note: string, bytes: Uint8Array): Promise<void>;
  /** Resolves when the lines are on disk. */
  append(id: string, lines: readonly string[]): Promise<void>;
  /** What an earlier window left, latest first. */
  left(): Promise<readonly LeftWork[]>;
  recover(id: string): Promise<RecoveredWork | null>;
  forget(id: string): Promise<void>;
  /** The user does not want what this page kept. */
  forgetOwn(): Promise<void>;
  /** Another page begins: what was kept until now is left by an earlier one. */
  pageBegins(): Promise<void>;
}

/** `turn` tells which base and journal belong together: both change at once, with this note. */
interface Note {
  readonly turn: number;
  readonly note: string;
  readonly at: string;
}

const ID = /^[a-z0-9-]{8,64}$/;

export function openWorkStore(folder: string): WorkStore {
  const own = new Map<string, { readonly turn: number; readonly journal: Journal }>();
  const at = (id: string, name = '') => {
    if (!ID.test(id)) throw new Error('not a name of work');
    return path.join(folder, id, name);
  };
  return {
    keep: async (id, note, bytes) => {
      await fs.mkdir(at(id), { recursive: true });
      const turn = ((await readNote(at(id)))?.turn ?? 0) + 1;
      await writeWhole(at(id, `base-${turn}.datareis`), bytes);
      await fs.rm(at(id, `journal-${turn}`), { force: true });
      await writeWhole(at(id, 'note.json'), Buffer.from(JSON.stringify({ turn, note, at: new Date().toISOString() } satisfies Note)));
      await own.get(id)?.journal.close();
      own.set(id, { turn, journal: new Journal(at(id, `journal-${turn}`)) });
      await clearTurns(at(id), turn);
    },
    append: async (id, lines) => {
      const kept = own.get(id);
      if (!kept) throw Object.assign(new Error('no case is kept under this name'), { code: 'ENOENT' });
      await kept.journal.append(lines);
    },
    left: async () => {
      const names = (await fs.readdir(folder).catch(() => [])).filter((name) => ID.test(name) && !own.has(name));
      const works = await Promise.all(names.map((id) => leftIn(at(id), id)));
      return works.filter((work) => work !== null).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    recover: (id) => recoverFrom(at(id)),
    forget: async (id) => {
      await own.get(id)?.journal.close();
      own.delete(id);
      await fs.rm(at(id), { recursive: true, force: true });
    },
    forgetOwn: async () => {
      for (const [id, { journal }] of [...own]) {
        await journal.close();
        own.delete(id);
        await fs.rm(at(id), { recursive: true, force: true });
      }
    },
    pageBegins: async () => {
      for (const { journal } of own.values()) await journal.close();
      own.clear();
    },
  };
}

async function readNote(folder: string): Promise<Note | null> {
  try {
    const { turn, note, at } = JSON.parse(await fs.readFile(path.join(folder, 'note.json'), 'utf8')) as Partial<Note>;
    return Number.isInteger(turn) && typeof note === 'string' && typeof at === 'string' ? { turn: Number(turn), note, at } : null;
  } catch {
    return null;
  }
}

async function clearTurns(folder: string, turn: number): Promise<void> {
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const own = /^(?:base|journal)-(\d+)/.exec(name)?.[1];
    if (own !== undefined && Number(own) < turn) await fs.rm(path.join(folder, name), { force: true }).catch(() => {});
  }
}

async function leftIn(folder: string, id: string): Promise<LeftWork | null> {
  const note = await readNote(folder);
  if (!note) return null;
  const [base, journal] = [path.join(folder, `base-${note.turn}.datareis`), path.join(folder, `journal-${note.turn}`)];
  if (!(await fs.stat(base).catch(() => null))) return null;
  const lines = await linesOf(journal);
  const last = lines.length > 0 ? (await fs.stat(journal)).mtime.toISOString() : note.at;
  return { id, note: note.note, at: last, acts: lines.length };
}

async function linesOf(journal: string): Promise<readonly string[]> {
  return readRecords(await fs.readFile(journal).catch(() => Buffer.alloc(0))).lines;
}

async function recoverFrom(folder: string): Promise<RecoveredWork | null> {
  const note = await readNote(folder);
  const base = note && (await fs.readFile(path.join(folder, `base-${note.turn}.datareis`)).catch(() => null));
  if (!note || !base) return null;
  return { note: note.note, bytes: new Uint8Array(base), lines: await linesOf(path.join(folder, `journal-${note.turn}`)) };
}
