// Q12: which datasets have no owner, no register line, no exchange? Rules R10 and R18. Q19: what do we know from one side only, or assume? Rule R15.
import { code, DATASET, FLOW_COLUMNS, plain, SYSTEM, UNIT } from '../columns.ts';
import { having } from '../facts.ts';
import type { Question } from '../question.ts';
import { datasetFindings, flowFindings, type RuleRow } from '../rule-rows.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q12: Question = {
  id: 'Q12',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Welke datasets hebben geen beheerder, geen regel in het register of geen uitwisseling?',
    en: 'Which datasets have no owner, no register line, or no exchange?',
  },
  how: {
    nl: 'Eigen datasets zonder beheerder; met persoonsgegevens maar zonder verwerking die ze noemt (regel R10); of in geen uitwisseling die op deze dag loopt en in geen afleiding (regel R18).',
    en: 'Own datasets without a steward; with personal data but named by no processing activity (rule R10); or in no exchange in force on this day and in no derivation (rule R18).',
  },
  parameters: [],
  needs: ['datasets', 'systems', 'organisations'],
  columns: [
    DATASET,
    SYSTEM,
    UNIT,
    plain('has_no_steward', 'truth', 'Geen beheerder', 'No owner'),
    plain('has_no_line', 'truth', 'Geen regel in het register', 'No register line'),
    plain('has_no_flow', 'truth', 'Geen uitwisseling', 'No exchange'),
  ],
  rules: ['R10', 'R18'],
  find: async (asked) => ({ rows: byDataset(await datasetFindings(asked, ['R10', 'R18'])) }),
  say: {
    nl: ({ rows, day }) => {
      if (rows.length === 0)
        return `Op ${dag(day)} heeft elke eigen dataset een beheerder, een regel in het register als dat moet, en een uitwisseling.`;
      const [steward, line, flow] = [having(rows, 'has_no_steward', true), having(rows, 'has_no_line', true), having(rows, 'has_no_flow', true)];
      return [
        `Op ${dag(day)} ontbreekt er iets bij ${telt(rows.length, 'dataset', 'datasets')}.`,
        ...said(steward, `${telt(steward, 'dataset heeft', 'datasets hebben')} geen beheerder.`),
        ...said(line, `${telt(line, 'dataset', 'datasets')} met persoonsgegevens ${agree(line, 'staat', 'staan')} niet in het register.`),
        ...said(flow, `${telt(flow, 'dataset doet', 'datasets doen')} aan geen uitwisseling mee.`),
      ].join(' ');
    },
    en: ({ rows, day }) => {
      if (rows.length === 0) return `On ${onDay(day)}, each own dataset has an owner, a register line where it must, and an exchange.`;
      const [steward, line, flow] = [having(rows, 'has_no_steward', true), having(rows, 'has_no_line', true), having(rows, 'has_no_flow', true)];
      return [
        `On ${onDay(day)}, something is missing for ${counts(rows.length, 'dataset', 'datasets')}.`,
        ...said(steward, `${counts(steward, 'dataset has', 'datasets have')} no owner.`),
        ...said(line, `${counts(line, 'dataset', 'datasets')} of personal data ${agree(line, 'is', 'are')} not in the register.`),
        ...said(flow, `${counts(flow, 'dataset takes', 'datasets take')} part in no exchange.`),
      ].join(' ');
    },
  },
};

/** A sentence about so many; nothing where there are none. */
function said(n: number, sentence: string): string[] {
  return n === 0 ? [] : [sentence];
}

/** R10 says of a dataset that it has no steward or no line, R18 that it has no exchange. */
function byDataset(found: readonly RuleRow[]) {
  const ids = [...new Set(found.map(({ about }) => about))];
  return ids.map((id) => {
    const own = found.filter(({ about }) => about === id);
    const r10 = own.find(({ rule }) => rule === 'R10')?.facts;
    return {
      ...own[0]?.detail,
      has_no_steward: r10?.has_no_steward === true,
      has_no_line: r10?.is_not_registered === true,
      has_no_flow: own.some(({ rule }) => rule === 'R18'),
    };
  });
}

export const Q19: Question = {
  id: 'Q19',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Welke uitwisselingen kennen we van één kant, of nemen we alleen maar aan?',
    en: 'Which exchanges do we know from one side only, or merely assume?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag lopen en niet door beide kanten zijn beschreven, of niet bevestigd zijn (regel R15).',
    en: 'Exchanges in force on this day that were not described by both sides, or are not confirmed (rule R15).',
  },
  parameters: [],
  needs: ['exchanges'],
  columns: [
    ...FLOW_COLUMNS,
    code('described_by', 'exchanges', 'described_by', 'Beschreven door', 'Described by'),
    code('certainty', 'exchanges', 'certainty', 'Zekerheid', 'Certainty'),
  ],
  rules: ['R15'],
  find: async (asked) => ({ rows: (await flowFindings(asked, ['R15'])).map(({ detail }) => detail) }),
  say: {
    nl: ({ rows, day }) => {
      if (rows.length === 0) return `Op ${dag(day)} is elke uitwisseling door beide kanten beschreven en bevestigd.`;
      const unsure = rows.filter((row) => row.certainty !== 'confirmed').length;
      return `Op ${dag(day)} ${agree(rows.length, 'is', 'zijn')} ${telt(rows.length, 'uitwisseling', 'uitwisselingen')} niet door beide kanten beschreven of niet bevestigd. Van ${telt(unsure, 'uitwisseling', 'uitwisselingen')} is niet zeker dat ${agree(unsure, 'die', 'ze')} zo ${agree(unsure, 'loopt', 'lopen')}.`;
    },
    en: ({ rows, day }) => {
      if (rows.length === 0) return `On ${onDay(day)}, each exchange is described by both sides and confirmed.`;
      const unsure = rows.filter((row) => row.certainty !== 'confirmed').length;
      return `On ${onDay(day)}, ${counts(rows.length, 'exchange is', 'exchanges are')} not described by both sides or not confirmed. ${unsure === 0 ? 'None is' : counts(unsure, 'exchange is', 'exchanges are')} merely assumed or unknown.`;
    },
  },
};
