// Q14: which exchanges of personal data have no legal basis, or none in force? Rules R01 and R02.
import { BASES, CATEGORIES, FLOW_COLUMNS, word } from '../columns.ts';
import { having } from '../facts.ts';
import type { Question } from '../question.ts';
import { flowFindings } from '../rule-rows.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q14: Question = {
  id: 'Q14',
  audience: 'raad',
  wording: {
    nl: 'Welke uitwisselingen hebben geen grondslag, of een grondslag die niet geldt?',
    en: 'Which exchanges have no legal basis, or one that is not in force?',
  },
  how: {
    nl: 'Uitwisselingen van persoonsgegevens die op deze dag lopen. Een grondslag geldt als de dag binnen zijn begin en einde valt (regels R01 en R02, AVG artikel 6).',
    en: 'Exchanges of personal data in force on this day. A basis is in force when the day lies between its start and its end (rules R01 and R02, GDPR article 6).',
  },
  parameters: [],
  needs: ['exchanges', 'data_categories', 'legal_bases'],
  columns: [
    ...FLOW_COLUMNS,
    word('problem', 'Probleem', 'Problem', {
      none: { nl: 'geen grondslag', en: 'no legal basis' },
      not_in_force: { nl: 'grondslag geldt niet op deze dag', en: 'legal basis not in force on this day' },
    }),
    BASES,
    CATEGORIES,
  ],
  rules: ['R01', 'R02'],
  find: async (asked) => ({
    rows: (await flowFindings(asked, ['R01', 'R02'])).map(({ rule, detail }) => ({ ...detail, problem: rule === 'R01' ? 'none' : 'not_in_force' })),
  }),
  say: {
    nl: ({ rows, day }) => {
      if (rows.length === 0) return `Op ${dag(day)} vinden wij geen uitwisseling van persoonsgegevens zonder grondslag die geldt.`;
      const [none, late] = [having(rows, 'problem', 'none'), having(rows, 'problem', 'not_in_force')];
      return `Op ${dag(day)} ${agree(rows.length, 'heeft', 'hebben')} ${telt(rows.length, 'uitwisseling', 'uitwisselingen')} van persoonsgegevens geen grondslag die geldt${whyNl(none, late)}.`;
    },
    expert: ({ rows, day }) => {
      if (rows.length === 0) return `Op ${dag(day)}: geen verstrekking van persoonsgegevens zonder geldende grondslag gevonden (art. 6 lid 1 AVG).`;
      const [none, late] = [having(rows, 'problem', 'none'), having(rows, 'problem', 'not_in_force')];
      return `Op ${dag(day)}: ${telt(none, 'verstrekking', 'verstrekkingen')} zonder grondslag (R01) en ${telt(late, 'verstrekking', 'verstrekkingen')} zonder geldende grondslag (R02), art. 6 lid 1 AVG.`;
    },
    en: ({ rows, day }) => {
      if (rows.length === 0) return `On ${onDay(day)}, we find no exchange of personal data without a legal basis in force.`;
      const [none, late] = [having(rows, 'problem', 'none'), having(rows, 'problem', 'not_in_force')];
      return `On ${onDay(day)}, ${counts(rows.length, 'exchange', 'exchanges')} of personal data ${agree(rows.length, 'has', 'have')} no legal basis in force${whyEn(none, late)}.`;
    },
  },
};

/** Which of both it is; how many of each when it is both. */
function whyNl(none: number, late: number): string {
  if (late === 0) return ': er staat niets';
  if (none === 0) return ': er staat er wel een, maar die geldt niet op die dag';
  return `: bij ${telt(none, 'uitwisseling', 'uitwisselingen')} staat er niets, en bij ${telt(late, 'uitwisseling', 'uitwisselingen')} geldt de grondslag niet op die dag`;
}

function whyEn(none: number, late: number): string {
  if (late === 0) return ': none is stated';
  if (none === 0) return ': one is stated, but it is not in force on that day';
  return `: ${none} ${agree(none, 'states', 'state')} none, and for ${counts(late, 'exchange', 'exchanges')} the basis is not in force on that day`;
}
