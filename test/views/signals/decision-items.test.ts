// Do the lists of decisions say the same as the sheets: lead time, late evaluations, signals without a decision, and since when a series stood red?
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import { packRows } from '../../../renderer/model/packed.ts';
import { type RecordSet, rowsOf } from '../../../renderer/model/record.ts';
import { isoOf } from '../../../renderer/signals/days.ts';
import { deskOf } from '../../../renderer/signals/desk/desk.ts';
import { known } from '../../../renderer/signals/desk/known.ts';
import { leads } from '../../../renderer/signals/desk/leads.ts';
import { toSeries, toThreshold } from '../../../renderer/signals/from-rows.ts';
import { daysOverdue, decisionItems, wordsWithout } from '../../../renderer/views/signals/decisions/decision-items.ts';
import { lindehavenSlowly } from '../../signals/lindehaven.ts';
import { slowly } from '../../signals/slow-signals.ts';
import { day } from '../../signals/support.ts';
import { lindehavenFiles } from '../../support/files.ts';

type Cells = Record<string, string>;
const sheet = (name: string) =>
  papaparse.parse<Cells>(readFileSync(new URL(`../../../datasets/lindehaven/${name}.csv`, import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const DECISIONS = sheet('decisions');
const LINKS = sheet('decision_links');
const WORDS = sheet('qualitative_signals');
const daysFrom = (from = '', until = '') => (Date.parse(until) - Date.parse(from)) / 86_400_000;

let records: RecordSet;
beforeAll(async () => {
  records = (await ingest(lindehavenFiles())).records;
});

describe('decisions of Lindehaven', () => {
  it('have the lead time of each signal in words', () => {
    for (const item of decisionItems(records)) {
      const own = LINKS.filter((row) => row.decision_id === item.id && row.signal_kind === 'qualitative');
      const slow = own.map((row) => [row.signal_id, daysFrom(WORDS.find(({ id }) => id === row.signal_id)?.observed_on, item.decidedOn)]);
      expect(item.words.map(({ id, leadDays }) => [id, leadDays])).toEqual(slow);
    }
  });

  it.each(['2020-04-15', '2020-04-16', '2020-07-01', '2020-09-02'])('are late to be evaluated on %s', (on) => {
    const late = decisionItems(records).flatMap((item) => (daysOverdue(item, day(on)) === null ? [] : [`${item.id} ${daysOverdue(item, day(on))}`]));
    const slow = DECISIONS.filter((row) => row.evaluate_on && row.evaluate_on < on).map((row) => `${row.id} ${daysFrom(row.evaluate_on, on)}`);
    expect(late.sort()).toEqual(slow.sort());
  });

  it.each(['2020-03-17', '2020-04-01', '2020-07-01'])('leave signals in words without one on %s', (on) => {
    const taken = new Set(DECISIONS.filter((row) => (row.decided_on ?? '') <= on).map(({ id }) => id));
    const linked = new Set(LINKS.filter((row) => taken.has(row.decision_id)).map((row) => row.signal_id));
    const slow = WORDS.filter((row) => (row.observed_on ?? '') <= on && !linked.has(row.id)).map(({ id }) => id);
    expect(
      wordsWithout(records, decisionItems(records), day(on))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(slow.sort());
  });

  it('know since when their series stood red or amber, and nothing of later', () => {
    const series = rowsOf(records, 'signal_series').map(({ values }) => toSeries(values));
    const thresholds = rowsOf(records, 'thresholds').flatMap(({ values }) =>
      toThreshold({ ...values, valid_from_day: day(String(values.valid_from)) }),
    );
    const sizes = new Map(
      [...rowsOf(records, 'units'), ...rowsOf(records, 'areas')].map(({ values }) => [
        String(values.id),
        Number(values.headcount ?? values.population),
      ]),
    );
    const desk = deskOf({ series, thresholds, sizes, observations: packRows(rowsOf(records, 'observations')) });
    const of = decisionItems(records).flatMap((item) => item.series);
    expect(of.length).toBeGreaterThan(10);
    const found = leads(desk, { of });
    of.forEach((one, at) => {
      const slow = slowly(lindehavenSlowly(one.seriesId));
      const linked = known(desk, { of: [one], day: day(one.decidedOn) }).linked;
      const since = linked.flatMap((level) => slow.level(level.place, isoOf(level.day)).since ?? []).sort()[0];
      expect(found[at] ? isoOf(found[at].since) : undefined).toBe(since);
      expect(found[at]?.days).toBe(since === undefined ? undefined : daysFrom(since, one.decidedOn));
    });
  });
});
