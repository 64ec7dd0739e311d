// A day's file joins the open case without a question when all it holds are measurements whose columns are known; everything else is asked about. What joined can be taken away.
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../renderer/model/packed.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, memoryHost, testWorkspace } from '../../support/workspace.ts';

const AREAS = hostFile('areas.csv', 'id,name,kind\narea-n,Noord,district\narea-z,Zuid-Oost,district\n');
const UNITS = hostFile('units.csv', 'id,organisation_id,name,short_name\nunit-a,org-a,Burgerzaken,BZ\nunit-b,org-a,Réiniging,RE\n');
const SYSTEMS = hostFile('systems.csv', 'id,organisation_id,unit_id,name,kind\nsys-a,org-a,unit-a,Zaaksysteem,application\n');
const SERIES = hostFile(
  'signal_series.csv',
  'id,name,unit_of_measure,kind,dimension,direction,aggregation,frequency,baseline_method,min_group_size\nsig-verz,Ziekteverzuim,procent,quantitative,unit,higher_is_worse,mean,DAILY,none,0\n',
);
const SEEN = hostFile(
  'observations.csv',
  'series_id,observed_on,unit_id,value,status\nsig-verz,2020-06-30,unit-a,4.5,measured\nsig-verz,2020-06-30,unit-b,6,measured\n',
);
const DAY = hostFile('verzuim-2020-07-01.csv', 'Afdeling;Ziekteverzuim (%)\nburgerzaken;4,9\nreiniging;7,2\n');
const LATER = hostFile('verzuim-2020-07-02.csv', 'Afdeling;Ziekteverzuim (%)\nBZ;5,1\nRE;storing\n');

const stateOf = (workspace: Workspace) => workspace.store.getState();

async function withCase(host = memoryHost()): Promise<Workspace> {
  const workspace = testWorkspace({ host });
  await workspace.receive([AREAS, UNITS, SYSTEMS, SERIES, SEEN]);
  return workspace;
}

/** [day, unit, value, status] of every observation. */
function values(workspace: Workspace): unknown[][] {
  const packed = stateOf(workspace).openCase?.observations;
  if (!packed) return [];
  const readers = ['observed_on', 'unit_id', 'value', 'status'].map((name) => {
    const column = packed.values.get(name);
    return column ? readerOf(column) : () => null;
  });
  return Array.from({ length: packed.length }, (_, row) => readers.map((read) => read(row)));
}

describe('a file of one day', () => {
  it('joins without a question, by the day in its name and departments by any of their names', async () => {
    const host = memoryHost();
    const workspace = await withCase(host);
    workspace.setDay('2020-06-30');
    workspace.show('signals');
    await workspace.receive([DAY]);
    expect(stateOf(workspace)).toMatchObject({ pending: null, screen: 'signals', day: '2020-07-01' });
    expect(values(workspace)).toEqual([
      ['2020-06-30', 'unit-a', 4.5, 'measured'],
      ['2020-06-30', 'unit-b', 6, 'measured'],
      ['2020-07-01', 'unit-a', 4.9, 'measured'],
      ['2020-07-01', 'unit-b', 7.2, 'measured'],
    ]);
    expect(stateOf(workspace).openCase?.records.get('signal_series')).toHaveLength(1);
    expect(stateOf(workspace).openCase?.conflicts).toEqual([]);
    expect(stateOf(workspace).joined).toEqual({
      files: ['verzuim-2020-07-01.csv'],
      isKnown: false,
      values: 2,
      first: '2020-07-01',
      last: '2020-07-01',
      corrected: 0,
      messages: 0,
      dayBefore: '2020-06-30',
      dayNow: '2020-07-01',
    });
    expect(host.settings.get('mappings')).toContain('"dayFromName":true');
  });

  it('is read as the first of its kind was, whatever day follows; letters are a day without value', async () => {
    const workspace = await withCase();
    await workspace.receive([DAY]);
    await workspace.receive([LATER]);
    expect(values(workspace).slice(-2)).toEqual([
      ['2020-07-02', 'unit-a', 5.1, 'measured'],
      ['2020-07-02', 'unit-b', null, 'missing'],
    ]);
    expect(stateOf(workspace).joined).toMatchObject({ values: 2, messages: 1 });
  });

  it('can be taken away, and the day with it', async () => {
    const workspace = await withCase();
    workspace.setDay('2020-06-30');
    await workspace.receive([DAY]);
    await workspace.takeAway();
    expect(values(workspace)).toHaveLength(2);
    expect(stateOf(workspace)).toMatchObject({ joined: null, day: '2020-06-30' });
  });

  it('leaves the day of somebody who looks back', async () => {
    const workspace = await withCase();
    await workspace.receive([DAY]);
    workspace.setDay('2020-06-30');
    await workspace.receive([LATER]);
    expect(stateOf(workspace).day).toBe('2020-06-30');
  });

  it('of tomorrow under the name of today is kept beside it; the same file again changes nothing', async () => {
    const workspace = await withCase();
    const first = hostFile('verzuim.csv', 'Datum;Afdeling;Ziekteverzuim\n01-07-2020;BZ;4,9\n01-07-2020;RE;7,2\n01-07-2020;unit-a;4,9\n');
    const second = hostFile('verzuim.csv', 'Datum;Afdeling;Ziekteverzuim\n02-07-2020;BZ;5\n02-07-2020;RE;8\n01-07-2020;RE;7,5\n');
    await workspace.receive([first]);
    await workspace.receive([second]);
    await workspace.receive([second]);
    expect(
      stateOf(workspace)
        .openCase?.sources.map(({ path }) => path)
        .slice(-2),
    ).toEqual(['verzuim.csv', 'verzuim (2).csv']);
    expect(stateOf(workspace).joined).toMatchObject({ files: [], isKnown: true });
    expect(values(workspace).slice(2)).toEqual([
      ['2020-07-01', 'unit-a', 4.9, 'measured'],
      ['2020-07-01', 'unit-b', 7.5, 'corrected'],
      ['2020-07-02', 'unit-a', 5, 'measured'],
      ['2020-07-02', 'unit-b', 8, 'measured'],
    ]);
  });
});

describe('what is asked about, as before', () => {
  const asked = async (workspace: Workspace, files: Parameters<Workspace['receive']>[0]) => {
    await workspace.receive(files);
    expect(stateOf(workspace).pending).toEqual(files);
    expect(stateOf(workspace).joined).toBeNull();
  };

  it('a file with something else in it', async () =>
    asked(await withCase(), [hostFile('exchanges.csv', 'id,name,from_system_id,to_system_id\nx-1,Zaken,sys-a,sys-b\n')]));
  it('measurements and something else', async () =>
    asked(await withCase(), [DAY, hostFile('systems.csv', 'id,organisation_id,name\nsys-b,org-a,Archief\n')]));
  it('columns that are not certain', async () => asked(await withCase(), [hostFile('lijst.csv', 'a;b;c\n1;x;2\n2;y;3\n')]));
  it('a text that is no table', async () => asked(await withCase(), [hostFile('brief.txt', 'Beste collega, dit is een brief.')]));
  it('totals that seem to run up, since that is only seen', async () => {
    const lines = Array.from({ length: 24 }, (_, index) => `2020-06-${String(index + 1).padStart(2, '0')};Noord;${index * 3}`);
    await asked(await withCase(), [hostFile('gevallen.csv', `Datum;Wijk;Gevallen\n${lines.join('\n')}\n`)]);
  });

  it('anything, when the case has no series', async () => {
    const workspace = testWorkspace();
    await workspace.receive([UNITS, SYSTEMS]);
    await asked(workspace, [DAY]);
  });
});
