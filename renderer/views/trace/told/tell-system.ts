// A system that leaks or stops, and all that one supplier holds up, told.
import type { RowRef } from '../../../model/travel.ts';
import type { Leak, TouchedParty } from '../../../trace/leak.ts';
import type { WhatStops } from '../../../trace/stops.ts';
import type { SupplierAnswer } from '../../../trace/supplier.ts';
import { group, type MarkName, type Names, type Telling, type ToldGroup, telling } from './telling.ts';

const SPECIAL = new Set(['special', 'criminal']);

/** What holds and brings a category or group of people, as rows. */
function carriers({ datasetIds, exchangeIds }: { readonly datasetIds: readonly string[]; readonly exchangeIds: readonly string[] }): RowRef[] {
  return [...datasetIds.map((id) => ({ sheet: 'datasets' as const, id })), ...exchangeIds.map((id) => ({ sheet: 'exchanges' as const, id }))];
}

export function tellLeak(names: Names, leak: Leak): Telling {
  const { leak: words } = names.words;
  const name = names.of('system', leak.systemId);
  const [categories, subjects] = [leak.categories, leak.subjects];
  const isBare = categories.length + subjects.length + leak.datasetIds.length + leak.directOrganisationIds.length === 0;
  const marked = (mark: MarkName, is: boolean): readonly MarkName[] => (is ? [mark] : []);
  const spread = (one: { readonly datasetIds: readonly string[]; readonly exchangeIds: readonly string[] }) =>
    words.spread(one.datasetIds.length, one.exchangeIds.length);
  const flows = (key: 'stored' | 'seen' | 'passing' | 'leaving') =>
    group(
      key,
      words[key],
      leak[key].map((id) => names.flow(id)),
      { isFolded: true },
    );
  return telling({
    sentences: [
      isBare ? words.none(name) : words.sentence(name, categories.length, subjects.length, leak.directOrganisationIds.length),
      words.special(categories.filter(({ privacyClass }) => SPECIAL.has(privacyClass ?? '')).length),
    ],
    groups: [
      group(
        'categories',
        words.categories,
        categories.map((one) =>
          names.item('category', one.categoryId, spread(one), marked('special', SPECIAL.has(one.privacyClass ?? '')), carriers(one)),
        ),
      ),
      group(
        'subjects',
        words.subjects,
        subjects.map((one) => names.item('subject', one.subjectId, spread(one), marked('vulnerable', one.isVulnerable === true), carriers(one))),
      ),
      group(
        'direct',
        words.direct,
        leak.directOrganisationIds.map((id) => names.item('organisation', id)),
      ),
      group(
        'datasets',
        words.datasets,
        leak.datasetIds.map((id) => names.item('dataset', id)),
      ),
      flows('stored'),
      flows('seen'),
      flows('passing'),
      flows('leaving'),
      parties(names, 'upstream', leak.upstream),
      parties(names, 'downstream', leak.downstream),
    ],
    warnings: leak.warnings,
    rows: leak.rows,
  });
}

function parties(names: Names, key: 'upstream' | 'downstream', touched: readonly TouchedParty[]): ToldGroup {
  const { leak: words } = names.words;
  const items = touched.map(({ organisationId, steps }) => names.item('organisation', organisationId, words.away(steps)));
  return group(key, words[key], items, { isFolded: true });
}

export function tellStops(names: Names, stops: WhatStops): Telling {
  const { stops: words } = names.words;
  const name = stops.systemIds.map((id) => names.of('system', id)).join(', ');
  const isBare = stops.stopped.length + stops.dry.length + stops.thinner.length + stops.lost.length === 0;
  return telling({
    sentences: [isBare ? words.none(name) : words.sentence(name, stops.stopped.length, stops.dry.length)],
    groups: stopGroups(names, stops),
    warnings: stops.warnings,
    rows: stops.rows,
  });
}

function stopGroups(names: Names, stops: WhatStops): ToldGroup[] {
  const { stops: words } = names.words;
  const flows = (key: 'stopped' | 'stale') =>
    group(
      key,
      words[key],
      stops[key].map((id) => names.flow(id)),
    );
  const datasets = (key: 'lost' | 'dry' | 'thinner') =>
    group(
      key,
      words[key],
      stops[key].map((id) => names.dataset(id)),
    );
  return [
    datasets('dry'),
    datasets('thinner'),
    flows('stopped'),
    flows('stale'),
    datasets('lost'),
    group(
      'units',
      words.units,
      stops.unitIds.map((id) => names.item('unit', id)),
    ),
    group(
      'organisations',
      words.organisations,
      stops.organisationIds.map((id) => names.item('organisation', id)),
    ),
  ];
}

export function tellSupplier(names: Names, answer: SupplierAnswer): Telling {
  const { supplier: words } = names.words;
  const name = names.of('organisation', answer.supplierId);
  const how = (is: boolean, word: string) => (is ? word : '');
  return telling({
    sentences: [
      answer.systems.length === 0
        ? words.none(name)
        : words.sentence(name, answer.systems.length, answer.unitIds.length, answer.stops.stopped.length),
    ],
    groups: [
      group(
        'systems',
        words.systems,
        answer.systems.map((one) => {
          const owner = one.organisationId === null ? '' : names.of('organisation', one.organisationId);
          const unit = one.unitId === null ? '' : names.of('unit', one.unitId);
          const note = [owner, unit, how(one.isSupplied, words.supplied), how(one.isRun, words.run)].filter(Boolean).join(' · ');
          return names.item('system', one.systemId, note);
        }),
      ),
      group(
        'own units',
        words.units,
        answer.unitIds.map((id) => names.item('unit', id)),
      ),
      ...(answer.systems.length === 0 ? [] : stopGroups(names, answer.stops).filter(({ key }) => key !== 'units')),
    ],
    warnings: answer.stops.warnings,
    rows: answer.rows,
  });
}
