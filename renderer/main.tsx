// The composition root: chooses the host, starts the engine, mounts the window. The only place that names adapters.
import { createRoot } from 'react-dom/client';
import { openBrowserDatabase } from './db/duckdb-browser.ts';
import { browserHost } from './host/browser-host.ts';
import { droppedFiles } from './host/dropped-files.ts';
import type { Host, HostFile } from './host/host.ts';
import { pageMeasure } from './host/measure-text.ts';
import { insteadOfSample } from './host/own-files.ts';
import { tabStore } from './host/tab-store.ts';
import { SHEETS, type SheetName } from './model/sheet.ts';
import { App } from './views/app/App.tsx';
import { handOver } from './workspace/hand-over.ts';
import { keptWorker, runJob } from './workspace/job.ts';
import { desksIn } from './workspace/signal-desk.ts';
import { createWorkspace } from './workspace/store.ts';
import { tracerIn } from './workspace/tracing.ts';

declare global {
  interface Window {
    readonly datareisHost?: Host;
  }
}

const workspace = createWorkspace({
  host: window.datareisHost ?? browserHost,
  openDatabase: openBrowserDatabase,
  readFiles: async (task, options) => {
    const worker = new Worker(new URL('./workspace/ingest.worker.ts', import.meta.url), { type: 'module', name: 'ingest' });
    const files = await handOver(
      (piece, transfer) => worker.postMessage(piece, transfer),
      task.files,
      () => !options.signal?.aborted,
    );
    return runJob(worker, { ...task, files }, options);
  },
  export: (task, options) =>
    runJob(new Worker(new URL('./workspace/export.worker.ts', import.meta.url), { type: 'module', name: 'export' }), task, options),
  layOut: keptWorker(() => new Worker(new URL('./workspace/layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' })),
  trace: tracerIn(() => new Worker(new URL('./workspace/trace.worker.ts', import.meta.url), { type: 'module', name: 'trace' })),
  desk: desksIn(() => new Worker(new URL('./workspace/signals.worker.ts', import.meta.url), { type: 'module', name: 'signals' })),
  measure: pageMeasure(),
  droppedFiles: async (transfer) => insteadOfSample(await droppedFiles(transfer)),
  loadSample,
  viewer: async () => (await import('virtual:viewer')).VIEWER,
  ...(window.datareisHost ? {} : { tab: tabStore() }),
});

/** Lindehaven, as it is shipped beside the page: what comes into being by telling and talking is not there yet. */
async function loadSample(): Promise<readonly HostFile[]> {
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

openBrowserDatabase().catch(() => undefined);
createRoot(document.getElementById('root') as HTMLElement).render(<App workspace={workspace} />);
void workspace.start();
