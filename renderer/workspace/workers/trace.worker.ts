// Traces away from the window. Gets the rows of a case in parts, keeps them, and answers questions about them one by one.
import type { Travel } from '../../model/travel.ts';
import { type Asked, answerAsked } from '../../trace/asked.ts';
import type { FromTracer, ToTracer } from '../asking/tracing.ts';
import { live } from './life.ts';

live();

let rows: Partial<Record<keyof Travel, unknown[]>> = {};
let travel: Travel | null = null;

const send = (message: FromTracer) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToTracer>) => {
  switch (data.kind) {
    case 'begin':
      rows = {};
      return;
    case 'rows':
      rows[data.of] = [...(rows[data.of] ?? []), ...data.rows];
      return;
    case 'ready':
      travel = rows as unknown as Travel;
      return;
    case 'ask':
      return answer(data.number, data.asked);
  }
};

function answer(number: number, asked: Asked): void {
  try {
    if (!travel) throw new Error('nothing to trace in');
    send({ number, outcome: answerAsked(travel, asked) });
  } catch (error) {
    send({ number, failed: error instanceof Error ? error.message : String(error) });
  }
}
