// Is the error trace the one that domain.md defines, on the sample municipalities and on two hundred generated cases?
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { type ErrorTrace, traceError } from '../../renderer/trace/error-trace.ts';
import { idsOf } from '../../renderer/trace/outcome.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { engineWith } from '../support/engine.ts';
import { lindehavenFiles } from '../support/files.ts';
import { slowTrace } from '../support/slow-trace.ts';

const WATERBURG = '../shared/demo-case/waterburg';

interface Loaded {
  readonly records: RecordSet;
  readonly travel: Travel;
}

async function loaded(records: RecordSet): Promise<Loaded> {
  return { records, travel: await askTravel(await engineWith(records)) };
}

/** Every dataset with every category (and every subject), traced both ways. Answers how many were traced and how many arrivals they had. */
function compareAll(
  { records, travel }: Loaded,
  days: readonly (string | null)[],
  subjects: readonly (string | null)[],
): [traced: number, arrivals: number] {
  let [traced, arrivals] = [0, 0];
  for (const day of days)
    for (const datasetId of idsOf(travel, 'dataset'))
      for (const categoryId of idsOf(travel, 'category'))
        for (const subjectId of subjects) {
          const outcome = traceError(travel, { datasetId, categoryId, subjectId, day });
          const slow = slowTrace(records, { dataset: datasetId, category: categoryId, subject: subjectId, day });
          if ('problem' in outcome) {
            expect(outcome.problem.code).toBe('category_absent');
            expect([slow.arrivals.size, slow.live.size]).toEqual([0, 0]);
          } else {
            compare(outcome.answer, slow, `${datasetId} ${categoryId} ${subjectId} ${day}`);
            traced += 1;
            arrivals += outcome.answer.arrivals.length;
          }
        }
  return [traced, arrivals];
}

const round = (hours: number | null) => (hours === null ? null : Math.round(hours * 1e4) / 1e4);

function compare(trace: ErrorTrace, slow: ReturnType<typeof slowTrace>, about: string): void {
  const arrivals = trace.arrivals.map((one) => [one.datasetId, round(one.hours), round(one.notBeforeHours), one.isCorrected]);
  expect(arrivals.sort(), about).toEqual([...slow.arrivals].map(([id, one]) => [id, round(one.hours), round(one.soonest), one.corrected]).sort());
  const live = trace.live.map((one) => [one.exchangeId, one.systemId, round(one.hours), round(one.notBeforeHours), one.isCorrected]);
  expect(live.sort(), about).toEqual([...slow.live].map(([id, one]) => [id, one.system, round(one.hours), round(one.soonest), one.corrected]).sort());
  for (const { datasetId, via } of trace.arrivals) expect(slow.lastSteps.get(datasetId), `${about}: ${datasetId}`).toContain(via);
  expect(new Map(trace.reportBack.map(({ systemId, channels }) => [systemId, channels])), about).toEqual(slow.channels);
  expect(trace.recipients.map(({ organisationId }) => String(organisationId)).sort(), about).toEqual(slow.told);
  const known = trace.arrivals.map(({ hours }) => hours ?? Number.POSITIVE_INFINITY);
  expect(known, about).toEqual([...known].sort((a, b) => a - b));
}

