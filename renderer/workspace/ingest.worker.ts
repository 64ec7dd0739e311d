// Reads dropped files away from the window. Gets files with their bytes, gives a Reading.
import type { HostFile } from '../host/host.ts';
import { ingest, type Progress, type Reading } from '../ingest/ingest.ts';
import type { SourceFile } from '../ingest/reader.ts';
import type { ReadTask } from './adapters.ts';
import type { JobMessage } from './job.ts';

const send = (message: JobMessage<Progress, Reading>) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ReadTask>) => {
  try {
    const result = await ingest(data.files.map(toSourceFile), (progress) => send({ kind: 'progress', progress }), data.settled);
    send({ kind: 'done', result });
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

function toSourceFile(file: HostFile): SourceFile {
  const bytes = async () => {
    if (file.bytes) return file.bytes;
    throw new Error(file.unread ?? 'failed');
  };
  return { path: file.path, size: file.size, bytes };
}
