// What the workspace is given from outside: the host, the engine, the workers and the sample. Tests give their own.
import type { ViewerCode } from '../briefing/html/page-html.ts';
import type { Database } from '../db/database.ts';
import type { Exported } from '../egress/exported.ts';
import type { ExportName, ExportOptions } from '../egress/exports.ts';
import type { LaidOut, LayoutStep, LayoutTask } from '../graph/layout/layout.ts';
import type { Measure } from '../graph/text-fit.ts';
import type { Host, HostFile } from '../host/host.ts';
import type { PackedReading, Progress, Settled } from '../ingest/ingest.ts';
import type { Tracer } from './asking/tracing.ts';
import type { DeskMaker } from './signals/signal-desk.ts';
import type { JobOptions } from './workers/job.ts';
import type { WorkerKind } from './workers/life.ts';
import type { PackedRecords } from './workers/packed-reading.ts';

/** Files to read, and what the user settled about them before. */
export interface ReadTask {
  readonly files: readonly HostFile[];
  readonly settled: Settled;
}

/** A case to be written in another format. */
export interface ExportTask {
  readonly name: ExportName;
  readonly packed: PackedRecords;
  readonly options: ExportOptions;
}

/** What a browser tab keeps for when its page is loaded again. */
export interface TabKeep {
  keep(kept: { readonly note: string; readonly files: readonly HostFile[] }): Promise<boolean>;
  recall(): Promise<{ readonly note: string; readonly files: readonly HostFile[] } | null>;
  forget(): Promise<void>;
  keepText(text: string): void;
  recallText(): string | null;
}

export interface Adapters {
  readonly host: Host;
  openDatabase(): Promise<Database>;
  readFiles(task: ReadTask, options: JobOptions<Progress>): Promise<PackedReading>;
  export(task: ExportTask, options: JobOptions<never>): Promise<Exported>;
  layOut(task: LayoutTask, options: JobOptions<LayoutStep>): Promise<LaidOut>;
  /** Width of a text in the font of the map. */
  readonly measure: Measure;
  droppedFiles(transfer: DataTransfer): Promise<readonly HostFile[]>;
  loadSample(): Promise<readonly HostFile[]>;
  /** Traces away from the window; without it, traces are worked out on the spot. */
  readonly trace?: Tracer;
  /** Holds the values of the signals away from the window; without it, they are held here. */
  readonly desk?: DeskMaker;
  /** The viewer of the page that opens anywhere, as the build made it. */
  readonly viewer?: () => Promise<ViewerCode>;
  /** Whoever is to hear that a worker ended by itself; it is started anew by who uses it. */
  readonly onWorkerGone?: (listener: (kind: WorkerKind) => void) => void;
  /** Only in a browser tab. */
  readonly tab?: TabKeep;
}
