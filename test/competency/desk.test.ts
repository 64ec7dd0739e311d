// Does the desk of the open case lead to the answers that all rows of the tables give, and are no observations asked of the tables then?
import { expect, test, vi } from 'vitest';
import { answerQuestion } from '../../renderer/competency/answer.ts';
import { questionOf } from '../../renderer/competency/questions.ts';
import { askSignals } from '../../renderer/db/questions/signals.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import type { Ask } from '../../renderer/model/ask.ts';
import { packRows } from '../../renderer/model/packed.ts';
import { signalBook } from '../../renderer/workspace/signals/signal-book.ts';
import { deskHere } from '../../renderer/workspace/signals/signal-desk.ts';
import { rowOf } from '../signals/desk/generated.ts';
import { lindehavenEngine } from '../support/engine.ts';
import { plainRows } from '../support/files.ts';

vi.setConfig({ testTimeout: 600_000 });

const CASES: [id: string, day: string, given: Record<string, string>][] = [
  ['Q30', '2020-07-01', {}],
  ['Q30', '2020-04-01', { series: 'sig-vul' }],
  ['Q31', '2020-07-01', {}],
  ['Q32', '2020-04-02', {}],
  ['Q33', '2020-05-20', {}],
  ['Q36', '2020-07-01', { series: 'sig-vul', from: '2020-03-16', until: '2020-05-31' }],
  ['Q37', '2020-07-01', {}],
  ['Q47', '2020-07-01', {}],
  ['Q48', '2020-07-01', { decision: 'dec-03' }],
];

/** The desk as the open case has it: from packed rows, not from the tables. */
async function deskOfLindehaven() {
  const rows = plainRows('observations').map(({ value, ...texts }) =>
    rowOf({ ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text || null])), value: value ? Number(value) : null }),
  );
  const { desk } = signalBook(await askSignals(await lindehavenEngine()), packRows(rows), deskHere);
  return desk;
}

test.each(CASES)('%s on %s with %o', async (id, date, given) => {
  const database = await lindehavenEngine();
  const question = questionOf(id);
  if (!question) throw new Error(id);
  const asked: string[] = [];
  const ask: Ask = (sql, parameters) => {
    asked.push(sql);
    return database.query(sql, parameters);
  };
  const occasion = { travel: () => askTravel(database), date, today: '2026-01-01', given };
  const [slow, quick] = [
    await answerQuestion(question, { ...occasion, ask: database.query }),
    await answerQuestion(question, { ...occasion, ask, signals: (await deskOfLindehaven()).ask }),
  ];
  expect(quick).toEqual(slow);
  expect('rows' in quick && quick.rows.length).toBeGreaterThan(0);
  expect(asked.filter((sql) => /value from observations/.test(sql))).toEqual([]);
});
