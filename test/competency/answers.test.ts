// Every answer beside a slow and obvious computation over plain rows: on the sample, on the second municipality, and on generated cases.
import { existsSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { chooseValues, valuesOf } from '../../renderer/competency/parameters.ts';
import type { Question } from '../../renderer/competency/question.ts';
import { QUESTIONS } from '../../renderer/competency/questions.ts';
import type { Database } from '../../renderer/db/database.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Ask, AskRow } from '../../renderer/model/ask.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { askedOnce } from '../support/asked-once.ts';
import { engineWith } from '../support/engine.ts';
import { lindehavenFiles } from '../support/files.ts';
import { SLOW_ANSWERS, type SlowRow, type SlowView, slowView } from '../support/slow-answers.ts';
import { SLOW_DEPENDENCE, SLOW_TRACES } from '../support/slow-answers-traces.ts';
import { withDecisions } from './any-decisions.ts';
import { expectSameRows } from './compare.ts';

vi.setConfig({ testTimeout: 600_000 });

const WATERBURG = '../shared/demo-case/waterburg';
const ANY_CASE = { ...SLOW_ANSWERS, ...SLOW_DEPENDENCE };

type Slowly = Readonly<Record<string, (view: SlowView) => SlowRow[]>>;

async function compare(about: string, database: Database, records: RecordSet, day: string, slowly: Slowly, given: Record<string, string> = {}) {
  const travel = await askTravel(database);
  const ask = askedOnce(database);
  for (const question of QUESTIONS) {
    const slow = slowly[question.id];
    if (!slow) continue;
    const chosen = await valuesFor(question, ask, day, given);
    if (question.parameters.some(({ name, isOptional }) => !isOptional && chosen[name] === null)) continue;
    const { rows } = await question.find({ ask, travel: async () => travel, day, chosen });
    const [found, wanted] = comparable(question.id, rows, slow(slowView(records, day, chosen)));
    expectSameRows(`${about} ${question.id} ${day} ${JSON.stringify(chosen)}`, found, wanted);
  }
}

/** Q5 also lists who cannot report back, which the room trace tests; Q28 shows the twenty largest hubs. */
function comparable(id: string, rows: readonly AskRow[], slow: readonly SlowRow[]): [readonly AskRow[], readonly SlowRow[]] {
  if (id === 'Q5') return [rows.filter((row) => row.is_corrected === false), slow];
  if (id !== 'Q28' || slow.length <= 20) return [rows, slow];
  const isLarge = (row: SlowRow) => Number(row.flows) > Number(rows.at(-1)?.flows);
  return [rows.filter(isLarge), slow.filter(isLarge)];
}

async function valuesFor(question: Question, ask: Ask, day: string, given: Record<string, string>) {
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => question.parameters.some((one) => one.name === name)));
  const chosen = await chooseValues(ask, day, question.parameters, own);
  if ('refused' in chosen) throw new Error(chosen.refused.en);
  return valuesOf(chosen);
}

describe('the sample municipality', async () => {
  const { records } = await ingest(lindehavenFiles());
  const days = ['2020-07-01', '2020-03-01', '2021-01-01', '2015-06-01', '1990-01-01'];

  test.each(days)('gives on %s what a slow computation gives', async (day) => {
    await compare('Lindehaven', await engineWith(records), records, day, { ...ANY_CASE, ...SLOW_TRACES });
  });

  test('gives it for other choices too', async () => {
    const database = await engineWith(records);
    const slowly = { ...ANY_CASE, ...SLOW_TRACES };
    const choices: Record<string, string>[] = [
      {
        subject: 'INW',
        dataset: 'ds-shv-dossiers',
        category: 'SCHULD',
        supplier: 'org-uwv',
        object: 'x-052',
        scenario: 'scn-stop',
        from: '2019-01-01',
        until: '2020-03-20',
        later: '2020-05-01',
      },
      {
        subject: 'UITK',
        dataset: 'ds-uitk',
        category: 'INK',
        supplier: 'org-lindehaven',
        object: 'nowhere',
        process: 'none',
        from: '2020-07-01',
        until: '2019-01-01',
      },
    ];
    for (const given of choices) await compare('chosen', database, records, '2020-07-01', slowly, given);
  });
});

test.skipIf(!existsSync(WATERBURG))('the second municipality gives what a slow computation gives', async () => {
  const { records } = await ingest(sourceFiles(WATERBURG));
  const database = await engineWith(records);
  for (const day of ['2020-07-01', '2018-01-01']) await compare('Waterburg', database, records, day, ANY_CASE);
});

/** Values that exist in the case, else none: the fallbacks are tried on their own. */
function choiceIn(records: RecordSet, seed: number): Record<string, string> {
  const pick = (sheet: Parameters<typeof rowsOf>[1]) => {
    const rows = rowsOf(records, sheet);
    return rows[seed % Math.max(1, rows.length)]?.values.id;
  };
  const wanted = { subject: pick('data_subjects'), supplier: pick('organisations'), later: '2021-02-28', from: '2019-06-30', until: '2020-06-30' };
  return Object.fromEntries(Object.entries(wanted).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

test.each([0, 1, 2, 3])('generated cases give what a slow computation gives (part %i of 4)', async (part) => {
  for (const seed of SEEDS.filter((one) => one % 4 === part)) {
    const { records, days } = withDecisions(anyCase(seed));
    const given = seed % 3 === 0 ? {} : choiceIn(records, seed);
    await compare(`seed ${seed}`, await engineWith(records), records, days[seed % days.length] ?? '2020-07-01', ANY_CASE, given);
  }
});

test('generated cases do fill the answers', () => {
  const silent = new Set(Object.keys(ANY_CASE));
  for (const seed of SEEDS) {
    const { records } = withDecisions(anyCase(seed));
    const view = slowView(records, '2020-07-01', { ...choiceIn(records, seed), object: null, scenario: 'scn-1', process: 'none' });
    for (const id of silent) if ((ANY_CASE[id]?.(view).length ?? 0) > 0) silent.delete(id);
  }
  expect([...silent]).toEqual(['Q23']);
});
