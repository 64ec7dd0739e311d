// Small generated cases, the same for the same seed: rings, copies of themselves, loops of purposes, dangling ids, hostile names, missing fields and sheets, days at every border.
import { newRow } from '../../renderer/ingest/row.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import { fieldOf, fieldsOf, SHEETS, type SheetName } from '../../renderer/model/sheet.ts';

/** `days` are ISO days on which to look at the case; each is a border of something in it or lies outside. */
export interface AnyCase {
  readonly seed: number;
  readonly records: RecordSet;
  readonly days: readonly string[];
}

/** The seeds that every comparison of two computations goes through. */
export const SEEDS: readonly number[] = Array.from({ length: 200 }, (_, index) => index + 1);

export function anyCase(seed: number): AnyCase {
  const random = randomFrom(seed);
  const sheets = new Map<SheetName, Row[]>();
  const ids = Object.fromEntries(Object.keys(SIZES).map((sheet) => [sheet, idsFor(sheet as SheetName, random)])) as Ids;
  for (const sheet of SHEETS) {
    const rows = ids[sheet]?.map((id, index) => rowFor(sheet, id, index, ids, random)) ?? keyless(sheet, ids, random);
    if (rows.length > 0 && !(MAY_BE_ABSENT.has(sheet) && random.chance(0.06))) sheets.set(sheet, rows);
  }
  return { seed, records: sheets, days: daysFor(random) };
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number;
  chance(share: number): boolean;
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** Some of these, each once, in their order. */
  some<T>(items: readonly T[], share: number): T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (share) => next() < share,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
    some: (items, share) => items.filter(() => next() < share),
  };
}

type Ids = Readonly<Partial<Record<SheetName, readonly string[]>>>;

/** Least and most rows of each sheet whose rows have an id. */
const SIZES: Partial<Record<SheetName, readonly [number, number]>> = {
  organisations: [1, 5],
  units: [0, 4],
  systems: [1, 7],
  datasets: [1, 10],
  exchanges: [0, 16],
  processing_activities: [0, 4],
  purposes: [1, 7],
  legal_bases: [0, 5],
  data_categories: [2, 7],
  data_subjects: [1, 3],
  retention_rules: [0, 6],
  standards: [1, 3],
  agreements: [0, 3],
};

const MAY_BE_ABSENT: ReadonlySet<SheetName> = new Set<SheetName>([
  'case_info',
  'organisations',
  'units',
  'datasets',
  'processing_activities',
  'purposes',
  'purpose_links',
  'legal_bases',
  'data_categories',
  'retention_rules',
  'standards',
  'agreements',
]);

const HOSTILE = ["'; drop table exchanges; --", '__proto__', 'constructor', 'a"b', '😀', '<b>x</b>', '?', '{id}', 'select', '-1', '=1+1'];

function idsFor(sheet: SheetName, random: Random): string[] {
  const [least, most] = SIZES[sheet] ?? [0, 0];
  const ids = Array.from({ length: random.between(least, most) }, (_, index) => `${sheet.slice(0, 3)}-${index + 1}`);
  return ids.map((id, index) => (random.chance(0.06) ? `${HOSTILE[index % HOSTILE.length]}` : id));
}

/** Days around which things happen: ends of months, a leap day, both ends of the calendar. */
const DAYS = [
  ...['2016-02-29', '2018-05-25', '2019-06-30', '2019-12-31', '2020-01-31', '2020-02-29', '2020-03-01', '2020-06-01', '2020-06-30', '2020-07-01'],
  ...['2020-07-02', '2020-12-31', '2021-01-01', '2021-02-28', '0001-01-01', '9999-12-31'],
];

function daysFor(random: Random): string[] {
  return [...new Set(['2020-07-01', random.pick(DAYS), random.pick(DAYS), random.pick(['1900-01-01', '2021-03-01', '2100-01-01'])])];
}

const DURATIONS = ['PT4H', 'P1D', 'P7D', 'P31D', 'P1M', 'P1Y', 'P1Y1M', 'P6M', 'P2W', 'P1Y2M3DT4H5M6S', 'PT0S', 'P10Y', 'P9999999Y', 'PT99999999H'];
const BAD_DURATIONS = ['soon', 'P', 'PT', 'P1YT', '-P1D', '7 dagen', 'P1.5Y', 'P7D '];

