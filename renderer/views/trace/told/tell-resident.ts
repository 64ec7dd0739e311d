// What travels about people of some groups, told.
import type { ResidentAnswer } from '../../../trace/resident.ts';
import { group, type Names, type Telling, telling } from './telling.ts';

export function tellResident(names: Names, answer: ResidentAnswer): Telling {
  const { resident: words } = names.words;
  const people = names.quoted('subject', answer.subjectIds);
  const isBare = answer.datasetIds.length + answer.exchangeIds.length === 0;
  const leaving = new Set(answer.leavingIds);
  return telling({
    sentences: [
      isBare ? words.none(people) : words.sentence(people, answer.datasetIds.length, answer.exchangeIds.length, answer.leavingIds.length),
      words.unsaid(answer.unsaid.exchangeIds.length),
    ],
    groups: [
      group(
        'parties',
        words.parties,
        answer.parties.map((one) =>
          names.item(
            'organisation',
            one.organisationId,
            [one.isOwn ? words.own : '', words.has(one.datasetIds.length, one.receives.length, one.sends.length)].filter(Boolean).join(' · '),
          ),
        ),
      ),
      group('purposes', words.purposes, purposeItems(names, answer)),
      group('categories', words.categories, categoryItems(names, answer)),
      group(
        'leaving',
        words.leaving,
        answer.leavingIds.map((id) => names.flow(id)),
      ),
      group(
        'within',
        words.within,
        answer.exchangeIds.filter((id) => !leaving.has(id)).map((id) => names.flow(id)),
        { isFolded: true },
      ),
      group(
        'datasets',
        words.datasets,
        answer.datasetIds.map((id) => names.dataset(id)),
        { isFolded: true },
      ),
      group(
        'unsaid',
        words.unsaidTitle,
        [...answer.unsaid.exchangeIds.map((id) => names.flow(id)), ...answer.unsaid.datasetIds.map((id) => names.dataset(id))],
        { isFolded: true },
      ),
    ],
    warnings: answer.warnings,
    rows: answer.rows,
  });
}

function purposeItems(names: Names, { purposes }: ResidentAnswer) {
  const { resident: words, leak } = names.words;
  return purposes.map(({ purposeId, exchangeIds, datasetIds }) => {
    const rows = [...exchangeIds.map((id) => ({ sheet: 'exchanges' as const, id })), ...datasetIds.map((id) => ({ sheet: 'datasets' as const, id }))];
    const item = names.item('purpose', purposeId, leak.spread(datasetIds.length, exchangeIds.length), [], rows);
    return purposeId === null ? { ...item, name: words.noPurpose } : item;
  });
}

/** Each kind of data leads to the datasets and flows about these people that hold it. */
function categoryItems(names: Names, { categoryIds, datasetIds, exchangeIds }: ResidentAnswer) {
  const [datasets, flows] = [new Set(datasetIds), new Set(exchangeIds)];
  return categoryIds.map((categoryId) => {
    const holds = (row: { readonly categoryIds: readonly string[] }) => row.categoryIds.includes(categoryId);
    const held = names.travel.datasets.filter((row) => datasets.has(row.id) && holds(row));
    const sent = names.travel.exchanges.filter((row) => flows.has(row.id) && holds(row));
    const rows = [...held.map(({ id }) => ({ sheet: 'datasets' as const, id })), ...sent.map(({ id }) => ({ sheet: 'exchanges' as const, id }))];
    return names.item('category', categoryId, names.words.leak.spread(held.length, sent.length), [], rows);
  });
}