describe('Lindehaven', () => {
  let case_: Loaded;
  beforeAll(async () => {
    case_ = await loaded((await ingest(lindehavenFiles())).records);
  });

  const trace = (datasetId: string, categoryId: string, facts: { subjectId?: string; day?: string } = {}): ErrorTrace => {
    const outcome = traceError(case_.travel, { datasetId, categoryId, subjectId: null, day: '2020-07-01', ...facts });
    if ('problem' in outcome) throw new Error(outcome.problem.code);
    return outcome.answer;
  };

  it('answers for every dataset and category as the plain computation does', () => {
    const [traced, arrivals] = compareAll(case_, ['2020-07-01', '2020-03-15', '2012-06-01'], [null]);
    expect(traced).toBeGreaterThan(500);
    expect(arrivals).toBeGreaterThan(1_000);
  });

  it('answers for every group of people', () => {
    const subjects = idsOf(case_.travel, 'subject');
    expect(subjects).toHaveLength(13);
    for (const subjectId of subjects) {
      const slow = slowTrace(case_.records, { dataset: 'ds-brp', category: 'ADR', subject: subjectId, day: '2020-07-01' });
      compare(trace('ds-brp', 'ADR', { subjectId }), slow, subjectId);
    }
  });

  it('tells where a wrong address in the BRP goes', () => {
    const { arrivals, live, origin } = trace('ds-brp', 'ADR');
    expect(origin).toEqual({ datasetId: 'ds-brp', systemId: 'sys-brp', organisationId: 'org-lindehaven' });
    expect(arrivals).toHaveLength(25);
    expect(arrivals[0]).toMatchObject({ datasetId: 'ds-klantbeeld', hours: 0, via: 'ds-brp', viaKind: 'derivation', isCorrected: true });
    expect(arrivals.at(-1)).toMatchObject({
      datasetId: 'ds-energie',
      organisationId: 'org-havenstroom',
      hours: 1_084,
      via: 'x-037',
      isCorrected: false,
    });
    expect(live.map(({ exchangeId, hours }) => [exchangeId, hours])).toEqual([
      ['x-009', 0],
      ['x-071', 0],
      ['x-006', 4],
    ]);
  });

  it('tells who can report back and who must be told', () => {
    const { reportBack, recipients } = trace('ds-brp', 'ADR');
    const able = reportBack.filter(({ channels }) => channels.length > 0);
    expect(able.map(({ systemId, channels }) => [systemId, ...channels])).toEqual([
      ['sys-polis', 'x-016'],
      ['sys-wmo', 'x-017'],
    ]);
    expect(reportBack).toHaveLength(23);
    expect(recipients.map(({ organisationId }) => organisationId)).toEqual([
      ...['org-rvig', 'org-cak', 'org-svb', 'org-uwv', 'org-meerlinde', 'org-woonlinde', 'org-schuldenlab', 'org-havenstroom'],
    ]);
    expect(recipients.find(({ organisationId }) => organisationId === 'org-havenstroom')).toMatchObject({
      toldBy: ['org-schuldenlab'],
      isCorrected: false,
    });
  });

  it('warns of a copy that no flow tells of, of a day on which nothing was in force, and of data that is about nobody', () => {
    expect(trace('ds-brp', 'ADR').warnings).toEqual([{ code: 'copies_untold', rows: [{ sheet: 'datasets', id: 'ds-testkaart' }], values: [] }]);
    const early = trace('ds-brp', 'ADR', { day: '1900-01-01' });
    expect(early.warnings.map(({ code }) => code)).toContain('none_in_force');
    expect(early.arrivals.map(({ datasetId }) => datasetId)).toEqual(['ds-klantbeeld']);
    const bins = trace('ds-containers', 'CONT');
    expect([bins.recipients, bins.warnings.map(({ code }) => code)]).toEqual([[], ['category_not_personal']]);
  });

  it.each([
    ['ds-brpp', 'ADR', null, { code: 'unknown', kind: 'dataset', nearest: 'ds-brp' }],
    ['ds-brp', 'ADRES', null, { code: 'unknown', kind: 'category', nearest: 'ADR' }],
    ['ds-brp', 'ADR', 'NIEMAND', { code: 'unknown', kind: 'subject', nearest: null }],
    ['ds-brp', 'STRAF', null, { code: 'category_absent', held: ['NAAM', 'ADR', 'BSN', 'GEB', 'GEZIN'] }],
  ])('says what is wrong with %s, %s, %s', (datasetId, categoryId, subjectId, problem) => {
    expect(traceError(case_.travel, { datasetId, categoryId, subjectId, day: null })).toMatchObject({ problem });
  });
});

it.runIf(existsSync(WATERBURG))('answers for Waterburg, of which the lists of words are not loaded', async () => {
  const case_ = await loaded((await ingest(sourceFiles(WATERBURG))).records);
  const [traced, arrivals] = compareAll(case_, ['2020-07-01', '2017-01-01', null], [null, 'CLI']);
  expect(traced).toBeGreaterThan(20);
  expect(arrivals).toBeGreaterThan(20);
});

const CHUNK = 20;
const CHUNKS = Array.from({ length: SEEDS.length / CHUNK }, (_, at) => SEEDS.slice(at * CHUNK, (at + 1) * CHUNK));
let arrived = 0;

test.each(CHUNKS.map((seeds) => [seeds[0], seeds] as const))('answers for generated cases from seed %i as the plain computation does', (_, seeds) => {
  for (const seed of seeds) {
    const { records, days } = anyCase(seed);
    const case_ = { records, travel: travelFrom(records) };
    const subject = idsOf(case_.travel, 'subject')[0] ?? null;
    arrived += compareAll(case_, days.slice(0, 2), [seed % 2 === 0 ? null : subject])[1];
  }
});

it('met arrivals in them', () => expect(arrived).toBeGreaterThan(2_000));
