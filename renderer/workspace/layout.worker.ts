// Lays out away from the window. Gets boxes and links, gives places and routes.
import { dagreLayout } from '../graph/layout/dagre-layout.ts';
import type { LaidOut, LayoutInput } from '../graph/layout/layout.ts';
import type { JobMessage } from './job.ts';

const send = (message: JobMessage<never, LaidOut>) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  try {
    send({ kind: 'done', result: dagreLayout(data) });
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
