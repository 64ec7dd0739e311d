// What a window can do: the acts of the user, each once, whatever button, key or menu leads to it. Types only.
import type { StoreApi } from 'zustand/vanilla';
import type { FullRecord } from '../db/questions/record.ts';
import type { Depth, Selection } from '../graph/focus.ts';
import type { Level } from '../graph/levels.ts';
import type { Lens } from '../graph/scene.ts';
import type { Filter } from '../graph/shown.ts';
import type { FileToSave, HostFile, SaveResult } from '../host/host.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Adapters } from './adapters.ts';
import type { SignalState } from './signal-state.ts';
import type { Language, Screen, Theme, WordDepth, WorkspaceState } from './state.ts';

export type Store = StoreApi<WorkspaceState>;

export interface Workspace {
  readonly store: Store;
  readonly host: Adapters['host'];
  readonly measure: Adapters['measure'];
  start(): Promise<void>;
  /** Files that were dropped or chosen: opened at once, or held until the user says whether they join the open case. */
  receive(files: readonly HostFile[]): Promise<void>;
  /** What was dropped on the window; to be called while the drop is handled. */
  drop(transfer: DataTransfer): Promise<void>;
  openPending(how: 'add' | 'replace' | 'forget'): Promise<void>;
  openSample(): Promise<void>;
  cancel(): void;
  dismissFailure(): void;
  show(screen: Screen): void;
  setLevel(level: Level): Promise<void>;
  toggle(id: string): Promise<void>;
  reveal(rowIds: readonly string[], selection: Selection): Promise<void>;
  select(selection: Selection | null): void;
  setDepth(depth: Depth): void;
  setLens(lens: Lens): void;
  setFilter(filter: Filter): void;
  setDay(day: string | null): void;
  setSignals(change: Partial<SignalState>): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setWordDepth(depth: WordDepth): void;
  record(sheet: SheetName, id: string): Promise<FullRecord | null>;
  save(file: FileToSave): Promise<SaveResult>;
}
