// Q22: what does a scenario change? Q23: which steps does a process take? Both are completed when cases can be compared.
import { ACTIVITY, code, EXCHANGE, FROM, plain, ref, TO } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import { deel, part } from '../parts.ts';
import type { Language, Told } from '../question.ts';
import { agree, counts, dag, enumerated, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';
import { FLOWS } from '../steps.ts';

export const Q22 = sqlQuestion({
  id: 'Q22',
  audience: 'informatiebeheer',
  wording: { nl: 'Wat verandert {scenario}?', en: 'What does {scenario} change?' },
  how: {
    nl: 'De stappen van het scenario, in hun volgorde.',
    en: 'The steps of the scenario, in their order.',
  },
  parameters: [
    {
      name: 'scenario',
      kind: 'ref',
      sheet: 'scenarios',
      label: { nl: 'Scenario', en: 'Scenario' },
      fallback: 'select id as value from scenarios order by created_on, id limit 1',
    },
  ],
  needs: ['scenarios', 'scenario_changes'],
  columns: [
    plain('seq', 'number', 'Volgorde', 'Order'),
    code('operation', 'scenario_changes', 'operation', 'Bewerking', 'Operation'),
    code('target_kind', 'scenario_changes', 'target_kind', 'Soort object', 'Kind of object'),
    plain('target', 'target', 'Object', 'Object'),
    plain('field', 'field', 'Veld', 'Field'),
    plain('value', 'field_value', 'Nieuwe waarde', 'New value'),
  ],
  query: `select seq, operation, target_kind, target_id as target, field, value
from scenario_changes cross join asked
where scenario_id = asked.scenario
order by seq, target, field`,
  facts: (rows) => ({ objects: distinct(rows, 'target'), removed: having(rows, 'operation', 'remove') }),
  say: {
    nl: (told) => {
      const name = told.name('scenarios', told.chosen.scenario);
      if (told.rows.length === 0) return `Bij “${name}” staan geen stappen.`;
      return `“${name}” bestaat uit ${telt(told.rows.length, 'stap', 'stappen')} en raakt ${telt(fact(told, 'objects'), 'object', 'objecten')}${goneNl(fact(told, 'removed'))}.`;
    },
    en: (told) => {
      const name = told.name('scenarios', told.chosen.scenario);
      if (told.rows.length === 0) return `“${name}” has no steps.`;
      return `“${name}” has ${counts(told.rows.length, 'step', 'steps')} and touches ${counts(fact(told, 'objects'), 'object', 'objects')}${goneEn(fact(told, 'removed'))}.`;
    },
  },
  completedBy: {
    nl: 'Wat dit doet met kopieën, bevindingen, bereik en de laatste aankomst, rekent Datareis nog niet uit.',
    en: 'What this does to copies, findings, reach and the last arrival is not worked out yet.',
  },
});

function goneNl(removed: number): string {
  return removed === 0 ? '' : `; ${agree(removed, 'er vervalt', 'er vervallen')} ${telt(removed, 'object', 'objecten')}`;
}

function goneEn(removed: number): string {
  return removed === 0 ? '' : `; ${counts(removed, 'object is removed', 'objects are removed')}`;
}

export const Q23 = sqlQuestion({
  id: 'Q23',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Hoe doen wij {process}, en hoe een andere gemeente?',
    en: 'How do we do {process}, and how does another municipality?',
  },
  how: {
    nl: 'De uitwisselingen die op deze dag lopen voor verwerkingen met deze vergelijkingssleutel, op volgorde van de processtap.',
    en: 'The exchanges in force on this day for processing activities with this comparison key, by process step.',
  },
  parameters: [
    {
      name: 'process',
      kind: 'text',
      label: { nl: 'Proces', en: 'Process' },
      fallback: `select comparison_key as value from processing_activities where trim(comparison_key) <> '' group by comparison_key order by count(*) desc, comparison_key limit 1`,
    },
  ],
  needs: ['processing_activities', 'exchanges'],
  columns: [
    plain('step', 'text', 'Stap', 'Step'),
    EXCHANGE,
    FROM,
    TO,
    ref('standard', 'standards', 'Standaard', 'Standard'),
    code('mode', 'exchanges', 'mode', 'Wijze', 'Mode'),
    ACTIVITY,
  ],
  query: `${FLOWS}
select process_step as step, flows.id as exchange, from_system_id as from_system, to_system_id as to_system, standard_id as standard, mode, activity_id as activity
from flows cross join asked
where activity_id in (select id from processing_activities where comparison_key = asked.process)
order by step is null, step, exchange`,
  facts: (rows) => ({ steps: distinct(rows, 'step'), manual: having(rows, 'mode', 'manual') }),
  say: {
    nl: (told) => {
      const n = told.rows.length;
      if (n === 0) return `Op ${dag(told.day)} loopt er geen uitwisseling voor het proces “${told.chosen.process}”.`;
      const manual = fact(told, 'manual');
      return `Op ${dag(told.day)} ${agree(n, 'loopt', 'lopen')} er bij ons ${telt(n, 'uitwisseling', 'uitwisselingen')} voor het proces “${told.chosen.process}”${activityNames(told, 'nl')}, met ${telt(fact(told, 'steps'), 'benoemde stap', 'benoemde stappen')}; ${deel(manual, n, { one: 'gaat met de hand', many: 'gaan met de hand', none: 'gaat niet met de hand' })}.`;
    },
    en: (told) => {
      const n = told.rows.length;
      if (n === 0) return `On ${onDay(told.day)}, no exchange runs for the process “${told.chosen.process}”.`;
      const manual = fact(told, 'manual');
      return `On ${onDay(told.day)}, ${counts(n, 'exchange runs', 'exchanges run')} here for the process “${told.chosen.process}”${activityNames(told, 'en')}, with ${counts(fact(told, 'steps'), 'named step', 'named steps')}; ${part(manual, n, { one: 'goes by hand', many: 'go by hand', none: 'does not go by hand' })}.`;
    },
  },
  completedBy: {
    nl: 'Een tweede gemeente ernaast leggen kan nog niet.',
    en: 'Putting a second municipality beside it is not possible yet.',
  },
});

/** The names of the processing activities that the process is made of, between brackets; the key alone says little. */
function activityNames({ rows, name }: Told, language: Language): string {
  const ids = [...new Set(rows.map((row) => row.activity ?? null))].filter((id) => id !== null);
  return ids.length === 0
    ? ''
    : ` (${enumerated(
        language,
        ids.map((id) => name('processing_activities', id)),
        2,
      )})`;
}
