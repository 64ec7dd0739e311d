// Which questions fit the words someone types, in what words they stand in a list, and which lack data. Knows no answer.
import { missingSentence } from '../../competency/missing.ts';
import type { Audience, Question, QuestionParameter } from '../../competency/question.ts';
import { QUESTIONS } from '../../competency/questions.ts';
import type { SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import type { Catalogue } from '../text/nl.ts';

/** Whose questions, in the order of the list. */
export const AUDIENCES: readonly Audience[] = ['raad', 'informatiebeheer', 'privacy', 'crisis'];

/** A piece of a question; a place is where a parameter goes. */
export interface Piece {
  readonly words: string;
  readonly isPlace: boolean;
}

/** The question with words in the places of its parameters ("een groep mensen"). */
export function piecesOf(question: Question, text: Catalogue): readonly Piece[] {
  return question.wording[text.language]
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      const parameter = question.parameters.find((one) => one.name === name);
      return parameter ? { words: placeOf(question, parameter, text), isPlace: true } : { words: part, isPlace: false };
    });
}

/** The same as one text. */
export function questionWords(question: Question, text: Catalogue): string {
  return piecesOf(question, text)
    .map(({ words }) => words)
    .join('');
}

function placeOf({ id }: Question, { name, label }: QuestionParameter, { questions, language }: Catalogue): string {
  return questions.places[`${id}.${name}`] ?? questions.places[name] ?? label[language].toLowerCase();
}

/** Sheets that the question needs and that have no rows. */
export function lackingSheets({ needs }: Question, empty: ReadonlySet<SheetName>): readonly SheetName[] {
  return needs.filter((sheet) => empty.has(sheet));
}

/** "hiervoor ontbreken de verwerkingen"; empty text when nothing lacks. */
export function lackingWords(question: Question, empty: ReadonlySet<SheetName>, { language }: Catalogue): string {
  const sheets = lackingSheets(question, empty);
  return sheets.length === 0 ? '' : missingSentence(language, sheets);
}

/** Questions in which every word occurs: in the question, its number, how it is answered or whose question it is. In order of number, those with all words in the question itself first. */
export function findQuestions(query: string, text: Catalogue): readonly Question[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return QUESTIONS;
  const has = (key: string) => words.every((word) => key.includes(word));
  const own = QUESTIONS.filter((question) => has(ownKey(question, text)));
  const more = QUESTIONS.filter((question) => !own.includes(question) && has(`${ownKey(question, text)} ${toldKey(question, text)}`));
  const named = QUESTIONS.filter(({ id }) => id.toLowerCase() === words.join(' '));
  return [...new Set([...named, ...own, ...more])];
}

function ownKey(question: Question, text: Catalogue): string {
  return fold(`${question.id} ${questionWords(question, text)}`);
}

function toldKey({ audience, how, parameters, rules = [] }: Question, { questions, language }: Catalogue): string {
  return fold([questions.audiences[audience], how[language], ...parameters.map(({ label }) => label[language]), ...rules].join(' '));
}

export interface Section {
  readonly audience: Audience;
  readonly questions: readonly Question[];
}

/** The questions that were found by whose they are; whoever has none is left out. */
export function sectionsOf(found: readonly Question[]): readonly Section[] {
  return AUDIENCES.map((audience) => ({ audience, questions: found.filter((question) => question.audience === audience) })).filter(
    ({ questions }) => questions.length > 0,
  );
}

/** A question that can be asked about one row, with the parameter that takes it. */
export interface QuestionAbout {
  readonly question: Question;
  readonly given: Readonly<Record<string, string>>;
}

/** Questions with a parameter for rows of this sheet, that row filled in. */
export function questionsAbout(sheet: SheetName, id: string): readonly QuestionAbout[] {
  return QUESTIONS.flatMap((question) => {
    const taking = question.parameters.find((parameter) => parameter.kind === 'ref' && parameter.sheet === sheet);
    return taking ? [{ question, given: { [taking.name]: id } }] : [];
  });
}

/** The question with the given words in its place. */
export function wordsAbout({ question, given }: QuestionAbout, name: string, text: Catalogue): string {
  return question.wording[text.language].replace(/\{(\w+)\}/g, (place, parameter: string) => {
    if (Object.hasOwn(given, parameter)) return `“${name}”`;
    const found = question.parameters.find((one) => one.name === parameter);
    return found ? placeOf(question, found, text) : place;
  });
}
