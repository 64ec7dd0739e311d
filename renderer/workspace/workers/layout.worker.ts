// Lays out away from the window. Gets boxes and links and what the picture before remembered, gives places and routes. Stays for the next picture.
import { layOut } from '../../graph/layout/engines.ts';
import type { LaidOut, LayoutStep, LayoutTask } from '../../graph/layout/layout.ts';
import type { JobMessage } from './job.ts';
import { live } from './life.ts';

live();

const send = (message: JobMessage<LayoutStep, LaidOut>) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  try {
    send({ kind: 'done', result: layOut(data, (progress) => send({ kind: 'progress', progress })) });
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
