// Q26: what depends on a supplier? Q28: which systems are hubs, and what stops if one stops?
import type { Travel } from '../../model/travel.ts';
import { findHubs } from '../../trace/hubs.ts';
import { whatStops } from '../../trace/stops.ts';
import { ofSupplier } from '../../trace/supplier.ts';
import { EXCHANGES, ORGANISATION, plain, refs, SYSTEM, UNIT } from '../columns.ts';
import { fact, factText } from '../facts.ts';
import type { Question } from '../question.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q26: Question = {
  id: 'Q26',
  audience: 'informatiebeheer',
  wording: { nl: 'Wat hangt af van {supplier}?', en: 'What depends on {supplier}?' },
  how: {
    nl: 'Systemen die deze partij levert of zelf heeft, met hun datasets, en de uitwisselingen die op deze dag van, naar of via zo’n systeem lopen.',
    en: 'Systems that this party supplies or runs, with their datasets, and the exchanges in force on this day from, to or through such a system.',
  },
  parameters: [
    {
      name: 'supplier',
      kind: 'ref',
      sheet: 'organisations',
      label: { nl: 'Leverancier', en: 'Supplier' },
      fallback: `select o.id as value from organisations o
order by (select count(*) from systems s where s.supplier_id = o.id) desc, (o.kind = 'leverancier') desc nulls last, o.is_own nulls last, o.id limit 1`,
    },
  ],
  needs: ['organisations', 'systems'],
  columns: [
    SYSTEM,
    ORGANISATION,
    UNIT,
    plain('is_supplied', 'truth', 'Levert het', 'Supplies it'),
    plain('is_run', 'truth', 'Heeft het zelf', 'Runs it'),
    refs('datasets', 'datasets', 'Datasets', 'Datasets'),
    EXCHANGES,
  ],
  find: async ({ travel, chosen, day }) => {
    const rows = await travel();
    const outcome = ofSupplier(rows, chosen.supplier ?? '', day);
    if ('problem' in outcome) return { rows: [] };
    const { systems, stops, unitIds } = outcome.answer;
    const stopped = new Set(stops.stopped);
    const flows = rows.exchanges.filter(({ id }) => stopped.has(id));
    return {
      rows: systems.map((one) => ({
        system: one.systemId,
        organisation: one.organisationId,
        unit: one.unitId,
        is_supplied: one.isSupplied,
        is_run: one.isRun,
        datasets: rows.datasets.filter(({ systemId }) => systemId === one.systemId).map(({ id }) => id),
        exchanges: flows.filter((flow) => [flow.fromSystemId, flow.toSystemId, flow.viaSystemId].includes(one.systemId)).map(({ id }) => id),
      })),
      facts: { flows: stops.stopped.length, datasets: stops.lost.length, units: unitIds.length, dry: stops.dry.length },
    };
  },
  say: {
    nl: (told) => {
      const name = told.name('organisations', told.chosen.supplier);
      if (told.rows.length === 0) return `Geen systeem hangt af van “${name}”.`;
      return `${telt(told.rows.length, 'systeem hangt', 'systemen hangen')} op ${dag(told.day)} af van “${name}”, met ${telt(fact(told, 'datasets'), 'dataset', 'datasets')} en ${telt(fact(told, 'flows'), 'uitwisseling', 'uitwisselingen')}. Valt alles uit, dan ${dryNl(fact(told, 'dry'))}.`;
    },
    en: (told) => {
      const name = told.name('organisations', told.chosen.supplier);
      if (told.rows.length === 0) return `No system depends on “${name}”.`;
      return `On ${onDay(told.day)}, ${counts(told.rows.length, 'system depends', 'systems depend')} on “${name}”, with ${counts(fact(told, 'datasets'), 'dataset', 'datasets')} and ${counts(fact(told, 'flows'), 'exchange', 'exchanges')}. If all of it fails, ${dryEn(fact(told, 'dry'))}.`;
    },
  },
};

function dryNl(n: number): string {
  return n === 0
    ? 'krijgt elke andere dataset nog gegevens'
    : `${agree(n, 'krijgt', 'krijgen')} ${telt(n, 'andere dataset', 'andere datasets')} niets nieuws meer`;
}

function dryEn(n: number): string {
  return n === 0 ? 'every other dataset still gets data' : `${counts(n, 'other dataset gets', 'other datasets get')} nothing new any more`;
}

