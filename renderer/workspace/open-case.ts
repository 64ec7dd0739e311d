// From dropped files to a case that can be drawn: read, store, ask. Each step says how far it is.
import { loadCase } from '../db/case-tables.ts';
import { askCaseInfo } from '../db/questions/case-info.ts';
import { askLabels, type Label } from '../db/questions/labels.ts';
import { askNetwork } from '../db/questions/network.ts';
import { askSignals } from '../db/questions/signals.ts';
import { buildFlowGraph } from '../graph/flow-graph.ts';
import type { HostFile } from '../host/host.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Adapters } from './adapters.ts';
import { type SignalBook, signalBook } from './signal-book.ts';
import type { Busy, OpenCase } from './state.ts';

export function labelKey(sheet: SheetName, id: string): string {
  return `${sheet} ${id}`;
}

/** Rejects with JobStopped when cancelled or out of time, or with the engine's error. */
export async function readCase(
  adapters: Adapters,
  sources: readonly HostFile[],
  onBusy: (busy: Busy) => void,
  signal: AbortSignal,
): Promise<OpenCase> {
  const starting = adapters.openDatabase();
  starting.catch(() => {});
  onBusy({ step: 'reading', done: 0, total: sources.length, file: '' });
  const reading = await adapters.readFiles(sources, { signal, onProgress: (progress) => onBusy({ step: 'reading', ...progress }) });
  onBusy({ step: 'engine', done: 0, total: 0, file: '' });
  const database = await starting;
  onBusy({ step: 'loading', done: 0, total: 0, file: '' });
  await loadCase(database, reading.records);
  const [info, labels, network] = await Promise.all([askCaseInfo(database), askLabels(database), askNetwork(database)]);
  return {
    sources,
    info,
    labels: labelIndex(labels),
    reports: reading.reports,
    leftOut: reading.leftOut,
    graph: buildFlowGraph(network),
    signals: null,
  };
}

/** The signals of the case in the store-room; asked after the map is drawn, since they are many. */
export async function readSignals(adapters: Adapters): Promise<SignalBook> {
  return signalBook(await askSignals(await adapters.openDatabase()));
}

function labelIndex(labels: readonly Label[]): Map<string, Label> {
  return new Map(labels.map((label) => [labelKey(label.sheet, label.id), label]));
}

/** Files with a path that was there before take its place; others are added. */
export function mergeSources(before: readonly HostFile[], added: readonly HostFile[]): HostFile[] {
  const paths = new Set(added.map((file) => file.path));
  return [...before.filter((file) => !paths.has(file.path)), ...added];
}
