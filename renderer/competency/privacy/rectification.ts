// Q46: who must be told of a rectification (GDPR article 19)?

import { code, EXCHANGES, ORGANISATION, plain, refs } from '../columns.ts';
import { categoryParameter, datasetParameter, traced } from '../error-trace.ts';
import { fact, having } from '../facts.ts';
import type { Question } from '../question.ts';
import { counts, telt } from '../sentence.ts';

export const Q46: Question = {
  id: 'Q46',
  audience: 'privacy',
  wording: {
    nl: 'Wie moet het horen als {category} in {dataset} wordt verbeterd?',
    en: 'Who must be told when {category} in {dataset} is rectified?',
  },
  how: {
    nl: 'Andere organisaties die dit gegeven op deze dag krijgen of lezen, rechtstreeks of via een ander (AVG artikel 19). Wie het doorgaf, moet het zeggen.',
    en: 'Other organisations that get or read this data on this day, directly or through another (GDPR article 19). Whoever passed it on must tell them.',
  },
  parameters: [datasetParameter(), categoryParameter()],
  needs: ['datasets', 'exchanges'],
  columns: [
    ORGANISATION,
    plain('is_corrected', 'truth', 'Hoort het vanzelf', 'Told automatically'),
    plain('hours', 'hours', 'Heeft het na', 'Has it after'),
    refs('told_by', 'organisations', 'Moet het horen van', 'To be told by'),
    code('roles', 'exchanges', 'recipient_role', 'Rol', 'Role'),
    refs('systems', 'systems', 'Systemen', 'Systems'),
    refs('datasets', 'datasets', 'Datasets', 'Datasets'),
    EXCHANGES,
  ],
  find: async (asked) => {
    const rows = ((await traced(asked))?.recipients ?? []).map((one) => ({
      organisation: one.organisationId,
      is_corrected: one.isCorrected,
      hours: one.hours,
      told_by: [...one.toldBy],
      roles: [...one.roles],
      systems: [...one.systemIds],
      datasets: [...one.datasetIds],
      exchanges: [...one.exchangeIds],
    }));
    return {
      rows,
      facts: { uncorrected: having(rows, 'is_corrected', false), known: rows.filter(({ organisation }) => organisation !== null).length },
    };
  },
  say: {
    nl: (told) => {
      const [n, uncorrected] = [fact(told, 'known'), fact(told, 'uncorrected')];
      if (told.rows.length === 0) return 'Er is geen andere organisatie die het moet horen.';
      const unknown = told.rows.length > n ? ' Van een of meer systemen is niet bekend van wie ze zijn.' : '';
      return `${telt(n, 'andere organisatie moet', 'andere organisaties moeten')} het horen. ${uncorrected === 0 ? 'Dat gaat overal vanzelf.' : `Bij ${uncorrected} gaat dat niet of niet overal vanzelf.`}${unknown}`;
    },
    en: (told) => {
      const [n, uncorrected] = [fact(told, 'known'), fact(told, 'uncorrected')];
      if (told.rows.length === 0) return 'No other organisation must be told.';
      const unknown = told.rows.length > n ? ' Of one or more systems it is not known whose they are.' : '';
      return `${counts(n, 'other organisation', 'other organisations')} must be told. ${uncorrected === 0 ? 'That happens automatically everywhere.' : `For ${uncorrected} that does not happen everywhere by itself.`}${unknown}`;
    },
  },
};
