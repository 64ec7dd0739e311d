// The council memo: what the council asked, which choices lie there, which objections are open, what flows to whom, and what the checks found.
import type { Effects } from '../../compare/effects.ts';
import { type Paper, type PaperPart, type Sentence, type Span, type Spans, sentence, text } from '../../model/paper.ts';
import { type Row, textOf } from '../../model/record.ts';
import type { RowRef } from '../../model/travel.ts';
import type { Finding } from '../../review/finding.ts';
import { messageOf } from '../../review/finding-words.ts';
import { type Flowing, flowingOn, type Recipient } from './flows.ts';
import { OBJECTIONS, openOn, targetOf } from './heard.ts';
import type { Book, PaperCase } from './paper-case.ts';
import { isoIn } from './paper-case.ts';
import { capital, counted, heading, list, numbers, paragraph, saying, table, wide } from './said.ts';
import { sourced } from './sourced.ts';
import { aboutWhat, voice } from './voices.ts';

const MOST = { recipients: 12, kinds: 4, findings: 5, effects: 4 } as const;
const COUNCIL: ReadonlySet<string> = new Set(['council_question']);
const ADVICE: ReadonlySet<string> = new Set(['advice']);

export async function councilMemo(book: Book, case_: PaperCase): Promise<Pick<Paper, 'parts'>> {
  const [flowing, findings] = [flowingOn(book), await case_.findings(book.day)];
  const parts = [
    ...shortStory(book, flowing),
    ...questions(book, flowing, findings),
    ...(await choices(book, case_)),
    ...voices(book),
    ...recipients(book, flowing),
    ...found(book, findings),
    ...unknowns(book, flowing),
  ];
  return { parts };
}

function counter(book: Book, sheet: 'exchanges' | 'annotations' | 'organisations', rows: readonly Row[]) {
  return (n: number): Span => book.count(n, book.refsOf(sheet, rows));
}

function shortStory(book: Book, flowing: Flowing): readonly PaperPart[] {
  const words = book.words.memo;
  const open = openOn(book, COUNCIL);
  const flows = book.rows('exchanges').length === 0 ? [sentence(words.noFlows)] : flowsInShort(book, flowing);
  return [paragraph([...flows, counted(words.open, open.length, counter(book, 'annotations', open))], 'lead')];
}

/** That there is none of something is only said when nothing is unclear. */
function flowsInShort(book: Book, { active, personal, unclear, knowsOwn, recipients }: Flowing): readonly Sentence[] {
  const words = book.words.memo;
  const parties = recipients.filter(({ organisationId }) => organisationId !== null);
  const partyRows = parties.flatMap(({ organisationId, exchanges }) =>
    book.existing(book.refs('organisations', organisationId), book.refsOf('exchanges', exchanges)),
  );
  const saysPersonal = active.length > 0 && (personal.length > 0 || unclear.length === 0);
  const saysParties = parties.length > 0 || (knowsOwn && unclear.length === 0);
  return saying([
    counted(words.active, active.length, counter(book, 'exchanges', active)),
    ...(saysPersonal ? [counted(words.personal, personal.length, counter(book, 'exchanges', personal))] : []),
    counted(words.unclear, unclear.length, counter(book, 'exchanges', unclear)),
    ...(saysParties ? [counted(words.parties, parties.length, (n) => book.count(n, partyRows))] : []),
  ]);
}

function questions(book: Book, { personal }: Flowing, findings: readonly Finding[]): readonly PaperPart[] {
  const words = book.words.memo;
  const open = openOn(book, COUNCIL);
  if (open.length === 0) return [heading(words.questions), paragraph([sentence(words.noQuestions)], 'note')];
  const told = open.flatMap((row): PaperPart[] => {
    const target = targetOf(book, row);
    const touching = target ? personal.filter((flow) => touches(flow, target)) : [];
    const about = target ? findings.filter(({ rows }) => rows.some((one) => one.sheet === target.sheet && one.id === target.id)) : [];
    const [who, day] = [capital(book.free(row, 'author_role', 'annotations', 8)), book.date(textOf(row, 'created_on'))];
    const sentences = saying([
      sentence(words.asked, { who, day }, book.refsOf('annotations', [row])),
      target || textOf(row, 'target_kind') !== 'case' ? sentence(words.questionAbout, { about: aboutWhat(book, row) }) : sentence(words.questionCase),
      counted(words.touching, touching.length, counter(book, 'exchanges', touching)),
      counted(words.aboutFindings, about.length, (n) => book.count(n, book.existing(about.flatMap(({ rows }) => rows)))),
      answered(book, row),
    ]);
    return [
      {
        kind: 'paragraph',
        tone: 'voice',
        sentences: [{ spans: [book.quoted(row, 'text', 'annotations', 60)], rows: book.refsOf('annotations', [row]) }],
      },
      paragraph(sentences),
    ];
  });
  return [heading(words.questions), ...told];
}

