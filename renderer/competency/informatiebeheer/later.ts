// Q22: what does a scenario change? Q23: which steps does a process take?
import type { Effects, Measures } from '../../compare/effects.ts';
import { processOf } from '../../compare/process.ts';
import type { AskCell } from '../../model/ask.ts';
import type { TravelExchange } from '../../model/travel.ts';
import { ACTIVITY, code, EXCHANGE, FROM, plain, ref, TO } from '../columns.ts';
import { distinct, fact, having } from '../facts.ts';
import { deel, part } from '../parts.ts';
import type { Language, Question, Told } from '../question.ts';
import { aboutHoursIn, agree, counts, dag, enumerated, onDay, telt } from '../sentence.ts';
import { sqlQuestion } from '../sql-question.ts';

const STEPS = sqlQuestion({
  id: 'Q22',
  audience: 'informatiebeheer',
  wording: { nl: 'Wat verandert {scenario}?', en: 'What does {scenario} change?' },
  how: {
    nl: 'De stappen van het scenario, in hun volgorde. Daarna de casus zoals die is naast de casus met die stappen: kopieën, bevindingen op deze dag, en hoe ver en hoe laat een fout komt. De fout begint in het bevolkingsregister, of anders in de bron die het meest wordt gebruikt.',
    en: 'The steps of the scenario, in their order. Then the case as it is beside the case with those steps: copies, findings on this day, and how far and how late an error comes. The error begins in the population register, or else in the source that is used most.',
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
      return `“${name}” bestaat uit ${telt(told.rows.length, 'stap', 'stappen')} en raakt ${telt(fact(told, 'objects'), 'object', 'objecten')}${goneNl(fact(told, 'removed'))}.${effectsNl(told)}`;
    },
    en: (told) => {
      const name = told.name('scenarios', told.chosen.scenario);
      if (told.rows.length === 0) return `“${name}” has no steps.`;
      return `“${name}” has ${counts(told.rows.length, 'step', 'steps')} and touches ${counts(fact(told, 'objects'), 'object', 'objects')}${goneEn(fact(told, 'removed'))}.${effectsEn(told)}`;
    },
  },
});

/** The steps, and what they do where that can be worked out. */
export const Q22: Question = {
  ...STEPS,
  find: async (asked) => {
    const found = await STEPS.find(asked);
    const { scenario } = asked.chosen;
    if (!asked.scenario || !scenario || found.rows.length === 0) return found;
    return { ...found, facts: { ...found.facts, ...effectFacts(await asked.scenario(scenario, asked.day)) } };
  },
};

const MEASURES: Readonly<Record<string, (measures: Measures) => number | null>> = {
  copies: ({ copies }) => copies,
  findings: ({ findings }) => Object.values(findings).reduce((sum, count) => sum + count, 0),
  reached: ({ reached }) => reached,
  last: ({ lastArrivalHours }) => lastArrivalHours,
};

function effectFacts({ before, after }: Effects): Record<string, AskCell> {
  const facts = Object.entries(MEASURES).flatMap(([name, of]) => [[`${name}_before`, of(before)] as const, [`${name}_after`, of(after)] as const]);
  return Object.fromEntries(facts);
}

function effectsNl({ facts = {} }: Told): string {
  if (typeof facts.copies_before !== 'number') return '';
  const from = (name: string, what: string) => change(facts, name, what, { from: 'van', to: 'naar', stays: 'blijft' });
  const last = hoursChange(facts, 'nl');
  return ` ${from('copies', 'Het aantal kopieën')} ${from('findings', 'Het aantal bevindingen')} ${from('reached', 'Het aantal datasets dat een fout krijgt')}${last}`.trimEnd();
}

function effectsEn({ facts = {} }: Told): string {
  if (typeof facts.copies_before !== 'number') return '';
  const from = (name: string, what: string) => change(facts, name, what, { from: 'from', to: 'to', stays: 'stays' });
  const last = hoursChange(facts, 'en');
  return ` ${from('copies', 'The number of copies')} ${from('findings', 'The number of findings')} ${from('reached', 'The number of datasets that get an error')}${last}`.trimEnd();
}

