// A large made-up case for the bench of answers: as many exchanges as asked, with as much missing and overdue as in the sample municipality.
import { newRow } from '../../renderer/ingest/row.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { seeded } from './random.ts';

/** The day on which the bench looks at the case. */
export const BENCH_DAY = '2020-07-01';

/** How many rows each sheet has for so many exchanges. */
const SHARES: Readonly<Partial<Record<SheetName, (exchanges: number) => number>>> = {
  organisations: (count) => count / 100,
  units: (count) => count / 60,
  systems: (count) => count / 10,
  datasets: (count) => count / 4,
  purposes: (count) => count / 50,
  purpose_links: (count) => count / 20,
  legal_bases: (count) => count / 100,
  data_categories: () => 40,
  data_subjects: () => 15,
  retention_rules: () => 20,
  standards: () => 25,
  agreements: (count) => count / 50,
  processing_activities: (count) => count / 25,
  exchanges: (count) => count,
};

type Values = Record<string, Value>;

/** Answers the same case for the same number. */
export function answersCase(exchanges: number): RecordSet {
  const random = seeded(exchanges);
  const sizes = new Map(Object.entries(SHARES).map(([sheet, share]) => [sheet as SheetName, Math.max(4, Math.ceil(share(exchanges)))]));
  const draw = drawFrom(random, sizes);
  const sheets = [...sizes].map(([sheet, size]): [SheetName, Row[]] => [sheet, Array.from({ length: size }, (_, at) => rowOf(sheet, at, draw))]);
  const settings = [{ key: 'reference_date', value: BENCH_DAY }].map((values, at) => made('case_info', values, at));
  return new Map([['case_info', settings], ...sheets]);
}

interface Draw {
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  below(count: number): number;
  one(sheet: SheetName): string;
  /** One, two or three of them. */
  few(sheet: SheetName): string[];
  size(sheet: SheetName): number;
}

function drawFrom(random: () => number, sizes: ReadonlyMap<SheetName, number>): Draw {
  const below = (count: number) => Math.floor(random() * count);
  const size = (sheet: SheetName) => sizes.get(sheet) ?? 1;
  const one = (sheet: SheetName) => idAt(sheet, below(size(sheet)));
  return {
    chance: (share) => random() < share,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
    below,
    one,
    few: (sheet) => [...new Set(Array.from({ length: 1 + below(3) }, () => one(sheet)))],
    size,
  };
}

function idAt(sheet: SheetName, at: number): string {
  return `${sheet}-${at}`;
}

function made(sheet: SheetName, values: Values, at: number): Row {
  return newRow(sheet, { file: `${sheet}.csv`, sheet, row: at + 2 }, { values })[1];
}

function rowOf(sheet: SheetName, at: number, draw: Draw): Row {
  const id: Values = sheet === 'purpose_links' ? {} : { id: idAt(sheet, at) };
  const label = `${sheet} ${at}`;
  return made(sheet, { ...id, name: label, title: label, label_nl: label, label_en: label, ...FACTS[sheet]?.(at, draw) }, at);
}

const CLASSES = ['ordinary', 'ordinary', 'ordinary', 'sensitive', 'national_id', 'none', 'special', 'criminal'];

