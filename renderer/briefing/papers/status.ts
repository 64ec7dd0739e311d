// The status sheet: which decisions were taken and run, which evaluation dates have passed, and which questions, objections and actions are open.
import { type Paper, type PaperPart, type Span, sentence, text } from '../../model/paper.ts';
import { isMarkedPersonal } from '../../model/personal-words.ts';
import { type Row, textOf } from '../../model/record.ts';
import { daysBetween, decidedUpTo, isRunning, pastEvaluation, wordsWithout } from './decided.ts';
import { OBJECTIONS, openActions, openOn, QUESTIONS } from './heard.ts';
import { type Book, isoIn } from './paper-case.ts';
import { counted, heading, list, numbers, paragraph, saying, table, wide } from './said.ts';
import { aboutWhat, report, voice } from './voices.ts';

type Counting = 'decisions' | 'annotations' | 'session_actions' | 'qualitative_signals';

export function statusSheet(book: Book): Pick<Paper, 'parts'> {
  return { parts: [...shortStory(book), ...past(book), ...questions(book), ...actions(book), ...decisions(book), ...undecidedWords(book)] };
}

function counter(book: Book, sheet: Counting, rows: readonly Row[]) {
  return (n: number): Span => book.count(n, book.refsOf(sheet, rows));
}

function shortStory(book: Book): readonly PaperPart[] {
  const words = book.words.status;
  const taken = decidedUpTo(book);
  const running = taken.filter((row) => isRunning(row, book.day));
  const [late, open, todo] = [pastEvaluation(book), openOn(book, QUESTIONS), openActions(book)];
  return [
    paragraph(
      [
        counted(words.decisions, taken.length, counter(book, 'decisions', taken)),
        ...(taken.length > 0 ? [counted(words.running, running.length, counter(book, 'decisions', running))] : []),
        counted(words.past, late.length, counter(book, 'decisions', late)),
        counted(words.openQuestions, open.length, counter(book, 'annotations', open)),
        counted(words.actions, todo.length, counter(book, 'session_actions', todo)),
      ],
      'lead',
    ),
  ];
}

function past(book: Book): readonly PaperPart[] {
  const { status: words, column } = book.words;
  const late = pastEvaluation(book);
  const lines = late.map((row): readonly Span[] => {
    const days = daysBetween(isoIn(row, 'evaluate_on') ?? book.day, book.day);
    return [
      book.cell('decisions', textOf(row, 'id')),
      book.free(row, 'decided_by', 'decisions', 8),
      book.date(textOf(row, 'evaluate_on')),
      book.count(days, book.refsOf('decisions', [row])),
      book.word(row, 'status', 'decisions'),
    ];
  });
  const columns = [wide(column.decision, 0.38), column.by, column.evaluate, numbers(column.late), column.status];
  return [
    heading(words.pastHead),
    table(words.pastTable, columns, lines, words.noPast),
    ...(late.length > 0 ? [paragraph([sentence(words.evaluated)], 'note')] : []),
  ];
}

function questions(book: Book): readonly PaperPart[] {
  const { status: words, column, memo } = book.words;
  const lines = openOn(book, QUESTIONS).map((row): readonly Span[] => [
    book.free(row, 'text', 'annotations', 40),
    aboutWhat(book, row),
    book.free(row, 'author_role', 'annotations', 8),
    book.date(textOf(row, 'created_on')),
  ]);
  const columns = [wide(column.question, 0.44), wide(column.about, 0.22), column.askedBy, column.on];
  return [
    heading(words.questionsHead),
    table(words.questionsTable, columns, lines, words.noQuestions),
    heading(words.objectionsHead, 3),
    list(
      openOn(book, OBJECTIONS).map((row) => [voice(book, row, memo.objection)]),
      memo.noObjections,
      'voice',
    ),
  ];
}

function actions(book: Book): readonly PaperPart[] {
  const { status: words, column } = book.words;
  const lines = openActions(book).map((row): readonly Span[] => [
    book.free(row, 'text', 'session_actions', 40),
    book.free(row, 'owner_role', 'session_actions', 8),
    book.date(textOf(row, 'due_on')),
  ]);
  return [heading(words.actionsHead), table(words.actionsTable, [wide(column.action, 0.56), column.owner, column.due], lines, words.noActions)];
}

function decisions(book: Book): readonly PaperPart[] {
  const { status: words, column } = book.words;
  const taken = decidedUpTo(book);
  const lines = taken.map((row): readonly Span[] => [
    book.cell('decisions', textOf(row, 'id')),
    book.date(textOf(row, 'decided_on')),
    book.free(row, 'decided_by', 'decisions', 8),
    text(isRunning(row, book.day) ? words.runs : words.stopped),
    book.word(row, 'status', 'decisions'),
  ]);
  const columns = [wide(column.decision, 0.4), column.on, column.by, column.runs, column.status];
  return [
    heading(words.decisionsHead),
    table(words.decisionsTable, columns, lines, words.noDecisions),
    ...(taken.length > 0 ? [paragraph([sentence(words.statusNow)], 'note')] : []),
  ];
}

/** What was reported in words and has no decision. */
function undecidedWords(book: Book): readonly PaperPart[] {
  const words = book.words.status;
  const open = wordsWithout(book);
  const shown = open.filter((row) => !isMarkedPersonal('qualitative_signals', row));
  const hidden = open.filter((row) => isMarkedPersonal('qualitative_signals', row));
  const notes = saying([counted(book.words.brief.kept, hidden.length, counter(book, 'qualitative_signals', hidden))]);
  return [
    heading(words.wordsHead),
    list(
      shown.map((row) => report(book, row)),
      hidden.length > 0 ? '' : words.noWords,
      'voice',
    ),
    ...(notes.length > 0 ? [paragraph(notes, 'note')] : []),
  ];
}
