// Acts that open a case and draw it. What they lead to is worked out step by step, and a late result is dropped.
import { toLayoutInput } from '../graph/boxes.ts';
import { firstLevel, openAtLevel, visibleGraph } from '../graph/levels.ts';
import { NO_FILTER } from '../graph/shown.ts';
import type { HostFile } from '../host/host.ts';
import type { Adapters } from './adapters.ts';
import { JobStopped } from './job.ts';
import { EngineFailed, mergeSources, readCase, readRest } from './open-case.ts';
import { NO_SIGNALS } from './signal-state.ts';
import type { Failure, OpenCase, WorkspaceState } from './state.ts';
import type { Store, Workspace } from './workspace.ts';

/** The acts, and `draw`: lays out these open groups, keeping one node in its place. */
export type Opening = Pick<Workspace, 'receive' | 'openPending' | 'openSample' | 'cancel' | 'dismissFailure'> & {
  draw(open: ReadonlySet<string>, anchor: string | null): Promise<void>;
};

export function openingActs(adapters: Adapters, store: Store): Opening {
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
      const rest = await readRest(adapters, records);
      if (!mine.signal.aborted) store.setState({ openCase: { ...openCase, ...rest } });
    } catch (error) {
      if (mine.signal.aborted) return;
      if (store.getState().busy?.step === 'loading') store.setState({ openCase: null, picture: null });
      fail('reading', error);
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