type Facts = Readonly<Record<string, AskCell>>;

/** "Het aantal kopieën gaat van 13 naar 11." '' where a number is not known. */
function change(facts: Facts, name: string, what: string, words: { readonly from: string; readonly to: string; readonly stays: string }): string {
  const [before, after] = [facts[`${name}_before`], facts[`${name}_after`]];
  if (typeof before !== 'number' || typeof after !== 'number') return '';
  if (before === after) return `${what} ${words.stays} ${after}.`;
  return `${what} ${words.from === 'van' ? 'gaat' : 'goes'} ${words.from} ${before} ${words.to} ${after}.`;
}

function hoursChange({ last_before: before, last_after: after }: Facts, language: Language): string {
  if (typeof before !== 'number' || typeof after !== 'number') return '';
  const [was, is] = [aboutHoursIn(language, before), aboutHoursIn(language, after)];
  if (language === 'nl')
    return was === is ? ` De laatste krijgt de fout na ${is}, net als nu.` : ` De laatste krijgt de fout na ${is}; nu is dat ${was}.`;
  return was === is ? ` The last gets the error after ${is}, as now.` : ` The last gets the error after ${is}; now that is ${was}.`;
}

function goneNl(removed: number): string {
  return removed === 0 ? '' : `; ${agree(removed, 'er vervalt', 'er vervallen')} ${telt(removed, 'object', 'objecten')}`;
}

function goneEn(removed: number): string {
  return removed === 0 ? '' : `; ${counts(removed, 'object is removed', 'objects are removed')}`;
}

export const Q23: Question = {
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
  find: async ({ travel, chosen, day }) => {
    const { flows } = processOf(await travel(), chosen.process ?? '', day);
    const rows = [...flows].sort(byStep).map((flow) => ({
      step: flow.processStep,
      exchange: flow.id,
      from_system: flow.fromSystemId,
      to_system: flow.toSystemId,
      standard: flow.standardId,
      mode: flow.mode,
      activity: flow.activityId,
    }));
    return { rows, facts: { steps: distinct(rows, 'step'), manual: having(rows, 'mode', 'manual') } };
  },
  say: {
    nl: (told) => {
      const n = told.rows.length;
      if (n === 0) return `Op ${dag(told.day)} loopt er geen uitwisseling voor het proces “${told.chosen.process}”.`;
      const manual = fact(told, 'manual');
      return `Op ${dag(told.day)} ${agree(n, 'loopt', 'lopen')} er bij ons ${telt(n, 'uitwisseling', 'uitwisselingen')} voor het proces ${processName(told, 'nl')}, met ${telt(fact(told, 'steps'), 'benoemde stap', 'benoemde stappen')}; ${deel(manual, n, { one: 'gaat met de hand', many: 'gaan met de hand', none: 'gaat niet met de hand' })}.`;
    },
    en: (told) => {
      const n = told.rows.length;
      if (n === 0) return `On ${onDay(told.day)}, no exchange runs for the process “${told.chosen.process}”.`;
      const manual = fact(told, 'manual');
      return `On ${onDay(told.day)}, ${counts(n, 'exchange runs', 'exchanges run')} here for the process ${processName(told, 'en')}, with ${counts(fact(told, 'steps'), 'named step', 'named steps')}; ${part(manual, n, { one: 'goes by hand', many: 'go by hand', none: 'does not go by hand' })}.`;
    },
  },
  completedBy: {
    nl: 'Bij Register, Vergelijken legt u er een andere gemeente naast.',
    en: 'In Register, Compare you can put another municipality beside it.',
  },
};

/** By the text of the step, those without one last. */
function byStep(one: TravelExchange, other: TravelExchange): number {
  const [a, b] = [one.processStep, other.processStep];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The names of the processing activities that the process is made of, with its key between brackets: the key alone says little. */
function processName({ rows, name, chosen }: Told, language: Language): string {
  const ids = [...new Set(rows.map((row) => row.activity ?? null))].filter((id) => id !== null);
  const names = ids.map((id) => `“${name('processing_activities', id)}”`);
  return names.length === 0 ? `“${chosen.process}”` : `${enumerated(language, names, 2)} (${chosen.process})`;
}
