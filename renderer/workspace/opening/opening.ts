// Acts that open a case and draw it. What they lead to is worked out step by step, and a late result is dropped.
import { firstLevel, openAtLevel } from '../../graph/levels.ts';
import type { HostFile } from '../../host/host.ts';
import type { Adapters } from '../adapters.ts';
import { NOTHING_ASKED } from '../asking/inquiry.ts';
import { lookFor } from '../keeping/kept-look.ts';
import { readLook, readView } from '../keeping/view-file.ts';
import { type Drawing, drawingActs } from '../looking/drawing.ts';
import { NOTHING_NARROWED, narrowingsAfter } from '../looking/narrowing.ts';
import { regrouped } from '../looking/regroup.ts';
import { NOTHING_SETTLED, type SettledByUser } from '../settled.ts';
import { NO_SIGNALS } from '../signals/signal-state.ts';
import { type Failure, INITIAL, type OpenCase, type WorkspaceState } from '../state.ts';
import { NO_BRIEFING } from '../telling/briefing-state.ts';
import { JobStopped } from '../workers/job-stopped.ts';
import type { Store, Workspace } from '../workspace.ts';
import { EngineFailed, mergeSources, readCase } from './open-case.ts';
import type { StoreRoom } from './store-room.ts';

/** The acts, those of drawing among them. */
export type Opening = Pick<Workspace, 'receive' | 'openPending' | 'openSample' | 'cancel' | 'dismissFailure'> &
  Omit<Drawing, 'stopDrawing'> & {
    /** Reads these files as the open case, with what was settled; what the user looks at stays as far as it is still there. */
    reopen(sources: readonly HostFile[], settled: SettledByUser): Promise<void>;
    /** Opens what was open before the page was loaded again; `view` takes the place of that of the case file. */
    restore(sources: readonly HostFile[], settled: SettledByUser, view: string | null): Promise<void>;
  };

export function openingActs(adapters: Adapters, store: Store, room: StoreRoom): Opening {
  let running = new AbortController();
  const fail = (kind: Failure['kind'], error: unknown) => store.setState({ busy: null, failure: failureOf(kind, error) });
  const { stopDrawing, ...drawing } = drawingActs(adapters, store, fail);

  const open = async (sources: readonly HostFile[], settled = NOTHING_SETTLED, keepsLook = false, view: string | null = null) => {
    running.abort();
    const mine = new AbortController();
    running = mine;
    store.setState({ pending: null, failure: null });
    try {
      const task = { sources, settled, mappings: store.getState().mappings };
      const openCase = await readCase(adapters, task, (busy) => mine.signal.aborted || store.setState({ busy }), mine.signal);
      if (mine.signal.aborted) return;
      store.setState(
        keepsLook
          ? sameLook(regrouped(openCase, store.getState().grouping), store.getState())
          : firstLook(view === null ? openCase : { ...openCase, view }),
      );
      await drawing.draw(store.getState().open, null);
      await room.fill();
    } catch (error) {
      if (!mine.signal.aborted) fail('reading', error);
    }
  };
  return {
    ...drawing,
    reopen: (sources, settled) => open(sources, settled, true),
    restore: (sources, settled, view) => open(sources, settled, false, view),
    receive: async (files) => {
      if (files.length === 0) return;
      if (store.getState().openCase) store.setState({ pending: files });
      else await open(files);
    },
    openPending: async (how) => {
      const { pending, openCase } = store.getState();
      store.setState({ pending: null });
      if (!pending || how === 'forget') return;
      if (how === 'add' && openCase) await open(mergeSources(openCase.sources, pending), openCase.settled, true);
      else await open(pending);
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
      stopDrawing();
      store.setState({ busy: null });
    },
    dismissFailure: () => store.setState({ failure: null }),
  };
}

/** As DuckDB, WASM and browsers say that there is too little memory. */
function isMemory(detail: string): boolean {
  return /out of memory|could not allocate|allocation failed|invalid array length|memory access out of bounds/i.test(detail);
}

function failureOf(kind: Failure['kind'], error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  const isEngine = error instanceof EngineFailed || /duckdb/i.test(detail);
  if (isMemory(detail)) return { kind: 'memory', detail };
  return { kind: error instanceof JobStopped && error.why === 'time' ? 'time' : isEngine ? 'engine' : kind, detail };
}

/** What is turned to this or that in one case says nothing of another. */
const UNTURNED: Partial<WorkspaceState> = {
  filter: INITIAL.filter,
  lens: INITIAL.lens,
  hasSides: INITIAL.hasSides,
  widthBy: INITIAL.widthBy,
  depth: INITIAL.depth,
  form: INITIAL.form,
  formLook: INITIAL.formLook,
  register: INITIAL.register,
  comparing: INITIAL.comparing,
  editing: INITIAL.editing,
};

/** How a case looks when it has just been opened. A case that draws nothing opens on its report, or on the question what its columns are. */
function firstLook(openCase: OpenCase): Partial<WorkspaceState> {
  const isEmpty = openCase.graph.nodes.size === 0;
  const day = openCase.info.settings.reference_date ?? null;
  const level = firstLevel(openCase.graph);
  return {
    opened: {},
    openCase,
    busy: null,
    picture: null,
    merging: null,
    justMerged: null,
    arrangements: readView(openCase.view),
    undoable: openCase.settled.steps.map((step) => ({ kind: 'edit', step })),
    redoable: [],
    justEntered: null,
    joined: null,
    commented: null,
    deciding: null,
    leftAt: new Map(),
    selection: null,
    trail: [],
    grouping: openCase.graph.grouping,
    centre: null,
    ...UNTURNED,
    ...NOTHING_NARROWED,
    ...NOTHING_ASKED,
    level,
    open: openAtLevel(openCase.graph, level),
    day,
    signals: NO_SIGNALS,
    briefing: NO_BRIEFING,
    draft: new Map(),
    screen: isEmpty ? 'sources' : 'map',
    sourcesPart: openCase.unmapped.length > 0 ? 'columns' : 'files',
    ...(isEmpty ? {} : lookFor(openCase, readLook(openCase.view))),
  };
}

/** The case was read again: open groups and the choice stay where they still exist, all else as it was. */
function sameLook(openCase: OpenCase, before: WorkspaceState): Partial<WorkspaceState> {
  const { graph } = openCase;
  if (graph.nodes.size === 0 || before.openCase?.graph.nodes.size === 0)
    return { ...firstLook(openCase), opened: before.opened, screen: before.screen, sourcesPart: before.sourcesPart, signals: before.signals };
  const open = before.level ? openAtLevel(graph, before.level) : new Set([...before.open].filter((id) => graph.nodes.has(id)));
  const isThere = before.selection?.kind === 'node' && graph.nodes.has(before.selection.id);
  const narrowings = narrowingsAfter(before, before.openCase?.graph ?? graph, graph);
  return {
    openCase,
    ...narrowings,
    busy: null,
    open,
    draft: new Map(),
    selection: isThere ? before.selection : null,
    trail: [],
  };
}
