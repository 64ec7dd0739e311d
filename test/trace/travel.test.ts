// Does the question give the rows of a case as they are, also when sheets are missing and ids are hostile, and are durations read as they are meant?
import { beforeAll, describe, expect, it, test } from 'vitest';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { readDuration } from '../../renderer/model/duration.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { anyCase } from '../support/any-case.ts';
import { travelFrom } from '../support/any-travel.ts';
import { engineWith } from '../support/engine.ts';
import { lindehavenFiles, memoryFile } from '../support/files.ts';
import { slowHours } from '../support/slow-trace.ts';

describe('askTravel', () => {
  let lindehaven: RecordSet;
  beforeAll(async () => {
    lindehaven = (await ingest(lindehavenFiles())).records;
  });

  it('gives Lindehaven as its rows say', async () => {
    const travel = await askTravel(await engineWith(lindehaven));
    expect(travel).toEqual(travelFrom(lindehaven));
    expect([travel.exchanges.length, travel.datasets.length, travel.purposes.length]).toEqual([81, 60, 35]);
  });

  test.each([3, 17, 42, 88, 101, 150, 199])('gives generated case %i as its rows say', async (seed) => {
    const { records } = anyCase(seed);
    expect(await askTravel(await engineWith(records))).toEqual(travelFrom(records));
  });

  it('keeps a latency that is no duration of the dictionary as it stood in the file', async () => {
    const file = memoryFile('exchanges.csv', 'id,name,from_system_id,to_system_id,latency\na,A,s,t,-P1D\nb,B,s,t,PT1.5H\nc,C,s,t,snel\nd,D,s,t,\n');
    const { exchanges } = await askTravel(await engineWith((await ingest([file])).records));
    expect(exchanges.map(({ latency }) => [latency.text, latency.milliseconds, latency.fault])).toEqual([
      ['-P1D', 0, 'negative'],
      ['PT1.5H', 5_400_000, null],
      ['snel', null, 'malformed'],
      [null, null, 'missing'],
    ]);
  });
});

describe('readDuration', () => {
  const HOUR = 3_600_000;
  it.each([
    ['PT0S', 0, null],
    ['PT5M', HOUR / 12, null],
    ['PT1H', HOUR, null],
    ['P1D', 24 * HOUR, null],
    ['P2W', 14 * 24 * HOUR, null],
    ['P1M', 31 * 24 * HOUR, null],
    ['P1Y', 366 * 24 * HOUR, null],
    ['P1Y2M3DT4H5M6S', (366 + 62 + 3) * 24 * HOUR + 4 * HOUR + 306_000, null],
    ['P0,5D', 12 * HOUR, null],
    ['pt1h', HOUR, null],
    [' P7D ', 7 * 24 * HOUR, null],
    ['P-1D', 0, 'negative'],
    ['-PT0S', 0, null],
    ['P101Y', 101 * 366 * 24 * HOUR, 'absurd'],
    [`P${'9'.repeat(400)}Y`, null, 'malformed'],
    ['', null, 'missing'],
    [null, null, 'missing'],
    ['P', null, 'malformed'],
    ['PT', null, 'malformed'],
    ['P1YT', null, 'malformed'],
    ['7 dagen', null, 'malformed'],
    ['P1D2Y', null, 'malformed'],
    ['PT1D', null, 'malformed'],
  ])('reads %s', (text, milliseconds, fault) => {
    expect(readDuration(text)).toMatchObject({ milliseconds, fault });
    const slow = slowHours(text);
    if (milliseconds !== null || fault === 'malformed')
      if ((text?.length ?? 0) < 100) expect(slow === null ? null : Math.round(slow * HOUR)).toBe(milliseconds);
  });
});
