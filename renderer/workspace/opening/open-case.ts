// From dropped files to a case that can be drawn: read, store, ask. Each step says how far it is.
import { loadForMap, loadRest } from '../../db/case-tables.ts';
import { askLabels, type Label } from '../../db/questions/labels.ts';
import { askSignals } from '../../db/questions/signals.ts';
import type { Provenance } from '../../db/source-tables.ts';
import { replay } from '../../edit/replay.ts';
import { buildFlowGraph } from '../../graph/flow-graph.ts';
import { networkOf } from '../../graph/network-of.ts';
import type { HostFile } from '../../host/host.ts';
import { caseInfo } from '../../model/case-info.ts';
import { latestReviews } from '../../model/finding-review.ts';
import type { TableMapping } from '../../model/mapping.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { Adapters } from '../adapters.ts';
import type { SettledByUser } from '../settled.ts';
import { signalBook } from '../signals/signal-book.ts';
import { deskHere } from '../signals/signal-desk.ts';
import type { Busy, OpenCase } from '../state.ts';
import { JobStopped } from '../workers/job-stopped.ts';

export function labelKey(sheet: SheetName, id: string): string {
  return `${sheet} ${id}`;
}

/** The engine did not start; `message` is its own. */
export class EngineFailed extends Error {}

/** What is to be read: the files, and what was settled about them. */
export interface CaseTask {
  readonly sources: readonly HostFile[];
  readonly settled: SettledByUser;
  readonly mappings: ReadonlyMap<string, TableMapping>;
}

/** All that a map needs. Rejects with JobStopped when cancelled or out of time. */
export async function readCase(
  adapters: Adapters,
  { sources, settled, mappings }: CaseTask,
  onBusy: (busy: Busy) => void,
  signal: AbortSignal,
): Promise<OpenCase> {
  onBusy({ step: 'reading', done: 0, total: sources.length, file: '' });
  const task = { files: sources, settled: { choices: settled.choices, mappings, asks: true } };
  const reading = await adapters.readFiles(task, { signal, onProgress: (progress) => onBusy({ step: 'reading', ...progress }) });
  if (signal.aborted) throw new JobStopped('cancelled');
  const { records, steps, lost } = replay(reading.records, settled.steps);
  const network = networkOf(records);
  return {
    ...reading,
    records,
    sources,
    settled: { ...settled, describers: new Map([...(reading.caseFile?.describers ?? []), ...settled.describers]) },
    applied: steps,
    lost,
    stored: 'none',
    reviews: latestReviews(reading.reviews, settled.reviews),
    info: caseInfo(records, { observations: reading.observations?.length ?? 0 }),
    labels: new Map(),
    network,
    graph: buildFlowGraph(network),
    signals: null,
  };
}

/** A mark in the browser's own list of times, for who measures the app (the bench). */
const ALL_ROWS = 'all rows';

/** Puts the case in the store-room, first what the map is about, and asks what is shown beside it: names of all rows, and the signals. Rejects with EngineFailed, or with what the engine says of the data. */
export async function storeCase(
  adapters: Adapters,
  openCase: OpenCase,
  onMap: () => void,
  isWanted: () => boolean,
): Promise<Pick<OpenCase, 'labels' | 'signals'>> {
  const database = await adapters.openDatabase().catch((error: unknown) => {
    throw new EngineFailed(error instanceof Error ? error.message : String(error));
  });
  await loadForMap(database, openCase.records);
  onMap();
  await loadRest(database, openCase.records, provenanceOf(openCase), openCase.observations, isWanted);
  const [labels, signals] = await Promise.all([askLabels(database), askSignals(database)]);
  performance.mark(ALL_ROWS);
  return { labels: labelIndex(labels), signals: signalBook(signals, openCase.observations, adapters.desk ?? deskHere) };
}

export function provenanceOf({ reports, conflicts, settled }: OpenCase): Provenance {
  return { reports, conflicts, describers: settled.describers, readOn: new Date().toISOString().slice(0, 10) };
}

export function labelIndex(labels: readonly Label[]): Map<string, Label> {
  return new Map(labels.map((label) => [labelKey(label.sheet, label.id), label]));
}

/** Files with a path that was there before take its place; others are added. */
export function mergeSources(before: readonly HostFile[], added: readonly HostFile[]): HostFile[] {
  const paths = new Set(added.map((file) => file.path));
  return [...before.filter((file) => !paths.has(file.path)), ...added];
}
