// How the columns of an answer read, sort and are saved in a list. Ids stand under their names in the words of the field.
import type { AnswerRow, CompetencyAnswer } from '../../competency/answer.ts';
import { cellWords } from '../../competency/cell-words.ts';
import type { Column as AnswerColumn } from '../../competency/question.ts';
import type { AskCell } from '../../model/ask.ts';
import type { WordDepth } from '../../workspace/state.ts';
import type { CellValue, Column } from '../forms/list/column.ts';
import type { Catalogue } from '../text/nl.ts';

/** A row of an answer with its place in it, from 0. */
export interface NumberedRow {
  readonly at: number;
  readonly row: AnswerRow;
}

const NUMBERS: ReadonlySet<AnswerColumn['kind']> = new Set(['number', 'percent', 'hours']);
const NAMED: ReadonlySet<AnswerColumn['kind']> = new Set(['ref', 'refs', 'target']);

/** Columns on screen; and for each column of names one with the ids that is only in the file. */
export function answerColumns(answer: CompetencyAnswer, text: Catalogue, depth: WordDepth): Column<NumberedRow>[] {
  const seen = answer.columns.map((column) => seenColumn(answer, column, text, depth));
  const ids = answer.columns.filter(({ kind }) => NAMED.has(kind)).map((column) => idColumn(column, text));
  return [...seen, ...ids];
}

function seenColumn(answer: CompetencyAnswer, column: AnswerColumn, text: Catalogue, depth: WordDepth): Column<NumberedRow> {
  const { language } = text;
  const isNumber = NUMBERS.has(column.kind);
  const [width, least] = roomOf(column);
  const title = column.label[language];
  return {
    key: column.name,
    title,
    width,
    least: Math.max(least, title.length * LETTER + HEAD),
    text: ({ row }) => cellWords(answer, row, column, language),
    ...(isNumber && { isNumber, value: ({ row }: NumberedRow) => numberOf(row.cells[column.name]) }),
    ...(depth === 'expert' && NAMED.has(column.kind) && { more: ({ row }: NumberedRow) => idsIn(row.cells[column.name]) }),
  };
}

function idColumn(column: AnswerColumn, text: Catalogue): Column<NumberedRow> {
  return {
    key: `${column.name} id`,
    title: text.questions.id(column.label[text.language]),
    width: 0,
    least: 0,
    isHidden: true,
    text: ({ row }) => idsIn(row.cells[column.name]),
  };
}

function numberOf(cell: AskCell | undefined): CellValue {
  return typeof cell === 'number' ? cell : null;
}

function idsIn(cell: AskCell | undefined): string {
  return cell === null || cell === undefined ? '' : [cell].flat().map(String).join(', ');
}

/** Pixels that a letter of a title takes, and that stand around it. */
const LETTER = 7.5;
const HEAD = 34;

/** Share of the width, and the least in pixels. */
function roomOf(column: AnswerColumn): readonly [width: number, least: number] {
  const { kind } = column;
  if (kind === 'ref' && column.sheet === 'exchanges') return [2, 190];
  if (kind === 'refs' || kind === 'text' || kind === 'dates') return [2, 190];
  if (kind === 'ref' || kind === 'target') return [1.5, 176];
  return kind === 'code' || kind === 'word' || kind === 'field' || kind === 'field_value' || kind === 'country' ? [1.3, 140] : [0.8, 104];
}
