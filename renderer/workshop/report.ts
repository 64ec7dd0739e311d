// The report of a session as a paper: what it was about, what was said of each question, who objected, what was agreed, and what changed in the case since the conversation before. Knows no format.
import { name, type Paper, type PaperPart, type Sentence, type Spans, sentence, spansOf, text } from '../model/paper.ts';
import type { RecordSet } from '../model/record.ts';
import type { RowRef } from '../model/travel.ts';
import { outcomeOf } from './closing.ts';
import { mattersOf } from './open-matters.ts';
import { changedPart } from './report-changes.ts';
import { byRole, clean, counted, dayOf, objectName, type ReportAsked, type ReportDesk, reportWords, rowNamer } from './report-desk.ts';
import { saidParts } from './report-said.ts';
import { agreedIn, participantsOf, sessionsOf, voicesIn } from './session.ts';

/** null when there is no such session. */
export function sessionReport(records: RecordSet, asked: ReportAsked): Paper | null {
  const session = sessionsOf(records).find(({ id }) => id === asked.sessionId);
  if (!session) return null;
  const words = reportWords(asked.language);
  const desk: ReportDesk = { records, session, asked, words, nameOf: rowNamer(records, asked.language) };
  const day = session.heldOn === '' ? asked.day : session.heldOn;
  return {
    ...{
      kind: 'session_report',
      title: words.title.replace('{title}', () => clean(session.title)),
      language: asked.language,
      isPlain: asked.isPlain,
    },
    ...{ date: day, size: 'A4', isLandscape: false, pagesAtMost: null, footer: words.footer },
    subtitle: subtitleOf(desk),
    parts: [...opening(desk), ...saidParts(desk), ...voiceParts(desk), ...actionParts(desk), ...changedPart(desk), ...openParts(desk)],
  };
}

function subtitleOf(desk: ReportDesk): Spans {
  const { session, words } = desk;
  const conversation = text(words.conversations[session.conversation]);
  return session.heldOn === ''
    ? spansOf(words.subtitleNoDay, { conversation })
    : spansOf(words.subtitle, { conversation, day: dayOf(desk, session.heldOn) });
}

function opening(desk: ReportDesk): readonly PaperPart[] {
  const { records, session, words, asked } = desk;
  const about =
    session.target && session.target.kind !== 'case'
      ? sentence(words.about, { object: objectName(desk, session.target) })
      : sentence(words.aboutCase);
  const people = participantsOf(records, session.id);
  const roles = name(
    listed(
      people.map(({ role }) => clean(role)),
      words.locale,
    ),
    people.map(({ id }) => ({ sheet: 'session_participants', id })),
  );
  const present = people.length === 0 ? sentence(words.nobody) : sentence(words.present, { roles });
  const summary =
    session.summary === ''
      ? sentence(words.noSummary)
      : sentence('{summary}', { summary: name(clean(session.summary), [{ sheet: 'sessions', id: session.id }]) });
  return [
    { kind: 'paragraph', tone: 'lead', sentences: [about, present] },
    { kind: 'heading', level: 2, spans: [text(words.summary)] },
    { kind: 'paragraph', tone: session.summary === '' ? 'unknown' : 'plain', sentences: [summary] },
    { kind: 'paragraph', tone: 'plain', sentences: countSentences(desk) },
    ...(asked.picture ? [{ kind: 'picture', ...asked.picture, caption: [text(words.picture)] } satisfies PaperPart] : []),
  ];
}

function countSentences({ records, session, words }: ReportDesk): readonly Sentence[] {
  const of = outcomeOf(records, session.id);
  return [
    sentence(words.counts, {
      answers: counted('session_notes', of.answers, words.answers),
      cards: counted('deck_cards', of.answeredCards, words.cards),
    }),
    sentence(words.countsOpen, {
      questions: counted('annotations', of.parked, words.questions),
      objections: counted('annotations', of.objections, words.objections),
      counters: counted('annotations', of.counterVoices, words.counters),
    }),
    sentence(words.countsNext, {
      variants: counted('session_notes', of.variants, words.variants),
      actions: counted('session_actions', of.actions, words.actions),
    }),
  ];
}

