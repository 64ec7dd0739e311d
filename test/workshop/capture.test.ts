// Is a typed line read as it was meant: its kind, who, and when? And does the clock count as a clock does?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captured, KINDS, nextKind, SIGNS } from '../../renderer/workshop/capture.ts';
import { clock, left, newTimer, passedBy, paused, reset, started, type Timer } from '../../renderer/workshop/timer.ts';

describe('a line', () => {
  it.each([
    ['Gewoon een zin', 'answer', { kind: 'answer', text: 'Gewoon een zin', role: null, dueOn: null }],
    ['! Dit wil ik niet @bewoner Noordoever', 'answer', { kind: 'objection', text: 'Dit wil ik niet', role: 'bewoner Noordoever', dueOn: null }],
    ['> Vraag het na @FG 2020-06-16', 'answer', { kind: 'action', text: 'Vraag het na', role: 'FG', dueOn: '2020-06-16' }],
    ['> Vraag het na @FG 6-6-2020', 'answer', { kind: 'action', text: 'Vraag het na', role: 'FG', dueOn: '2020-06-06' }],
    ['> Vraag het na op 31-02-2020', 'answer', { kind: 'action', text: 'Vraag het na op 31-02-2020', role: null, dueOn: null }],
    ['Het was op 2020-06-16', 'answer', { kind: 'answer', text: 'Het was op 2020-06-16', role: null, dueOn: null }],
    ['stuur het naar a@b', 'conclusion', { kind: 'conclusion', text: 'stuur het naar a@b', role: null, dueOn: null }],
    ['@consulent', 'parked', { kind: 'parked', text: '', role: 'consulent', dueOn: null }],
    ['~', 'answer', { kind: 'counter_voice', text: '', role: null, dueOn: null }],
  ] as const)('%s', (line, chosen, expected) => {
    expect(captured(line, chosen)).toEqual(expected);
  });

  it('keeps every word that is no sign, role or day', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(word, { minLength: 1, maxLength: 6 }), fc.option(word), (kind, words, role) => {
        const text = words.join(' ');
        const line = `${SIGNS[kind]} ${text}${role === null ? '' : ` @${role}`}`;
        expect(captured(line, 'answer')).toEqual({ kind, text, role, dueOn: null });
        expect(captured(`${text}${role === null ? '' : ` @${role}`}`, kind)).toEqual({ kind, text, role, dueOn: null });
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('passes every kind by the arrow keys, there and back', () => {
    let kind = KINDS[0];
    const seen = KINDS.map(() => {
      kind = nextKind(kind, 1) as typeof kind;
      return kind;
    });
    expect(new Set(seen)).toEqual(new Set(KINDS));
    for (const one of KINDS) expect(nextKind(nextKind(one, 1), -1)).toBe(one);
  });
});

type Act = readonly ['start' | 'pause' | 'reset' | 'wait', number];

/** The same clock, second by second. */
function slowLeft(minutes: number, acts: readonly Act[]): number {
  let [spent, runs] = [0, false];
  for (const [act, seconds] of acts) {
    if (act === 'start') runs = true;
    if (act === 'pause') runs = false;
    if (act === 'reset') spent = 0;
    for (let second = 0; second < seconds; second += 1) if (runs) spent += 1;
  }
  return minutes * 60 - spent;
}

describe('the clock', () => {
  it('counts only while it runs, as one that is watched second by second', () => {
    const act = fc.tuple(fc.constantFrom('start', 'pause', 'reset', 'wait'), fc.integer({ min: 0, max: 300 })) as fc.Arbitrary<Act>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(act, { maxLength: 12 }), (minutes, acts) => {
        let [timer, now]: [Timer, number] = [newTimer(minutes), 1_000_000];
        for (const [name, seconds] of acts) {
          if (name === 'start') timer = started(timer, now);
          if (name === 'pause') timer = paused(timer, now);
          if (name === 'reset') timer = reset(timer, now);
          now += seconds * 1000;
        }
        expect(left(timer, now)).toBe(slowLeft(minutes, acts));
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('says each milestone once, and only the last of several', () => {
    const said: string[] = [];
    for (let second = 600; second > -10; second -= 1) {
      const milestone = passedBy(600, second, second - 1);
      if (milestone) said.push(`${milestone} ${second - 1}`);
    }
    expect(said).toEqual(['five 300', 'one 60', 'over 0']);
    expect(passedBy(3600, 3600, 1)).toBe('one');
    expect(passedBy(3600, 1801, 1800)).toBe('half');
    expect(passedBy(30, 30, 29)).toBeNull();
  });

  it('is written with two digits of seconds, also when it is late', () => {
    expect([clock(3600), clock(425), clock(9), clock(0), clock(-30), clock(-61)]).toEqual(['60:00', '7:05', '0:09', '0:00', '−0:30', '−1:01']);
  });
});
