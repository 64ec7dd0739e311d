// Does a version say what the case was, through the case file and after a merge? Compared with copies that were made on the spot.
import { beforeAll, describe, expect, it } from 'vitest';
import { commonAncestor } from '../../renderer/compare/merging/ancestor.ts';
import { applyChoices } from '../../renderer/compare/merging/apply-choices.ts';
import { merge } from '../../renderer/compare/merging/merge.ts';
import { applyChanges, fieldsChange, inverse } from '../../renderer/edit/apply.ts';
import { caseFile } from '../../renderer/egress/case-file.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type RecordSet, type Row, rowsOf } from '../../renderer/model/record.ts';
import { SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { newSeries } from '../../renderer/workshop/agenda.ts';
import { actsBetween, between, tellDifference } from '../../renderer/workshop/between.ts';
import { closed, reopened } from '../../renderer/workshop/closing.ts';
import { comparable, versionRecords, versionsOf } from '../../renderer/workshop/versions.ts';
import { type Random, randomFrom } from '../support/any-case.ts';
import { lindehavenFiles, memoryFile } from '../support/files.ts';

let begun: RecordSet;
let ids: readonly string[];
beforeAll(async () => {
  const { records } = await ingest(lindehavenFiles());
  const titles = { map: 'De kaart', problems: 'De knelpunten', options: 'De mogelijkheden', decide: 'Besluiten' };
  const made = newSeries(records, { title: 'Schuldenlab', day: '2020-06-02', target: { kind: 'exchange', id: 'x-036' }, roles: ['FG'] }, titles, 14);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  [begun, ids] = [applyChanges(records, made.changes), made.ids];
});

/** What a version has to hold, copied field by field: every sheet that describes, without measurements, words from the city and what tells about the case. */
const NOT_KEPT = ['observations', 'qualitative_signals', 'session_versions', 'deck_cards', 'briefings', 'slides', 'sessions', 'session_participants'];

function copied(records: RecordSet): Record<string, string[]> {
  const sheets = SHEETS.filter((sheet) => !NOT_KEPT.includes(sheet) && rowsOf(records, sheet).length > 0);
  const row = (sheet: SheetName) =>
    rowsOf(records, sheet).map(({ values, extra }) => {
      const filled = Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
      return JSON.stringify([filled.sort(([one], [other]) => (one < other ? -1 : 1)), Object.entries(extra)]);
    });
  return Object.fromEntries(sheets.map((sheet) => [sheet, row(sheet).sort()]));
}

/** Some edits of any kind: fields, new rows, rows that go. */
function edited(records: RecordSet, random: Random): RecordSet {
  let now = records;
  for (let count = 0; count < 6; count += 1) {
    const rows = rowsOf(now, 'exchanges');
    const at = Math.floor(random.next() * rows.length);
    const row = rows[at];
    if (!row) continue;
    const kind = random.next();
    if (kind < 0.4) {
      const change = fieldsChange('exchanges', row, at, { name: `Naam ${count} ${Math.floor(random.next() * 1e6)}` });
      if (change) now = applyChanges(now, [change]);
    } else if (kind < 0.7) now = applyChanges(now, [{ kind: 'remove', sheet: 'exchanges', at, row }]);
    else {
      const id = `x-n${Math.floor(random.next() * 1e9)}`;
      now = applyChanges(now, [
        { kind: 'add', sheet: 'exchanges', at: rows.length, row: { ...row, values: { ...row.values, id }, extra: { eigen: id } } },
      ]);
    }
  }
  return now;
}

function mark(at: number, suffix = '') {
  return { version: `v-${at}${suffix}`, sessionId: ids[at] ?? '', at: `2020-06-0${at + 1}T12:00:00.000Z` };
}

/** Four sessions with edits between; and the copies of each end. */
function fourSessions(seed: number): { readonly records: RecordSet; readonly copies: Record<string, string[]>[] } {
  const random = randomFrom(seed);
  let records = begun;
  const copies: Record<string, string[]>[] = [];
  for (let at = 0; at < 4; at += 1) {
    records = edited(records, random);
    records = applyChanges(records, closed(records, `Samenvatting ${at}`, mark(at)));
    copies.push(copied(records));
  }
  return { records: edited(records, random), copies };
}

describe('versions', () => {
  it.each([1, 2, 3, 4, 5, 6])('say what the case was at the end of each session (seed %i)', (seed) => {
    const { records, copies } = fourSessions(seed);
    expect(versionsOf(records).map(({ version }) => version)).toEqual(['v-0', 'v-1', 'v-2', 'v-3']);
    for (const [at, { version }] of versionsOf(records).entries()) {
      const read = versionRecords(records, version);
      expect(read.isWhole).toBe(true);
      expect(copied(read.records)).toEqual(copies[at]);
    }
    expect(copied(comparable(records))).toEqual(copied(records));
  });

  it('come back from the case file the same', async () => {
    const { records, copies } = fourSessions(9);
    const described = new Map([...records].filter(([sheet]) => sheet !== 'observations'));
    const { files } = await caseFile(described, { ownRules: [], reviews: [] });
    const { records: again, reports } = await ingest([memoryFile('casus.datareis', files[0]?.bytes ?? new Uint8Array())]);
    expect(reports.flatMap(({ problems }) => problems).filter(({ sheet }) => sheet === 'session_versions')).toEqual([]);
    for (const [at, copy] of copies.entries()) {
      const read = versionRecords(again, `v-${at}`);
      expect(read.isWhole).toBe(true);
      expect(copied(read.records)).toEqual(copy);
    }
    expect(rowsOf(again, 'sessions').every(({ values }) => values.status === 'closed')).toBe(true);
  });

  it('hold no measurement, and no words from the city', () => {
    const { records } = fourSessions(1);
    const told = rowsOf(records, 'session_versions');
    expect(told.filter(({ values }) => NOT_KEPT.includes(String(values.sheet)))).toEqual([]);
    const all = told.map(({ values }) => String(values.content)).join('');
    for (const { values } of rowsOf(records, 'qualitative_signals')) expect(all).not.toContain(JSON.stringify(values.text).slice(1, -1));
  });

  it('tell only what differs, in parts that fit in a cell', () => {
    const { records } = fourSessions(1);
    const told = rowsOf(records, 'session_versions');
    const size = (version: string) =>
      told.filter(({ values }) => values.version === version).reduce((sum, { values }) => sum + String(values.content).length, 0);
    for (const { values } of told) expect(String(values.content).length).toBeLessThan(32_767);
    for (const version of ['v-1', 'v-2', 'v-3']) expect(size(version)).toBeLessThan(size('v-0') / 10);
  });

  it('say so when a part is spoilt or the version before is gone, and are never made anew from such a one', () => {
    const { records } = fourSessions(2);
    const rows = rowsOf(records, 'session_versions');
    const spoilt = (content: string) =>
      new Map([
        ...records,
        ['session_versions', rows.map((row, at) => (at === 0 ? { ...row, values: { ...row.values, content } } : row))],
      ]) as RecordSet;
    for (const content of ['', '[', '{}', '[{"k":1}]', '[{"k":"a","v":{"id":{}}}]', '[]', 'null']) {
      expect(versionRecords(spoilt(content), 'v-0').isWhole).toBe(false);
      expect(versionRecords(spoilt(content), 'v-3').isWhole).toBe(false);
    }
    const without = new Map([...records, ['session_versions', rows.filter(({ values }) => values.version !== 'v-1')]]) as RecordSet;
    expect([0, 2, 3].map((at) => versionRecords(without, `v-${at}`).isWhole)).toEqual([true, false, false]);
    const again = applyChanges(without, closed(without, '', { version: 'v-9', sessionId: ids[3] ?? '', at: '2021-01-01T00:00:00.000Z' }));
    expect(versionsOf(again).at(-1)?.basedOn).toBe('v-0');
    expect(copied(versionRecords(again, 'v-9').records)).toEqual(copied(again));
  });

  it('end on versions that name each other in a ring', () => {
    const { records } = fourSessions(2);
    const ring: readonly Row[] = rowsOf(records, 'session_versions').map(
      (row): Row => ({
        ...row,
        values: { ...row.values, based_on: row.values.version === 'v-0' ? 'v-3' : (row.values.based_on ?? null) },
      }),
    );
    expect(versionRecords(new Map([...records, ['session_versions', ring]]) as RecordSet, 'v-3').isWhole).toBe(false);
  });

  it('go out of the case with undo, and a session that is closed again gets a new one', () => {
    const changes = closed(begun, 'Klaar', mark(0));
    const after = applyChanges(begun, changes);
    expect(copied(applyChanges(after, inverse(changes)))).toEqual(copied(begun));
    expect(versionsOf(applyChanges(after, inverse(changes)))).toEqual([]);
    const open = applyChanges(after, reopened(after, ids[0] ?? ''));
    const twice = applyChanges(open, closed(open, 'Weer klaar', mark(0, 'b')));
    expect(versionsOf(twice).map(({ sessionId }) => sessionId)).toEqual([ids[0], ids[0]]);
    expect(versionRecords(twice, 'v-0b').isWhole).toBe(true);
    expect(closed(begun, '', { ...mark(0), sessionId: 'ses-nergens' })).toEqual([]);
  });

  it('of two people stand beside each other after a merge, with nothing to choose between them', () => {
    const base = applyChanges(begun, closed(begun, 'Samen', mark(0)));
    const step = (id: string, changes: Parameters<typeof applyChanges>[1]) => ({
      id,
      at: '2020-06-05T00:00:00.000Z',
      role: '',
      act: 'edit' as const,
      changes,
    });
    const [one, other] = [step('a', closed(base, 'Eén', mark(1))), step('b', closed(base, 'Twee', mark(2)))];
    const [mine, theirs] = [applyChanges(base, one.changes), applyChanges(base, other.changes)];
    const found = commonAncestor({ records: mine, steps: [one] }, { records: theirs, steps: [other] });
    const merged = merge({ ...found, mine, theirs });
    expect(merged.conflicts.filter(({ sheet }) => sheet === 'session_versions')).toEqual([]);
    const both = applyChanges(mine, applyChoices(merged, new Map()).changes);
    expect(versionsOf(both).map(({ version }) => version)).toEqual(['v-0', 'v-1', 'v-2']);
    for (const { version } of versionsOf(both)) expect(versionRecords(both, version).isWhole).toBe(true);
  });
});

describe('what changed between two versions', () => {
  it('is what a comparison row by row finds, with a sentence for each', () => {
    const { records, copies } = fourSessions(3);
    const [before, after] = [versionRecords(records, 'v-0').records, versionRecords(records, 'v-3').records];
    const { counts, rows } = between(before, after);
    const lines = (at: number) => new Set((copies[at]?.exchanges ?? []) as string[]);
    const differing = [...lines(0)].filter((line) => !lines(3).has(line)).length + [...lines(3)].filter((line) => !lines(0).has(line)).length;
    const of = counts.find(({ sheet }) => sheet === 'exchanges');
    expect((of?.added ?? 0) + (of?.gone ?? 0) + 2 * (of?.changed ?? 0)).toBe(differing);
    for (const row of rows) expect(tellDifference(row, { language: 'nl', nameOf: () => null }, () => null).length).toBeGreaterThan(10);
    expect(between(before, before)).toEqual({ counts: [], rows: [] });
  });

  it('takes the acts after the first moment up to the last', () => {
    const steps = ['01', '02', '03', '04'].map((day) => ({
      id: day,
      at: `2020-06-${day}T00:00:00.000Z`,
      role: '',
      act: 'edit' as const,
      changes: [],
    }));
    expect(actsBetween(steps, '2020-06-01T00:00:00.000Z', '2020-06-03T00:00:00.000Z').map(({ id }) => id)).toEqual(['02', '03']);
    expect(actsBetween(steps, null, null)).toHaveLength(4);
  });
});
