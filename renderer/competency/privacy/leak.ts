// Q27: a system leaks: which categories, groups and organisations are touched?
import { ofLeak } from '../../trace/leak.ts';
import { code, EXCHANGES, plain, refs, word } from '../columns.ts';
import { fact, having } from '../facts.ts';
import { systemParameter } from '../informatiebeheer/sources.ts';
import { deel } from '../parts.ts';
import type { Question } from '../question.ts';
import { agree, capital, counts, dag, onDay, telt } from '../sentence.ts';

export const Q27: Question = {
  id: 'Q27',
  audience: 'privacy',
  wording: {
    nl: '{system} lekt: om welke gegevens, groepen en organisaties gaat het?',
    en: '{system} leaks: which categories, groups, organisations are touched?',
  },
  how: {
    nl: 'Wat in de datasets van dit systeem staat, en wat op deze dag via uitwisselingen binnenkomt, gelezen wordt of erdoorheen gaat. Organisaties: die direct met dit systeem uitwisselen, en die waar de gegevens vandaan kwamen of heen gaan.',
    en: 'What lies in the datasets of this system, and what exchanges in force on this day bring in, read or pass through. Organisations: those with a direct exchange with this system, and those where the data came from or goes to.',
  },
  parameters: [
    systemParameter(
      `s.confidentiality desc nulls last, (select count(*) from exchanges x where x.to_system_id = s.id or x.from_system_id = s.id) desc`,
    ),
  ],
  needs: ['systems'],
  columns: [
    word('kind', 'Wat', 'What', {
      category: { nl: 'gegevens', en: 'data' },
      subject: { nl: 'groep mensen', en: 'group of people' },
      organisation: { nl: 'organisatie', en: 'organisation' },
    }),
    plain('touched', 'target', 'Naam', 'Name'),
    code('privacy_class', 'data_categories', 'privacy_class', 'Privacyklasse', 'Privacy class'),
    plain('is_vulnerable', 'truth', 'Kwetsbaar', 'Vulnerable'),
    plain('is_direct', 'truth', 'Wisselt direct uit', 'Exchanges directly'),
    refs('datasets', 'datasets', 'Datasets', 'Datasets'),
    EXCHANGES,
  ],
  find: async ({ travel, chosen, day }) => {
    const outcome = ofLeak(await travel(), chosen.system ?? '', day);
    if ('problem' in outcome) return { rows: [] };
    const leak = outcome.answer;
    const parties = [
      ...new Set([...leak.directOrganisationIds, ...[...leak.upstream, ...leak.downstream].map(({ organisationId }) => organisationId)]),
    ];
    const rows = [
      ...leak.categories.map((one) => ({
        kind: 'category',
        target_kind: 'data_categories',
        touched: one.categoryId,
        privacy_class: one.privacyClass,
        is_vulnerable: null,
        is_direct: null,
        datasets: [...one.datasetIds],
        exchanges: [...one.exchangeIds],
      })),
      ...leak.subjects.map((one) => ({
        kind: 'subject',
        target_kind: 'data_subjects',
        touched: one.subjectId,
        privacy_class: null,
        is_vulnerable: one.isVulnerable,
        is_direct: null,
        datasets: [...one.datasetIds],
        exchanges: [...one.exchangeIds],
      })),
      ...parties.sort().map((id) => ({
        kind: 'organisation',
        target_kind: 'organisations',
        touched: id,
        privacy_class: null,
        is_vulnerable: null,
        is_direct: leak.directOrganisationIds.includes(id),
        datasets: null,
        exchanges: null,
      })),
    ];
    return {
      rows,
      facts: {
        categories: leak.categories.length,
        subjects: leak.subjects.length,
        direct: leak.directOrganisationIds.length,
        organisations: having(rows, 'kind', 'organisation'),
      },
    };
  },
  say: {
    nl: (told) => {
      const name = told.name('systems', told.chosen.system);
      if (told.rows.length === 0) return `Van “${name}” is op ${dag(told.day)} niet beschreven welke gegevens erin staan.`;
      const [direct, all] = [fact(told, 'direct'), fact(told, 'organisations')];
      const parties = `${agree(all, 'Er is', 'Er zijn')} ${telt(all, 'organisatie', 'organisaties')} bij betrokken; ${deel(direct, Math.max(all, direct), { one: 'wisselt direct met dit systeem uit', many: 'wisselen direct met dit systeem uit', none: 'wisselt niet direct met dit systeem uit' })}.`;
      return `Lekt “${name}” op ${dag(told.day)}, dan gaat het om ${telt(fact(told, 'categories'), 'soort gegevens', 'soorten gegevens')} over ${telt(fact(told, 'subjects'), 'groep', 'groepen')} mensen. ${parties}`;
    },
    en: (told) => {
      const name = told.name('systems', told.chosen.system);
      if (told.rows.length === 0) return `It is not described which data “${name}” holds on ${onDay(told.day)}.`;
      return `If “${name}” leaks on ${onDay(told.day)}, it concerns ${counts(fact(told, 'categories'), 'kind of data', 'kinds of data')} about ${counts(fact(told, 'subjects'), 'group', 'groups')} of people. ${capital(counts(fact(told, 'direct'), 'organisation exchanges', 'organisations exchange'))} with the system directly; ${counts(fact(told, 'organisations'), 'organisation is', 'organisations are')} touched in all.`;
    },
  },
};
