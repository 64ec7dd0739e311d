// Q13: which temporary exchanges are overdue or have no exit? Q15: which agreements are missing or expired? Rules R13 and R11.
import type { AskRow } from '../../model/ask.ts';
import { AGREEMENT, CATEGORIES, code, FLOW_COLUMNS, plain, word } from '../columns.ts';
import { fact, having } from '../facts.ts';
import type { Language, Question } from '../question.ts';
import { flowFindings } from '../rule-rows.ts';
import { agree, counts, dag, enumerated, onDay, telt } from '../sentence.ts';
import { askRows } from '../sql-question.ts';

export const Q13: Question = {
  id: 'Q13',
  audience: 'privacy',
  wording: {
    nl: 'Welke tijdelijke uitwisselingen zijn over tijd, of weten niet hoe ze stoppen?',
    en: 'Which temporary exchanges are overdue or have no exit?',
  },
  how: {
    nl: 'Tijdelijke uitwisselingen die op deze dag lopen, zonder exitplan, zonder dag van herzien, of met een dag van herzien die voorbij is (regel R13).',
    en: 'Temporary exchanges in force on this day, without an exit plan, without a review date, or with a review date that has passed (rule R13).',
  },
  parameters: [],
  needs: ['exchanges'],
  columns: [
    ...FLOW_COLUMNS,
    plain('is_overdue', 'truth', 'Herzien is te laat', 'Review is overdue'),
    plain('has_no_review', 'truth', 'Geen dag van herzien', 'No review date'),
    plain('has_no_exit', 'truth', 'Geen exitplan', 'No exit plan'),
    plain('review_on', 'date', 'Herzien op', 'Review on'),
    plain('valid_from', 'date', 'Loopt sinds', 'Runs since'),
  ],
  rules: ['R13'],
  find: async (asked) => ({ rows: (await flowFindings(asked, ['R13'])).map(({ detail }) => ({ ...detail, ...terms(detail, asked.day) })) }),
  say: {
    nl: ({ rows, day }) => {
      if (rows.length === 0) return `Op ${dag(day)} is geen tijdelijke uitwisseling over tijd, en elke heeft een exitplan en een dag van herzien.`;
      return `Op ${dag(day)} ${agree(rows.length, 'vraagt', 'vragen')} ${telt(rows.length, 'tijdelijke uitwisseling', 'tijdelijke uitwisselingen')} aandacht: ${enumerated('nl', alike(rows, 'nl'), 9)}.`;
    },
    en: ({ rows, day }) => {
      if (rows.length === 0) return `On ${onDay(day)}, no temporary exchange is overdue, and each has an exit plan and a review date.`;
      return `On ${onDay(day)}, ${counts(rows.length, 'temporary exchange needs', 'temporary exchanges need')} attention: ${enumerated('en', alike(rows, 'en'), 9)}.`;
    },
  },
};

/** What may be wrong with the term of an exchange, of one and of several. */
const FAULTS = [
  ['is_overdue', { nl: ['is over tijd', 'zijn over tijd'], en: ['is overdue', 'are overdue'] }],
  ['has_no_review', { nl: ['heeft geen dag van herzien', 'hebben geen dag van herzien'], en: ['has no review date', 'have no review date'] }],
  ['has_no_exit', { nl: ['heeft geen exitplan', 'hebben geen exitplan'], en: ['has no exit plan', 'have no exit plan'] }],
] as const;

/** One part for each group with the same faults: "1 is over tijd en heeft geen exitplan". */
function alike(rows: readonly AskRow[], language: Language): string[] {
  const groups = new Map<string, number>();
  for (const row of rows) {
    const faults = FAULTS.map(([name]) => Number(row[name] === true)).join('');
    groups.set(faults, (groups.get(faults) ?? 0) + 1);
  }
  return [...groups].map(([faults, n]) => {
    const all = FAULTS.flatMap(([, words], at) => (faults[at] === '1' ? [words[language][n === 1 ? 0 : 1]] : []));
    const one = language === 'nl' ? 'die' : 'it';
    return `${rows.length === 1 ? one : n} ${enumerated(language, all)}`;
  });
}

function terms({ review_on: review, exit_plan: exit }: AskRow, day: string): AskRow {
  return {
    is_overdue: typeof review === 'string' && review < day,
    has_no_review: typeof review !== 'string',
    has_no_exit: typeof exit !== 'string' || exit.trim() === '',
  };
}

