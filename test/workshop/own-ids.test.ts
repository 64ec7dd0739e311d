// Can two people lead the same conversation, each in a copy of the case, and is nothing of what was said lost or asked about when the copies are merged?
import { beforeAll, describe, expect, it } from 'vitest';
import { merge } from '../../renderer/compare/merging/merge.ts';
import { applyChanges } from '../../renderer/edit/apply.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { randomLetters } from '../../renderer/views/workshop/random-letters.ts';
import { newSession } from '../../renderer/workshop/agenda.ts';
import { captured } from '../../renderer/workshop/capture.ts';
import { withOwnIds } from '../../renderer/workshop/own-ids.ts';
import { voicesIn } from '../../renderer/workshop/session.ts';
import { written } from '../../renderer/workshop/written.ts';
import { lindehavenFiles } from '../support/files.ts';

const target = { kind: 'exchange', id: 'x-036' };
const SAID = [
  ['Aan de balie', '! Ik wist van niets @bewoner', '> Pas de brief aan @communicatie', '+ Minder velden'],
  ['Op de website', '! Het is te veel @adviseur', '> Vraag het lab @manager', '+ Bevragen bij de bron'],
] as const;

let base: RecordSet;
let sessionId: string;
let sides: readonly RecordSet[];

function wrote(records: RecordSet, line: string, fresh: () => string): RecordSet {
  const outcome = written(records, captured(line, 'answer'), { sessionId, cardId: 'crd-bron-1', target, role: '', day: '2020-06-02' });
  if (!('changes' in outcome)) throw new Error(line);
  const { changes, idOf } = withOwnIds(outcome.changes, fresh);
  if (outcome.scenarioId) expect(changes.some(({ row }) => row.values.id === idOf(outcome.scenarioId ?? ''))).toBe(true);
  return applyChanges(records, changes);
}

beforeAll(async () => {
  const { records } = await ingest(lindehavenFiles());
  const made = newSession(records, { title: 'Schuldenlab', conversation: 'map', day: '2020-06-02', target, roles: ['bewoner'] });
  if ('faults' in made) throw new Error('no session');
  const { changes, idOf } = withOwnIds(made.changes, randomLetters);
  [base, sessionId] = [applyChanges(records, changes), idOf(made.ids[0] ?? '')];
  sides = SAID.map((lines) => lines.reduce<RecordSet>((now, line) => wrote(now, line, randomLetters), base));
});

describe('ids of what is said', () => {
  it('keep what belongs together together', () => {
    expect(rowsOf(base, 'sessions').map(({ values }) => values.id)).toEqual([sessionId]);
    expect(rowsOf(base, 'session_participants').map(({ values }) => values.session_id)).toEqual([sessionId]);
    for (const side of sides) {
      expect(voicesIn(side, sessionId).map(({ row }) => row.values.kind)).toEqual(['objection']);
      const scenario = rowsOf(side, 'session_notes').find(({ values }) => values.kind === 'variant')?.values.target_id;
      expect(rowsOf(side, 'scenarios').at(-1)?.values.id).toBe(scenario);
    }
  });

  it('are asked about by no merge, which has all that both heard', () => {
    const [mine = base, theirs = base] = sides;
    const merged = merge({ mine, theirs, ancestor: base });
    expect(merged.conflicts).toEqual([]);
    for (const sheet of ['annotations', 'session_notes', 'session_actions', 'scenarios'] as const satisfies readonly SheetName[]) {
      const known = new Set(rowsOf(base, sheet).map(({ values }) => values.id));
      const added = [mine, theirs].flatMap((side) => rowsOf(side, sheet).filter(({ values }) => !known.has(values.id ?? null)));
      const plans = merged.plans.filter((plan) => plan.sheet === sheet).map((plan) => String((plan.mine ?? plan.theirs)?.values.id));
      expect(plans.sort(), sheet).toEqual(added.map(({ values }) => String(values.id)).sort());
      expect(new Set(plans).size, sheet).toBe(added.length);
    }
  });

  it('would be asked about when both had made the same ones', () => {
    const [mine = base, theirs = base] = SAID.map((lines) =>
      lines.slice(0, 2).reduce<RecordSet>((now, line, at) => wrote(now, line, () => `1${at}`), base),
    );
    expect(merge({ mine, theirs, ancestor: base }).conflicts.length).toBeGreaterThan(0);
  });

  it('leave rows of other sheets, and text that looks like an id, as they are', () => {
    const row = {
      values: { id: 'ann-9', text: 'ann-9', target_id: 'x-036' },
      raw: {},
      extra: {},
      source: { file: 'f', sheet: 'annotations', row: null },
    } as const;
    const system = { ...row, values: { id: 'sys-9', name: 'ann-9', organisation_id: 'org-1' } } as const;
    const { changes } = withOwnIds(
      [
        { kind: 'add', sheet: 'annotations', at: 0, row },
        { kind: 'add', sheet: 'systems', at: 0, row: system },
      ],
      () => 'abc',
    );
    expect(changes.map((change) => change.row.values)).toEqual([{ id: 'ann-abc', text: 'ann-9', target_id: 'x-036' }, system.values]);
  });

  it('are drawn anew each time', () => {
    const drawn = Array.from({ length: 500 }, randomLetters);
    expect(new Set(drawn).size).toBe(500);
    expect(drawn.every((letters) => /^[a-z]{9}$/.test(letters))).toBe(true);
  });
});
