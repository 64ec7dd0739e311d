// The row of one dataset: its description in the fields and codes of the case, with what was changed as raw and what has no field as extra.
import { LIMITS } from '../../model/limits.ts';
import type { SourceRef, Value } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import type { Ledger } from '../ledger.ts';
import { newRow, type SheetRow } from '../row.ts';
import type { DatasetDescription } from './description.ts';
import type { Home } from './homes.ts';
import { accessRights, firstDay, type Translated, updateFrequency, wholeNumber } from './mapping.ts';
import { isService, localName } from './short-names.ts';

/** What is known of a dataset besides its description. `homeOf` tells where other datasets lie. */
export interface DatasetPlace {
  readonly home: Home;
  readonly steward: string | null;
  homeOf(id: string): Home | undefined;
}

export function datasetRow(
  dataset: DatasetDescription,
  { home: { system }, steward, homeOf }: DatasetPlace,
  source: SourceRef,
  ledger: Ledger,
): SheetRow {
  const known = dataset.sources.filter((id) => homeOf(id));
  const within = known.filter((id) => homeOf(id)?.system?.id === system?.id);
  const said = translated(dataset, source, ledger);
  const title = titleOf(dataset);
  const values: Record<string, Value> = {
    id: dataset.id,
    system_id: system?.id ?? null,
    title,
    kind: known.length > 0 ? 'derived' : null,
    derived_from_ids: listOf(within),
    purpose_id: dataset.purposes[0]?.id ?? null,
    steward_unit_id: steward,
    category_ids: listOf(dataset.personalData.map(({ id }) => id)),
    subject_ids: listOf(dataset.dataSubjects.map(({ id }) => id)),
    query_service: dataset.services.length > 0 || dataset.distributions.some(({ format }) => isService(format)) ? true : null,
    ...said.values,
  };
  if (dataset.title === '') ledger.problem('value_required', { ...source, column: 'title' }, fieldOf('datasets', 'title')?.labelNl);
  return newRow('datasets', source, {
    values,
    raw: { ...said.raw, ...(dataset.title !== title && { title: dataset.title }) },
    extra: cut({ ...dataset.extra, ...formatsOf(dataset), ...furtherPurposes(dataset) }, source, ledger),
  });
}

/** Texts that are too long for a cell are cut, and that is said. */
function cut(extra: Readonly<Record<string, string>>, source: SourceRef, ledger: Ledger): Record<string, string> {
  return Object.fromEntries(
    Object.entries(extra).map(([column, value]) => {
      if (value.length <= LIMITS.cellCharacters) return [column, value];
      ledger.problem('cell_too_long', { ...source, column, value }, String(LIMITS.cellCharacters));
      return [column, value.slice(0, LIMITS.cellCharacters)];
    }),
  );
}

/** Also of a dataset that goes nowhere. */
function formatsOf({ distributions }: DatasetDescription): Record<string, string> {
  const formats = [...new Set(distributions.map(({ format }) => format))].filter(Boolean).sort();
  return formats.length > 0 ? { 'dct:format': formats.join('|') } : {};
}

/** A dataset of the case has one purpose. */
function furtherPurposes({ purposes }: DatasetDescription): Record<string, string> {
  return purposes.length > 1 ? { 'dpv:hasPurpose': purposes.map(({ id }) => id).join('|') } : {};
}

/** A title on one line. A dataset without one is known by the last part of its address. */
function titleOf({ title, id }: DatasetDescription): string {
  return title.replace(/\s+/g, ' ') || localName(id);
}

/** Fields whose text is in the words of another list. What our list has no code for is said, and kept as text. */
function translated(dataset: DatasetDescription, source: SourceRef, ledger: Ledger): { values: Record<string, Value>; raw: Record<string, string> } {
  const fields: readonly (readonly [string, Translated, text: string])[] = [
    ['update_frequency', updateFrequency(dataset.frequency), dataset.frequency],
    ['access_rights', accessRights(dataset.accessRights), dataset.accessRights],
    ['oldest_record', firstDay(dataset.start), dataset.start],
    ['record_count', wholeNumber(dataset.recordCount), dataset.recordCount],
  ];
  for (const [name, { isForeign }, value] of fields) {
    if (!isForeign) continue;
    const field = fieldOf('datasets', name);
    const isCode = field?.type === 'enum';
    ledger.problem(
      isCode ? 'value_not_in_list' : 'value_invalid',
      { ...source, column: name, value },
      isCode ? field.allowed.join(' | ') : field?.type,
    );
  }
  return {
    values: Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
    raw: Object.fromEntries(fields.flatMap(([name, { raw }]) => (raw ? [[name, raw]] : []))),
  };
}

function listOf(ids: readonly string[]): Value {
  return ids.length > 0 ? [...new Set(ids)] : null;
}
