// Generated cases with annotations, decisions, signals in words and scenarios besides: dangling ids, missing days, hostile texts.
import { newRow } from '../../renderer/ingest/row.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { type AnyCase, type Random, randomFrom } from '../support/any-case.ts';

const DAYS = [null, '2019-12-31', '2020-02-29', '2020-06-30', '2020-07-01', '2020-07-02', '2021-01-01', '0001-01-01', '9999-12-31'];
const TEXTS = ["'; drop table annotations; --", '<script>alert(1)</script>', 'Waarom?', '{day}', '  '];

/** The same case with these sheets, the same for the same seed. */
export function withDecisions(made: AnyCase): AnyCase {
  const random = randomFrom(made.seed + 10_000);
  const count = (most: number) => random.between(0, most);
  const more: [SheetName, Row[]][] = [
    ['annotations', rows('annotations', count(6), (index) => annotation(index, random))],
    ['decisions', rows('decisions', count(4), (index) => decision(index, random))],
    ['decision_links', rows('decision_links', count(6), () => link(random))],
    ['qualitative_signals', rows('qualitative_signals', count(5), (index) => signal(index, random))],
    ['scenarios', rows('scenarios', count(2), (index) => ({ id: `scn-${index}`, name: random.pick(TEXTS), created_on: random.pick(DAYS) }))],
    ['scenario_changes', rows('scenario_changes', count(4), (index) => change(index, random))],
  ];
  return { ...made, records: new Map([...made.records, ...more.filter(([, added]) => added.length > 0)]) satisfies RecordSet };
}

function rows(sheet: SheetName, count: number, values: (index: number) => Record<string, Value>): Row[] {
  return Array.from(
    { length: count },
    (_, index) => newRow(sheet, { file: `${sheet}.csv`, sheet, row: index + 2 }, { values: values(index + 1) })[1],
  );
}

function annotation(index: number, random: Random): Record<string, Value> {
  return {
    id: `ann-${index}`,
    created_on: random.pick(DAYS),
    kind: random.pick(['question', 'council_question', 'objection', 'counter_voice', 'correction', 'deda', null]),
    target_kind: random.pick(['exchange', 'dataset', 'processing_activity', 'case', null]),
    target_id: random.pick(['exc-1', 'dat-1', 'pro-1', 'nowhere', null]),
    author_role: random.pick(['raadslid', 'FG', null]),
    text: random.pick(TEXTS),
    status: random.pick(['open', 'open', 'answered', 'accepted', null]),
  };
}

function decision(index: number, random: Random): Record<string, Value> {
  const [decided_on, evaluate_on, effective_from] = [random.pick(DAYS), random.pick(DAYS), random.pick(DAYS)];
  return { id: `dec-${index}`, title: random.pick(TEXTS), decided_on, evaluate_on, effective_from, status: random.pick(['executed', null]) };
}

function link(random: Random): Record<string, Value> {
  const [decision_id, signal_id] = [random.pick(['dec-1', 'dec-2', 'dec-9', null]), random.pick(['q-1', 'q-2', 'q-3', 'sig-1', null])];
  return {
    decision_id,
    signal_id,
    signal_kind: random.pick(['qualitative', 'qualitative', 'series', null]),
    expected_direction: random.pick(['down', null]),
  };
}

function signal(index: number, random: Random): Record<string, Value> {
  return {
    id: `q-${index}`,
    observed_on: random.pick(DAYS),
    unit_id: random.pick(['uni-1', 'nowhere', null]),
    text: random.pick(TEXTS),
    temperature: random.pick([1, 3, 5, null]),
    contains_personal_data: random.pick([true, false, null]),
  };
}

function change(index: number, random: Random): Record<string, Value> {
  const operation = random.pick(['set', 'add', 'remove', null]);
  return { scenario_id: random.pick(['scn-1', 'scn-2']), seq: index, target_kind: 'exchange', target_id: random.pick(['exc-1', null]), operation };
}