/** What was answered by the day. */
function answered(book: Book, row: Row): Sentence {
  const on = isoIn(row, 'response_on');
  const isKnown = textOf(row, 'response') !== undefined && (on === null || on <= book.day);
  if (!isKnown) return sentence(book.words.memo.unanswered);
  return sentence(book.words.memo.answer, { answer: book.quoted(row, 'response', 'annotations') });
}

function touches(flow: Row, { sheet, id }: RowRef): boolean {
  const fields: Partial<Record<RowRef['sheet'], readonly string[]>> = {
    exchanges: ['id'],
    systems: ['from_system_id', 'to_system_id', 'via_system_id'],
    datasets: ['source_dataset_id', 'target_dataset_id'],
    processing_activities: ['activity_id'],
    purposes: ['purpose_id'],
  };
  return (fields[sheet] ?? []).some((field) => textOf(flow, field) === id);
}

/** Scenarios that nobody adopted or rejected yet, and decisions that were only proposed. */
async function choices(book: Book, case_: PaperCase): Promise<readonly PaperPart[]> {
  const words = book.words.memo;
  const open = book.upTo('scenarios', 'created_on').filter((row) => !['adopted', 'rejected'].includes(textOf(row, 'status') ?? ''));
  const effects = await effectsOf(book, case_, open.slice(0, MOST.effects));
  const scenarios = open.map((row, at): readonly Sentence[] => {
    const steps = book.rows('scenario_changes').filter((step) => textOf(step, 'scenario_id') === textOf(row, 'id'));
    const [id, status, day] = [textOf(row, 'id'), book.word(row, 'status', 'scenarios'), book.date(textOf(row, 'created_on'))];
    const description = book.free(row, 'description', 'scenarios', 40);
    return [
      sentence(words.choice, { name: book.named('scenarios', id), status, day }, book.refsOf('scenarios', [row])),
      ...(textOf(row, 'description') === undefined ? [] : [{ spans: [description], rows: [] }]),
      counted(words.steps, steps.length, (n) => book.count(n, book.refsOf('scenarios', [row]))),
      ...(steps.length > 0 ? (effects[at] ?? []) : []),
    ];
  });
  const proposed = book.upTo('decisions', 'decided_on').filter((row) => textOf(row, 'status') === 'proposed');
  const decisions = proposed.map((row) => [
    sentence(
      words.proposed,
      {
        name: book.named('decisions', textOf(row, 'id')),
        by: book.free(row, 'decided_by', 'decisions', 8),
        day: book.date(textOf(row, 'decided_on')),
      },
      book.refsOf('decisions', [row]),
    ),
  ]);
  return [heading(words.choices), list([...scenarios, ...decisions], words.noChoices)];
}

/** What each scenario does to the number of copies and of findings, one by one: the engine can do one at a time. */
async function effectsOf(book: Book, { effects }: PaperCase, scenarios: readonly Row[]): Promise<readonly (readonly Sentence[])[]> {
  const told: (readonly Sentence[])[] = [];
  for (const row of effects ? scenarios : []) {
    const measured = await effects?.(textOf(row, 'id') ?? '', book.day);
    told.push(measured ? effectSaid(book, row, measured) : []);
  }
  return told;
}

function effectSaid(book: Book, row: Row, { before, after }: Pick<Effects, 'before' | 'after'>): readonly Sentence[] {
  const words = book.words.memo;
  const rows = book.refsOf('scenarios', [row]);
  const goes = (changed: string, same: string, from: number, to: number) =>
    sentence(from === to ? same : changed, { from: book.count(from, rows), to: book.count(to, rows) });
  const total = (findings: Readonly<Record<string, number>>) => Object.values(findings).reduce((sum, n) => sum + n, 0);
  return [
    goes(words.effectCopies, words.sameCopies, before.copies, after.copies),
    goes(words.effectFindings, words.sameFindings, total(before.findings), total(after.findings)),
  ];
}

