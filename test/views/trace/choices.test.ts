// What can be chosen in a question, and which inquiry a choice is.
import { beforeAll, expect, it } from 'vitest';
import { askTravel } from '../../../renderer/db/questions/travel.ts';
import type { Travel } from '../../../renderer/model/travel.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { categoriesOf, choicesOf, found } from '../../../renderer/views/trace/choices.ts';
import { inquiryAbout } from '../../../renderer/views/trace/inquiry-about.ts';
import { Names } from '../../../renderer/views/trace/told/telling.ts';
import { travelDataset, travelFlow, travelOf } from '../../support/any-travel.ts';
import { lindehavenEngine } from '../../support/engine.ts';

let travel: Travel;
beforeAll(async () => {
  travel = await askTravel(await lindehavenEngine());
});

it('lists everything of a kind and finds it by name, place or id', () => {
  const choices = choicesOf(new Names(travel, nl), 'dataset');
  expect(choices).toHaveLength(travel.datasets.length);
  expect(found(choices, 'ds-brp').map(({ id }) => id)).toContain('ds-brp');
  expect(found(choices, 'personen basisregistratie')[0]?.id).toBe('ds-brp');
  expect(found(choices, 'zzzz')).toEqual([]);
  expect(choicesOf(new Names(travel, nl), 'start')).toHaveLength(travel.datasets.length + travel.exchanges.length);
});

it('offers the kinds of data that a dataset holds or sends, and all of them when it says nothing', () => {
  const told = travelOf({
    datasets: [travelDataset('d1', { categoryIds: ['A'] }), travelDataset('d2', { categoryIds: [] }), travelDataset('d3', { categoryIds: [] })],
    exchanges: [travelFlow('e1', 'd1', 'd2', null, { categoryIds: ['B', 'A'] })],
  });
  expect(categoriesOf(told, 'd1')).toEqual({ ids: ['A', 'B'], isOwn: true });
  expect(categoriesOf(told, 'd3')).toEqual({ ids: ['A', 'B'], isOwn: false });
  expect(categoriesOf(travelOf({}), 'd9')).toEqual({ ids: [], isOwn: false });
});

it('makes a choice into an inquiry; an error asks for its kind of data first', () => {
  const told = travelOf({ datasets: [travelDataset('d1', { categoryIds: ['A'] }), travelDataset('d2', { categoryIds: ['A', 'B'] })] });
  expect(inquiryAbout(told, 'error', 'd1')).toEqual({ kind: 'error', datasetId: 'd1', categoryId: 'A', subjectId: null, until: null });
  expect(inquiryAbout(told, 'error', 'd2')).toEqual({ kind: 'choose', about: 'error', id: 'd2' });
  expect(inquiryAbout(told, 'stops', 's')).toEqual({ kind: 'stops', systemId: 's' });
  expect(inquiryAbout(travel, 'story', travel.exchanges[0]?.id ?? '')).toMatchObject({ kind: 'story', start: { kind: 'exchange' } });
});
