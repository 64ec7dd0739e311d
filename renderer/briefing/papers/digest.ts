// The weekly digest: what the signals did in an ISO week, what was decided, what people said, what is still open, and what next week brings.
import { type Paper, type PaperPart, type Sentence, type Span, type Spans, sentence, spansOf, text } from '../../model/paper.ts';
import { type Row, textOf } from '../../model/record.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import { decidedUpTo } from './decided.ts';
import { heardIn, OBJECTIONS, openActions, openOn, QUESTIONS } from './heard.ts';
import { type Book, type IsoWeek, isoIn, type PaperCase, weekOf } from './paper-case.ts';
import { counted, heading, list, numbers, paragraph, saying, table, wide } from './said.ts';
import { amountsIn, keyOf, type Standing, type Standings, standingsOn, type WeekAmount } from './standing.ts';
import { valueSpan } from './unit-words.ts';
import { report, voice } from './voices.ts';

const MOST = { changes: 12, questions: 12 } as const;
const ASKED: ReadonlySet<string> = new Set([...QUESTIONS, ...OBJECTIONS]);

/** What became worse in the week: as known on its Sunday, beside what was known on the Sunday before. */
interface Changes {
  readonly worse: readonly Standing[];
  readonly gone: readonly Standing[];
  readonly now: Standings;
}

/** The book is of the Sunday of the week. */
export async function weeklyDigest(book: Book, { signals }: PaperCase): Promise<Pick<Paper, 'parts'>> {
  const week = weekOf(book.day);
  const before = isoOf((dayOf(week.monday) ?? 0) - 1);
  const [now, then] = [await standingsOn(book, signals, week.sunday), await standingsOn(book, signals, before)];
  const amounts = await amountsIn(book, signals, week.monday, week.sunday);
  const earlier = await amountsIn(book, signals, isoOf((dayOf(week.monday) ?? 0) - 7), before);
  const changes = changesOf(now, then);
  const parts = [
    ...shortStory(book, week, changes),
    ...signalsPart(book, week, now, amounts, earlier),
    ...changesPart(book, changes),
    ...decisionsPart(book, week),
    ...heardPart(book, week),
    ...questionsPart(book, week),
    ...nextPart(book, week),
  ];
  return { parts };
}

function changesOf(now: Standings, then: Standings): Changes {
  const [levels, still] = [new Map(then.raised.map((one) => [keyOf(one), one.level])), new Set(now.raised.map(keyOf))];
  const worse = now.raised.filter((one) => {
    const was = levels.get(keyOf(one));
    return was === undefined || (was === 'amber' && one.level === 'red');
  });
  return { worse, gone: then.raised.filter((one) => !still.has(keyOf(one))), now };
}

function sourcesOf(book: Book, some: readonly Standing[]) {
  return (n: number): Span =>
    book.count(
      n,
      some.flatMap(({ source }) => source.rows),
    );
}

function shortStory(book: Book, week: IsoWeek, { worse, gone }: Changes): readonly PaperPart[] {
  const words = book.words.digest;
  const level = (name: Standing['level']) => worse.filter((one) => one.level === name);
  const decided = decidedIn(book, week);
  const { kept, personal } = heardIn(book, week.monday, week.sunday);
  const heard = [...kept, ...personal];
  const open = openOn(book, QUESTIONS);
  const rows = (sheet: 'decisions' | 'annotations' | 'qualitative_signals', some: readonly Row[]) => (n: number) =>
    book.count(n, book.refsOf(sheet, some));
  const sentences = [
    sentence(words.period, { from: book.date(week.monday), until: book.date(week.sunday) }),
    ...(book.rows('signal_series').length === 0
      ? [sentence(words.noSignals)]
      : [
          counted(words.newRed, level('red').length, sourcesOf(book, level('red'))),
          counted(words.newAmber, level('amber').length, sourcesOf(book, level('amber'))),
          counted(words.gone, gone.length, sourcesOf(book, gone)),
        ]),
    counted(words.decidedCount, decided.length, rows('decisions', decided)),
    counted(words.words, heard.length, rows('qualitative_signals', heard)),
    counted(words.openQuestions, open.length, rows('annotations', open)),
  ];
  return [paragraph(sentences, 'lead')];
}

