// What changed in the case since the conversation before, as part of a session report. Knows no format.
import { name, number, type PaperPart, type Sentence, sentence, text } from '../model/paper.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import { between, tellDifference } from './between.ts';
import { clean, type ReportDesk } from './report-desk.ts';
import { sessionsOf } from './session.ts';
import { type Version, versionRecords, versionsOf } from './versions.ts';

/** What was said and agreed stands in the report itself. */
const TOLD_ABOVE: ReadonlySet<SheetName> = new Set(['session_notes', 'session_actions']);

/** More than so many changes are counted, not told. */
const MOST_TOLD = 25;

export function changedPart(desk: ReportDesk): readonly PaperPart[] {
  return [{ kind: 'heading', level: 2, spans: [text(desk.words.changedTitle)] }, ...told(desk)];
}

function told(desk: ReportDesk): readonly PaperPart[] {
  const { records, session, words } = desk;
  const versions = versionsOf(records);
  const own = versions.findLast(({ sessionId }) => sessionId === session.id);
  if (!own) return [note(sentence(words.noVersion), 'unknown')];
  const before = versions
    .filter(({ version }) => version !== own.version && versions.findIndex((one) => one.version === version) < versions.indexOf(own))
    .at(-1);
  if (!before) return [note(sentence(words.changedFirst), 'plain')];
  return compared(desk, before, own);
}

function compared(desk: ReportDesk, before: Version, own: Version): readonly PaperPart[] {
  const { records, asked, words, nameOf } = desk;
  const [was, is] = [versionRecords(records, before.version), versionRecords(records, own.version)];
  if (!was.isWhole || !is.isWhole) return [note(sentence(words.changedBroken), 'unknown')];
  const title = sessionsOf(records).find(({ id }) => id === before.sessionId)?.title ?? words.nameless;
  const other = { session: name(`“${clean(title)}”`, [{ sheet: 'sessions', id: before.sessionId }]) };
  const rows = between(was.records, is.records).rows.filter(({ sheet }) => !TOLD_ABOVE.has(sheet));
  if (rows.length === 0) return [note(sentence(words.changedNone, other), 'plain')];
  const telling = { language: asked.language, nameOf };
  const items = rows.slice(0, MOST_TOLD).map((row): readonly Sentence[] => {
    const key = keyField(row.sheet)?.name;
    const id = key === undefined ? '' : String((row.after ?? row.before)?.values[key] ?? '');
    const refs = id === '' ? [] : [{ sheet: row.sheet, id }];
    return [sentence(words.changedRow, { sentence: name(clean(tellDifference(row, telling, () => null)), refs) }, refs)];
  });
  const more = rows.length - items.length;
  const rest = rows.slice(MOST_TOLD).flatMap(({ sheet, name: id }) => (keyField(sheet) ? [{ sheet, id }] : []));
  const last = sentence(words.changedMore, { count: [number(String(more), { rows: rest, note: words.changedTitle }), text(words.moreWord(more))] });
  return [
    note(sentence(words.changedSince, other), 'plain'),
    { kind: 'list', tone: 'plain', isNumbered: false, items },
    ...(more > 0 ? [note(last, 'note')] : []),
  ];
}

function note(said: Sentence, tone: 'plain' | 'note' | 'unknown'): PaperPart {
  return { kind: 'paragraph', tone, sentences: [said] };
}