/** Departments of the systems at an end of these exchanges, or with these datasets. */
function unitsOf({ systems, datasets, exchanges }: Travel, flowIds: readonly string[], datasetIds: readonly string[]): string[] {
  const flows = new Set(flowIds);
  const held = new Set(datasetIds);
  const touched = new Set([
    ...exchanges.filter(({ id }) => flows.has(id)).flatMap((flow) => [flow.fromSystemId, flow.toSystemId]),
    ...datasets.filter(({ id }) => held.has(id)).map(({ systemId }) => systemId),
  ]);
  const units = systems.flatMap(({ id, unitId }) => (unitId !== null && touched.has(id) ? [unitId] : []));
  return [...new Set(units)].sort();
}

/** So many hubs are shown with what stops. */
const MOST = 20;

export const Q28: Question = {
  id: 'Q28',
  audience: 'informatiebeheer',
  wording: { nl: 'Welke systemen zijn knooppunten, en wat stopt er als er een stopt?', en: 'Which systems are hubs; what stops if one stops?' },
  how: {
    nl: `De ${MOST} systemen met de meeste uitwisselingen die op deze dag lopen: van, naar of via het systeem. Wat stopt: die uitwisselingen; en datasets elders die dan van geen enkele bron meer iets nieuws krijgen.`,
    en: `The ${MOST} systems with the most exchanges in force on this day: from, to or through the system. What stops: those exchanges; and datasets elsewhere that then get nothing new from any source.`,
  },
  parameters: [],
  needs: ['exchanges'],
  columns: [
    SYSTEM,
    ORGANISATION,
    plain('flows', 'number', 'Uitwisselingen', 'Exchanges'),
    plain('neighbours', 'number', 'Andere systemen', 'Other systems'),
    plain('between', 'number', 'Ligt op de weg tussen', 'Lies on ways between'),
    refs('dry', 'datasets', 'Krijgen niets nieuws meer', 'Get nothing new any more'),
    refs('units', 'units', 'Afdelingen die het merken', 'Departments that notice'),
    refs('exchanges', 'exchanges', 'Uitwisselingen die stoppen', 'Exchanges that stop'),
  ],
  find: async ({ travel, day }) => {
    const known = await travel();
    const hubs = findHubs(known, day);
    const rows = hubs.slice(0, MOST).map((hub) => {
      const outcome = whatStops(known, [hub.systemId], day);
      const stops = 'answer' in outcome ? outcome.answer : null;
      return {
        system: hub.systemId,
        organisation: hub.organisationId,
        flows: hub.incoming.length + hub.outgoing.length + hub.through.length,
        neighbours: hub.neighbours,
        between: Math.round(hub.between * 100) / 100,
        dry: [...(stops?.dry ?? [])],
        units: unitsOf(known, stops?.stopped ?? [], stops?.dry ?? []),
        exchanges: [...(stops?.stopped ?? [])],
      };
    });
    return { rows, facts: { all: hubs.length, first: rows[0]?.system ?? null, flows: rows[0]?.flows ?? 0, dry: rows[0]?.dry.length ?? 0 } };
  },
  say: {
    nl: (told) => {
      const first = factText(told, 'first');
      if (first === null) return `Op ${dag(told.day)} heeft geen enkel systeem een uitwisseling.`;
      return `Op ${dag(told.day)} ${agree(fact(told, 'all'), 'heeft', 'hebben')} ${telt(fact(told, 'all'), 'systeem', 'systemen')} uitwisselingen. Het grootste knooppunt is “${told.name('systems', first)}”, met ${telt(fact(told, 'flows'), 'uitwisseling', 'uitwisselingen')}. Stopt dat, dan ${dryNl(fact(told, 'dry'))}.`;
    },
    en: (told) => {
      const first = factText(told, 'first');
      if (first === null) return `On ${onDay(told.day)}, no system has an exchange.`;
      return `On ${onDay(told.day)}, ${counts(fact(told, 'all'), 'system has', 'systems have')} exchanges. The largest hub is “${told.name('systems', first)}”, with ${counts(fact(told, 'flows'), 'exchange', 'exchanges')}. If it stops, ${dryEn(fact(told, 'dry'))}.`;
    },
  },
};
