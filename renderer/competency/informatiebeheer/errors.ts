// Q4: who gets an error, in which order, how fast? Q5: where does a correction not arrive, and who cannot report back? The error trace of domain.md section 4.

import { plain, ref, refs, word } from '../columns.ts';
import { categoryParameter, datasetParameter, traced } from '../error-trace.ts';
import { distinct, fact, having } from '../facts.ts';
import type { Question } from '../question.ts';
import { aboutHoursIn, agree, counts, telt } from '../sentence.ts';

const WHAT = word('kind', 'Hoe', 'How', {
  stored: { nl: 'wordt opgeslagen', en: 'is stored' },
  live: { nl: 'wordt rechtstreeks gelezen', en: 'is read live' },
});

export const Q4: Question = {
  id: 'Q4',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Als {category} in {dataset} fout is: welke systemen en partners krijgen de fout, in welke volgorde, en hoe snel?',
    en: 'If {category} in {dataset} is wrong: which systems and partners get the error, in which order, how fast?',
  },
  how: {
    nl: 'De fout volgt de uitwisselingen van deze dag die dit gegeven bevatten, en wat van een dataset is afgeleid. De vroegste aankomst telt. Dit is het ergste geval: iemand die in alle groepen zit.',
    en: 'The error follows the exchanges of this day that carry this data, and what is derived from a dataset. The earliest arrival counts. This is the worst case: a person in all groups.',
  },
  parameters: [datasetParameter(), categoryParameter()],
  needs: ['datasets', 'exchanges'],
  columns: [
    plain('order', 'number', 'Volgorde', 'Order'),
    plain('hours', 'hours', 'Na', 'After'),
    WHAT,
    ref('dataset', 'datasets', 'Dataset', 'Dataset'),
    ref('system', 'systems', 'Systeem', 'System'),
    ref('organisation', 'organisations', 'Organisatie', 'Organisation'),
    ref('exchange', 'exchanges', 'Uitwisseling', 'Exchange'),
    plain('is_corrected', 'truth', 'Correctie komt vanzelf', 'Corrected automatically'),
  ],
  find: async (asked) => {
    const trace = await traced(asked);
    if (!trace) return { rows: [] };
    const stored = trace.arrivals.map((arrival) => ({
      hours: arrival.hours,
      soonest: arrival.notBeforeHours,
      kind: 'stored',
      dataset: arrival.datasetId,
      system: arrival.systemId,
      organisation: arrival.organisationId,
      exchange: arrival.viaKind === 'exchange' ? arrival.via : null,
      is_corrected: arrival.isCorrected,
    }));
    const live = trace.live.map((reader) => ({
      hours: reader.hours,
      soonest: reader.notBeforeHours,
      kind: 'live',
      dataset: reader.datasetId,
      system: reader.systemId,
      organisation: reader.organisationId,
      exchange: reader.exchangeId,
      is_corrected: reader.isCorrected,
    }));
    const rows = [...stored, ...live]
      .sort((a, b) => (a.hours ?? Infinity) - (b.hours ?? Infinity) || a.soonest - b.soonest || (String(a.dataset) < String(b.dataset) ? -1 : 1))
      .map((row, index) => ({ ...row, order: index + 1 }));
    const known = rows.flatMap(({ hours }) => (hours === null ? [] : [hours]));
    return {
      rows,
      facts: {
        stored: stored.length,
        live: live.length,
        organisations: distinct(rows, 'organisation'),
        last: known.length === 0 ? null : Math.max(...known),
        uncorrected: rows.length - having(rows, 'is_corrected', true),
      },
    };
  },
  say: {
    nl: (told) => {
      const [stored, live, last] = [fact(told, 'stored'), fact(told, 'live'), told.facts?.last];
      if (told.rows.length === 0) return 'De fout gaat nergens heen.';
      const end = typeof last === 'number' ? ` De laatste krijgt de fout na ${aboutHoursIn('nl', last)}.` : '';
      return `De fout komt terecht in ${telt(stored, 'andere dataset', 'andere datasets')}, en ${telt(live, 'uitwisseling leest', 'uitwisselingen lezen')} hem rechtstreeks; daarbij ${agree(fact(told, 'organisations'), 'is', 'zijn')} ${telt(fact(told, 'organisations'), 'organisatie', 'organisaties')} betrokken.${end} Bij ${fact(told, 'uncorrected')} van de ${told.rows.length} komt een correctie niet vanzelf.`;
    },
    en: (told) => {
      const [stored, live, last] = [fact(told, 'stored'), fact(told, 'live'), told.facts?.last];
      if (told.rows.length === 0) return 'The error goes nowhere.';
      const end = typeof last === 'number' ? ` The last gets the error after ${aboutHoursIn('en', last)}.` : '';
      return `The error reaches ${counts(stored, 'other dataset', 'other datasets')}, and ${counts(live, 'exchange reads', 'exchanges read')} it live; ${counts(fact(told, 'organisations'), 'organisation is', 'organisations are')} involved.${end} In ${fact(told, 'uncorrected')} of ${told.rows.length} a correction does not arrive by itself.`;
    },
  },
};

