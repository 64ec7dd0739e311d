// Writes a case in another format away from the window. Gets its rows and the name of the format, gives files.

import type { Exported } from '../../egress/exported.ts';
import { EXPORTS } from '../../egress/exports.ts';
import type { ExportTask } from '../adapters.ts';
import type { JobMessage } from './job.ts';
import { live } from './life.ts';
import { unpackRecords } from './packed-reading.ts';

live();

const send = (message: JobMessage<never, Exported>) => self.postMessage(message);

self.onmessage = async ({ data: { name, packed, options } }: MessageEvent<ExportTask>) => {
  try {
    send({ kind: 'done', result: await EXPORTS[name](unpackRecords(packed), options) });
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