export const Q15: Question = {
  id: 'Q15',
  audience: 'privacy',
  wording: { nl: 'Welke overeenkomsten ontbreken of zijn verlopen?', en: 'Which agreements are missing or expired?' },
  how: {
    nl: 'Uitwisselingen van persoonsgegevens die op deze dag lopen, naar een verwerker of gezamenlijk verantwoordelijke zonder overeenkomst, of met een overeenkomst die verlopen is (regel R11, AVG artikel 26 en 28). Daarna de overige overeenkomsten die op deze dag verlopen zijn.',
    en: 'Exchanges of personal data in force on this day, to a processor or joint controller without an agreement, or with one that has expired (rule R11, GDPR articles 26 and 28). Then the other agreements that have expired by this day.',
  },
  parameters: [],
  needs: ['exchanges', 'data_categories', 'agreements'],
  columns: [
    word('problem', 'Probleem', 'Problem', {
      missing: { nl: 'geen overeenkomst', en: 'no agreement' },
      expired: { nl: 'overeenkomst verlopen', en: 'agreement expired' },
    }),
    AGREEMENT,
    plain('ended_on', 'date', 'Laatste dag', 'Last day'),
    ...FLOW_COLUMNS,
    code('recipient_role', 'exchanges', 'recipient_role', 'Rol ontvanger', 'Role of receiver'),
    CATEGORIES,
  ],
  rules: ['R11'],
  find: async (asked) => {
    const found = await flowFindings(asked, ['R11']);
    const flows = found.map(({ detail, facts }) => ({
      ...detail,
      problem: facts.ended_on === null ? 'missing' : 'expired',
      ended_on: facts.ended_on ?? null,
    }));
    const expired = await askRows(asked, EXPIRED);
    const shown = new Set(flows.map((row) => (row as AskRow).agreement ?? null));
    return { rows: [...flows, ...expired.filter((row) => !shown.has(row.agreement ?? null))], facts: { flows: flows.length } };
  },
  say: {
    nl: (told) => {
      const [missing, expired] = [having(told.rows, 'problem', 'missing'), fact(told, 'flows') - having(told.rows, 'problem', 'missing')];
      const others = told.rows.length - fact(told, 'flows');
      if (told.rows.length === 0) return `Op ${dag(told.day)} ontbreekt geen overeenkomst, en geen is verlopen.`;
      const rest = others === 0 ? '' : ` Daarnaast ${agree(others, 'is', 'zijn')} ${telt(others, 'overeenkomst', 'overeenkomsten')} verlopen.`;
      if (missing + expired === 0)
        return `Op ${dag(told.day)} ${agree(others, 'is', 'zijn')} ${telt(others, 'overeenkomst', 'overeenkomsten')} verlopen.`;
      const without =
        missing === 0 ? [] : [`${agree(missing, 'heeft', 'hebben')} ${telt(missing, 'uitwisseling', 'uitwisselingen')} geen overeenkomst`];
      const late =
        expired === 0
          ? []
          : [`${agree(expired, 'heeft', 'hebben')} ${telt(expired, 'uitwisseling', 'uitwisselingen')} een overeenkomst die verlopen is`];
      return `Op ${dag(told.day)} ${[...without, ...late].join(', en ')}.${rest}`;
    },
    en: (told) => {
      const [missing, expired] = [having(told.rows, 'problem', 'missing'), fact(told, 'flows') - having(told.rows, 'problem', 'missing')];
      const others = told.rows.length - fact(told, 'flows');
      if (told.rows.length === 0) return `On ${onDay(told.day)}, no agreement is missing and none has expired.`;
      const rest = others === 0 ? '' : ` Besides, ${counts(others, 'agreement has', 'agreements have')} expired.`;
      if (missing + expired === 0) return `On ${onDay(told.day)}, ${counts(others, 'agreement has', 'agreements have')} expired.`;
      const without = missing === 0 ? [] : [`${counts(missing, 'exchange has', 'exchanges have')} no agreement`];
      const late = expired === 0 ? [] : [`${counts(expired, 'exchange has', 'exchanges have')} an agreement that has expired`];
      return `On ${onDay(told.day)}, ${[...without, ...late].join(', and ')}.${rest}`;
    },
  },
};

const EXPIRED = `select 'expired' as problem, a.id as agreement, a.valid_until as ended_on
from agreements a cross join asked where a.valid_until < asked.day order by ended_on, agreement`;
