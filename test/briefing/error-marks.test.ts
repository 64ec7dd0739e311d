// Are the marks of an error on the map what the slow trace says: the hour and the colour of every dataset and every flow that carries it?
import { describe, expect, it } from 'vitest';
import { errorMarks } from '../../renderer/briefing/error-marks.ts';
import type { Value } from '../../renderer/model/record.ts';
import { traceError } from '../../renderer/trace/error-trace.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { all, inForce, list, slowHours, slowTrace } from '../support/slow-trace.ts';

const said = (value: Value | undefined) => (typeof value === 'string' ? value : null);

describe('the marks of an error', () => {
  it('are those of the slow trace on generated cases', () => {
    let [datasets, flows] = [0, 0];
    for (const seed of SEEDS.slice(0, 60)) {
      const { records } = anyCase(seed);
      const travel = travelFrom(records);
      for (const dataset of travel.datasets.slice(0, 6).map(({ id }) => id))
        for (const category of travel.categories.slice(0, 3).map(({ id }) => id)) {
          const outcome = traceError(travel, { datasetId: dataset, categoryId: category, subjectId: null, day: null });
          if ('problem' in outcome) continue;
          const marks = errorMarks(travel, outcome.answer, null);
          const slow = slowTrace(records, { dataset, category, subject: null, day: null });
          expect(new Map([...marks.datasets].map(([id, { isCorrected }]) => [id, isCorrected]))).toEqual(
            new Map([...slow.arrivals].map(([id, { corrected }]) => [id, corrected])),
          );
          for (const [id, { hours }] of slow.arrivals) expectHours(marks.datasets.get(id)?.hours, hours);
          const carried = all(records, 'exchanges').filter(
            (flow) =>
              inForce(flow, null) &&
              flow.is_feedback !== true &&
              list(flow.category_ids).includes(category) &&
              (flow.source_dataset_id === dataset || slow.arrivals.has(said(flow.source_dataset_id) ?? '')),
          );
          expect([...marks.exchanges.keys()].sort()).toEqual(carried.map(({ id }) => String(id)).sort());
          for (const flow of carried) {
            const source = flow.source_dataset_id === dataset ? { hours: 0, corrected: true } : slow.arrivals.get(String(flow.source_dataset_id));
            const took = slowHours(said(flow.latency));
            const hours = source?.hours == null || took === null ? null : source.hours + took;
            expectHours(marks.exchanges.get(String(flow.id))?.hours, hours);
            expect(marks.exchanges.get(String(flow.id))?.isCorrected).toBe(flow.correction === 'automatic' && source?.corrected === true);
          }
          datasets += marks.datasets.size;
          flows += marks.exchanges.size;
        }
    }
    expect(Math.min(datasets, flows)).toBeGreaterThan(100);
  });
});

function expectHours(hours: number | null | undefined, slow: number | null): void {
  if (slow === null) expect(hours).toBeNull();
  else expect(hours).toBeCloseTo(slow, 5);
}