/** What a field mostly holds, where its type alone would make everything rare. */
const LIKELY: Readonly<Record<string, (random: Random) => Value>> = {
  'organisations.is_own': (random) => random.chance(0.5),
  'organisations.country': (random) => random.pick(['NL', 'NL', 'NL', 'DE', 'NO', 'US', 'us ', 'GB', 'USA', 'NLD', 'EL', 'Nederland', '']),
  'legal_bases.special_ground': (random) => random.pick([null, null, '9.2.b', '9.2.h']),
  'processing_activities.dpia_status': (random) => random.pick(['done', 'done', 'none', 'planned', 'in_progress', 'not_needed']),
  'datasets.kind': (random) => random.pick(['source', 'copy', 'copy', 'derived', 'virtual', 'archive']),
  'datasets.copy_reason': (random) => random.pick([null, null, ' ', 'Afspraak']),
  'exchanges.recipient_role': (random) => random.pick(['same_controller', 'controller', 'joint_controller', 'processor', 'public']),
  'exchanges.described_by': (random) => random.pick(['both', 'both', 'both', 'sender', 'receiver', 'third']),
  'exchanges.certainty': (random) => random.pick(['confirmed', 'confirmed', 'confirmed', 'assumed', 'unknown']),
  'exchanges.transfer_safeguard': (random) => random.pick([null, null, 'SCC', ' ']),
  'exchanges.exit_plan': (random) => random.pick([null, 'Stopt vanzelf']),
  'exchanges.is_feedback': (random) => random.chance(0.15),
  'systems.bbn': (random) => random.pick(['1', '2', '2+', '3', null, '4']),
};

function rowFor(sheet: SheetName, id: string, index: number, ids: Ids, random: Random): Row {
  const filled = fieldsOf(sheet).map(({ name }) => [name, name === 'id' ? id : valueFor(sheet, name, ids, random)] as const);
  const values = { ...Object.fromEntries(filled), ...soundEnds(sheet, ids, random) };
  const extra: Record<string, string> = random.chance(0.1) ? { day: '1', checked: 'x', personal: 'y', ids: 'z', about: 'w' } : {};
  return newRow(sheet, { file: `${sheet}.csv`, sheet, row: index + 2 }, { values, extra })[1];
}

function valueFor(sheet: SheetName, name: string, ids: Ids, random: Random): Value {
  const field = fieldOf(sheet, name);
  if (!field || random.chance(0.08)) return null;
  const likely = LIKELY[`${sheet}.${name}`];
  if (likely) return likely(random);
  if (field.references.length > 0) return referencesFor(field.references, field.many, ids, random);
  if (field.type === 'date') return random.chance(0.4) ? null : random.pick(DAYS);
  if (field.type === 'boolean') return random.chance(0.5);
  if (field.type === 'duration') return random.chance(0.15) ? random.pick(BAD_DURATIONS) : random.pick(DURATIONS);
  if (field.type === 'integer' || field.type === 'decimal') return random.between(...(field.range ?? [0, 1_000]));
  if (field.type === 'enum') return random.pick(field.allowed);
  return random.chance(0.1) ? random.pick(HOSTILE) : `${name} ${random.between(1, 9)}`;
}

function referencesFor(references: readonly string[], many: boolean, ids: Ids, random: Random): Value {
  const there = ids[(references[0] ?? '').replace(/\.id$/, '') as SheetName] ?? [];
  if (many) return [...random.some(there, 0.4), ...(random.chance(0.04) ? ['nowhere'] : [])];
  if (there.length === 0) return null;
  return random.chance(0.04) ? 'nowhere' : random.pick(there);
}

/** Most exchanges begin and end in different systems. */
function soundEnds(sheet: SheetName, ids: Ids, random: Random): Record<string, Value> {
  const systems = ids.systems ?? [];
  if (sheet !== 'exchanges' || systems.length < 2 || random.chance(0.15)) return {};
  const from = random.between(0, systems.length - 1);
  return { from_system_id: systems[from] ?? null, to_system_id: systems[(from + random.between(1, systems.length - 1)) % systems.length] ?? null };
}

function keyless(sheet: SheetName, ids: Ids, random: Random): Row[] {
  if (sheet === 'purpose_links') return Array.from({ length: random.between(0, 5) }, (_, index) => rowFor(sheet, '', index, ids, random));
  if (sheet !== 'case_info') return [];
  const own = random.chance(0.3) ? [['own_organisation_id', random.pick(ids.organisations ?? [''])]] : [];
  const settings = [['case_name', 'Gegenereerd'], ['reference_date', '2020-07-01'], ...own];
  return settings.map(
    ([key = '', value = ''], index) => newRow(sheet, { file: 'case_info.csv', sheet, row: index + 2 }, { values: { key, value } })[1],
  );
}
