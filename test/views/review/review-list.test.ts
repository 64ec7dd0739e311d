// Is the work list what it says: every finding once, in its group, let through by what is chosen, and walked by keys?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingReview } from '../../../renderer/model/finding-review.ts';
import { SEVERITIES } from '../../../renderer/model/own-rule.ts';
import type { Finding } from '../../../renderer/review/finding.ts';
import { departmentsOf } from '../../../renderer/views/review/departments.ts';
import { lineAfter } from '../../../renderer/views/review/list-keys.ts';
import { linesInView, scrolledTo, topsOf } from '../../../renderer/views/review/list-window.ts';
import { GONE, groupsOf, isLetThrough, itemsOf, linesOf } from '../../../renderer/views/review/review-list.ts';
import { NO_REVIEW_FILTER, REVIEW_ORDERS, type ReviewFilter } from '../../../renderer/workspace/asking/review-look.ts';

const organisation = (id: string, isOwn: boolean) => ({ id, name: `Organisatie ${id}`, shortName: null, isOwn });
const unit = (id: string, name: string | null) => ({ id, organisationId: 'own', name, shortName: null, cluster: null });
const DEPARTMENTS = departmentsOf({
  organisations: [organisation('own', true), organisation('other', false), organisation('=*', false)],
  units: [unit('u1', 'Zorg'), unit('u2', 'Afval'), unit('u3', null)],
});

function finding(rule: string, about: string, more: Partial<Finding> = {}): Finding {
  const sentences = { nl: { plain: about, expert: about }, en: { plain: about, expert: about } };
  const base = {
    rule,
    sheet: 'exchanges',
    about,
    severity: 'high',
    rows: [{ sheet: 'exchanges', id: about }],
    unit: null,
    organisation: null,
  } as const;
  return { ...base, sentences, fingerprint: 'f1', ...more };
}

function review(rule: string, about: string, more: Partial<FindingReview> = {}): FindingReview {
  return { rule, about, state: 'accepted', reason: 'r', role: '', on: '2020-07-01', fingerprint: 'f1', ...more };
}

const anyFindings = fc.uniqueArray(
  fc.record({
    rule: fc.constantFrom('R01', 'R02', 'R10', '__proto__', 'eigen "regel"'),
    about: fc.constantFrom('a', 'b', 'c', 'constructor', '*'),
    severity: fc.constantFrom(...SEVERITIES),
    unit: fc.constantFrom(null, 'u1', 'u2', 'u3', 'gone'),
    organisation: fc.constantFrom(null, 'own', 'other', '=*', 'gone'),
  }),
  { selector: ({ rule, about }) => `${rule} ${about}`, maxLength: 25 },
);
const anyFilter: fc.Arbitrary<ReviewFilter> = fc.record({
  rule: fc.constantFrom(null, 'R01', '__proto__', 'R99'),
  department: fc.constantFrom(null, '', 'unit u1', 'organisation other'),
  severity: fc.constantFrom(null, ...SEVERITIES),
  state: fc.constantFrom(null, 'open' as const, 'accepted' as const, 'solved' as const),
});

/** The key of a department, found anew. */
function slowDepartment({ unit: id, organisation: at }: Pick<Finding, 'unit' | 'organisation'>): string {
  if (id !== null) return `unit ${id}`;
  if (at === null || at === 'own') return '';
  return `organisation ${at}`;
}

