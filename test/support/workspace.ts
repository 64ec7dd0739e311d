// A workspace on the real engine, ingest and layout, with a host that lives in memory and work that a test can hold back.
import type { Database } from '../../renderer/db/database.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { layOut } from '../../renderer/graph/layout/engines.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import type { FileToSave, Host, HostFile, HostStart } from '../../renderer/host/host.ts';
import { ingestPacked } from '../../renderer/ingest/ingest.ts';
import type { Adapters } from '../../renderer/workspace/adapters.ts';
import { createWorkspace } from '../../renderer/workspace/store.ts';
import { JobStopped } from '../../renderer/workspace/workers/job-stopped.ts';
import { transferOf, unpackRecords } from '../../renderer/workspace/workers/packed-reading.ts';
import type { Workspace } from '../../renderer/workspace/workspace.ts';
import { testEngine } from './engine.ts';
import { lindehavenFiles } from './files.ts';
import { memoryCases } from './memory-cases.ts';

export interface MemoryHost extends Host {
  readonly settings: Map<string, string>;
  readonly saved: FileToSave[];
  /** What an administrator put beside the app, by name. */
  readonly administered: Map<string, string | Uint8Array>;
}

export function memoryHost(start: HostStart = { kind: 'bare' }): MemoryHost {
  const settings = new Map<string, string>();
  const saved: FileToSave[] = [];
  const administered = new Map<string, string | Uint8Array>();
  return {
    kind: 'browser',
    administered,
    settings,
    saved,
    openFiles: async () => [],
    openFolder: async () => [],
    print: async () => ({ outcome: 'done' }),
    savePdf: async () => ({ outcome: 'cannot' }),
    saveFile: async (file) => {
      saved.push(file);
      return { outcome: 'saved', name: `${file.suggestedName}.${file.extension}` };
    },
    started: async () => start,
    recall: async (setting) => settings.get(setting) ?? null,
    remember: async (setting, value) => void settings.set(setting, value),
    onCommand: () => () => {},
    onFiles: () => () => {},
    watchFolder: async () => ({ outcome: 'cannot' }),
    stopWatching: async () => {},
    onWatched: () => () => {},
    ...memoryCases(),
    administratorSettings: async () => (administered.has('settings.json') ? String(administered.get('settings.json')) : null),
    administratorFile: async (name) => {
      const file = administered.get(name);
      return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? null);
    },
  };
}

/** Holds back work: each call of `pass` waits until the test opens the gate for it. */
export class Gate {
  readonly waiting: (() => void)[] = [];

  pass = (): Promise<void> => new Promise((go) => this.waiting.push(go));

  /** Resolves when so many calls wait. */
  async count(calls: number): Promise<void> {
    while (this.waiting.length < calls) await new Promise((go) => setTimeout(go, 5));
  }
}

export interface Doubles {
  readonly host?: MemoryHost;
  readonly openDatabase?: () => Promise<Database>;
  readonly beforeReading?: () => Promise<void>;
  readonly beforeLayout?: () => Promise<void>;
  readonly layOut?: Adapters['layOut'];
  readonly loadSample?: Adapters['loadSample'];
  readonly tab?: Adapters['tab'];
  readonly trace?: Adapters['trace'];
}

/** What goes to and comes from the workers is cloned, as in the window. */
export function testWorkspace(doubles: Doubles = {}): Workspace {
  return createWorkspace({
    host: doubles.host ?? memoryHost(),
    openDatabase: doubles.openDatabase ?? testEngine,
    readFiles: async ({ files, settled }, { signal, onProgress }) => {
      const stopped = new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(new JobStopped('cancelled'))));
      const work = async () => {
        await doubles.beforeReading?.();
        const reading = await ingestPacked(structuredClone(files).map(toSourceFile), onProgress, structuredClone(settled));
        return structuredClone(reading, { transfer: transferOf(reading) });
      };
      return Promise.race([work(), stopped]);
    },
    export: async ({ name, packed, options }) => structuredClone(await EXPORTS[name](unpackRecords(structuredClone(packed)), options)),
    layOut:
      doubles.layOut ??
      (async (task) => {
        await doubles.beforeLayout?.();
        return structuredClone(layOut(structuredClone(task)));
      }),
    measure: estimateWidth,
    droppedFiles: async () => [],
    loadSample: doubles.loadSample ?? sampleFiles,
    ...(doubles.tab && { tab: doubles.tab }),
    ...(doubles.trace && { trace: doubles.trace }),
  });
}

function toSourceFile({ path, size, bytes, unread }: HostFile) {
  return { path, size, bytes: async () => bytes ?? Promise.reject(new Error(unread ?? 'failed')) };
}

export async function sampleFiles(): Promise<HostFile[]> {
  return Promise.all(lindehavenFiles().map(async ({ path, size, bytes }) => ({ path, size, bytes: await bytes() })));
}

export function hostFile(path: string, content: string): HostFile {
  const bytes = new TextEncoder().encode(content);
  return { path, size: bytes.length, bytes };
}
