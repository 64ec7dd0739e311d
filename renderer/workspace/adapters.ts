// What the workspace is given from outside: the host, the engine, the workers and the sample. Tests give their own.
import type { Database } from '../db/database.ts';
import type { LaidOut, LayoutInput } from '../graph/layout/layout.ts';
import type { Measure } from '../graph/text-fit.ts';
import type { Host, HostFile } from '../host/host.ts';
import type { Progress, Reading } from '../ingest/ingest.ts';
import type { JobOptions } from './job.ts';

export interface Adapters {
  readonly host: Host;
  openDatabase(): Promise<Database>;
  readFiles(files: readonly HostFile[], options: JobOptions<Progress>): Promise<Reading>;
  layOut(input: LayoutInput, options: JobOptions<never>): Promise<LaidOut>;
  /** Width of a text in the font of the map. */
  readonly measure: Measure;
  droppedFiles(transfer: DataTransfer): Promise<readonly HostFile[]>;
  loadSample(): Promise<readonly HostFile[]>;
}
