// datareis ask: a competency question of the field (Q1 to Q48) put to a case, or the list of them.

import { answerQuestion, type CompetencyAnswer } from '../../renderer/competency/answer.ts';
import { cellWords, wordingOf } from '../../renderer/competency/cell-words.ts';
import { isDay, valueWords } from '../../renderer/competency/parameters.ts';
import type { Language, Question } from '../../renderer/competency/question.ts';
import { QUESTIONS, questionOf } from '../../renderer/competency/questions.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import type { Desk } from '../../renderer/signals/desk/desk.ts';
import { type AskSignals, answerAtDesk } from '../../renderer/signals/desk/kinds.ts';
import { askScenarioIn } from '../../renderer/workspace/comparing/scenario-effects.ts';
import { editsTold } from '../../renderer/workspace/editing/edits-told.ts';
import { CannotRead, type Command, type CommandAnswer, type CommandInput, openCase } from './command.ts';
import { deskIn } from './signal-case.ts';

export const askCommand: Command = async (input) => {
  const { inputs, date, language } = input;
  const id = inputs.length > 1 ? inputs.at(-1) : undefined;
  if (inputs.length === 0) throw new CannotRead('usage: datareis ask CASE Q14 [--date 2020-07-01] [--param name=value]');
  if (id === undefined) return listOf(language);
  const question = questionOf(id);
  if (!question) throw new CannotRead(unknownQuestion(id, language));
  if (date !== undefined && !isDay(date)) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  const given = givenOf(question, input);
  const { database, reading } = await openCase(inputs.slice(0, -1));
  const today = new Date().toISOString().slice(0, 10);
  let desk: Desk | null = null;
  const signals: AskSignals = async (kind, asked) => {
    desk ??= deskIn(reading.records, reading.observations);
    return answerAtDesk(desk, kind, asked);
  };
  const answer = await answerQuestion(question, {
    ask: database.query,
    travel: () => askTravel(database),
    signals,
    scenario: askScenarioIn(database, reading),
    edits: () => editsTold(reading.records, reading.past, language),
    date: date ?? null,
    today,
    given,
  });
  await database.close();
  if ('refused' in answer) throw new CannotRead(answer.refused[language]);
  return { json: toJson(question, answer, language), text: toText(question, answer, language) };
};

function unknownQuestion(id: string, language: Language): string {
  const last = QUESTIONS.at(-1)?.id;
  return language === 'nl'
    ? `"${id}" is geen vraag die Datareis kent. Kies Q1 tot en met ${last}; "datareis ask CASE" noemt ze allemaal.`
    : `"${id}" is not a question that Datareis knows. Choose Q1 to ${last}; "datareis ask CASE" lists them all.`;
}

/** `name=value` pairs, of which the value may hold an equals sign; and options that are called like a parameter of the question. */
function givenOf(
  { parameters }: Question,
  { params, dataset, category, subject, from, exchange, hops, series, decision }: CommandInput,
): Record<string, string> {
  const options = Object.entries({ dataset, category, subject, from, exchange, hops, series, decision }).filter(([name]) =>
    parameters.some((one) => one.name === name),
  );
  const named = options.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const pairs = params.map((param) => {
    const at = param.indexOf('=');
    if (at < 1) throw new CannotRead(`--param ${param}: expected name=value`);
    return [param.slice(0, at), param.slice(at + 1)] as const;
  });
  return Object.fromEntries([...named, ...pairs]);
}

function listOf(language: Language): CommandAnswer {
  const questions = QUESTIONS.map(({ id, audience, wording, parameters }) => ({
    id,
    audience,
    question: wording[language],
    parameters: parameters.map(({ name, kind, label }) => ({ name, kind, label: label[language] })),
  }));
  return { json: { questions }, text: questions.map(({ id, question }) => `${id}\t${question}`).join('\n') };
}

/** `question`, `answer` and `rows` are the contract; ids and codes stand in the rows as they are in the case. */
function toJson(question: Question, answer: CompetencyAnswer, language: Language) {
  return {
    question: answer.question,
    wording: wordingOf(question, answer, language),
    date: answer.day,
    answer: answer.sentence[language],
    missing: answer.missing,
    parameters: answer.parameters.map((one) => ({
      name: one.parameter.name,
      value: one.value,
      label: one.value === null ? null : valueWords(one, answer.names, language),
      is_default: one.isDefault,
    })),
    columns: answer.columns.map(({ name, kind, label }) => ({ name, kind, label: label[language] })),
    rows: answer.rows.map(({ cells, concerns }) => ({ ...cells, concerns })),
    picture: answer.picture,
    how: question.how[language],
    sql: answer.sql,
  };
}

function toText(question: Question, answer: CompetencyAnswer, language: Language): string {
  const header = answer.columns.map(({ label }) => label[language]);
  const rows = answer.rows.map((row) => answer.columns.map((column) => cellWords(answer, row, column, language).replace(/\s+/g, ' ')));
  const table = rows.length === 0 ? [] : ['', ...[header, ...rows].map((cells) => cells.join('\t'))];
  return [`${answer.question}. ${wordingOf(question, answer, language)}`, answer.sentence[language], ...table].join('\n');
}
