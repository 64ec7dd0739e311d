// The crisis brief: on at most two sheets, where it is red or amber, what people say, what was decided, what asks for a decision, and what is not known.
import { name, type Paper, type PaperPart, type Sentence, type Span, sentence, text } from '../../model/paper.ts';
import { type Row, textOf } from '../../model/record.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import { decidedUpTo, type Effect, effectsOf, idsIn, isRunning, pastEvaluation } from './decided.ts';
import { heardIn, OBJECTIONS, openOn } from './heard.ts';
import type { Book, PaperCase } from './paper-case.ts';
import { counted, enumerated, heading, list, numbers, paragraph, saying, table, wide } from './said.ts';
import { type Standing, type Standings, standingsOn } from './standing.ts';
import { percentSpan, valueSpan } from './unit-words.ts';
import { report, voice } from './voices.ts';

/** What two sheets hold; what is left out is counted. */
const MOST = { raised: 9, heard: 3, decided: 4, past: 4, objections: 3, named: 3 } as const;
/** Days in which words still count as news. */
const FRESH = 14;

export async function crisisBrief(book: Book, { signals }: PaperCase): Promise<Pick<Paper, 'parts'>> {
  const standings = await standingsOn(book, signals, book.day);
  const running = decidedUpTo(book).filter((row) => isRunning(row, book.day));
  const told = running.slice(0, MOST.decided);
  const effects = await Promise.all(told.map((row) => effectsOf(book, signals, row)));
  const parts = [
    ...shortStory(book, standings, running),
    ...raisedPart(book, standings),
    ...decidedPart(book, running, effects),
    ...neededPart(book, standings, running),
    ...heardPart(book),
    ...unknownPart(book, standings),
  ];
  return { parts };
}

function shortStory(book: Book, { raised }: Standings, running: readonly Row[]): readonly PaperPart[] {
  const words = book.words.brief;
  const past = pastEvaluation(book);
  const open = openOn(book, OBJECTIONS);
  const levels = (level: Standing['level']) => {
    const own = raised.filter((one) => one.level === level);
    return counted(words[level], own.length, (n) =>
      book.count(
        n,
        own.flatMap(({ source }) => source.rows),
      ),
    );
  };
  const rows = (sheet: 'decisions' | 'annotations', own: readonly Row[]) => (n: number) => book.count(n, book.refsOf(sheet, own));
  const sentences = [
    ...(book.rows('signal_series').length === 0
      ? [sentence(words.noSeries)]
      : hasLimits(book)
        ? [levels('red'), levels('amber')]
        : [sentence(words.noLimits)]),
    ...(book.rows('decisions').length === 0
      ? [sentence(words.noDecisions)]
      : [counted(words.running, running.length, rows('decisions', running)), counted(words.past, past.length, rows('decisions', past))]),
    counted(words.objections, open.length, rows('annotations', open)),
  ];
  return [paragraph(sentences, 'lead')];
}

/** Without a limit no level is red or amber, and none is known not to be. */
function hasLimits(book: Book): boolean {
  return book.rows('thresholds').length > 0;
}

function raisedPart(book: Book, { raised }: Standings): readonly PaperPart[] {
  const { brief: words, column } = book.words;
  if (book.rows('signal_series').length === 0 || !hasLimits(book)) return [];
  const shown = raised.slice(0, MOST.raised);
  const left = (level: Standing['level']) => {
    const more = raised.slice(MOST.raised).filter((one) => one.level === level);
    return counted(
      words.more,
      more.length,
      (n) =>
        book.count(
          n,
          more.flatMap(({ source }) => source.rows),
        ),
      { level: text(book.words.level[level]) },
    );
  };
  const columns = [
    wide(column.what, 0.3),
    wide(column.where, 0.2),
    column.level,
    numbers(column.value),
    numbers(column.usual),
    column.since,
    column.day,
  ];
  const lines = shown.map((one): readonly Span[] => [
    book.cell('signal_series', one.seriesId),
    whereCell(book, one),
    text(book.words.level[one.level]),
    valueSpan(book, one.seriesId, one.value, one.source),
    percentSpan(book, one.percent, one.source),
    book.date(one.since),
    book.date(one.day),
  ]);
  const more = saying([left('red'), left('amber')]);
  return [heading(words.raised), table(words.raisedTable, columns, lines, words.noneRaised), ...(more.length > 0 ? [paragraph(more, 'note')] : [])];
}

