// One cell of an answer in words, for a screen, a file or a terminal.
import type { AskCell } from '../model/ask.ts';
import { codeWord } from '../model/code-lists.ts';
import { countryName } from '../model/countries.ts';
import { type AnswerRow, type CompetencyAnswer, targetSheet } from './answer.ts';
import { durationWords, emptiedWords, fieldValueWords, fieldWords } from './field-words.ts';
import { nameIn } from './names.ts';
import { valueWords } from './parameters.ts';
import type { Column, Language, Question } from './question.ts';
import { enumerated, hoursIn, numberIn } from './sentence.ts';

/** The question with its places filled in; an optional place that stays empty is the whole case. */
export function wordingOf(question: Question, answer: CompetencyAnswer, language: Language): string {
  const isBare = answer.parameters.some(({ parameter, value }) => parameter.isOptional && value === null);
  return ((isBare ? question.bareWording : null) ?? question.wording)[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const chosen = answer.parameters.find(({ parameter }) => parameter.name === name);
    if (!chosen) return place;
    if (chosen.value === null) return language === 'nl' ? 'deze casus' : 'this case';
    const object = chosen.parameter.name === 'object' ? objectName(answer, chosen.value, language) : null;
    if (object !== null) return `“${object}”`;
    const process = chosen.parameter.name === 'process' ? processNames(answer, language) : [];
    if (process.length > 0) return enumerated(language, process, 2);
    const words = valueWords(chosen, answer.names, language);
    return chosen.parameter.kind === 'ref' ? `“${words}”` : words;
  });
}

/** A process by the processing activities it is made of, as its key is no name. */
function processNames({ rows, names }: CompetencyAnswer, language: Language): string[] {
  const ids = [...new Set(rows.map(({ cells }) => cells.activity ?? null))].filter((id) => id !== null);
  return ids.map((id) => `“${nameIn(names, language, 'processing_activities', id)}”`);
}

/** Empty text for an unknown cell. Days stay ISO text, so that they sort. */
export function cellWords(answer: CompetencyAnswer, row: AnswerRow, column: Column, language: Language): string {
  const cell = row.cells[column.name] ?? null;
  if (cell === null) return column.kind === 'field_value' ? emptiedWords(row.cells, language) : '';
  return wordsOf(answer, row, column, cell, language);
}

function wordsOf(answer: CompetencyAnswer, row: AnswerRow, column: Column, cell: AskCell, language: Language): string {
  switch (column.kind) {
    case 'ref':
    case 'refs':
      return [cell]
        .flat()
        .map((id) => nameIn(answer.names, language, column.sheet, id))
        .join(', ');
    case 'target':
      return targetWords(answer, row, cell, language);
    case 'field':
      return fieldWords(row.cells, String(cell), language);
    case 'field_value':
      return fieldValueWords(answer.names, row.cells, String(cell), language);
    case 'code':
      return [cell]
        .flat()
        .map((code) => codeWord(column.sheet, column.field, String(code), language))
        .join(', ');
    case 'word':
      return [cell]
        .flat()
        .map((code) => column.words[String(code)]?.[language] ?? String(code))
        .join(', ');
    case 'truth':
      return cell === true ? (language === 'nl' ? 'ja' : 'yes') : language === 'nl' ? 'nee' : 'no';
    case 'number':
      return numberIn(language, Number(cell), 2);
    case 'percent':
      return `${numberIn(language, Number(cell))} %`;
    case 'country':
      return countryName(String(cell), language);
    case 'duration':
      return durationWords(String(cell), language);
    case 'hours':
      return hoursIn(language, Number(cell));
    default:
      return [cell].flat().map(String).join(', ');
  }
}

function targetWords(answer: CompetencyAnswer, row: AnswerRow, cell: AskCell, language: Language): string {
  const sheet = targetSheet(row.cells);
  return sheet ? nameIn(answer.names, language, sheet, cell) : String(cell);
}

/** The name of the object that the rows are about; null when no row tells what kind of thing it is. */
function objectName(answer: CompetencyAnswer, id: string, language: Language): string | null {
  const sheet = answer.rows.map(({ cells }) => targetSheet(cells)).find((one) => one !== undefined);
  return sheet ? nameIn(answer.names, language, sheet, id) : null;
}
