// Case files and unsaved work of a host that lives in memory. A test can spoil the disk, change a file behind the window's back, and let the window die.
import { createHash } from 'node:crypto';
import type { CaseSaved, Host, HostFile, LeftWork, SaveReason } from '../../renderer/host/host.ts';

type CasePart = Pick<
  Host,
  | 'saveCase'
  | 'lookAtCase'
  | 'recentCases'
  | 'openRecent'
  | 'forgetRecent'
  | 'openPrevious'
  | 'holdCase'
  | 'setUnsaved'
  | 'closeWindow'
  | 'keepWork'
  | 'addActs'
  | 'leftWork'
  | 'recoverWork'
  | 'forgetWork'
>;

/** `files` by handle; `failing` is the reason for which the next save fails; `works` outlive the window. */
export interface CaseMemory {
  readonly files: Map<string, Uint8Array>;
  readonly works: Map<string, { note: string; bytes: Uint8Array; lines: string[]; isLeft: boolean }>;
  readonly told: { isUnsaved: boolean; isClosed: boolean; failing: SaveReason | null; isFullForWork: boolean; chosen: string | null };
}

export function caseMemory(): CaseMemory {
  return {
    files: new Map(),
    works: new Map(),
    told: { isUnsaved: false, isClosed: false, failing: null, isFullForWork: false, chosen: 'casus-1' },
  };
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export function memoryCases(memory: CaseMemory = caseMemory()): CasePart {
  const { files, works, told } = memory;
  const fileAt = (handle: string): HostFile | null => {
    const bytes = files.get(handle);
    return bytes ? { path: `${handle}.datareis`, size: bytes.length, bytes: bytes.slice(), place: { handle, isReadOnly: false } } : null;
  };
  return {
    saveCase: async ({ handle, bytes, seen, force }): Promise<CaseSaved> => {
      const place = handle ?? told.chosen;
      if (place === null) return { outcome: 'cancelled' };
      if (told.failing) return { outcome: 'failed', reason: told.failing, detail: 'TEST' };
      const there = files.get(place);
      if (handle !== null && !force && (there ? sha(there) : null) !== seen) return { outcome: 'changed-outside', isGone: !there };
      files.set(place, bytes.slice());
      return { outcome: 'saved', handle: place, name: `${place}.datareis`, hash: sha(bytes) };
    },
    lookAtCase: async (handle) => {
      const bytes = files.get(handle);
      return bytes ? { is: 'there', hash: sha(bytes) } : { is: 'gone' };
    },
    recentCases: async () => [...files.keys()].map((id) => ({ id, name: `${id}.datareis`, folder: 'Map', at: '2026-01-02T03:04:05.000Z' })),
    openRecent: async (id) => fileAt(id),
    forgetRecent: async (id) => void files.delete(id),
    openPrevious: async () => null,
    holdCase: async () => null,
    setUnsaved: async (isUnsaved) => {
      told.isUnsaved = isUnsaved;
    },
    closeWindow: async () => {
      told.isClosed = true;
    },
    keepWork: async (id, note, bytes) => {
      if (told.isFullForWork) return false;
      works.set(id, { note, bytes: bytes.slice(), lines: [], isLeft: false });
      return true;
    },
    addActs: async (id, lines) => {
      const work = works.get(id);
      if (!work || told.isFullForWork) return false;
      work.lines.push(...lines);
      return true;
    },
    leftWork: async () =>
      [...works].flatMap(([id, { note, lines, isLeft }]): LeftWork[] =>
        isLeft ? [{ id, note, at: '2026-01-02T03:04:05.000Z', acts: lines.length }] : [],
      ),
    recoverWork: async (id) => works.get(id) ?? null,
    forgetWork: async (id) => void works.delete(id),
  };
}
