// Asking the case: what an inquiry changes in the window, what the scrubber shows, and the way back.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorLens } from '../../../renderer/graph/lenses/error.ts';
import { answerAsked } from '../../../renderer/trace/asked.ts';
import type { Inquiry } from '../../../renderer/workspace/asking/inquiry.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { sampleFiles, testWorkspace } from '../../support/workspace.ts';

const BRP: Extract<Inquiry, { kind: 'error' }> = { kind: 'error', datasetId: 'ds-brp', categoryId: 'ADR', subjectId: null, until: null };

let files: Awaited<ReturnType<typeof sampleFiles>>;
let workspace: Workspace;

const stateOf = () => workspace.store.getState();
const answerOf = () => {
  const { traced } = stateOf();
  return traced && 'answer' in traced ? traced.answer : null;
};

beforeAll(async () => {
  files = await sampleFiles();
});

beforeEach(async () => {
  workspace = testWorkspace({ layOut: async () => ({ rects: {}, routes: {}, labels: {}, width: 0, height: 0 }) });
  await workspace.receive(files);
});

describe('an inquiry into an error', () => {
  it('is traced, looked at through its own lens, and leaves the lens as it was', async () => {
    workspace.setLens('privacy');
    workspace.show('review');
    await workspace.inquire(BRP);
    expect([stateOf().lens, stateOf().screen]).toEqual(['error', 'map']);
    expect(answerOf()?.arrivals.length).toBeGreaterThan(5);
    expect(stateOf().errorMarks?.datasets.size).toBe(answerOf()?.arrivals.length);
    await workspace.inquire(null);
    expect([stateOf().lens, stateOf().traced, stateOf().errorMarks, stateOf().inquiry]).toEqual(['privacy', null, null, null]);
  });

  it('that cannot be worked out says so of itself, and can be asked again', async () => {
    const again = { ...BRP };
    let isBroken = true;
    const failing = testWorkspace({
      layOut: async () => ({ rects: {}, routes: {}, labels: {}, width: 0, height: 0 }),
      trace: async (travel, asked) => {
        if (isBroken) throw new Error('the tracing worker stopped');
        return answerAsked(travel, asked);
      },
    });
    await failing.receive(files);
    await failing.inquire(BRP);
    expect(failing.store.getState()).toMatchObject({ inquiry: BRP, traced: null });
    expect(failing.store.getState().traceFailed).toBe(BRP);
    isBroken = false;
    await failing.inquire(again);
    expect(failing.store.getState().traceFailed).toBeNull();
    expect(failing.store.getState().traced).toHaveProperty('answer');
  });

  it('shows up to an hour what has come by then', async () => {
    await workspace.inquire(BRP);
    const hours = (answerOf()?.arrivals ?? []).flatMap((arrival) => arrival.hours ?? []);
    const middle = hours[Math.floor(hours.length / 2)] as number;
    workspace.scrub(middle);
    expect([stateOf().inquiry, stateOf().errorMarks?.until]).toEqual([{ ...BRP, until: middle }, middle]);
    const { graph } = stateOf().openCase ?? {};
    const lens = errorLens({ error: stateOf().errorMarks } as never);
    const nodes = [...(graph?.nodes.values() ?? [])].filter(({ kind }) => kind === 'dataset');
    const said = nodes.flatMap((node) => lens.ofNode(node));
    expect(said.filter((word) => word === 'corrected' || word === 'stays')).toHaveLength(hours.filter((hour) => hour <= middle).length);
    expect(said.filter((word) => word === 'later')).toHaveLength(hours.filter((hour) => hour > middle).length);
    expect(said.filter((word) => word === 'origin')).toHaveLength(1);
  });

  it('forgets the answer before it when another one is asked, and says what cannot be answered', async () => {
    await workspace.inquire(BRP);
    const next = workspace.inquire({ ...BRP, datasetId: 'ds-unknown' });
    expect([stateOf().traced, stateOf().errorMarks]).toEqual([null, null]);
    await next;
    expect(stateOf().traced).toMatchObject({ problem: { code: 'unknown', kind: 'dataset', id: 'ds-unknown' } });
    await workspace.inquire({ ...BRP, categoryId: 'NOPE' });
    expect(stateOf().traced).toMatchObject({ problem: { code: 'unknown', kind: 'category' } });
  });

  it('on a day outside the case says that nothing is in force', async () => {
    workspace.setDay('1900-01-01');
    await workspace.inquire(BRP);
    expect(answerOf()?.warnings.map(({ code }) => code)).toContain('none_in_force');
  });

  it('gives way to the question that was asked last', async () => {
    const [first, second] = [workspace.inquire(BRP), workspace.inquire({ kind: 'hubs' })];
    await Promise.all([first, second]);
    expect([stateOf().inquiry, stateOf().traced, stateOf().lens]).toEqual([{ kind: 'hubs' }, null, 'mode']);
  });
});

describe('the tracer', () => {
  it('answers away from the window what is answered on the spot', async () => {
    const asked = { kind: 'error', question: { datasetId: 'ds-brp', categoryId: 'ADR', subjectId: null, day: stateOf().day } } as const;
    await workspace.inquire(BRP);
    expect(await workspace.trace<'error'>(asked)).toEqual(stateOf().traced);
    const table = await workspace.trace<'table'>({ ...asked, kind: 'table', language: 'nl' });
    expect('answer' in table && table.answer.lines.length).toBe((answerOf()?.arrivals.length ?? 0) + (answerOf()?.live.length ?? 0));
  });
});
