// The questions themselves: all 48, in both languages, with sentences that hold on a full case, a thin one and an empty one.
import { describe, expect, test, vi } from 'vitest';
import { answerQuestion, type CompetencyAnswer } from '../../renderer/competency/answer.ts';
import { cellWords, wordingOf } from '../../renderer/competency/cell-words.ts';
import type { Question } from '../../renderer/competency/question.ts';
import { QUESTIONS, questionOf } from '../../renderer/competency/questions.ts';
import { askRows } from '../../renderer/competency/sql-question.ts';
import type { Database } from '../../renderer/db/database.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Ask } from '../../renderer/model/ask.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { keyField } from '../../renderer/model/sheet.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { anyCase } from '../support/any-case.ts';
import { askedOnce } from '../support/asked-once.ts';
import { engineWith, testEngine } from '../support/engine.ts';
import { lindehavenFiles } from '../support/files.ts';
import { withDecisions } from './any-decisions.ts';

vi.setConfig({ testTimeout: 600_000 });

const NUMBERS = Array.from({ length: 48 }, (_, index) => `Q${index + 1}`);

/** What the engine holds: a case is loaded once for the tests that follow each other, and each query is put to it once, as are the rows that traces walk on. */
let known: { readonly records: RecordSet; readonly ask: Ask; readonly travel: Promise<Travel> } | null = null;

async function caseWith(records: RecordSet): Promise<Database> {
  if (known?.records === records) return testEngine();
  const database = await engineWith(records);
  known = { records, ask: askedOnce(database), travel: askTravel(database) };
  return database;
}

const SAMPLE = ingest(lindehavenFiles());

async function lindehaven(): Promise<Database> {
  return caseWith((await SAMPLE).records);
}

async function answer(question: Question, database: Database, day?: string, given: Record<string, string> = {}): Promise<CompetencyAnswer> {
  const found = await answerQuestion(question, {
    ask: known?.ask ?? database.query,
    travel: () => known?.travel ?? askTravel(database),
    today: '2026-01-01',
    given,
    ...(day ? { date: day } : {}),
  });
  if ('refused' in found) throw new Error(`${question.id}: ${found.refused.en}`);
  return found;
}

function ask(id: string): Question {
  const question = questionOf(id);
  if (!question) throw new Error(id);
  return question;
}

/** Nouns of the sentences, singular and plural. Those that are alike in both, or never counted, are not here. */
const NOUNS: readonly (readonly [one: string, many: string])[] = [
  ['uitwisseling', 'uitwisselingen'],
  ['organisatie', 'organisaties'],
  ['dataset', 'datasets'],
  ['systeem', 'systemen'],
  ['afdeling', 'afdelingen'],
  ['verwerking', 'verwerkingen'],
  ['besluit', 'besluiten'],
  ['standaard', 'standaarden'],
  ['verstrekking', 'verstrekkingen'],
  ['raadsvraag', 'raadsvragen'],
  ['overeenkomst', 'overeenkomsten'],
  ['plaats', 'plaatsen'],
  ['stap', 'stappen'],
  ['doel', 'doelen'],
  ['groep', 'groepen'],
  ['kopie', 'kopieën'],
  ['portaal', 'portalen'],
  ['exchange', 'exchanges'],
  ['organisation', 'organisations'],
  ['system', 'systems'],
  ['department', 'departments'],
  ['activity', 'activities'],
  ['decision', 'decisions'],
  ['standard', 'standards'],
  ['agreement', 'agreements'],
  ['place', 'places'],
  ['purpose', 'purposes'],
  ['step', 'steps'],
  ['copy', 'copies'],
];

/** Dutch verbs that go with one of something and with several. */
const VERBS = '(?:is|heeft|gaat|krijgt|staat|geeft|steunt|bewaart|stuurt|loopt|hoort|moet)';
const VERBS_MANY = '(?:zijn|hebben|gaan|krijgen|staan|geven|steunen|bewaren|sturen|lopen|horen|moeten)';

function expectGoodSentence(about: string, sentence: string): void {
  const bare = sentence.replace(/“[^”]*”/g, '“…”').replace(/\([^)]*\)/g, '(…)');
  expect([about, bare]).toEqual([about, expect.stringMatching(/^[^\p{Ll}].*[.!?]$/su)]);
  expect([about, bare]).toEqual([
    about,
    expect.not.stringMatching(/null|undefined|NaN|Infinity|\[object|\{\w+\}| {2}|\.\.|geen \w+ niets|geen geen|no no /),
  ]);
  for (const [one, many] of NOUNS) {
    expect([about, bare]).toEqual([about, expect.not.stringMatching(new RegExp(`(?<![\\d.,])1 ${many}(?!\\p{L})`, 'u'))]);
    expect([about, bare]).toEqual([about, expect.not.stringMatching(new RegExp(`\\b(?:[02-9]|\\d+\\d) ${one}(?!\\p{L})`, 'u'))]);
  }
  expect([about, bare]).toEqual([about, expect.not.stringMatching(new RegExp(`${VERBS_MANY} (?:er )?1 (?!van|daarvan)\\p{L}+ `, 'u'))]);
  expect([about, bare]).toEqual([about, expect.not.stringMatching(new RegExp(`${VERBS} (?:er )?(?:[2-9]|\\d\\d+) (?!uur|dag)\\p{L}+en\\b`, 'u'))]);
}