function voices(book: Book): readonly PaperPart[] {
  const words = book.words.memo;
  const told = (kinds: ReadonlySet<string>) => openOn(book, kinds).map((row) => [voice(book, row, words.objection)]);
  return [
    heading(words.objections),
    list(told(OBJECTIONS), words.noObjections, 'voice'),
    heading(words.advice, 3),
    list(told(ADVICE), words.noAdvice, 'voice'),
  ];
}

function recipients(book: Book, { recipients: all, unclear, knowsOwn }: Flowing): readonly PaperPart[] {
  const { memo: words, column } = book.words;
  const left = all.slice(MOST.recipients);
  const lines = all
    .slice(0, MOST.recipients)
    .map((one): readonly (Span | Spans)[] => [
      one.organisationId === null ? text(book.nameless('organisations')) : book.cell('organisations', one.organisationId),
      counter(book, 'exchanges', one.exchanges)(one.exchanges.length),
      kinds(book, one),
    ]);
  const columns = [wide(column.who, 0.34), numbers(column.flows, 0.16), wide(column.kinds, 0.5)];
  const more = saying([
    counted(words.moreRecipients, left.length, (n) =>
      book.count(
        n,
        left.flatMap(({ exchanges }) => book.refsOf('exchanges', exchanges)),
      ),
    ),
  ]);
  return [
    heading(words.flows),
    table(words.flowsTable, columns, lines, unclear.length > 0 || !knowsOwn ? words.recipientsUnknown : words.noRecipients),
    ...(more.length > 0 ? [paragraph(more, 'note')] : []),
  ];
}

function kinds(book: Book, { categoryIds, exchanges }: Recipient): Spans {
  const shown = categoryIds.slice(0, MOST.kinds).map((id) => book.cell('data_categories', id));
  const left = categoryIds.length - shown.length;
  const more = counted(book.words.memo.kindsMore, left, (n) => book.count(n, book.refsOf('exchanges', exchanges)));
  return [...shown.flatMap((span, at) => (at === 0 ? [span] : [text(', '), span])), ...(left > 0 ? [text(', '), ...more.spans] : [])];
}

function found(book: Book, findings: readonly Finding[]): readonly PaperPart[] {
  const words = book.words.memo;
  const high = findings.filter(({ severity }) => severity === 'high');
  const rows = (some: readonly Finding[]) => some.map((finding): RowRef => ({ sheet: finding.sheet, id: finding.about }));
  const depth = book.asked.isPlain ? 'plain' : 'expert';
  const top = oneOfEachRule(high).slice(0, MOST.findings);
  const items = top.map((finding) => [
    sourced(messageOf(finding, book.asked.language, depth), { rows: book.existing(finding.rows), date: book.day, note: null }),
  ]);
  const sentences = [
    counted(words.findingsCount, findings.length, (n) => book.count(n, rows(findings))),
    ...(findings.length > 0 ? [counted(words.findingsHigh, high.length, (n) => book.count(n, rows(high))), sentence(words.verdict)] : []),
    ...(items.length > 0 ? [sentence(words.topFindings)] : []),
  ];
  return [heading(words.findings), paragraph(sentences), ...(items.length > 0 ? [list(items, '')] : [])];
}

/** The first of each rule, then the others: a council hears of each kind. */
function oneOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.filter((finding, at) => findings.findIndex(({ rule }) => rule === finding.rule) === at);
  return [...first, ...findings.filter((finding) => !first.includes(finding))];
}

function unknowns(book: Book, { active, oneSided, unclear, knowsOwn, recipients: all }: Flowing): readonly PaperPart[] {
  const words = book.words.memo;
  if (active.length === 0) return [];
  const nobody = all.find(({ organisationId }) => organisationId === null)?.exchanges ?? [];
  const sentences = saying([
    counted(words.oneSided, oneSided.length, counter(book, 'exchanges', oneSided)),
    counted(words.noReceiver, nobody.length, counter(book, 'exchanges', nobody)),
    counted(words.unclear, unclear.length, counter(book, 'exchanges', unclear)),
    ...(knowsOwn ? [] : [sentence(words.noOwn)]),
  ]);
  return [heading(words.notKnown), paragraph(sentences, 'unknown')];
}
