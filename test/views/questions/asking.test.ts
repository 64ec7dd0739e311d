// Asking once for what an answer depends on, and choosing a parameter's value by its name.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CompetencyAnswer } from '../../../renderer/competency/answer.ts';
import { fold } from '../../../renderer/model/value.ts';
import { type Choice, fittingChoices, targetChoices, wordChoices } from '../../../renderer/views/questions/choices.ts';
import { askOnce, keyOf, type Outcome } from '../../../renderer/views/questions/use-answer.ts';
import { nl } from '../../../renderer/views/text/nl.ts';

const ANSWER = { question: 'Q1' } as CompetencyAnswer;

describe('the key of an answer', () => {
  it('differs with question, day and values, and not with the order of the values', () => {
    const key = keyOf({ id: 'Q4', given: { dataset: 'a', category: 'b' } }, '2020-07-01');
    expect(keyOf({ id: 'Q4', given: { category: 'b', dataset: 'a' } }, '2020-07-01')).toBe(key);
    const others = [
      keyOf({ id: 'Q5', given: { dataset: 'a', category: 'b' } }, '2020-07-01'),
      keyOf({ id: 'Q4', given: { dataset: 'a', category: 'b' } }, null),
      keyOf({ id: 'Q4', given: { dataset: 'a' } }, '2020-07-01'),
      keyOf({ id: 'Q4', given: { dataset: 'a","category":"b' } }, '2020-07-01'),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });
});

describe('asking', () => {
  it('asks once for the same, and again after it failed', async () => {
    const known = new Map<string, Promise<Outcome>>();
    const good = vi.fn(async () => ANSWER);
    const [first, second] = [askOnce(known, 'a', good), askOnce(known, 'a', good)];
    expect(await first).toEqual({ kind: 'answer', answer: ANSWER });
    expect(second).toBe(first);
    expect(good).toHaveBeenCalledTimes(1);
    const bad = vi.fn(async () => Promise.reject(new Error('no table')));
    expect(await askOnce(known, 'b', bad)).toEqual({ kind: 'failed', detail: 'no table' });
    await askOnce(known, 'b', bad);
    expect(bad).toHaveBeenCalledTimes(2);
  });

  it('hands on why a value is refused', async () => {
    const refused = { nl: 'Dat kan niet.', en: 'Not possible.' };
    expect(await askOnce(new Map(), 'a', async () => ({ refused }))).toEqual({ kind: 'refused', words: refused });
  });

  it('keeps a bounded number of answers, the latest', async () => {
    const known = new Map<string, Promise<Outcome>>();
    for (let n = 0; n < 100; n++) await askOnce(known, String(n), async () => ANSWER);
    expect(known.size).toBeLessThanOrEqual(25);
    expect(known.has('99')).toBe(true);
    expect(known.has('0')).toBe(false);
  });
});

describe('choosing', () => {
  const choices: readonly Choice[] = Array.from({ length: 200 }, (_, n) => ({
    id: `id-${n}`,
    name: `Rij ${n % 17} é`,
    note: n % 2 ? 'Zorg' : 'Wonen',
  }));

  it('shows what holds every word, at most sixty, and counts the rest', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'rij', 'zorg 1', 'WONEN', 'id-19', 'niets', 'E'), fc.nat(220), (query, at) => {
        const words = fold(query).split(' ').filter(Boolean);
        const slow = choices.filter(({ id, name, note }) => words.every((word) => fold(`${name} ${note} ${id}`).includes(word)));
        const { shown, more } = fittingChoices(choices, query, `id-${at}`);
        expect(shown.length + more).toBe(slow.length);
        expect(shown.length).toBeLessThanOrEqual(61);
        expect(new Set(shown).size).toBe(shown.length);
        for (const one of shown) expect(slow).toContain(one);
        if (query === '' && at < 200) expect(shown.map(({ id }) => id)).toContain(`id-${at}`);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('names what something was written about, its id when it has no name', () => {
    const names = new Map([['systems', new Map([['s1', { nl: 'Zaaksysteem', en: 'Case system' }]])]] as const);
    const rows = [
      { target_kind: 'system', target_id: 's1' },
      { target_kind: 'system', target_id: 'gone' },
      { target_kind: 'nonsense', target_id: '__proto__' },
      { target_kind: 'system', target_id: null },
      { target_kind: 'system', target_id: 's1' },
    ];
    expect(targetChoices(rows, names, nl).map(({ id, name, note }) => [id, name, note])).toEqual([
      ['__proto__', '__proto__', ''],
      ['gone', 'gone', 'Systeem'],
      ['s1', 'Zaaksysteem', 'Systeem'],
    ]);
    expect(wordChoices([{ value: 'b' }, { value: null }, { value: 'a' }], nl).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
