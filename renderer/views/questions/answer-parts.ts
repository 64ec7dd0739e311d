// An answer taken apart for the screen: what it says, what Datareis chose, what it lacks; and the same as text to copy.
import type { CompetencyAnswer } from '../../competency/answer.ts';
import { cellWords, wordingOf } from '../../competency/cell-words.ts';
import { type Chosen, defaultsSentence } from '../../competency/parameters.ts';
import type { Question } from '../../competency/question.ts';
import type { WordDepth } from '../../workspace/state.ts';
import type { Catalogue } from '../text/nl.ts';

/** `told` is the answer itself; the others are empty where there is nothing to say. */
export interface AnswerParts {
  readonly told: string;
  readonly lacks: string;
  readonly defaults: string;
}

/** The answer's sentence holds all three, in this order; each gets a place of its own on screen. */
export function partsOf(question: Question, answer: CompetencyAnswer, text: Catalogue, depth: WordDepth): AnswerParts {
  const { language } = text;
  const whole = language === 'nl' && depth === 'expert' ? answer.sentence.expert : answer.sentence[language];
  const defaults = defaultsSentence(answer.parameters, answer.names, language);
  const withoutDefaults = withoutEnd(whole, defaults);
  const lacks = question.completedBy?.[language] ?? '';
  const told = withoutEnd(withoutDefaults, lacks);
  return { told, lacks: told === withoutDefaults ? '' : lacks, defaults: withoutDefaults === whole ? '' : defaults };
}

function withoutEnd(text: string, end: string): string {
  return end !== '' && text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : text;
}

/** Parameters that stand at what Datareis chose. */
export function isOwnChoice({ isDefault, value }: Chosen): boolean {
  return isDefault && value !== null;
}

/** Question, day, answer and rows as text: lines, with a tab between cells. */
export function answerText(question: Question, answer: CompetencyAnswer, text: Catalogue, depth: WordDepth): string {
  const { told, lacks, defaults } = partsOf(question, answer, text, depth);
  const { language } = text;
  const head = [wordingOf(question, answer, language), told, lacks, defaults, `${text.questions.asOf(answer.day)} · ${question.id}`];
  const table = answer.rows.map((row) => answer.columns.map((column) => oneLine(cellWords(answer, row, column, language))).join('\t'));
  const titles = answer.columns.map(({ label }) => label[language]).join('\t');
  return [...head.filter(Boolean), ...(table.length > 0 ? ['', titles, ...table] : [])].join('\n');
}

function oneLine(words: string): string {
  return words.replace(/[\t\r\n]+/g, ' ');
}