function decidedIn(book: Book, { monday }: IsoWeek): readonly Row[] {
  return [...decidedUpTo(book)].reverse().filter((row) => (isoIn(row, 'decided_on') ?? '') >= monday);
}

function signalsPart(
  book: Book,
  week: IsoWeek,
  now: Standings,
  amounts: readonly WeekAmount[],
  earlier: readonly WeekAmount[],
): readonly PaperPart[] {
  const { digest: words, column } = book.words;
  if (book.rows('signal_series').length === 0) return [];
  const known = amounts.filter(({ value }) => value !== null);
  const none = amounts.filter(({ value }) => value === null);
  const lines = known.map((one): readonly (Span | Spans)[] => {
    const source = { rows: book.refs('signal_series', one.seriesId), date: week.sunday, note: book.bareName('signal_series', one.seriesId) };
    const was = earlier.find(({ seriesId }) => seriesId === one.seriesId);
    return [
      book.cell('signal_series', one.seriesId),
      valueSpan(book, one.seriesId, one.value, source),
      valueSpan(book, one.seriesId, was?.value ?? null, source),
      valueSpan(book, one.seriesId, one.usual, source),
      worstCell(book, now, one.seriesId),
    ];
  });
  const columns = [wide(column.what, 0.36), numbers(column.week), numbers(column.before), numbers(column.usually), column.worst];
  const silent = saying([
    counted(words.noWeek, none.length, (n) =>
      book.count(
        n,
        none.flatMap(({ seriesId }) => book.refs('signal_series', seriesId)),
      ),
    ),
  ]);
  return [
    heading(words.signals),
    table(words.signalsTable, columns, lines, words.noSignals),
    paragraph([sentence(words.meanNote), ...runUntil(book, week, known), ...silent], 'note'),
  ];
}

/** That the week is not over, or not all reported. */
function runUntil(book: Book, { sunday }: IsoWeek, known: readonly WeekAmount[]): readonly Sentence[] {
  const last = known.reduce((latest, one) => ((one.last ?? '') > latest ? (one.last ?? '') : latest), '');
  return last === '' || last >= sunday ? [] : [sentence(book.words.digest.until, { day: book.date(last) })];
}

function worstCell(book: Book, { raised }: Standings, seriesId: string): Spans {
  const own = raised.filter((one) => one.seriesId === seriesId);
  const worst = own.filter(({ level }) => level === own[0]?.level);
  if (!worst[0]) return [text(book.words.digest.calm)];
  const level = text(book.words.level[worst[0].level]);
  return worst[0].place === null ? [level] : spansOf(book.words.digest.worstCell, { level, n: sourcesOf(book, worst)(worst.length) });
}

function changesPart(book: Book, { worse }: Changes): readonly PaperPart[] {
  const words = book.words.digest;
  if (book.rows('signal_series').length === 0) return [];
  const items = worse.slice(0, MOST.changes).map((one): readonly Sentence[] => {
    const series = book.named('signal_series', one.seriesId);
    if (!one.place) return [sentence(one.level === 'red' ? words.cityRed : words.cityAmber, { series }, one.source.rows)];
    const where = book.named(one.place.sheet, one.place.id);
    return [sentence(one.level === 'red' ? words.changedRed : words.changedAmber, { series, where }, one.source.rows)];
  });
  const left = worse.slice(MOST.changes);
  const more = saying([counted(words.moreChanges, left.length, sourcesOf(book, left))]);
  return [heading(words.changes, 3), list(items, words.noChanges), ...(more.length > 0 ? [paragraph(more, 'note')] : [])];
}

