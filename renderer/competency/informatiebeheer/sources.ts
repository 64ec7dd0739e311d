// Q6: from which sources, how old, comes the data in a system? Q7: what lies within so many hops of an exchange, for which purposes?

import { traceBack } from '../../trace/backward.ts';
import { findReach, MOST_HOPS } from '../../trace/reach.ts';
import { code, EXCHANGE, PURPOSE, plain, ref, refs, TO } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import type { Question, QuestionParameter } from '../question.ts';
import { aboutHoursIn, agree, counts, dag, onDay, telt } from '../sentence.ts';

/** A system; the fallback prefers dashboards and portals, where people look, then what most exchanges go to. */
export function systemParameter(order: string): QuestionParameter {
  return {
    name: 'system',
    kind: 'ref',
    sheet: 'systems',
    label: { nl: 'Systeem', en: 'System' },
    fallback: `ours as (select id from organisations where is_own)
select s.id as value from systems s
order by s.organisation_id in (select id from ours) desc nulls last, ${order}, s.id limit 1`,
  };
}

const INCOMING = `(select count(*) from exchanges x where x.to_system_id = s.id) desc`;

export const Q6: Question = {
  id: 'Q6',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Uit welke bronnen komen de gegevens in {system}, en hoe oud zijn ze?',
    en: 'From which sources, how old, comes the data in {system}?',
  },
  how: {
    nl: 'Terug langs uitwisselingen die op deze dag lopen, afleidingen en kopieën, tot waar de gegevens beginnen. Hoe oud: de vertragingen opgeteld, langs de snelste en de traagste weg.',
    en: 'Back along exchanges in force on this day, derivations and copies, to where the data begins. How old: the latencies added up, along the fastest and the slowest way.',
  },
  parameters: [systemParameter(INCOMING)],
  needs: ['datasets', 'exchanges'],
  columns: [
    ref('dataset', 'datasets', 'Dataset', 'Dataset'),
    ref('source_system', 'systems', 'Systeem', 'System'),
    ref('organisation', 'organisations', 'Organisatie', 'Organisation'),
    plain('is_first', 'truth', 'Hier begint het', 'Here it begins'),
    plain('is_authoritative', 'truth', 'Authentieke bron', 'Authoritative source'),
    plain('steps', 'number', 'Stappen', 'Steps'),
    plain('fresh_hours', 'hours', 'Op zijn best', 'At best'),
    plain('old_hours', 'hours', 'Op zijn oudst', 'At worst'),
    plain('is_at_least', 'truth', 'Kan ouder zijn', 'May be older'),
    code('update_frequency', 'datasets', 'update_frequency', 'Bijgewerkt', 'Updated'),
  ],
  find: async ({ travel, chosen, day }) => {
    const outcome = traceBack(await travel(), { id: chosen.system ?? '', categoryId: null, day, as: 'system' });
    if ('problem' in outcome) return { rows: [] };
    const rows = outcome.answer.sources.map((source) => ({
      dataset: source.datasetId,
      source_system: source.systemId,
      organisation: source.organisationId,
      is_first: source.isFirst,
      is_authoritative: source.isAuthoritative,
      steps: source.steps,
      fresh_hours: source.freshHours,
      old_hours: source.oldHours,
      is_at_least: source.isAtLeast,
      update_frequency: source.updateFrequency,
    }));
    const ages = rows.flatMap(({ old_hours: hours }) => (hours === null ? [] : [hours]));
    return { rows, facts: { first: having(rows, 'is_first', true), oldest: ages.length === 0 ? null : Math.max(...ages) } };
  },
  say: {
    nl: (told) => {
      const name = told.name('systems', told.chosen.system);
      if (told.rows.length === 0) return `Op ${dag(told.day)} is niet beschreven waar de gegevens in “${name}” vandaan komen.`;
      const oldest = told.facts?.oldest;
      const age = typeof oldest === 'number' ? ` Een wijziging kan er ${aboutHoursIn('nl', oldest)} over doen.` : '';
      return `Op ${dag(told.day)} komen de gegevens in “${name}” uit ${telt(told.rows.length, 'andere dataset', 'andere datasets')}; ${firstNl(fact(told, 'first'), told.rows.length)}.${age}`;
    },
    en: (told) => {
      const name = told.name('systems', told.chosen.system);
      if (told.rows.length === 0) return `On ${onDay(told.day)}, it is not described where the data in “${name}” comes from.`;
      const oldest = told.facts?.oldest;
      const age = typeof oldest === 'number' ? ` A change can take ${aboutHoursIn('en', oldest)}.` : '';
      return `On ${onDay(told.day)}, the data in “${name}” comes from ${counts(told.rows.length, 'other dataset', 'other datasets')}; ${firstEn(fact(told, 'first'), told.rows.length)}.${age}`;
    },
  },
};