function voiceParts(desk: ReportDesk): readonly PaperPart[] {
  const { records, session, words } = desk;
  const voices = voicesIn(records, session.id).filter(({ row }) => row.values.kind === 'objection' || row.values.kind === 'counter_voice');
  const items = voices.map(({ row: { values } }): readonly Sentence[] => {
    const rows: readonly RowRef[] = [{ sheet: 'annotations', id: String(values.id) }];
    const kind = values.kind === 'objection' ? words.voiceKinds.objection : words.voiceKinds.counter_voice;
    const said = [
      text(kind),
      ...spansOf(words.said, { text: name(clean(String(values.text ?? '')), rows) }),
      ...byRole(words, values.author_role),
      text('.'),
    ];
    const response = typeof values.response === 'string' ? clean(values.response) : '';
    return [
      { spans: said, rows },
      ...(response === '' ? [] : [{ spans: [text(words.answered), ...spansOf(words.said, { text: name(response, rows) }), text('.')], rows }]),
    ];
  });
  return [
    { kind: 'heading', level: 2, spans: [text(words.voices)] },
    items.length === 0
      ? { kind: 'paragraph', tone: 'plain', sentences: [sentence(words.noVoices)] }
      : { kind: 'list', tone: 'voice', isNumbered: false, items },
  ];
}

function actionParts(desk: ReportDesk): readonly PaperPart[] {
  const { records, session, words } = desk;
  const actions = agreedIn(records, session.id);
  const heading: PaperPart = { kind: 'heading', level: 2, spans: [text(words.actionsTitle)] };
  if (actions.length === 0) return [heading, { kind: 'paragraph', tone: 'plain', sentences: [sentence(words.noActions)] }];
  const [what = '', who = '', by = '', state = ''] = words.actionColumns;
  const lines = actions.map(({ id, text: said, owner, dueOn, status }): readonly Spans[] => [
    [name(clean(said), [{ sheet: 'session_actions', id }])],
    [name(clean(owner))],
    [dueOn === null ? text(words.noDay) : dayOf(desk, dueOn)],
    [text(words.states[status])],
  ]);
  const columns = [
    { head: what, align: 'left', share: 0.46 },
    { head: who, align: 'left', share: 0.24 },
    { head: by, align: 'left', share: 0.18 },
    { head: state, align: 'left', share: 0.12 },
  ] as const;
  return [heading, { kind: 'table', caption: [text(words.actionsCaption)], columns, lines }];
}

function openParts({ records, words, asked }: ReportDesk): readonly PaperPart[] {
  const { questions, actions } = mattersOf(records, asked.day);
  const [openQuestions, openActions] = [questions, actions].map((all) => all.filter(({ state }) => state === 'open'));
  const heading: PaperPart = { kind: 'heading', level: 2, spans: [text(words.openTitle)] };
  const ids = (all: typeof questions | undefined) => (all ?? []).map(({ id }) => id);
  const said = sentence(words.openSome, {
    questions: counted('annotations', ids(openQuestions), words.openQuestions),
    actions: counted('session_actions', ids(openActions), words.actions),
  });
  if ((openQuestions?.length ?? 0) === 0) return [heading, { kind: 'paragraph', tone: 'plain', sentences: [sentence(words.openNone), said] }];
  const items = (openQuestions ?? []).map(({ id, kind, text: what, role }): readonly Sentence[] => {
    const rows: readonly RowRef[] = [{ sheet: 'annotations', id }];
    const lead = kind === 'action' ? [] : kind === 'question' ? [] : [text(words.voiceKinds[kind])];
    return [{ spans: [...lead, ...spansOf(words.said, { text: name(clean(what), rows) }), ...byRole(words, role), text('.')], rows }];
  });
  return [heading, { kind: 'paragraph', tone: 'plain', sentences: [said] }, { kind: 'list', tone: 'plain', isNumbered: false, items }];
}

function listed(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