function expectGoodSentences(about: string, { sentence }: CompetencyAnswer): void {
  for (const language of ['nl', 'en', 'expert'] as const) expectGoodSentence(`${about} ${language}`, sentence[language]);
}

describe('the list of questions', () => {
  test('has all of them, in order, each with words and columns of its own', () => {
    expect(QUESTIONS.map(({ id }) => id)).toEqual(NUMBERS);
    for (const { id, wording, how, columns, parameters } of QUESTIONS) {
      for (const language of ['nl', 'en'] as const) {
        expect([id, wording[language]]).toEqual([id, expect.stringMatching(/^.{15,}\?$/s)]);
        expect([id, how[language]]).toEqual([id, expect.stringMatching(/^\p{Lu}.{20,}\.$/su)]);
        const slots = [...wording[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect([id, slots.filter((name) => !parameters.some((one) => one.name === name))]).toEqual([id, []]);
      }
      expect([id, new Set(columns.map(({ name }) => name)).size]).toEqual([id, columns.length]);
    }
    expect(new Set(QUESTIONS.map(({ wording }) => wording.nl)).size).toBe(48);
    expect(new Set(QUESTIONS.map(({ audience }) => audience))).toEqual(new Set(['raad', 'informatiebeheer', 'privacy', 'crisis']));
  });

  test('finds a question however its number is written', () => {
    expect(questionOf(' q14 ')?.id).toBe('Q14');
    for (const id of ['Q0', 'Q49', '', '14', '__proto__']) expect(questionOf(id)).toBeUndefined();
  });

  test('binds every query, in its columns', async () => {
    const database = await lindehaven();
    for (const { id, query, columns, parameters } of QUESTIONS) {
      if (query === undefined) continue;
      const explained = await askRows(
        { ask: (sql, values) => database.query(`explain ${sql}`, values), day: '2020-07-01', chosen: {} },
        query,
        parameters,
      );
      expect([id, explained.length]).toEqual([id, 1]);
      const described = await database.query(`describe ${shown(query, parameters.length)}`);
      const names = described.rows.map((row) => row.column_name);
      expect([id, columns.map(({ name }) => name).filter((name) => !names.includes(name))]).toEqual([id, []]);
    }
  });
});

/** A query with nothing asked, so that it can be described. */
function shown(query: string, parameters: number): string {
  const names = ['subject', 'scenario', 'process', 'object', 'from', 'until'].map(
    (name) => `, null::${name === 'from' || name === 'until' ? 'date' : 'varchar'} as "${name}"`,
  );
  const asked = `with recursive asked as (select date '2020-07-01' as day${parameters > 0 ? names.join('') : ''})`;
  return /^\s*select\b/i.test(query) ? `${asked} ${query}` : `${asked}, ${query}`;
}

describe('answers', () => {
  test('on the sample hold in words, rows and picture, on several days', async () => {
    const { records } = await SAMPLE;
    const database = await caseWith(records);
    for (const day of ['2020-07-01', '2020-04-02', '1990-01-01']) {
      for (const question of QUESTIONS) {
        const found = await answer(question, database, day);
        expectGoodSentences(`${question.id} ${day}`, found);
        expect([question.id, found.missing, found.day]).toEqual([question.id, [], day]);
        expectRowsOfCase(question.id, found, records);
        for (const language of ['nl', 'en'] as const) expect(wordingOf(question, found, language)).not.toMatch(/[{}]|null/);
      }
    }
  });

  test('lead to rows: every row of every answer rests on rows of the case', async () => {
    const database = await lindehaven();
    for (const question of QUESTIONS) {
      const found = await answer(question, database);
      expect([question.id, found.rows.filter(({ concerns }) => concerns.length === 0).length]).toEqual([question.id, 0]);
      for (const row of found.rows)
        for (const column of found.columns) expect(cellWords(found, row, column, 'nl')).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('say what is missing on an empty case', async () => {
    const database = await caseWith(new Map());
    for (const question of QUESTIONS) {
      const found = await answer(question, database);
      expectGoodSentences(`${question.id} empty`, found);
      expect([question.id, found.rows]).toEqual([question.id, []]);
      expect([question.id, found.sentence.nl]).toEqual([question.id, expect.stringMatching(/^Hiervoor ontbreken de /)]);
      expect([question.id, found.sentence.en]).toEqual([question.id, expect.stringMatching(/^This needs the /)]);
      expect(found.day).toBe('2026-01-01');
    }
  });

  test('hold on a case of organisations, systems, datasets and exchanges alone', async () => {
    const { records } = await SAMPLE;
    const thin: RecordSet = new Map([...records].filter(([sheet]) => ['organisations', 'systems', 'datasets', 'exchanges'].includes(sheet)));
    const database = await caseWith(thin);
    const answered: string[] = [];
    for (const question of QUESTIONS) {
      const found = await answer(question, database, '2020-07-01');
      expectGoodSentences(`${question.id} thin`, found);
      if (found.missing.length > 0) expect([question.id, found.sentence.nl]).toEqual([question.id, expect.stringMatching(/^Hiervoor ontbreken/)]);
      else answered.push(question.id);
    }
    expect(answered).toEqual(
      expect.arrayContaining(['Q4', 'Q6', 'Q7', 'Q10', 'Q11', 'Q13', 'Q16', 'Q18', 'Q19', 'Q20', 'Q21', 'Q26', 'Q27', 'Q28', 'Q44']),
    );
    expect((await answer(ask('Q39'), database, '2020-07-01')).sentence.nl).toBe('Hiervoor ontbreken de verwerkingen.');
    expect((await answer(ask('Q14'), database, '2020-07-01')).sentence.nl).toBe('Hiervoor ontbreken de soorten gegevens en de grondslagen.');
  });

  test('hold in words on generated cases', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const { records, days } = withDecisions(anyCase(seed));
      const database = await caseWith(records);
      for (const question of QUESTIONS)
        expectGoodSentences(`${question.id} seed ${seed}`, await answer(question, database, days[seed % days.length]));
    }
  });
});

function expectRowsOfCase(id: string, found: CompetencyAnswer, records: RecordSet): void {
  const known = new Set([...records].flatMap(([sheet, rows]) => rows.map((row) => `${sheet} ${row.values[keyField(sheet)?.name ?? '']}`)));
  for (const { concerns } of found.rows)
    for (const { sheet, id: row } of concerns) expect([id, known.has(`${sheet} ${row}`), row]).toEqual([id, true, row]);
  for (const row of found.picture) expect(['systems', 'datasets', 'exchanges'].some((sheet) => known.has(`${sheet} ${row}`))).toBe(true);
}

describe('what a question is asked with', () => {
  test('the day of the case counts, and one that is given before it', async () => {
    const database = await lindehaven();
    expect((await answer(ask('Q14'), database)).day).toBe('2020-07-01');
    expect((await answer(ask('Q14'), database, '2021-01-01')).day).toBe('2021-01-01');
  });

  test('what Datareis chose itself is said, what the user chose is not', async () => {
    const database = await lindehaven();
    const [own, given] = [await answer(ask('Q2'), database), await answer(ask('Q2'), database, undefined, { subject: 'CLI' })];
    expect(own.sentence.nl).toContain('Datareis koos zelf: groep “Mensen met schulden”.');
    expect(own.sentence.en).toContain('Datareis chose: group “People with debts”.');
    expect(given.sentence.nl).not.toContain('koos zelf');
    expect(wordingOf(ask('Q2'), given, 'nl')).toContain('“Mensen met Wmo-ondersteuning”');
  });

  test('a value that is not there, not a day, or not for this question is refused in words', async () => {
    const database = await lindehaven();
    const refusal = async (id: string, given: Record<string, string>) => {
      const found = await answerQuestion(ask(id), { ask: database.query, travel: () => askTravel(database), today: '2026-01-01', given });
      return 'refused' in found ? found.refused.nl : null;
    };
    expect(await refusal('Q2', { subject: "' or 1=1 --" })).toBe('Er is geen groep betrokkenen met kenmerk "\' or 1=1 --" in deze casus.');
    expect(await refusal('Q20', { from: '2020-02-31' })).toBe('from: "2020-02-31" is niet een dag zoals 2020-07-01.');
    expect(await refusal('Q7', { hops: '0' })).toBe('hops: "0" is niet een heel getal van 1 tot en met 20.');
    expect(await refusal('Q7', { hops: '1e2' })).toContain('"1e2"');
    expect(await refusal('Q14', { subject: 'SCH' })).toBe('Deze vraag kent "subject" niet. Bij deze vraag valt niets te kiezen.');
    expect(await refusal('Q4', { __proto__x: 'a' })).toBe('Deze vraag kent "__proto__x" niet. U kunt kiezen: dataset, category.');
  });

  test('the query that is shown can be asked again and gives the same rows', async () => {
    const database = await lindehaven();
    for (const question of QUESTIONS.filter(({ query }) => query !== undefined)) {
      const found = await answer(question, database);
      const again = await database.query(found.sql ?? '');
      expect([question.id, again.rows.length]).toEqual([question.id, found.rows.length]);
    }
  });

  test('a hostile value in a shown query stays a text', async () => {
    const database = await lindehaven();
    const found = await answer(ask('Q40'), database, undefined, { object: "x'; drop table exchanges; --" });
    expect((await database.query(found.sql ?? '')).rows).toEqual([]);
    expect((await database.query('select count(*) as n from exchanges')).rows[0]?.n).toBe(81);
  });
});