function firstNl(first: number, all: number): string {
  if (all === 1) return first === 1 ? 'daar beginnen ze' : 'waar ze beginnen, is niet beschreven';
  return first === 0 ? 'waar ze beginnen, is niet beschreven' : `bij ${first} daarvan beginnen ze`;
}

function firstEn(first: number, all: number): string {
  if (first === 0) return 'where it begins is not described';
  return all === 1 ? 'it begins there' : `in ${first} of them it begins`;
}

export const Q7: Question = {
  id: 'Q7',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Wat ligt er binnen {hops} stappen van {exchange}, en voor welke doelen?',
    en: 'What is within {hops} hops of {exchange}, for which purposes?',
  },
  how: {
    nl: 'Uitwisselingen die op deze dag verder sturen wat deze uitwisseling vulde, of wat daarvan is afgeleid. Een afleiding telt niet als stap.',
    en: 'Exchanges in force on this day that send on what this exchange filled, or what is derived from that. A derivation is no hop.',
  },
  parameters: [
    {
      name: 'exchange',
      kind: 'ref',
      sheet: 'exchanges',
      label: { nl: 'Uitwisseling', en: 'Exchange' },
      fallback: `select e.id as value from exchanges e cross join asked
where (e.valid_from is null or e.valid_from <= asked.day) and (e.valid_until is null or asked.day <= e.valid_until)
order by (select count(*) from exchanges x where x.source_dataset_id = e.target_dataset_id) desc, e.id limit 1`,
    },
    {
      name: 'hops',
      kind: 'number',
      least: 1,
      most: MOST_HOPS,
      label: { nl: 'Stappen', en: 'Hops' },
      fallback: 'select 3 as value',
    },
  ],
  needs: ['exchanges'],
  columns: [
    plain('hop', 'number', 'Stap', 'Hop'),
    EXCHANGE,
    ref('after', 'exchanges', 'Na', 'After'),
    TO,
    ref('organisation', 'organisations', 'Organisatie', 'Organisation'),
    PURPOSE,
    plain('is_other_purpose', 'truth', 'Ander doel', 'Other purpose'),
    refs('shared', 'data_categories', 'Dezelfde gegevens', 'Same data'),
  ],
  find: async ({ travel, chosen, day }) => {
    const outcome = findReach(await travel(), { exchangeId: chosen.exchange ?? '', hops: Number(chosen.hops), day });
    if ('problem' in outcome) return { rows: [] };
    const rows = outcome.answer.flows.map((flow) => ({
      hop: flow.hop,
      exchange: flow.exchangeId,
      after: flow.afterId,
      to_system: flow.toSystemId,
      organisation: flow.organisationId,
      purpose: flow.purposeId,
      is_other_purpose: flow.isOtherPurpose,
      shared: [...flow.sharedCategoryIds],
    }));
    return { rows, facts: { purposes: distinct(rows, 'purpose'), organisations: distinct(rows, 'organisation') } };
  },
  say: {
    nl: (told) => {
      const [name, hops] = [told.name('exchanges', told.chosen.exchange), Number(told.chosen.hops)];
      if (told.rows.length === 0) return `Op ${dag(told.day)} stuurt niemand verder wat met “${name}” meegaat, voor zover beschreven.`;
      return `Binnen ${telt(hops, 'stap', 'stappen')} van “${name}” ${agree(told.rows.length, 'ligt', 'liggen')} ${telt(told.rows.length, 'uitwisseling', 'uitwisselingen')}, voor ${telt(fact(told, 'purposes'), 'doel', 'doelen')}, bij ${telt(fact(told, 'organisations'), 'organisatie', 'organisaties')}.`;
    },
    en: (told) => {
      const [name, hops] = [told.name('exchanges', told.chosen.exchange), Number(told.chosen.hops)];
      if (told.rows.length === 0) return `On ${onDay(told.day)}, nobody sends on what goes with “${name}”, as far as described.`;
      return `Within ${counts(hops, 'hop', 'hops')} of “${name}” there ${agree(told.rows.length, 'is', 'are')} ${counts(told.rows.length, 'exchange', 'exchanges')}, for ${counts(fact(told, 'purposes'), 'purpose', 'purposes')}, at ${counts(fact(told, 'organisations'), 'organisation', 'organisations')}.`;
    },
  },
};
