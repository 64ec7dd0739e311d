// Are live numbers what a slow and plain count of the rows gives, with those rows behind them, and is what cannot be counted said?
import { beforeAll, describe, expect, it } from 'vitest';
import { filledWords, fillText, liveNumber } from '../../renderer/briefing/live-numbers.ts';
import type { LivePort } from '../../renderer/briefing/live-port.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import type { Workspace } from '../../renderer/workspace/workspace.ts';
import { all, inForce, type Values } from '../support/slow-trace.ts';
import { sampleFiles, testWorkspace } from '../support/workspace.ts';

let workspace: Workspace;
let port: LivePort;
const DAY = '2020-07-01';
const CATEGORY = 'ADR';

beforeAll(async () => {
  workspace = testWorkspace();
  await workspace.receive(await sampleFiles());
  const { openCase } = workspace.store.getState();
  if (!openCase) throw new Error('the sample did not open');
  port = {
    records: openCase.records,
    day: DAY,
    standing: DAY,
    language: 'nl',
    travel: workspace.travel,
    findings: async (day) => (await workspace.findingsOn(day, () => true)).findings,
    signals: null,
    effects: () => Promise.reject(new Error('not asked')),
  };
}, 600_000);

async function counted(name: string, about = '') {
  const outcome = await liveNumber(port, name, about);
  if ('fault' in outcome) return outcome.fault;
  return outcome.number.rows.map(({ id }) => id).sort();
}

const flowsWhere = (test: (flow: Values) => boolean) =>
  all(port.records, 'exchanges')
    .filter((flow) => inForce(flow, DAY) && test(flow))
    .map(({ id }) => String(id))
    .sort();

describe('numbers of the case', () => {
  it('counts flows in force on the day', async () => {
    expect(await counted('flows')).toEqual(flowsWhere(() => true));
  });

  it('counts flows of a system, those that leave it and those that come in', async () => {
    const system = String(all(port.records, 'exchanges')[1]?.from_system_id);
    expect(await counted('flows', system)).toEqual(flowsWhere((flow) => flow.from_system_id === system || flow.to_system_id === system));
    expect(await counted('flows-out', system)).toEqual(flowsWhere((flow) => flow.from_system_id === system && flow.to_system_id !== system));
    expect(await counted('flows-in', system)).toEqual(flowsWhere((flow) => flow.to_system_id === system && flow.from_system_id !== system));
  });

  it('counts other organisations at the ends of flows of the own one', async () => {
    const homes = new Map(all(port.records, 'systems').map(({ id, organisation_id }) => [id, organisation_id]));
    const own = new Set(all(port.records, 'organisations').flatMap(({ id, is_own }) => (is_own === true ? [id] : [])));
    const known = new Set(all(port.records, 'organisations').map(({ id }) => id));
    const others = new Set<string>();
    for (const flow of all(port.records, 'exchanges')) {
      if (!inForce(flow, DAY)) continue;
      const ends = [homes.get(flow.from_system_id ?? ''), homes.get(flow.to_system_id ?? '')];
      if (ends.filter((end) => own.has(end ?? '')).length !== 1) continue;
      for (const end of ends) if (typeof end === 'string' && !own.has(end) && known.has(end)) others.add(end);
    }
    expect(await counted('partners')).toEqual([...others].sort());
  });

  it('counts copies and open objections', async () => {
    const copies = all(port.records, 'datasets').filter(({ kind, copy_of_id }) => kind === 'copy' || (copy_of_id ?? '') !== '');
    expect(await counted('copies')).toEqual(copies.map(({ id }) => String(id)).sort());
    const open = all(port.records, 'annotations').filter(({ kind, status }) => kind === 'objection' && status === 'open');
    expect(await counted('objections')).toEqual(open.map(({ id }) => String(id)).sort());
    expect(open.length).toBeGreaterThan(0);
  });

  it('has the rows of every count in the case', async () => {
    for (const name of ['flows', 'systems', 'datasets', 'departments', 'activities', 'manual', 'partners']) {
      const outcome = await liveNumber(port, name, '');
      if ('fault' in outcome) throw new Error(name);
      expect(outcome.number.value).toBe(outcome.number.rows.length);
      for (const { sheet, id } of outcome.number.rows) expect(rowsOf(port.records, sheet).some(({ values }) => values.id === id)).toBe(true);
    }
  });
});

describe('numbers of rules and traces', () => {
  it('counts the findings of a rule', async () => {
    const found = (await workspace.findingsOn(DAY, () => true)).findings;
    const rule = found[0]?.rule ?? '';
    const outcome = await liveNumber(port, 'findings', rule);
    expect(outcome).toMatchObject({ number: { value: found.filter((finding) => finding.rule === rule).length, day: DAY } });
  });

  it('counts where an error comes, as the trace says', async () => {
    const traced = await workspace.trace({ kind: 'error', question: { datasetId: 'ds-brp', categoryId: CATEGORY, subjectId: null, day: DAY } });
    const arrivals = 'answer' in traced ? traced.answer.arrivals.map(({ datasetId }) => datasetId).sort() : [];
    expect(arrivals.length).toBeGreaterThan(3);
    expect(await counted('reached', `ds-brp/${CATEGORY}`)).toEqual(arrivals);
  });
});

describe('what cannot be counted', () => {
  it.each([
    ['stromen', '', 'name'],
    ['flows', 'sys-bestaat-niet', 'about'],
    ['flows-out', '', 'about'],
    ['reached', 'ds-brp', 'about'],
    ['red', 'ser-onbekend', 'about'],
    ['total', 'ser-onbekend/2020-04-06/2020-04-12', 'about'],
    ['scenario-copies', 'scn-onbekend', 'about'],
  ])('says why {%s:%s} has no number', async (name, about, fault) => {
    expect(await liveNumber(port, name, about)).toEqual({ fault });
  });

  it('says when it could not be worked out', async () => {
    const broken = { ...port, findings: () => Promise.reject(new Error('stopped')) };
    expect(await liveNumber(broken, 'findings', '')).toEqual({ fault: 'failed' });
  });

  it('leaves the name in the text, and fills the others', async () => {
    const pieces = await fillText(port, 'Er zijn {systems} systemen en {paarden} paarden.');
    const systems = rowsOf(port.records, 'systems').length;
    expect(filledWords(pieces)).toBe(`Er zijn ${systems} systemen en {paarden} paarden.`);
    expect(pieces.map(({ kind }) => kind)).toEqual(['words', 'number', 'words', 'fault', 'words']);
  });
});
