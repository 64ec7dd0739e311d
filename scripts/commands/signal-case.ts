// A case as the commands about signals read it: its series with their values, and its decisions with their links. Its rows are read as they are; no engine is needed.
import { caseInfo } from '../../renderer/model/case-info.ts';
import type { PackedRows } from '../../renderer/model/packed.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { isoDate } from '../../renderer/model/value.ts';
import { dayOf } from '../../renderer/signals/days.ts';
import { bySeries, type SeriesDecision } from '../../renderer/signals/decided.ts';
import { type Desk, deskOf } from '../../renderer/signals/desk/desk.ts';
import { toSeries, toThreshold } from '../../renderer/signals/from-rows.ts';
import { CannotRead, type CommandInput, readPacked } from './command.ts';

export interface SignalCase {
  readonly records: RecordSet;
  readonly desk: Desk;
  /** The reference date of the case, ISO; null when it has none. */
  readonly referenceDate: string | null;
}

/** Throws CannotRead when the case cannot be read, or has no series. */
export async function openSignals({ inputs, language }: CommandInput): Promise<SignalCase> {
  const { records, observations } = await readPacked(inputs);
  if (records.size === 0) throw new CannotRead(`${inputs.join(', ')}: nothing here that Datareis can read`);
  const desk = deskIn(records, observations);
  if (desk.series.size === 0)
    throw new CannotRead(language === 'nl' ? 'in deze casus staat geen signaalreeks' : 'there is no signal series in this case');
  const { settings } = caseInfo(records);
  return { records, desk, referenceDate: settings.reference_date ?? null };
}

/** The values of a case at a desk of their own. */
export function deskIn(records: RecordSet, observations: PackedRows | null): Desk {
  const series = rowsOf(records, 'signal_series').map(({ values }) => toSeries(values));
  const thresholds = rowsOf(records, 'thresholds').flatMap(({ values }) => toThreshold({ ...values, valid_from_day: dayIn(values.valid_from) }));
  const sizes = new Map([...sizesIn(records, 'units', 'headcount'), ...sizesIn(records, 'areas', 'population')]);
  return deskOf({ series, thresholds, sizes, observations });
}

/** The day asked for. Throws CannotRead when the calendar has no such day. */
export function askedDay(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const number = isoDate(year, month, day) === date ? dayOf(date) : null;
  if (number === null) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  return number;
}

/** A decision with the series it is linked to. Throws CannotRead when the case has no such decision. */
export function decisionIn(
  { records }: SignalCase,
  id: string,
  language: 'nl' | 'en',
): { readonly row: Row; readonly series: readonly SeriesDecision[] } {
  const row = rowsOf(records, 'decisions').find((one) => textOf(one, 'id') === id);
  if (!row) throw new CannotRead(unknown(records, 'decisions', id, language));
  const links = rowsOf(records, 'decision_links').filter((link) => textOf(link, 'decision_id') === id && textOf(link, 'signal_kind') === 'series');
  const decision = {
    decision: id,
    decidedOn: textOf(row, 'decided_on') ?? '',
    effectiveFrom: dayIn(row.values.effective_from),
    areaIds: listIn(row.values.area_ids),
    unitIds: listIn(row.values.unit_ids),
  };
  const linked = links.flatMap((link) => {
    const seriesId = textOf(link, 'signal_id');
    const place = textOf(link, 'area_id') ?? textOf(link, 'unit_id') ?? null;
    return seriesId === undefined ? [] : [{ seriesId, place, expected: textOf(link, 'expected_direction') ?? null }];
  });
  return { row, series: bySeries(decision, linked) };
}

const ONE_OF = {
  nl: { signal_series: 'reeks', decisions: 'besluit' },
  en: { signal_series: 'a series', decisions: 'a decision' },
} as const;

const MOST_NAMED = 12;

/** That there is no such row, and which there are. */
export function unknown(records: RecordSet, sheet: 'signal_series' | 'decisions', id: string, language: 'nl' | 'en'): string {
  const ids = rowsOf(records, sheet).flatMap((row) => textOf(row, 'id') ?? []);
  const named = `${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ', …' : ''}`;
  const one = ONE_OF[language][sheet];
  if (language === 'nl') return `"${id}" is geen ${one} van deze casus. ${ids.length > 0 ? `Er zijn: ${named}.` : 'Er is er geen.'}`;
  return `"${id}" is not ${one} of this case. ${ids.length > 0 ? `There are: ${named}.` : 'There is none.'}`;
}

/** What a row is called; its id when it has no name. */
export function nameIn(records: RecordSet, sheet: SheetName, id: string): string {
  const row = rowsOf(records, sheet).find((one) => textOf(one, 'id') === id);
  return (row && (textOf(row, 'name') ?? textOf(row, 'title'))) ?? id;
}

function sizesIn(records: RecordSet, sheet: SheetName, field: string): [string, number | null][] {
  return rowsOf(records, sheet).map((row) => [textOf(row, 'id') ?? '', typeof row.values[field] === 'number' ? row.values[field] : null]);
}

function dayIn(value: unknown): number | null {
  return typeof value === 'string' ? dayOf(value) : null;
}

function listIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
