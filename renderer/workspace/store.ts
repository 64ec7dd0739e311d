// The one store of the window. Acts of the user come in as functions; what they lead to is worked out step by step, and a late result is dropped.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { askRecord, type FullRecord } from '../db/questions/record.ts';
import { toLayoutInput } from '../graph/boxes.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Depth, Selection } from '../graph/focus.ts';
import { firstLevel, type Level, openAtLevel, visibleGraph } from '../graph/levels.ts';
import type { Lens } from '../graph/scene.ts';
import { type Filter, NO_FILTER } from '../graph/shown.ts';
import type { FileToSave, HostFile, SaveResult } from '../host/host.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Adapters } from './adapters.ts';
import { JobStopped } from './job.ts';
import { EngineFailed, mergeSources, readCase, readSignals } from './open-case.ts';
import { NO_SIGNALS, type SignalState } from './signal-state.ts';
import { type Failure, INITIAL, type Language, type OpenCase, type Screen, type Theme, type WordDepth, type WorkspaceState } from './state.ts';

export type Store = StoreApi<WorkspaceState>;

/** The acts of the user; each exists once, whatever button, key or menu leads to it. */
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

export function createWorkspace(adapters: Adapters): Workspace {
  const store: Store = createStore<WorkspaceState>(() => ({ ...INITIAL, signals: NO_SIGNALS }));
  const opening = openingActs(adapters, store);
  const looking = lookingActs(adapters, store, opening.draw);
  const { host } = adapters;
  return {
    store,
    host,
    measure: adapters.measure,
    ...opening,
    ...looking,
    async start() {
      await recallSettings(host, store);
      const how = await host.started();
      if (how.kind === 'sample') await opening.openSample();
      if (how.kind === 'files') await opening.receive(how.files);
    },
    drop: async (transfer) => opening.receive(await adapters.droppedFiles(transfer)),
    record: async (sheet, id) => askRecord(await adapters.openDatabase(), sheet, id),
    save: (file) => host.saveFile(file),
  };
}

type Opening = Pick<Workspace, 'receive' | 'openPending' | 'openSample' | 'cancel' | 'dismissFailure'> & {
  draw(open: ReadonlySet<string>, anchor: string | null): Promise<void>;
};

function openingActs(adapters: Adapters, store: Store): Opening {
  let running = new AbortController();
  const fail = (kind: Failure['kind'], error: unknown) => store.setState({ busy: null, failure: failureOf(kind, error) });
  const drawing = drawer(adapters, store, fail);

  const open = async (sources: readonly HostFile[]) => {
    running.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ pending: null, failure: null });
    try {
      const { openCase, records } = await readCase(adapters, sources, (busy) => mine.signal.aborted || store.setState({ busy }), mine.signal);
      if (mine.signal.aborted) return;
      store.setState(firstLook(openCase));
      await drawing(openAtLevel(openCase.graph, firstLevel(openCase.graph)), null);
      const signals = await readSignals(adapters, records);
      if (!mine.signal.aborted) store.setState({ openCase: { ...openCase, signals } });
    } catch (error) {
      if (!mine.signal.aborted) fail('reading', error);
    }
  };
  return {
    draw: drawing,
    receive: async (files) => {
      if (files.length === 0) return;
      if (store.getState().openCase) store.setState({ pending: files });
      else await open(files);
    },
    openPending: async (how) => {
      const { pending, openCase } = store.getState();
      store.setState({ pending: null });
      if (pending && how !== 'forget') await open(how === 'add' ? mergeSources(openCase?.sources ?? [], pending) : pending);
    },
    openSample: async () => {
      try {
        await open(await adapters.loadSample());
      } catch (error) {
        fail('sample', error);
      }
    },
    cancel: () => {
      running.abort();
      store.setState({ busy: null });
    },
    dismissFailure: () => store.setState({ failure: null }),
  };
}

function failureOf(kind: Failure['kind'], error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  const isEngine = error instanceof EngineFailed || /duckdb/i.test(detail);
  return { kind: error instanceof JobStopped && error.why === 'time' ? 'time' : isEngine ? 'engine' : kind, detail };
}