/** The place of a level, in a cell. */
function whereCell(book: Book, { place }: Pick<Standing, 'place'>): Span {
  return place ? book.cell(place.sheet, place.id) : text(book.words.city);
}

function heardPart(book: Book): readonly PaperPart[] {
  const words = book.words.brief;
  const until = dayOf(book.day) ?? 0;
  const { kept, personal } = heardIn(book, isoOf(until - FRESH + 1), book.day);
  const count = (rows: readonly Row[]) => (n: number) => book.count(n, book.refsOf('qualitative_signals', rows));
  const left = kept.slice(MOST.heard);
  const notes = saying([counted(words.moreHeard, left.length, count(left)), counted(words.kept, personal.length, count(personal))]);
  return [
    heading(words.heard),
    paragraph([sentence(words.heardIn, { day: book.date(book.day) })]),
    list(
      kept.slice(0, MOST.heard).map((row) => report(book, row)),
      words.nothingHeard,
      'voice',
    ),
    ...(notes.length > 0 ? [paragraph(notes, 'note')] : []),
  ];
}

function decidedPart(book: Book, running: readonly Row[], effects: readonly (readonly Effect[])[]): readonly PaperPart[] {
  const words = book.words.brief;
  const left = running.slice(MOST.decided);
  const items = running
    .slice(0, MOST.decided)
    .map((row, at) => [decidedSentence(book, row), ...(effects[at] ?? []).flatMap((one) => effectSaid(book, row, one))]);
  const more = counted(words.moreDecided, left.length, (n) => book.count(n, book.refsOf('decisions', left)));
  const notes = saying([more, ...(effects.some((some) => some.some(({ here }) => here !== null)) ? [sentence(words.noProof)] : [])]);
  return [heading(words.decided), list(items, words.nothingDecided), ...(notes.length > 0 ? [paragraph(notes, 'note')] : [])];
}

function decidedSentence(book: Book, row: Row): Sentence {
  const given = {
    decision: book.named('decisions', textOf(row, 'id')),
    by: book.free(row, 'decided_by', 'decisions', 8),
    day: book.date(textOf(row, 'decided_on')),
  };
  return sentence(book.words.brief.decidedItem, given, book.refsOf('decisions', [row]));
}

function effectSaid(book: Book, row: Row, { seriesId, here, elsewhere }: Effect): readonly Sentence[] {
  const words = book.words.brief;
  if (here === null) return [];
  const source = {
    rows: [...book.refsOf('decisions', [row]), ...book.refs('signal_series', seriesId)],
    date: book.day,
    note: book.bareName('signal_series', seriesId),
  };
  const said = (change: number, up: string, down: string, none: string) => {
    const isSame = Math.round(Math.abs(change)) === 0;
    return sentence(
      isSame ? none : change > 0 ? up : down,
      { series: book.named('signal_series', seriesId), change: percentSpan(book, Math.abs(change), source) },
      source.rows,
    );
  };
  const there = elsewhere === null ? [] : [said(elsewhere, words.elsewhereUp, words.elsewhereDown, words.elsewhereNone)];
  return [said(here, words.effectUp, words.effectDown, words.effectNone), ...there];
}

