// Reads dropped files away from the window. Gets files with their bytes, gives a packed Reading.
import type { HostFile } from '../../host/host.ts';
import { ingestPacked, type PackedReading, type Progress } from '../../ingest/ingest.ts';
import type { SourceFile } from '../../ingest/reader.ts';
import type { ReadTask } from '../adapters.ts';
import { type Piece, Received } from './hand-over.ts';
import type { JobMessage } from './job.ts';
import { live } from './life.ts';
import { transferOf } from './packed-reading.ts';

live();

const send = (message: JobMessage<Progress, PackedReading>, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

const received = new Received();

self.onmessage = async ({ data }: MessageEvent<Piece | ReadTask>) => {
  if ('kind' in data) {
    received.add(data);
    return;
  }
  try {
    const result = await ingestPacked(
      received.filled(data.files).map(toSourceFile),
      (progress) => send({ kind: 'progress', progress }),
      data.settled,
    );
    send({ kind: 'done', result }, transferOf(result));
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