describe('the work list', () => {
  it('lets through what every chosen filter lets through, and has each finding once in the group it belongs to', () => {
    fc.assert(
      fc.property(anyFindings, anyFilter, fc.constantFrom(...REVIEW_ORDERS), (raw, filter, order) => {
        const findings = raw.map(({ rule, about, ...more }) => finding(rule, about, more));
        const said = findings.filter((_, index) => index % 3 === 0).map(({ rule, about }) => review(rule, about));
        const items = itemsOf(findings, said, DEPARTMENTS);
        const isSaid = (one: Finding) => said.some(({ rule, about }) => rule === one.rule && about === one.about);
        const slow = findings.filter(
          (one) =>
            (filter.rule ?? one.rule) === one.rule &&
            (filter.severity ?? one.severity) === one.severity &&
            (filter.department ?? slowDepartment(one)) === slowDepartment(one) &&
            (filter.state === null || filter.state === (isSaid(one) ? 'accepted' : 'open')),
        );
        const shown = items.filter((item) => isLetThrough(item, filter));
        expect(shown.map(({ finding: one }) => one)).toEqual(slow);
        const lines = linesOf(groupsOf(shown, order, DEPARTMENTS, 'nl-NL'), [], order, new Set());
        const listed = lines.flatMap((line) => (line.kind === 'finding' ? [line.item.finding] : []));
        expect(new Set(listed)).toEqual(new Set(slow));
        expect(listed.length).toBe(slow.length);
        let at = '';
        for (const line of lines) {
          if (line.kind === 'group') at = line.name;
          if (line.kind !== 'finding') continue;
          const { finding: one } = line.item;
          expect(at).toBe({ severity: one.severity, rule: one.rule, department: slowDepartment(one) }[order]);
        }
        const counts = lines.flatMap((line) => (line.kind === 'group' ? [line.count] : []));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(slow.length);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('numbers a finding among those of its rule', () => {
    const items = itemsOf([finding('R01', 'a'), finding('R02', 'a'), finding('R01', 'b')], [], DEPARTMENTS);
    expect(items.map(({ at, of }) => [at, of])).toEqual([
      [1, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  it('sorts severe first, departments by name with none last, rules by number', () => {
    const items = itemsOf(
      [
        finding('R10', 'a', { severity: 'low', unit: 'u1' }),
        finding('R9', 'b', { severity: 'medium' }),
        finding('R9', 'c', { severity: 'high', unit: 'u2' }),
      ],
      [],
      DEPARTMENTS,
    );
    const names = (order: (typeof REVIEW_ORDERS)[number]) => groupsOf(items, order, DEPARTMENTS, 'nl-NL').map(({ name }) => name);
    expect(names('severity')).toEqual(['high', 'medium', 'low']);
    expect(names('department')).toEqual(['unit u2', 'unit u1', '']);
    expect(names('rule')).toEqual(['R9', 'R10']);
  });

  it('folds a group to its heading, and puts what is no longer found at the end', () => {
    const items = itemsOf([finding('R01', 'a'), finding('R01', 'b')], [], DEPARTMENTS);
    const groups = groupsOf(items, 'severity', DEPARTMENTS, 'nl-NL');
    const gone = [review('R07', 'x-1')];
    const kinds = (folded: readonly string[]) => linesOf(groups, gone, 'severity', new Set(folded)).map(({ kind }) => kind);
    expect(kinds([])).toEqual(['group', 'finding', 'finding', 'group', 'gone']);
    expect(kinds(['severity high'])).toEqual(['group', 'group', 'gone']);
    expect(kinds(['severity high', GONE])).toEqual(['group', 'group']);
  });

  it('says when the facts changed since somebody accepted them', () => {
    const said = [review('R01', 'a', { fingerprint: 'f0' }), review('R01', 'b')];
    const items = itemsOf([finding('R01', 'a'), finding('R01', 'b')], said, DEPARTMENTS);
    expect(items.map(({ state }) => state.isChanged)).toEqual([true, false]);
  });
});

describe('a department', () => {
  it('is a unit, else a partner; the own organisation alone is none', () => {
    expect(DEPARTMENTS.of({ unit: 'u1', organisation: 'own' })).toBe('unit u1');
    expect(DEPARTMENTS.of({ unit: null, organisation: 'own' })).toBe('');
    expect(DEPARTMENTS.of({ unit: null, organisation: 'other' })).toBe('organisation other');
    expect(['unit u1', 'unit u3', 'unit gone', 'organisation other', ''].map(DEPARTMENTS.name)).toEqual([
      'Zorg',
      'u3',
      'gone',
      'Organisatie other',
      null,
    ]);
  });
});

describe('keys in the list', () => {
  const items = itemsOf([finding('R01', 'a'), finding('R01', 'b'), finding('R02', 'c', { severity: 'low' })], [], DEPARTMENTS);
  const lines = linesOf(groupsOf(items, 'severity', DEPARTMENTS, 'nl-NL'), [], 'severity', new Set());
  const keys = (names: readonly string[], at: number) => names.map((key) => lineAfter(key, lines, at, 2));

  it('walk without leaving it', () => {
    expect(lines.map(({ kind }) => kind)).toEqual(['group', 'finding', 'finding', 'group', 'finding']);
    expect(keys(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown'], 0)).toEqual([0, 1, 0, 4, 2]);
    expect(keys(['ArrowDown', 'ArrowUp', 'PageUp', 'PageDown'], 4)).toEqual([4, 3, 2, 4]);
  });

  it('choose, fold, and go back to the heading', () => {
    expect(keys(['Enter', ' ', 'ArrowLeft', 'ArrowRight'], 2)).toEqual(['act', 'act', 0, 2]);
    expect(keys(['ArrowLeft', 'ArrowRight', 'Enter'], 0)).toEqual(['act', 1, 'act']);
    const folded = linesOf(groupsOf(items, 'severity', DEPARTMENTS, 'nl-NL'), [], 'severity', new Set(['severity high']));
    expect([lineAfter('ArrowLeft', folded, 0, 2), lineAfter('ArrowRight', folded, 0, 2)]).toEqual([0, 'act']);
    expect(keys(['a', 'Tab', 'Escape'], 1)).toEqual([null, null, null]);
  });
});

describe('the window on a long list', () => {
  it('holds every line in view and few others, and scrolls no further than needed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(32, 64), { minLength: 1, maxLength: 400 }),
        fc.nat(30_000),
        fc.integer({ min: 1, max: 900 }),
        (heights, y, room) => {
          const tops = topsOf(heights);
          const whole = heights.reduce((sum, height) => sum + height, 0);
          expect(tops.at(-1)).toBe(whole);
          const scrolled = Math.min(y, Math.max(0, whole - room));
          const { from, until } = linesInView(tops, scrolled, room);
          heights.forEach((height, index) => {
            const top = heights.slice(0, index).reduce((sum, one) => sum + one, 0);
            if (top < scrolled + room && top + height > scrolled) expect(index >= from && index < until).toBe(true);
          });
          expect(until - from).toBeLessThanOrEqual(Math.ceil(room / 32) + 10);
          const line = y % heights.length;
          const after = scrolledTo(tops, line, scrolled, room);
          const [top, bottom] = [tops[line] ?? 0, tops[line + 1] ?? 0];
          if (room >= 64) expect(after <= top && bottom <= after + room).toBe(true);
          if (top >= scrolled && bottom <= scrolled + room) expect(after).toBe(scrolled);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });

  it('takes 20,000 findings with 15,000 reviews', () => {
    const findings = Array.from({ length: 20_000 }, (_, index) => finding(`R${index % 20}`, `x-${index}`, { unit: 'u1' }));
    const items = itemsOf(
      findings,
      findings.slice(0, 15_000).map(({ rule, about }) => review(rule, about)),
      DEPARTMENTS,
    );
    const lines = linesOf(groupsOf(items, 'rule', DEPARTMENTS, 'nl-NL'), [], 'rule', new Set());
    const { from, until } = linesInView(topsOf(lines.map(() => 64)), 640_000, 900);
    expect([lines.length, until - from < 30, items.filter((item) => isLetThrough(item, { ...NO_REVIEW_FILTER, state: 'open' })).length]).toEqual([
      20_020,
      true,
      5_000,
    ]);
  });
});