export const Q5: Question = {
  id: 'Q5',
  audience: 'informatiebeheer',
  wording: {
    nl: 'Waar komt een correctie van {category} in {dataset} niet aan, en wie kan niet terugmelden?',
    en: 'Where does a correction of {category} in {dataset} not arrive, and who cannot report back?',
  },
  how: {
    nl: 'De systemen die een fout krijgen of lezen. Een correctie komt vanzelf aan als zij overal langs automatische uitwisselingen kan. Terugmelden kan een systeem met een terugmelding die dit gegeven bevat en teruggaat op de weg van de fout.',
    en: 'The systems that get or read an error. A correction arrives by itself when it can go over automatic exchanges all the way. A system can report back with a feedback exchange that carries this data back along the way of the error.',
  },
  parameters: [datasetParameter(), categoryParameter()],
  needs: ['datasets', 'exchanges'],
  columns: [
    ref('system', 'systems', 'Systeem', 'System'),
    ref('organisation', 'organisations', 'Organisatie', 'Organisation'),
    plain('is_corrected', 'truth', 'Correctie komt vanzelf', 'Corrected automatically'),
    plain('can_report', 'truth', 'Kan terugmelden', 'Can report back'),
    refs('datasets', 'datasets', 'Datasets zonder correctie', 'Datasets without correction'),
    refs('exchanges', 'exchanges', 'Leest zonder correctie', 'Reads without correction'),
    refs('channels', 'exchanges', 'Terugmelding', 'Feedback'),
  ],
  find: async (asked) => {
    const trace = await traced(asked);
    if (!trace) return { rows: [] };
    const origin = trace.origin.systemId;
    const channels = new Map(trace.reportBack.map((report) => [report.systemId, report.channels]));
    const met = [...trace.arrivals, ...trace.live];
    const systems = [...new Set(met.map(({ systemId }) => systemId))];
    const rows = systems
      .map((system) => {
        const datasets = trace.arrivals.filter((one) => one.systemId === system && !one.isCorrected).map(({ datasetId }) => datasetId);
        const exchanges = trace.live.filter((one) => one.systemId === system && !one.isCorrected).map(({ exchangeId }) => exchangeId);
        const own = system === null ? [] : [...(channels.get(system) ?? [])];
        return {
          system,
          organisation: met.find(({ systemId }) => systemId === system)?.organisationId ?? null,
          is_corrected: datasets.length + exchanges.length === 0,
          can_report: system === origin ? null : own.length > 0,
          datasets,
          exchanges,
          channels: own,
        };
      })
      .filter((row) => !row.is_corrected || row.can_report === false)
      .sort((a, b) => (String(a.system) < String(b.system) ? -1 : 1));
    return { rows, facts: { met: systems.length, uncorrected: having(rows, 'is_corrected', false), silent: having(rows, 'can_report', false) } };
  },
  say: {
    nl: (told) => {
      const [met, uncorrected, silent] = [fact(told, 'met'), fact(told, 'uncorrected'), fact(told, 'silent')];
      if (met === 0) return 'Het gegeven gaat nergens heen, dus een correctie hoeft nergens heen.';
      return `${telt(met, 'systeem krijgt of leest', 'systemen krijgen of lezen')} het gegeven. Bij ${telt(uncorrected, 'systeem', 'systemen')} komt een correctie niet of niet overal vanzelf aan. ${silent === 0 ? 'Elk systeem kan' : telt(silent, 'systeem kan', 'systemen kunnen')} ${silent === 0 ? 'terugmelden' : 'niet terugmelden'}.`;
    },
    en: (told) => {
      const [met, uncorrected, silent] = [fact(told, 'met'), fact(told, 'uncorrected'), fact(told, 'silent')];
      if (met === 0) return 'The data goes nowhere, so a correction need not go anywhere.';
      return `${counts(met, 'system gets or reads', 'systems get or read')} the data. In ${counts(uncorrected, 'system', 'systems')} a correction does not arrive everywhere by itself. ${silent === 0 ? 'Each system can report back' : `${counts(silent, 'system', 'systems')} cannot report back`}.`;
    },
  },
};