/** What is particular to each sheet. */
const FACTS: Readonly<Partial<Record<SheetName, (at: number, draw: Draw) => Values>>> = {
  organisations: (at, { chance }) => ({ is_own: at === 0, is_public_authority: chance(0.6), country: chance(0.02) ? 'US' : 'NL' }),
  units: () => ({ organisation_id: idAt('organisations', 0) }),
  systems: (at, { chance, one, pick }) => ({
    organisation_id: at % 2 === 0 ? idAt('organisations', 0) : one('organisations'),
    unit_id: one('units'),
    bbn: chance(0.2) ? null : pick(['1', '2', '2', '2', '2+']),
  }),
  datasets: (at, draw) => ({
    system_id: idAt('systems', at % draw.size('systems')),
    kind: draw.pick(['source', 'copy', 'derived']),
    copy_of_id: draw.chance(0.3) ? draw.one('datasets') : null,
    copy_reason: draw.chance(0.8) ? 'Afspraak' : null,
    derived_from_ids: draw.chance(0.1) ? [draw.one('datasets')] : [],
    purpose_id: draw.one('purposes'),
    steward_unit_id: draw.chance(0.95) ? draw.one('units') : null,
    category_ids: Array.from({ length: 10 }, (_, index) => idAt('data_categories', (at + index) % 40)),
    retention_id: draw.chance(0.9) ? draw.one('retention_rules') : null,
    oldest_record: draw.pick(['2010-01-01', '2018-05-25', '2020-01-31']),
    query_service: draw.chance(0.5),
  }),
  purposes: (at, { chance, below }) => ({ parent_id: at > 0 && chance(0.7) ? idAt('purposes', below(at)) : null }),
  purpose_links: (_, { one, chance }) => ({
    from_purpose_id: one('purposes'),
    to_purpose_id: one('purposes'),
    valid_until: chance(0.1) ? '2020-06-01' : null,
  }),
  legal_bases: (_, { pick, chance }) => ({
    article6: pick(['6.1.c', '6.1.e', '6.1.e', '6.1.a', '6.1.f']),
    special_ground: chance(0.4) ? '9.2.b' : null,
    valid_until: chance(0.1) ? '2020-06-01' : null,
    law_nl: 'Wet',
  }),
  data_categories: (at) => ({ privacy_class: CLASSES[at % CLASSES.length] ?? null }),
  retention_rules: (_, { pick }) => ({ duration: pick(['P7Y', 'P10Y', 'P6M', 'P31D', null]) }),
  standards: (_, { chance }) => ({ is_secure: chance(0.9) }),
  agreements: (_, { chance }) => ({ valid_until: chance(0.1) ? '2019-12-31' : null }),
  processing_activities: (_, { pick, few, one }) => ({
    unit_id: one('units'),
    dataset_ids: [...few('datasets'), ...few('datasets')],
    dpia_required: pick(['yes', 'no']),
    dpia_status: pick(['done', 'done', 'done', 'planned']),
    automated_decision: pick(['none', 'none', 'supporting']),
  }),
  exchanges: exchangeFacts,
};

function exchangeFacts(at: number, draw: Draw): Values {
  const [from, to] = [draw.below(draw.size('datasets')), draw.below(draw.size('datasets'))];
  const systemOf = (dataset: number) => idAt('systems', dataset % draw.size('systems'));
  return {
    from_system_id: systemOf(from),
    source_dataset_id: idAt('datasets', from),
    to_system_id: systemOf(to),
    target_dataset_id: draw.chance(0.7) ? idAt('datasets', to) : null,
    activity_id: draw.chance(0.95) ? draw.one('processing_activities') : null,
    purpose_id: draw.one('purposes'),
    legal_basis_ids: draw.chance(0.95) ? draw.few('legal_bases') : [],
    category_ids: Array.from({ length: 4 }, (_, index) => idAt('data_categories', (from + index) % 40)),
    subject_ids: draw.few('data_subjects'),
    mode: draw.pick(['message', 'batch', 'query']),
    frequency: 'DAILY',
    latency: draw.pick(['PT1H', 'P1D', 'P7D']),
    standard_id: draw.one('standards'),
    recipient_role: draw.pick(['same_controller', 'controller', 'processor']),
    agreement_id: draw.chance(0.6) ? draw.one('agreements') : null,
    correction: draw.pick(['automatic', 'automatic', 'manual', 'none']),
    is_feedback: draw.chance(0.05),
    is_temporary: draw.chance(0.05),
    valid_from: draw.pick(['2012-01-01', '2019-01-01', '2020-03-16', '2020-12-01']),
    valid_until: draw.chance(0.05) ? '2020-02-29' : null,
    described_by: draw.chance(0.9) ? 'both' : 'sender',
    certainty: draw.chance(0.9) ? 'confirmed' : 'assumed',
    volume_per_year: at,
  };
}
