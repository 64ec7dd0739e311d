// Q17: which datasets hold records past their retention period? Rule R09. Q45: which categories does the purpose not need? Rule R17.
import { DATASET, FLOW_COLUMNS, PURPOSE, plain, ref, refs, SYSTEM, UNIT } from '../columns.ts';
import { distinct, fact } from '../facts.ts';
import type { Question } from '../question.ts';
import { datasetFindings, flowFindings } from '../rule-rows.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q17: Question = {
  id: 'Q17',
  audience: 'privacy',
  wording: {
    nl: 'Welke datasets bevatten gegevens die langer bewaard zijn dan mag?',
    en: 'Which datasets hold records past their retention period?',
  },
  how: {
    nl: 'Eigen datasets met persoonsgegevens waarvan het oudste gegeven plus de bewaartermijn voor deze dag ligt (regel R09, AVG artikel 5 lid 1 onder e). Datasets zonder bewaartermijn zijn apart geteld (R09b).',
    en: 'Own datasets of personal data of which the oldest record plus the retention period lies before this day (rule R09, GDPR article 5(1)(e)). Datasets without a retention rule are counted apart (R09b).',
  },
  parameters: [],
  needs: ['datasets', 'data_categories', 'retention_rules'],
  columns: [
    DATASET,
    SYSTEM,
    UNIT,
    ref('retention', 'retention_rules', 'Bewaartermijn', 'Retention rule'),
    plain('oldest_record', 'date', 'Oudste gegeven', 'Oldest record'),
    plain('kept_until', 'date', 'Mocht blijven tot en met', 'Could be kept until'),
    refs('categories', 'data_categories', 'Persoonsgegevens', 'Personal data'),
  ],
  rules: ['R09', 'R09b'],
  find: async (asked) => {
    const [past, without] = await Promise.all([datasetFindings(asked, ['R09']), datasetFindings(asked, ['R09b'])]);
    const rows = past.map(({ detail, facts }) => ({ ...detail, kept_until: facts.kept_until ?? null, categories: facts.data_categories ?? null }));
    return { rows, facts: { without: without.length } };
  },
  say: {
    nl: (told) => {
      const [n, without] = [told.rows.length, fact(told, 'without')];
      const rest = without === 0 ? '' : ` ${without} ${agree(without, 'dataset heeft', 'datasets hebben')} geen bewaartermijn.`;
      if (n === 0) return `In geen eigen dataset staan op ${dag(told.day)} persoonsgegevens langer dan mag.${rest}`;
      return `In ${telt(n, 'dataset', 'datasets')} staan op ${dag(told.day)} persoonsgegevens langer dan mag.${rest}`;
    },
    en: (told) => {
      const [n, without] = [told.rows.length, fact(told, 'without')];
      const rest = without === 0 ? '' : ` ${without} ${agree(without, 'dataset has', 'datasets have')} no retention rule.`;
      if (n === 0) return `On ${onDay(told.day)}, no own dataset keeps personal data longer than allowed.${rest}`;
      return `On ${onDay(told.day)}, ${counts(n, 'dataset keeps', 'datasets keep')} personal data longer than allowed.${rest}`;
    },
  },
};

export const Q45: Question = {
  id: 'Q45',
  audience: 'privacy',
  wording: {
    nl: 'Welke gegevens worden gestuurd die voor het doel niet nodig lijken?',
    en: 'Which categories are sent that the purpose does not seem to need?',
  },
  how: {
    nl: 'Persoonsgegevens die een uitwisseling stuurt, maar die niet staan bij de dataset waar ze vandaan komen of waar ze heen gaan (regel R17). Of gegevens echt nodig zijn, beoordeelt een mens.',
    en: 'Personal categories that an exchange sends but that the dataset it comes from or goes to does not list (rule R17). Whether data is really needed is for a person to judge.',
  },
  parameters: [],
  needs: ['exchanges', 'datasets', 'data_categories'],
  columns: [
    ...FLOW_COLUMNS,
    PURPOSE,
    refs('not_in_source', 'data_categories', 'Staat niet bij de bron', 'Not listed at the source'),
    refs('not_in_target', 'data_categories', 'Staat niet bij het doel', 'Not listed at the target'),
    ref('source', 'datasets', 'Bron', 'Source'),
    ref('target', 'datasets', 'Doel van de uitwisseling', 'Target'),
  ],
  rules: ['R17'],
  find: async (asked) => ({
    rows: (await flowFindings(asked, ['R17'])).map(({ detail, facts }) => ({
      ...detail,
      not_in_source: facts.not_in_source ?? null,
      not_in_target: facts.not_in_target ?? null,
      source: facts.source_id ?? null,
      target: facts.target_id ?? null,
    })),
  }),
  say: {
    nl: ({ rows, day }) => {
      const look = 'Bekijk bij de andere zelf of alles nodig is voor het doel.';
      if (rows.length === 0) return `Op ${dag(day)} stuurt geen uitwisseling persoonsgegevens die niet bij de bron of het doel staan. ${look}`;
      return `Op ${dag(day)} ${agree(rows.length, 'stuurt', 'sturen')} ${telt(rows.length, 'uitwisseling', 'uitwisselingen')} persoonsgegevens die niet bij de bron of het doel staan: ${telt(kinds(rows), 'soort gegevens', 'soorten gegevens')}. ${look}`;
    },
    en: ({ rows, day }) => {
      const look = 'For the others, judge by eye whether the purpose needs everything.';
      if (rows.length === 0) return `On ${onDay(day)}, no exchange sends personal data that its source or target does not list. ${look}`;
      return `On ${onDay(day)}, ${counts(rows.length, 'exchange sends', 'exchanges send')} personal data that the source or target does not list: ${counts(kinds(rows), 'kind of data', 'kinds of data')}. ${look}`;
    },
  },
};

function kinds(rows: Parameters<typeof distinct>[0]): number {
  return distinct(
    rows.map((row) => ({ both: [row.not_in_source ?? [], row.not_in_target ?? []].flat() })),
    'both',
  );
}