function decisionsPart(book: Book, week: IsoWeek): readonly PaperPart[] {
  const words = book.words.digest;
  const inWeek = (row: Row, field: string) => {
    const day = isoIn(row, field);
    return day !== null && week.monday <= day && day <= week.sunday && !['withdrawn', 'proposed'].includes(textOf(row, 'status') ?? '');
  };
  const told = (pattern: string, row: Row, field: string) =>
    sentence(pattern, { decision: book.named('decisions', textOf(row, 'id')), day: book.date(textOf(row, field)) }, book.refsOf('decisions', [row]));
  const taken = decidedIn(book, week).map((row) => {
    const given = {
      decision: book.named('decisions', textOf(row, 'id')),
      by: book.free(row, 'decided_by', 'decisions', 8),
      day: book.date(textOf(row, 'decided_on')),
    };
    return [sentence(words.decidedThis, given, book.refsOf('decisions', [row]))];
  });
  const known = decidedUpTo(book);
  const began = known.filter((row) => inWeek(row, 'effective_from')).map((row) => [told(words.began, row, 'effective_from')]);
  const ended = known.filter((row) => inWeek(row, 'effective_until')).map((row) => [told(words.ended, row, 'effective_until')]);
  return [heading(words.decisions), list([...taken, ...began, ...ended], words.noDecisions)];
}

function heardPart(book: Book, week: IsoWeek): readonly PaperPart[] {
  const words = book.words.digest;
  const { kept, personal } = heardIn(book, week.monday, week.sunday);
  const items = kept.map((row) => {
    const felt = row.values.temperature;
    const said = report(book, row);
    return typeof felt === 'number' ? [...said, sentence(words.felt, { n: book.count(felt, book.refsOf('qualitative_signals', [row])) })] : said;
  });
  const notes = saying([counted(book.words.brief.kept, personal.length, (n) => book.count(n, book.refsOf('qualitative_signals', personal)))]);
  return [heading(words.heard), list(items, words.noHeard, 'voice'), ...(notes.length > 0 ? [paragraph(notes, 'note')] : [])];
}

function questionsPart(book: Book, week: IsoWeek): readonly PaperPart[] {
  const words = book.words.digest;
  const open = [...openOn(book, ASKED)].reverse();
  const items = open.slice(0, MOST.questions).map((row) => {
    const isNew = (isoIn(row, 'created_on') ?? '') >= week.monday;
    return [voice(book, row, words.question), ...(isNew ? [sentence(words.isNew)] : [])];
  });
  const left = open.slice(MOST.questions);
  const more = saying([counted(words.moreQuestions, left.length, (n) => book.count(n, book.refsOf('annotations', left)))]);
  return [heading(words.questions), list(items, words.noQuestions, 'voice'), ...(more.length > 0 ? [paragraph(more, 'note')] : [])];
}

function nextPart(book: Book, week: IsoWeek): readonly PaperPart[] {
  const words = book.words.digest;
  const last = isoOf((dayOf(week.sunday) ?? 0) + 7);
  const isNext = (row: Row, field: string) => {
    const day = isoIn(row, field);
    return day !== null && week.sunday < day && day <= last;
  };
  const evaluate = decidedUpTo(book).filter((row) => isNext(row, 'evaluate_on'));
  const due = openActions(book).filter((row) => isNext(row, 'due_on'));
  const items = [
    ...evaluate.map((row) => [
      sentence(
        words.evaluate,
        { decision: book.named('decisions', textOf(row, 'id')), day: book.date(textOf(row, 'evaluate_on')) },
        book.refsOf('decisions', [row]),
      ),
    ]),
    ...due.map((row) => [
      sentence(
        words.due,
        {
          action: book.quoted(row, 'text', 'session_actions'),
          who: book.free(row, 'owner_role', 'session_actions', 8),
          day: book.date(textOf(row, 'due_on')),
        },
        book.refsOf('session_actions', [row]),
      ),
    ]),
  ];
  return [heading(words.next), list(items, words.noNext)];
}