function neededPart(book: Book, { raised }: Standings, running: readonly Row[]): readonly PaperPart[] {
  const words = book.words.brief;
  const red = raised.filter(({ level }) => level === 'red');
  const undecided = red.filter((one) => !running.some((row) => isAbout(book, row, one)));
  const past = pastEvaluation(book).map((row) => [
    sentence(
      words.pastItem,
      { decision: book.named('decisions', textOf(row, 'id')), day: book.date(textOf(row, 'evaluate_on')) },
      book.refsOf('decisions', [row]),
    ),
  ]);
  const open = openOn(book, OBJECTIONS).map((row) => [voice(book, row, words.objectionItem)]);
  const which = namedPlaces(book, undecided);
  const levels = counted(
    words.undecided,
    undecided.length,
    (n) =>
      book.count(
        n,
        undecided.flatMap(({ source }) => source.rows),
      ),
    { which },
  );
  const items = [...(undecided.length > 0 ? [[levels]] : []), ...past.slice(-MOST.past), ...open.slice(0, MOST.objections)];
  const left = [...pastEvaluation(book).slice(0, -MOST.past), ...openOn(book, OBJECTIONS).slice(MOST.objections)];
  const more = counted(words.moreNeeded, left.length, (n) => book.count(n, [...book.refsOf('decisions', left), ...book.refsOf('annotations', left)]));
  return [heading(words.needed), list(items, words.nothingNeeded), ...(left.length > 0 ? [paragraph([more], 'note')] : [])];
}

/** Linked to the series, in this place or in no place in particular. */
function isAbout(book: Book, decision: Row, { seriesId, place }: Standing): boolean {
  const id = textOf(decision, 'id');
  const areas = idsIn(decision, 'area_ids');
  return book.rows('decision_links').some((link) => {
    if (textOf(link, 'decision_id') !== id || textOf(link, 'signal_id') !== seriesId) return false;
    const named = textOf(link, 'area_id') ?? textOf(link, 'unit_id');
    if (named !== undefined) return named === place?.id;
    return place === null || place.sheet !== 'areas' || areas.length === 0 || areas.includes(place.id);
  });
}

/** "“Meldingen” in “Noordoever”", the first few, and how many more. */
function namedPlaces(book: Book, standings: readonly Pick<Standing, 'seriesId' | 'place' | 'source'>[]): readonly Span[] {
  const shown = standings.slice(0, MOST.named).map(({ seriesId, place }): Span => {
    const series = book.bareName('signal_series', seriesId) ?? book.nameless('signal_series');
    const where = place ? (book.bareName(place.sheet, place.id) ?? book.words.unknown) : book.words.city;
    return name(`“${series}” (${where})`, [...book.refs('signal_series', seriesId), ...(place ? book.refs(place.sheet, place.id) : [])]);
  });
  const left = standings.slice(MOST.named);
  const more = counted(book.words.brief.andMore, left.length, (n) =>
    book.count(
      n,
      left.flatMap(({ source }) => source.rows),
    ),
  );
  if (left.length === 0) return enumerated(shown, book.words.and);
  return [...enumerated(shown, ','), text(` ${book.words.and} `), ...more.spans].map((span) => (span.text === ' , ' ? text(', ') : span));
}

function unknownPart(book: Book, standings: Standings): readonly PaperPart[] {
  const words = book.words.brief;
  if (book.rows('signal_series').length === 0) return [];
  const { silent, hidden, empty, raised } = standings;
  const series = book.refsOf('signal_series', book.rows('signal_series'));
  const old = raised.filter(({ day }) => day < book.day);
  const sentences = saying([
    counted(
      words.silent,
      silent.length,
      (n) =>
        book.count(
          n,
          silent.flatMap(({ source }) => source.rows),
        ),
      { which: namedPlaces(book, silent) },
    ),
    counted(words.hidden, hidden, (n) => book.count(n, series)),
    counted(words.empty, empty.length, (n) =>
      book.count(
        n,
        empty.flatMap((id) => book.refs('signal_series', id)),
      ),
    ),
    counted(words.old, old.length, (n) =>
      book.count(
        n,
        old.flatMap(({ source }) => source.rows),
      ),
    ),
  ]);
  return [heading(words.notKnown), paragraph(sentences, 'unknown')];
}
