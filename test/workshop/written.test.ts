// Does what is written down become what it should: a note, a voice at the object, a scenario, an action? Is it undone whole, and open until it is answered?
import { beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../renderer/compare/scenario.ts';
import { applyChanges, fieldsChange, inverse } from '../../renderer/edit/apply.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Change, Step } from '../../renderer/model/change.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import { voicesAbout } from '../../renderer/model/voices.ts';
import { newSeries, newSession } from '../../renderer/workshop/agenda.ts';
import { captured } from '../../renderer/workshop/capture.ts';
import { outcomeOf } from '../../renderer/workshop/closing.ts';
import { deckOf } from '../../renderer/workshop/deck.ts';
import { mattersOf } from '../../renderer/workshop/open-matters.ts';
import { agreedIn, notesOf, sessionsOf, voicesIn } from '../../renderer/workshop/session.ts';
import { dotted, type Occasion, variantSteps, written } from '../../renderer/workshop/written.ts';
import { lindehavenFiles } from '../support/files.ts';
import { differences } from '../support/same-case.ts';

let lindehaven: RecordSet;
let begun: RecordSet;
let occasion: Occasion;
beforeAll(async () => {
  lindehaven = (await ingest(lindehavenFiles())).records;
  const target = { kind: 'exchange', id: 'x-036' };
  const made = newSession(lindehaven, { title: 'Schuldenlab', conversation: 'problems', day: '2020-06-02', target, roles: ['FG'] });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  begun = applyChanges(lindehaven, made.changes);
  occasion = { sessionId: made.ids[0] ?? '', cardId: 'crd-doel-2', target, role: 'FG', day: '2020-06-02' };
});

function write(records: RecordSet, line: string, on: Partial<Occasion> = {}): RecordSet {
  const outcome = written(records, captured(line, 'answer'), { ...occasion, ...on });
  if (!('changes' in outcome)) throw new Error(JSON.stringify(outcome));
  expect(differences(records, applyChanges(applyChanges(records, outcome.changes), inverse(outcome.changes)))).toEqual([]);
  return applyChanges(records, outcome.changes);
}

describe('a session', () => {
  it('begins with its people and its questions', () => {
    expect(sessionsOf(begun)).toMatchObject([
      { title: 'Schuldenlab', conversation: 'problems', status: 'running', target: { kind: 'exchange', id: 'x-036' } },
    ]);
    expect(deckOf(begun)).toMatchObject({ isShipped: false });
  });

  it('can be four at once, each its days later, of which the first has begun', () => {
    const titles = { map: 'Kaart', problems: 'Knelpunten', options: 'Mogelijkheden', decide: 'Besluiten' };
    const made = newSeries(lindehaven, { title: 'Lab', day: '2020-12-20', target: null, roles: [] }, titles, 14);
    if ('faults' in made) throw new Error('no series');
    const sessions = sessionsOf(applyChanges(lindehaven, made.changes));
    expect(sessions.map(({ title, heldOn, status }) => [title, heldOn, status])).toEqual([
      ['Kaart: Lab', '2020-12-20', 'running'],
      ['Knelpunten: Lab', '2021-01-03', 'planned'],
      ['Mogelijkheden: Lab', '2021-01-17', 'planned'],
      ['Besluiten: Lab', '2021-01-31', 'planned'],
    ]);
    expect(new Set(made.ids).size).toBe(4);
  });
});

describe('what is written down', () => {
  it('stands with its question, and in the counts', () => {
    let records = write(begun, 'Ja, voor onderzoek');
    records = write(records, '! Dat is mij nooit verteld @bewoner Noordoever');
    records = write(records, '~ Het onderzoek helpt juist @lectoraat');
    records = write(records, '? Hoe lang bewaart het lab dit', { role: '' });
    records = write(records, '> Vraag het lab om de velden @Informatiemanager Sociaal 2020-06-16');
    records = write(records, '# We houden de stroom voorlopig', { cardId: null });
    records = write(records, '+ Alleen de hoogte van de schuld');
    const outcome = outcomeOf(records, occasion.sessionId);
    expect(Object.fromEntries(Object.entries(outcome).map(([name, ids]) => [name, ids.length]))).toEqual({
      ...{ answers: 1, conclusions: 1, parked: 1, objections: 1, counterVoices: 1, variants: 1, actions: 1, answeredCards: 1, askedCards: 1 },
    });
    expect(notesOf(records, occasion.sessionId).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer', 'parked', 'conclusion', 'variant']);
    expect(voicesIn(records, occasion.sessionId).map(({ row }) => row.values.kind)).toEqual(['objection', 'counter_voice', 'deda']);
    expect(agreedIn(records, occasion.sessionId)).toMatchObject([{ owner: 'Informatiemanager Sociaal', dueOn: '2020-06-16', status: 'open' }]);
    expect(rowsOf(records, 'scenarios').at(-1)?.values).toMatchObject({ name: 'Alleen de hoogte van de schuld', status: 'draft', author: 'FG' });
  });

  it('is an ethical question when it is parked at a card, so that Q42 counts it; else a question', () => {
    const atCard = write(begun, '? Willen wij dit ook', { role: '' });
    const without = write(begun, '? Wie belt het lab', { role: '', cardId: null });
    const last = (records: RecordSet) => rowsOf(records, 'annotations').at(-1)?.values;
    expect(last(atCard)).toMatchObject({ kind: 'deda', status: 'open', target_kind: 'exchange', target_id: 'x-036' });
    expect(last(without)).toMatchObject({ kind: 'question', status: 'open' });
    expect(outcomeOf(without, occasion.sessionId).parked).toEqual([last(without)?.id]);
  });

  it('stays with the object as a voice that can be seen there', () => {
    const rows = [{ sheet: 'exchanges' as const, id: 'x-036' }];
    const before = voicesAbout(begun, rows).length;
    const after = voicesAbout(write(begun, '! Dat is mij nooit verteld @bewoner Noordoever'), rows);
    expect(after).toHaveLength(before + 1);
    expect(after.map(({ role }) => role)).toContain('bewoner Noordoever');
  });

  it('is refused when nothing is said, or nobody says or does it', () => {
    const refused = (line: string) => written(begun, captured(line, 'answer'), { ...occasion, role: '' });
    expect(refused('  ')).toEqual({ lacks: 'empty' });
    expect(refused('! @rol')).toEqual({ lacks: 'empty' });
    for (const line of ['! Nee', '~ Ja maar', '> Doe iets']) expect(refused(line)).toEqual({ lacks: 'role' });
    expect(refused('Gewoon een antwoord')).toHaveProperty('changes');
  });

  it('is about the case where it has no object, or one that nothing can be said of', () => {
    for (const target of [null, { kind: 'annotation', id: 'ann-001' }]) {
      const records = write(begun, '! Dit kan niet @FG', { target });
      expect(rowsOf(records, 'annotations').at(-1)?.values).toMatchObject({ target_kind: 'case', target_id: 'case' });
    }
  });
});

describe('dots', () => {
  it('are given to a card or a line, never fewer than none', () => {
    let records = write(begun, 'Ja, voor onderzoek');
    const line = notesOf(records, occasion.sessionId)[0]?.id ?? '';
    const give = (id: string | null, by: 1 | -1) => {
      const changes = dotted(records, id, occasion, by);
      if (changes) records = applyChanges(records, changes);
      return changes !== null;
    };
    expect(give(line, -1)).toBe(false);
    expect([give(line, 1), give(line, 1), give(line, -1)]).toEqual([true, true, true]);
    expect(give(null, -1)).toBe(false);
    expect([give(null, 1), give(null, 1), give(null, 1), give(null, -1)]).toEqual([true, true, true, true]);
    expect(notesOf(records, occasion.sessionId).map(({ text, dots }) => [text, dots])).toEqual([
      ['Ja, voor onderzoek', 1],
      ['', 2],
    ]);
    expect(outcomeOf(records, occasion.sessionId).answers).toEqual([line]);
  });
});

describe('a variant', () => {
  it('has the changes that were made meanwhile as its steps, and leaves the case as it was', () => {
    const outcome = written(begun, captured('+ Bevragen', 'answer'), occasion);
    if (!('changes' in outcome) || outcome.scenarioId === null) throw new Error('no variant');
    const started = applyChanges(begun, outcome.changes);
    const at = rowsOf(started, 'exchanges').findIndex(({ values }) => values.id === 'x-036');
    const row = rowsOf(started, 'exchanges')[at];
    const change = row && fieldsChange('exchanges', row, at, { mode: 'query', frequency: 'ON_REQUEST' });
    const steps: Step[] = [{ id: 'a', at: '', role: '', act: 'edit', changes: [change as Change] }];
    const changed = applyChanges(started, [change as Change]);
    const kept = applyChanges(changed, variantSteps(changed, outcome.scenarioId, steps) ?? []);
    expect(
      differences(
        new Map([...kept].filter(([sheet]) => sheet !== 'scenario_changes')),
        new Map([...started].filter(([sheet]) => sheet !== 'scenario_changes')),
      ),
    ).toEqual([]);
    const run = runScenario(kept, outcome.scenarioId);
    expect(run.applied.every(({ problem }) => problem === null)).toBe(true);
    expect(rowsOf(run.after, 'exchanges').find(({ values }) => values.id === 'x-036')?.values).toMatchObject({
      mode: 'query',
      frequency: 'ON_REQUEST',
    });
    expect(variantSteps(started, outcome.scenarioId, [])).toBeNull();
  });
});

describe('what is open', () => {
  it('is every question and voice without an answer, and every action that is not done, counted in the rows themselves', () => {
    const records = write(write(begun, '> Doe dit @FG 2020-06-16'), '? En wanneer');
    const { questions, actions } = mattersOf(records, '2020-07-01');
    const asked = rowsOf(records, 'annotations').filter(({ values }) =>
      ['question', 'council_question', 'objection', 'counter_voice', 'deda'].includes(String(values.kind)),
    );
    expect(questions).toHaveLength(asked.length);
    expect(questions.filter(({ state }) => state === 'open')).toHaveLength(asked.filter(({ values }) => values.status === 'open').length);
    expect(actions).toMatchObject([{ text: 'Doe dit', isLate: true, state: 'open' }]);
    expect(mattersOf(records, '2020-06-16').actions[0]?.isLate).toBe(false);
    expect(mattersOf(new Map(), '2020-01-01')).toEqual({ questions: [], actions: [] });
  });
});
