// Do trace, path and reach of the command line keep their contract: the shapes of their JSON, their sentences, their exit codes?
import { describe, expect, it } from 'vitest';
import { datareis as command, type Ran } from '../support/command-line.ts';
import { LINDEHAVEN } from '../support/files.ts';

/** With an answer that is an object. */
async function datareis(...words: string[]): Promise<Ran & { json: Record<string, unknown> }> {
  const ran = await command(...words);
  return { ...ran, json: (ran.json ?? {}) as Record<string, unknown> };
}

describe('trace', { timeout: 120_000 }, () => {
  it('answers arrivals and live readers', async () => {
    const { code, json, err } = await datareis('trace', LINDEHAVEN, '--dataset', 'ds-brp', '--category', 'ADR', '--json');
    expect([code, err]).toEqual([0, '']);
    const { arrivals, live, must_be_told, cannot_report_back } = json as Record<string, Record<string, unknown>[]>;
    expect(json.date).toBe('2020-07-01');
    expect(arrivals).toHaveLength(25);
    expect(arrivals?.[1]).toEqual({
      dataset: 'ds-brpv',
      system: 'sys-brpv',
      organisation: 'org-rvig',
      hours: 1,
      via: 'x-001',
      corrected_automatically: true,
      via_kind: 'exchange',
      from: 'ds-brp',
      not_before_hours: 1,
    });
    expect(live?.[2]).toMatchObject({ exchange: 'x-006', system: 'sys-zaak', hours: 4 });
    expect(must_be_told?.map(({ organisation }) => organisation)).toContain('org-havenstroom');
    expect(cannot_report_back).toHaveLength(21);
  });

  it('takes a day and a group of people', async () => {
    const words = ['trace', LINDEHAVEN, '--dataset', 'ds-gm-personen', '--category', 'ADR', '--json'];
    const [all, some] = [await datareis(...words, '--date', '2014-06-01'), await datareis(...words, '--date', '2014-06-01', '--subject', 'UITK')];
    const reached = ({ json }: typeof all) => (json.arrivals as { dataset: string }[]).map(({ dataset }) => dataset);
    expect(reached(all)).toContain('ds-bel');
    expect(reached(all)).not.toContain('ds-wmo');
    expect(reached(some)).toEqual(['ds-klantbeeld', 'ds-uitk']);
  });

  it('speaks both languages in plain text', async () => {
    const words = ['trace', LINDEHAVEN, '--dataset', 'ds-brp', '--category', 'ADR'];
    const [dutch, english] = [await datareis(...words), await datareis(...words, '--language', 'en')];
    expect([dutch.code, dutch.err]).toEqual([0, '']);
    expect(dutch.out).toContain('45 dagen en 4 uur  ds-energie');
    expect(dutch.out).toContain('Kan niet terugmelden (21)');
    expect(english.out).toContain('Must be told of a rectification (GDPR, article 19) (8)');
  });

  it.each([
    [['--dataset', 'ds-brpp', '--category', 'ADR'], 'Bedoelt u “ds-brp”?'],
    [['--dataset', 'ds-brp', '--category', 'STRAF'], 'Dataset “ds-brp” bevat geen “STRAF”'],
    [['--dataset', 'ds-brp'], '--category is missing'],
    [['--dataset', 'ds-brp', '--category', 'ADR', '--date', '2020-02-30'], '--date 2020-02-30'],
    [['--dataset', 'ds-brp', '--category', 'ADR', '--subject', 'X'], 'geen groep mensen met kenmerk “X”'],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { code, out, err } = await datareis('trace', LINDEHAVEN, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('path', { timeout: 120_000 }, () => {
  it('answers the way with the fewest flows and the fastest', async () => {
    const { code, json } = await datareis('path', LINDEHAVEN, '--from', 'ds-brp', '--to', 'org-havenstroom', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ found: true, hops: 4, hours: 1_084, fastest: { hops: 4, hours: 1_084 } });
    expect((json.steps as object[])[0]).toEqual({
      kind: 'exchange',
      exchange: 'x-002',
      from_system: 'sys-brp',
      from_dataset: 'ds-brp',
      to_system: 'sys-gm',
      to_dataset: 'ds-gm-personen',
      via_system: null,
      purpose: 'pur-distr',
      feedback: false,
      hours: 4,
    });
  });

  it('says that there is none, and keeps apart that the systems are linked', async () => {
    const words = ['path', LINDEHAVEN, '--from', 'ds-vacatures', '--to', 'sys-wsp'];
    const { json } = await datareis(...words, '--json');
    expect(json).toMatchObject({ found: false, hops: null, steps: [], fewest: null, between_systems: { hops: 2 } });
    expect((await datareis(...words)).out).toContain('niet zeker dezelfde gegevens');
    expect((await datareis('path', LINDEHAVEN, '--from', 'ds-brp', '--to', 'sys-brp')).out).toBe('Het een ligt in het ander.\n');
  });
});

describe('reach', { timeout: 120_000 }, () => {
  it('answers the flows within so many hops with their purposes', async () => {
    const { code, json } = await datareis('reach', LINDEHAVEN, '--exchange', 'x-034', '--hops', '2', '--json');
    expect(code).toBe(0);
    expect((json.flows as { hop: number; exchange: string }[]).map(({ hop, exchange }) => [hop, exchange])).toEqual([
      [1, 'x-036'],
      [1, 'x-038'],
      [1, 'x-039'],
      [2, 'x-031'],
      [2, 'x-037'],
    ]);
    expect(json.purposes).toEqual(['pur-incasso', 'pur-shv', 'pur-stat', 'pur-verh', 'pur-vroeg']);
  });

  it.each(['0', 'veel', '1e9'])('refuses %j hops', async (hops) => {
    const { code, err } = await datareis('reach', LINDEHAVEN, '--exchange', 'x-034', '--hops', hops);
    expect(code).toBe(2);
    expect(err).toContain('Kies een heel getal van 1 tot en met 20.');
  });
});
