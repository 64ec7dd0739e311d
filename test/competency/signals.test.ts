// Answers about signals beside a slow computation over the sample's own sheets, on several days and with several choices.
import { describe, expect, test, vi } from 'vitest';
import { answerQuestion } from '../../renderer/competency/answer.ts';
import { questionOf } from '../../renderer/competency/questions.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { lindehavenEngine } from '../support/engine.ts';
import { SLOW_SIGNALS } from '../support/slow-answers-signals.ts';
import { expectSameRows } from './compare.ts';

vi.setConfig({ testTimeout: 600_000 });

async function answer(id: string, day: string, given: Record<string, string>) {
  const database = await lindehavenEngine();
  const question = questionOf(id);
  if (!question) throw new Error(id);
  const found = await answerQuestion(question, { ask: database.query, travel: () => askTravel(database), date: day, today: '2026-01-01', given });
  if ('refused' in found) throw new Error(found.refused.en);
  return found;
}

const PERIOD = { from: '2020-03-16', until: '2020-05-31' };
const CASES: [id: string, day: string, given: Record<string, string>][] = [
  ['Q30', '2020-07-01', {}],
  ['Q30', '2020-04-01', { series: 'sig-vul' }],
  ['Q30', '2020-07-01', { series: 'sig-cap' }],
  ['Q30', '2020-07-01', { series: 'sig-sent' }],
  ['Q31', '2020-07-01', {}],
  ['Q31', '2020-04-05', {}],
  ['Q32', '2020-04-02', {}],
  ['Q32', '2020-07-01', {}],
  ['Q32', '2020-04-05', {}],
  ['Q33', '2020-04-02', {}],
  ['Q33', '2020-05-20', {}],
  ['Q36', '2020-07-01', {}],
  ['Q36', '2020-07-01', { series: 'sig-vul', ...PERIOD }],
  ['Q37', '2020-07-01', {}],
  ['Q37', '2020-07-01', { from: '2020-05-20', until: '2020-06-05' }],
  ['Q47', '2020-07-01', {}],
  ['Q47', '2020-07-01', PERIOD],
  ['Q48', '2020-07-01', {}],
  ['Q48', '2020-07-01', { decision: 'dec-03' }],
  ['Q48', '2020-07-01', { decision: 'dec-02' }],
  ['Q48', '2020-07-01', { decision: 'dec-04' }],
];

describe('answers about signals', () => {
  test.each(CASES)('%s on %s with %o', async (id, day, given) => {
    const found = await answer(id, day, given);
    const chosen = Object.fromEntries(found.parameters.flatMap(({ parameter, value }) => (value === null ? [] : [[parameter.name, value]])));
    const rows = found.rows.map(({ cells }) => cells);
    const slow = SLOW_SIGNALS[id]?.(day, chosen) ?? [];
    expectSameRows(`${id} ${day} ${JSON.stringify(chosen)}`, rows, slow);
    if (id !== 'Q32') expect(slow.length).toBeGreaterThan(0);
  });

  test('a small group stays hidden', async () => {
    const found = await answer('Q37', '2020-07-01', {});
    expect(found.rows.every(({ cells }) => cells.is_hidden === false)).toBe(true);
    const database = await lindehavenEngine();
    await database.query("update units set headcount = 9 where id = 'unit-shv'");
    await database.query("update signal_series set min_group_size = 10 where id = 'sig-contact'");
    const question = questionOf('Q37');
    if (!question) throw new Error('Q37');
    const hidden = await answerQuestion(question, { ask: database.query, travel: () => askTravel(database), today: '2026-01-01' });
    if ('refused' in hidden) throw new Error('refused');
    const cells = hidden.rows.map((row) => row.cells).filter(({ place }) => place === 'unit-shv');
    expect(cells.length).toBeGreaterThan(0);
    for (const row of cells) expect([row.amount, row.days, row.is_hidden]).toEqual([null, null, true]);
  });
});
