// Are the numbers of the papers those of a second, slow count over the sheets as they stand?
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { weekOf } from '../../../renderer/briefing/papers/paper-case.ts';
import { type Paper, type PaperPart, wordsOf } from '../../../renderer/model/paper.ts';
import { lindehavenSlowly, SERIES_IDS, SIZES } from '../../signals/lindehaven.ts';
import { slowly } from '../../signals/slow-signals.ts';
import { type Cells, plainRows } from '../../support/files.ts';
import { onePaper, type Read, readCase } from './paper-cases.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const DAYS = ['2020-03-22', '2020-04-12', '2020-05-20', '2020-07-01'];
const cell = (row: Cells, field: string) => row[field] ?? '';
const sheet = (name: Parameters<typeof plainRows>[0]) => plainRows(name);

let read: Read;
beforeAll(async () => {
  read = await readCase('datasets/lindehaven');
});

/** The words of the paragraph that comes first. */
function lead(paper: Paper): string {
  const part = paper.parts.find((one): one is Extract<PaperPart, { kind: 'paragraph' }> => one.kind === 'paragraph' && one.tone === 'lead');
  return part?.sentences.map(({ spans }) => wordsOf(spans)).join(' ') ?? '';
}

/** The number before these words; 0 when it says there is none. */
function said(words: string, pattern: RegExp): number {
  const found = pattern.exec(words);
  if (found) return Number(found[1]?.replaceAll('.', ''));
  return 0;
}

function tableWith(paper: Paper, caption: string): readonly (readonly string[])[] {
  const part = paper.parts.find(
    (one): one is Extract<PaperPart, { kind: 'table' }> => one.kind === 'table' && wordsOf(one.caption).startsWith(caption),
  );
  return part?.lines.map((line) => line.map(wordsOf)) ?? [];
}

const slow = new Map(SERIES_IDS.map((id) => [id, { given: lindehavenSlowly(id), asked: slowly(lindehavenSlowly(id)) }]));
const least = new Map(sheet('signal_series').map((row) => [cell(row, 'id'), Number(cell(row, 'min_group_size'))]));

/** "series place" by level on a day, of the last day on which anybody reported. */
function levelsSlowly(day: string): Map<string, string> {
  const levels = new Map<string, string>();
  for (const [id, { given, asked }] of slow) {
    const valued = given.rows.filter((row) => row.value !== null && row.status !== 'missing' && row.status !== 'not_collected' && row.on <= day);
    const last = valued
      .map(({ on }) => on)
      .sort()
      .at(-1);
    const places = [...new Set(given.rows.map(({ place }) => place))].filter((place) => (SIZES.get(place) ?? Infinity) >= (least.get(id) ?? 0));
    if (last !== undefined) for (const place of places) levels.set(`${id} ${place}`, asked.level(place, last).level);
  }
  return levels;
}

const countOf = (levels: ReadonlyMap<string, string>, level: string) => [...levels.values()].filter((one) => one === level).length;

function decided(day: string) {
  const taken = sheet('decisions').filter((row) => cell(row, 'decided_on') <= day);
  const running = taken.filter((row) => cell(row, 'effective_from') <= day && (cell(row, 'effective_until') || '9') >= day);
  const past = taken.filter((row) => cell(row, 'evaluate_on') !== '' && cell(row, 'evaluate_on') < day);
  return { taken, running: running.filter((row) => !['proposed', 'withdrawn'].includes(cell(row, 'status'))), past };
}

function openNotes(day: string, kinds: readonly string[]): Cells[] {
  const written = sheet('annotations').filter((row) => kinds.includes(cell(row, 'kind')) && cell(row, 'created_on') <= day);
  return written.filter((row) => cell(row, 'status') === 'open' || cell(row, 'response_on') > day);
}

