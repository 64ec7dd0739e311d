// The composition root: chooses the host, starts the engine, mounts the window. The only place that names adapters.
import { createRoot } from 'react-dom/client';
import type { LaidOut, LayoutStep, LayoutTask } from './graph/layout/layout.ts';
import { browserHost } from './host/browser-host.ts';
import { droppedFiles } from './host/dropped-files.ts';
import type { Host, HostFile } from './host/host.ts';
import { pageMeasure } from './host/measure-text.ts';
import { insteadOfSample } from './host/own-files.ts';
import { tabStore } from './host/tab-store.ts';
import type { AboutApp } from './model/about.ts';
import type { Guide } from './model/guide.ts';
import { SHEETS, type SheetName } from './model/sheet.ts';
import { App } from './views/app/App.tsx';
import { tracerIn } from './workspace/asking/tracing.ts';
import { desksIn } from './workspace/signals/signal-desk.ts';
import { createWorkspace } from './workspace/store.ts';
import { handOver } from './workspace/workers/hand-over.ts';
import { keptWorker, runJob } from './workspace/workers/job.ts';
import { again, livingWorker, whenGone } from './workspace/workers/life.ts';
import { workerDeaths } from './workspace/workers/worker-deaths.ts';

declare global {
  interface Window {
    readonly datareisHost?: Host;
  }
}

/** The engine and all it needs are read beside the page, not before it. */
async function openDatabase() {
  const { openBrowserDatabase } = await import('./db/duckdb-browser.ts');
  return openBrowserDatabase({ begin: (make) => livingWorker('duckdb', make), whenGone, onGone: deaths.of('duckdb') });
}

function newReader(): Worker {
  return livingWorker('ingest', (name) => new Worker(new URL('./workspace/workers/ingest.worker.ts', import.meta.url), { type: 'module', name }));
}

/** Both get ready while the page is built: who reads, and what is asked for in the address. A sample that does not come is asked for again. */
let firstReader: Worker | null = newReader();
let firstSample = location.hash === '#sample' ? fetchSample() : null;
firstSample?.catch(() => {
  firstSample = null;
});

const deaths = workerDeaths();
const layOut = keptWorker<LayoutTask, LayoutStep, LaidOut>(() =>
  livingWorker('layout', (name) => new Worker(new URL('./workspace/workers/layout.worker.ts', import.meta.url), { type: 'module', name })),
);

const workspace = createWorkspace({
  host: window.datareisHost ?? browserHost,
  openDatabase,
  onWorkerGone: deaths.onGone,
  readFiles: (task, options) =>
    again(async () => {
      const worker = firstReader ?? newReader();
      firstReader = null;
      const files = await handOver(
        (piece, transfer) => worker.postMessage(piece, transfer),
        task.files,
        () => !options.signal?.aborted,
      );
      return runJob(worker, { ...task, files }, options);
    }, deaths.of('ingest')),
  export: (task, options) =>
    again(
      () =>
        runJob(
          livingWorker('export', (name) => new Worker(new URL('./workspace/workers/export.worker.ts', import.meta.url), { type: 'module', name })),
          task,
          options,
        ),
      deaths.of('export'),
    ),
  layOut: (task, options) => again(() => layOut(task, options), deaths.of('layout')),
  trace: tracerIn(
    () => livingWorker('trace', (name) => new Worker(new URL('./workspace/workers/trace.worker.ts', import.meta.url), { type: 'module', name })),
    deaths.of('trace'),
  ),
  desk: desksIn(
    () => livingWorker('signals', (name) => new Worker(new URL('./workspace/workers/signals.worker.ts', import.meta.url), { type: 'module', name })),
    deaths.of('signals'),
  ),
  measure: pageMeasure(),
  droppedFiles: async (transfer) => insteadOfSample(await droppedFiles(transfer)),
  loadSample: () => {
    const files = firstSample ?? fetchSample();
    firstSample = null;
    return files;
  },
  viewer: async () => (await import('virtual:viewer')).VIEWER,
  ...(window.datareisHost ? {} : { tab: tabStore() }),
});

/** The user guide and what the app is made of: read when they are first asked for. */
const manual = {
  guide: async (language: 'nl' | 'en'): Promise<Guide> => (await (language === 'nl' ? import('virtual:guide-nl') : import('virtual:guide-en'))).GUIDE,
  about: async (): Promise<AboutApp> => (await import('virtual:about')).ABOUT,
};

/** Lindehaven, as it is shipped beside the page: what comes into being by telling and talking is not there yet. */
async function fetchSample(): Promise<readonly HostFile[]> {
  const made: readonly SheetName[] = [
    'briefings',
    'slides',
    'sessions',
    'session_participants',
    'deck_cards',
    'session_notes',
    'session_actions',
    'session_versions',
  ];
  return Promise.all(
    SHEETS.filter((sheet) => !made.includes(sheet)).map(async (sheet) => {
      const answer = await fetch(`./lindehaven/${sheet}.csv`);
      if (!answer.ok) throw new Error(`${sheet}.csv: ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { path: `lindehaven/${sheet}.csv`, size: bytes.length, bytes };
    }),
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<App workspace={workspace} manual={manual} />);
void workspace.start();
