// Does a question reach the worker with all rows of its case, once for each case, and does its own answer come back?
import { expect, it } from 'vitest';
import type { Travel } from '../../../renderer/model/travel.ts';
import { answerAsked } from '../../../renderer/trace/asked.ts';
import { type FromTracer, type ToTracer, tracerIn } from '../../../renderer/workspace/asking/tracing.ts';
import { travelDataset, travelFlow, travelOf, travelSystem } from '../../support/any-travel.ts';

/** Does what the worker does, a turn later, on clones. */
class Double {
  onmessage: ((event: { data: FromTracer }) => void) | null = null;
  onerror: unknown = null;
  readonly messages: ToTracer[] = [];
  #rows: Record<string, unknown[]> = {};

  postMessage(message: ToTracer): void {
    const data = structuredClone(message);
    this.messages.push(data);
    if (data.kind === 'begin') this.#rows = {};
    if (data.kind === 'rows') this.#rows[data.of] = [...(this.#rows[data.of] ?? []), ...data.rows];
    if (data.kind !== 'ask') return;
    const outcome = answerAsked(this.#rows as unknown as Travel, data.asked);
    setTimeout(() => this.onmessage?.({ data: { number: data.number, outcome } }), data.number % 2 === 0 ? 1 : 5);
  }

  terminate(): void {}
}

function caseOf(count: number): Travel {
  const systems = ['a', 'b'].map((id) => travelSystem(id));
  const datasets = Array.from({ length: count }, (_, at) => travelDataset(`d${at}`, { systemId: at % 2 ? 'a' : 'b', categoryIds: ['X'] }));
  const flows = datasets.slice(1).map(({ id }, at) => travelFlow(`f${at}`, `d${at}`, id, 'PT1H', { categoryIds: ['X'] }));
  return travelOf({ systems, datasets, exchanges: flows });
}

it('answers each question from its own case, and sends the rows of a case once', async () => {
  const double = new Double();
  const trace = tracerIn(() => double as unknown as Worker);
  const [small, large] = [caseOf(3), caseOf(1_201)];
  const ask = (datasetId: string) => ({ kind: 'backward' as const, question: { id: datasetId, categoryId: null, day: null } });
  const answers = await Promise.all([trace(large, ask('d1200')), trace(large, ask('d7'))]);
  expect(answers.map((outcome) => 'answer' in outcome && outcome.answer.sources.length)).toEqual([1_200, 7]);
  expect(double.messages.filter(({ kind }) => kind === 'begin')).toHaveLength(1);
  expect(double.messages.filter((message) => message.kind === 'rows' && message.of === 'datasets').length).toBeGreaterThan(2);
  expect(await trace(small, ask('d2'))).toEqual(answerAsked(small, ask('d2')));
  expect(await trace(small, ask('d1200'))).toMatchObject({ problem: { code: 'unknown' } });
  expect(double.messages.filter(({ kind }) => kind === 'begin')).toHaveLength(2);
});

it('says so when the worker breaks, and asks another the same', async () => {
  const doubles: Double[] = [];
  let gone = 0;
  const trace = tracerIn(
    () => {
      doubles.push(new Double());
      return doubles.at(-1) as unknown as Worker;
    },
    () => {
      gone += 1;
    },
  );
  const travel = caseOf(3);
  const asked = { kind: 'hubs', day: null } as const;
  await trace(travel, asked);
  const lost = trace(travel, asked);
  await Promise.resolve();
  const { onerror } = doubles[0] as unknown as { onerror: (event: { message: string }) => void };
  await Promise.resolve();
  onerror({ message: 'out of memory' });
  expect(await lost).toEqual(answerAsked(travel, asked));
  expect(gone).toBe(1);
  expect(await trace(travel, asked)).toEqual(answerAsked(travel, asked));
  expect(doubles).toHaveLength(2);
});

it('asks another when the worker stops while the rows go over', async () => {
  const doubles: Double[] = [];
  const trace = tracerIn(() => {
    doubles.push(new Double());
    return doubles.at(-1) as unknown as Worker;
  });
  const large = caseOf(2_001);
  const asked = { kind: 'hubs', day: null } as const;
  const lost = Promise.allSettled([trace(large, asked), trace(large, asked)]);
  const { onerror } = doubles[0] as unknown as { onerror: (event: { message: string }) => void };
  onerror({ message: 'out of memory' });
  expect((await lost).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await trace(large, asked)).toEqual(answerAsked(large, asked));
});