/** How a case looks when it has just been opened. A case that draws nothing opens on its report. */
function firstLook(openCase: OpenCase): Partial<WorkspaceState> {
  const isEmpty = openCase.graph.nodes.size === 0;
  const day = openCase.info.settings.reference_date ?? null;
  const level = firstLevel(openCase.graph);
  return {
    openCase,
    busy: null,
    picture: null,
    selection: null,
    filter: NO_FILTER,
    level,
    day,
    signals: NO_SIGNALS,
    screen: isEmpty ? 'sources' : 'map',
  };
}

/** Lays out what is open; only the last call's result reaches the screen. */
function drawer(adapters: Adapters, store: Store, fail: (kind: Failure['kind'], error: unknown) => void): Opening['draw'] {
  let run = 0;
  return async (open, anchor) => {
    const graph = store.getState().openCase?.graph;
    if (!graph) return;
    run += 1;
    const mine = run;
    store.setState({ open, busy: { step: 'drawing', done: 0, total: 0, file: '' } });
    try {
      const visible = visibleGraph(graph, open);
      const laidOut = await adapters.layOut(toLayoutInput(visible, '—', adapters.measure), {});
      if (mine === run) store.setState({ picture: { visible, laidOut, anchor }, busy: null });
    } catch (error) {
      if (mine === run) fail('drawing', error);
    }
  };
}

type Looking = Pick<
  Workspace,
  | 'show'
  | 'setLevel'
  | 'toggle'
  | 'reveal'
  | 'select'
  | 'setDepth'
  | 'setLens'
  | 'setFilter'
  | 'setDay'
  | 'setSignals'
  | 'setLanguage'
  | 'setTheme'
  | 'setWordDepth'
>;

function lookingActs(adapters: Adapters, store: Store, draw: Opening['draw']): Looking {
  const { host } = adapters;
  return {
    show: (screen) => store.setState({ screen }),
    setLevel: async (level) => {
      const graph = store.getState().openCase?.graph;
      store.setState({ level });
      if (graph) await draw(openAtLevel(graph, level), null);
    },
    toggle: async (id) => {
      const open = new Set(store.getState().open);
      if (!open.delete(id)) open.add(id);
      store.setState({ level: null });
      await draw(open, id);
    },
    reveal: async (ids, selection) => {
      const { openCase, open } = store.getState();
      store.setState({ screen: store.getState().screen === 'sources' ? 'map' : store.getState().screen, selection });
      const needed = new Set(openCase ? ids.flatMap((id) => ancestors(openCase.graph, id)) : []);
      if ([...needed].some((id) => !open.has(id))) await draw(new Set([...open, ...needed]), ids[0] ?? null);
    },
    select: (selection) => store.setState({ selection }),
    setDepth: ({ up, down }) => store.setState({ depth: { up: Math.max(0, Math.min(9, up)), down: Math.max(0, Math.min(9, down)) } }),
    setLens: (lens) => store.setState({ lens, filter: NO_FILTER }),
    setFilter: (filter) => store.setState({ filter }),
    setDay: (day) => store.setState({ day }),
    setSignals: (change) => store.setState((state) => ({ signals: { ...state.signals, ...change } })),
    setLanguage: (language) => {
      store.setState({ language });
      void host.remember('language', language);
    },
    setTheme: (theme) => {
      store.setState({ theme });
      void host.remember('theme', theme);
    },
    setWordDepth: (wordDepth) => {
      store.setState({ wordDepth });
      void host.remember('depth', wordDepth);
    },
  };
}

function ancestors(graph: FlowGraph, id: string): string[] {
  const found: string[] = [];
  for (let at = graph.nodes.get(id)?.parent ?? null; at !== null; at = graph.nodes.get(at)?.parent ?? null) found.push(at);
  return found;
}

async function recallSettings(host: Adapters['host'], store: Store): Promise<void> {
  const [language, theme, depth] = await Promise.all([host.recall('language'), host.recall('theme'), host.recall('depth')]);
  if (language === 'nl' || language === 'en') store.setState({ language });
  if (theme === 'system' || theme === 'light' || theme === 'dark') store.setState({ theme });
  if (depth === 'plain' || depth === 'expert') store.setState({ wordDepth: depth });
}