describe.each(DAYS)('on %s', (day) => {
  test('the crisis brief counts levels, decisions and objections', async () => {
    const words = lead(await onePaper('brief', read, day));
    const [levels, { running, past }] = [levelsSlowly(day), decided(day)];
    expect([
      said(words, /(\d+) (?:stand is|standen zijn) rood/),
      said(words, /(\d+) (?:stand is|standen zijn) oranje/),
      said(words, /lo(?:pen|opt) (\d+) besluit/),
      said(words, /Van (\d+) besluit(?:en)? is de dag/),
      said(words, /(\d+) bezwa/),
    ]).toEqual([
      countOf(levels, 'red'),
      countOf(levels, 'amber'),
      running.length,
      past.length,
      openNotes(day, ['objection', 'counter_voice']).length,
    ]);
  });

  test('the council memo counts what flows', async () => {
    const paper = await onePaper('memo', read, day);
    const kinds = new Set(
      sheet('data_categories')
        .filter((row) => cell(row, 'privacy_class') !== 'none')
        .map((row) => cell(row, 'id')),
    );
    const owner = new Map(sheet('systems').map((row) => [cell(row, 'id'), cell(row, 'organisation_id')]));
    const own = new Set(
      sheet('organisations')
        .filter((row) => cell(row, 'is_own') === 'yes')
        .map((row) => cell(row, 'id')),
    );
    const active = sheet('exchanges').filter((row) => cell(row, 'valid_from') <= day && (cell(row, 'valid_until') || '9') >= day);
    const personal = active.filter((row) =>
      cell(row, 'category_ids')
        .split('|')
        .some((id) => kinds.has(id)),
    );
    const out = personal.filter(
      (row) => own.has(owner.get(cell(row, 'from_system_id')) ?? '') && !own.has(owner.get(cell(row, 'to_system_id')) ?? ''),
    );
    const parties = new Map<string, number>();
    for (const row of out)
      parties.set(owner.get(cell(row, 'to_system_id')) ?? '', (parties.get(owner.get(cell(row, 'to_system_id')) ?? '') ?? 0) + 1);
    const words = lead(paper);
    expect([
      said(words, /lo(?:pen|opt) er (\d+) uitwisseling/),
      said(words, /(\d+) daarvan dra/),
      said(words, /(\d+) andere organisatie/),
      said(words, /(\d+) raadsvra/),
    ]).toEqual([active.length, personal.length, parties.size, openNotes(day, ['council_question']).length]);
    const names = new Map(sheet('organisations').map((row) => [cell(row, 'name'), cell(row, 'id')]));
    const shown = tableWith(paper, 'Organisaties').map(([name = '', count = '']) => [names.get(name), Number(count)]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(parties));
  });

  test('the weekly digest adds up the week, and tells what became worse', async () => {
    const paper = await onePaper('digest', read, day);
    const { monday, sunday } = weekOf(day);
    const names = new Map(sheet('signal_series').map((row) => [cell(row, 'name'), cell(row, 'id')]));
    const means = new Set(
      sheet('signal_series')
        .filter((row) => cell(row, 'aggregation') === 'mean')
        .map((row) => cell(row, 'id')),
    );
    const totals = new Map<string, number>();
    for (const [id, { given }] of slow) {
      const counts = given.rows.filter(
        (row) => row.on >= monday && row.on <= sunday && row.value !== null && !['missing', 'not_collected'].includes(row.status),
      );
      const values = counts.filter(({ place }) => (SIZES.get(place) ?? Infinity) >= (least.get(id) ?? 0)).map(({ value }) => Number(value));
      const sum = values.reduce((total, value) => total + value, 0);
      if (values.length > 0) totals.set(id, means.has(id) ? sum / values.length : sum);
    }
    const shown = tableWith(paper, 'Cijfers van deze week');
    expect(shown.map(([name = '']) => names.get(name))).toEqual(SERIES_IDS.filter((id) => totals.has(id)));
    for (const [name = '', value = ''] of shown) {
      const number = Number(
        value
          .replace(/ [^\d]*$/, '')
          .replaceAll('.', '')
          .replace(',', '.'),
      );
      expect(number, name).toBeCloseTo(Number((totals.get(names.get(name) ?? '') ?? 0).toFixed(1)), 5);
    }
    const dayBefore = new Date(Date.parse(monday) - 86_400_000).toISOString().slice(0, 10);
    const [now, then] = [levelsSlowly(sunday), levelsSlowly(dayBefore)];
    const isBad = (level: string | undefined) => level === 'red' || level === 'amber';
    const becameRed = [...now].filter(([key, level]) => level === 'red' && then.get(key) !== 'red').length;
    const becameAmber = [...now].filter(([key, level]) => level === 'amber' && !isBad(then.get(key))).length;
    const gone = [...then].filter(([key, level]) => isBad(level) && !isBad(now.get(key))).length;
    const words = lead(paper);
    expect([
      said(words, /(\d+) rode stand(?:en)? bij/),
      said(words, /(\d+) oranje stand(?:en)? bij/),
      said(words, /(\d+) (?:stand is|standen zijn) niet meer/),
      said(words, /(\d+) besluit(?:en)? genomen/),
      said(words, /(\d+) melding/),
    ]).toEqual([
      becameRed,
      becameAmber,
      gone,
      sheet('decisions').filter((row) => cell(row, 'decided_on') >= monday && cell(row, 'decided_on') <= sunday).length,
      sheet('qualitative_signals').filter((row) => cell(row, 'observed_on') >= monday && cell(row, 'observed_on') <= sunday).length,
    ]);
  });

  test('the status sheet counts decisions, late evaluations and open questions', async () => {
    const paper = await onePaper('status', read, day);
    const { taken, running, past } = decided(day);
    const words = lead(paper);
    expect([
      said(words, /Er (?:is|zijn) (\d+) besluit/),
      said(words, /lo(?:pen|opt) er nu (\d+)/),
      said(words, /Van (\d+) besluit/),
      said(words, /(\d+) vra/),
    ]).toEqual([taken.length, running.length, past.length, openNotes(day, ['question', 'council_question', 'deda']).length]);
    const late = tableWith(paper, 'Besluiten met een dag').map((line) => [line[0], Number(line[3])]);
    const wanted = past.map((row) => [cell(row, 'title'), (Date.parse(day) - Date.parse(cell(row, 'evaluate_on'))) / 86_400_000]);
    expect(new Map(late as [string, number][])).toEqual(new Map(wanted as [string, number][]));
  });
});

test('the week of a day is that of ISO 8601', () => {
  expect([weekOf('2020-04-08'), weekOf('2021-01-03'), weekOf('2020-12-28')].map(({ week, year, monday }) => [week, year, monday])).toEqual([
    [15, 2020, '2020-04-06'],
    [53, 2020, '2020-12-28'],
    [53, 2020, '2020-12-28'],
  ]);
});
