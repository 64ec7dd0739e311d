// What a window can do: the acts of the user, each once, whatever button, key or menu leads to it. Types only.
import type { StoreApi } from 'zustand/vanilla';
import type { FullRecord } from '../db/questions/record.ts';
import type { ExportName } from '../egress/exports.ts';
import type { Depth, Selection } from '../graph/focus.ts';
import type { Level } from '../graph/levels.ts';
import type { Lens } from '../graph/scene.ts';
import type { Filter } from '../graph/shown.ts';
import type { FileToSave, HostFile, SaveResult } from '../host/host.ts';
import type { Trial } from '../ingest/mapping/apply.ts';
import type { Choice } from '../model/conflict.ts';
import type { TableMapping, UnmappedTable } from '../model/mapping.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Adapters } from './adapters.ts';
import type { SignalState } from './signal-state.ts';
import type { Language, Screen, SourcesPart, Theme, WordDepth, WorkspaceState } from './state.ts';

export interface SourceRow {
  readonly text: string | null;
  readonly records: readonly { readonly sheet: SheetName; readonly id: string }[];
}

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
  showSources(part: SourcesPart): void;
  /** Leaves out a file, folder or archive that was dropped, named by the first part of its path. */
  removeSource(root: string): Promise<void>;
  /** A choice between descriptions, kept until it is applied. */
  choose(key: string, choice: Choice): void;
  applyChoices(): Promise<void>;
  dropChoices(): void;
  /** Reads tables with this header in this way, now and every next time. */
  keepMapping(mapping: TableMapping): Promise<void>;
  /** How the columns of this table would be read if it described rows of this sheet. */
  guessColumns(table: UnmappedTable, sheet: SheetName): TableMapping;
  /** How many of the table's first rows come out well in this way. */
  tryMapping(table: UnmappedTable, mapping: TableMapping): Trial;
  /** Stops asking about the tables of a file; they stay unread. */
  leaveUnmapped(file: string): Promise<void>;
  /** Says which unit or organisation described a source; null takes it back. */
  setDescriber(root: string, id: string | null): Promise<void>;
  /** A row or line of a file: its text where it has one, and what was made of it. */
  rowAt(file: string, tab: string, row: number): Promise<SourceRow>;
  record(sheet: SheetName, id: string): Promise<FullRecord | null>;
  /** Hands the open case to the user in this format. */
  exportCase(name: ExportName): Promise<void>;
  /** Hands over an empty workbook to fill in. */
  saveTemplate(): Promise<void>;
  dismissSaved(): void;
  save(file: FileToSave): Promise<SaveResult>;
}
