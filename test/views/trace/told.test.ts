// What is told of an answer: is every row there once, does it lead to its row, and do the sentences count right?
import { beforeAll, describe, expect, it, test } from 'vitest';
import { askTravel } from '../../../renderer/db/questions/travel.ts';
import type { Travel } from '../../../renderer/model/travel.ts';
import { answerAsked } from '../../../renderer/trace/asked.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { tellError } from '../../../renderer/views/trace/told/tell-error.ts';
import { tellResident } from '../../../renderer/views/trace/told/tell-resident.ts';
import { tellBackward, tellHubs, tellReach } from '../../../renderer/views/trace/told/tell-roads.ts';
import { tellLeak, tellStops, tellSupplier } from '../../../renderer/views/trace/told/tell-system.ts';
import { Names, type Telling } from '../../../renderer/views/trace/told/telling.ts';
import { tellingTable } from '../../../renderer/views/trace/told/telling-table.ts';
import { anyCase, SEEDS } from '../../support/any-case.ts';
import { travelFrom, travelOf } from '../../support/any-travel.ts';
import { lindehavenEngine } from '../../support/engine.ts';

const DAY = '2020-07-01';
const WORDS = { nl, en } as const;
const BROKEN = /undefined|NaN|\[object|null|“”/;

let lindehaven: Travel;
beforeAll(async () => {
  lindehaven = await askTravel(await lindehavenEngine());
});

const itemsOf = (telling: Telling, key: string) => telling.groups.find((group) => group.key === key)?.items ?? [];

describe('the error in ADR of ds-brp', () => {
  const question = { datasetId: 'ds-brp', categoryId: 'ADR', subjectId: null, day: DAY };

  test.each(['nl', 'en'] as const)('is told whole, %s', (language) => {
    const outcome = answerAsked<'error'>(lindehaven, { kind: 'error', question });
    if (!('answer' in outcome)) throw new Error('no answer');
    const { answer } = outcome;
    const telling = tellError(new Names(lindehaven, WORDS[language]), answer);
    expect(itemsOf(telling, 'arrivals').map(({ rows }) => rows)).toEqual(
      answer.arrivals.map(({ datasetId }) => [{ sheet: 'datasets', id: datasetId }]),
    );
    expect(itemsOf(telling, 'live')).toHaveLength(answer.live.length);
    expect(itemsOf(telling, 'cannot').length + itemsOf(telling, 'can').length).toBe(answer.reportBack.length);
    expect(itemsOf(telling, 'told')).toHaveLength(answer.recipients.length);
    expect(telling.sentences[0]).toContain(String(answer.arrivals.length));
    const stuck = answer.arrivals.filter(({ isCorrected }) => !isCorrected).length;
    expect(itemsOf(telling, 'arrivals').filter(({ marks }) => marks.includes('stays'))).toHaveLength(stuck);
    expect(telling.sentences[1]).toContain(String(stuck));
  });
});

it('says that an error stays where it goes nowhere', () => {
  const travel = travelOf({
    datasets: [{ ...lindehaven.datasets[0], id: 'd', title: 'Alleen', categoryIds: ['A'], derivedFromIds: [], copyOfId: null } as never],
  });
  const outcome = answerAsked<'error'>(travel, { kind: 'error', question: { datasetId: 'd', categoryId: 'A', subjectId: null, day: null } });
  if (!('answer' in outcome)) throw new Error('no answer');
  const telling = tellError(new Names(travel, nl), outcome.answer);
  expect(telling.sentences[0]).toBe('Een fout in “A” van “Alleen” blijft hier.');
  expect(telling.groups).toEqual([]);
});

/** Every telling that a case can give. */
function everyTelling(travel: Travel, names: Names, day: string | null): Telling[] {
  const told: Telling[] = [];
  const add = <T>(outcome: { readonly answer: T } | { readonly problem: unknown }, tell: (names: Names, answer: T) => Telling) => {
    if ('answer' in outcome) told.push(tell(names, outcome.answer));
  };
  for (const { id } of travel.systems.slice(0, 4)) {
    add(answerAsked<'leak'>(travel, { kind: 'leak', systemId: id, day }), tellLeak);
    add(answerAsked<'stops'>(travel, { kind: 'stops', systemId: id, day }), tellStops);
    add(answerAsked<'backward'>(travel, { kind: 'backward', question: { id, categoryId: null, day } }), tellBackward);
  }
  for (const { id } of travel.exchanges.slice(0, 4))
    add(answerAsked<'reach'>(travel, { kind: 'reach', question: { exchangeId: id, hops: 3, day } }), tellReach);
  for (const { id } of travel.organisations.slice(0, 3))
    add(answerAsked<'supplier'>(travel, { kind: 'supplier', organisationId: id, day }), tellSupplier);
  for (const { id } of travel.subjects.slice(0, 3)) add(answerAsked<'resident'>(travel, { kind: 'resident', subjectIds: [id], day }), tellResident);
  add(answerAsked<'hubs'>(travel, { kind: 'hubs', day }), tellHubs);
  return told;
}

describe('every answer', () => {
  test.each(['nl', 'en'] as const)('is told in whole sentences, with rows that lead somewhere, %s', (language) => {
    const cases = [lindehaven, ...SEEDS.slice(0, 25).map((seed) => travelFrom(anyCase(seed).records))];
    let count = 0;
    for (const travel of cases) {
      const names = new Names(travel, WORDS[language]);
      for (const telling of [...everyTelling(travel, names, DAY), ...everyTelling(travel, names, null)]) {
        count += 1;
        expect(telling.sentences.length).toBeGreaterThan(0);
        for (const sentence of telling.sentences) {
          expect(sentence).not.toMatch(BROKEN);
          expect(sentence).toMatch(/[.]$/);
        }
        for (const { items } of telling.groups) {
          expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
          for (const item of items) expect(`${item.name} ${item.note}`).not.toMatch(BROKEN);
        }
        const table = tellingTable(telling, 'x', WORDS[language]);
        expect(table.lines).toHaveLength(telling.groups.flatMap(({ items }) => items).length);
        expect(table.lines.every((line) => line.length === table.header.length)).toBe(true);
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  it('puts each hop of a reach in its own group, and marks a change of purpose', () => {
    const exchange = lindehaven.exchanges.find(({ sourceDatasetId }) => sourceDatasetId === 'ds-brp');
    const outcome = answerAsked<'reach'>(lindehaven, { kind: 'reach', question: { exchangeId: exchange?.id ?? '', hops: 3, day: DAY } });
    if (!('answer' in outcome)) throw new Error('no answer');
    const telling = tellReach(new Names(lindehaven, nl), outcome.answer);
    const told = telling.groups.filter(({ key }) => key.startsWith('hop')).flatMap(({ key, items }) => items.map((item) => [key, item] as const));
    expect(told.map(([key, { rows }]) => `${key} ${rows[0]?.id}`)).toEqual(
      outcome.answer.flows.map(({ hop, exchangeId }) => `hop ${hop} ${exchangeId}`),
    );
    expect(told.filter(([, { marks }]) => marks.includes('purpose'))).toHaveLength(
      outcome.answer.flows.filter(({ isOtherPurpose }) => isOtherPurpose).length,
    );
  });
});
