// Datasets, tables and relations of Amsterdam Schema to rows: every field filled or unknown, what the sheet has no field for kept as extra columns.
import type { Problem } from '../../model/problem.ts';
import type { SourceRef, Value } from '../../model/record.ts';
import { fieldOf, type SheetName } from '../../model/sheet.ts';
import { parseValue } from '../../model/value.ts';
import { type JsonObject, member, membersAt, textAt } from '../json.ts';
import { newRow, type SheetRow } from '../row.ts';
import type { Named, Owner } from './owners.ts';
import { type Dataset, type Relation, scopesOf } from './schema-files.ts';
import type { CurrentTable } from './tree.ts';

const sourceOf = (file: string, sheet: string, row: number | null = 1): SourceRef => ({ file, sheet, row });

export function organisationRow(organisation: Named, file: string): SheetRow {
  return newRow('organisations', sourceOf(file, 'dataset'), { values: { id: organisation.id, name: organisation.name } });
}

export function unitRow(unit: Named, organisation: Named | null, file: string): SheetRow {
  return newRow('units', sourceOf(file, 'dataset'), { values: { id: unit.id, organisation_id: organisation?.id ?? null, name: unit.name } });
}

/** A dataset of the schema is the register that holds its tables. */
export function systemRow({ file, id, json }: Dataset, owner: Owner, publisher: string): SheetRow {
  const values = { id, name: textAt(json, 'title') || id, organisation_id: owner.organisation?.id ?? null, unit_id: owner.unit?.id ?? null };
  const extra = extraOf(json, ['id', 'title', 'type', 'tables', 'versions']);
  return newRow('systems', sourceOf(file, 'dataset'), { values, extra: publisher ? { ...extra, publisher } : extra });
}

/** What a table does not say itself, its dataset says for it: who may see it, why not, on what ground, for what. */
export function tableRow({ id, dataset, table }: CurrentTable): SheetRow {
  const inherited = extraOf(dataset.json, Object.keys(dataset.json), ['authorizationGrantor', 'objective', 'reasonsNonPublic', 'auth']);
  const own = extraOf(table.json, ['id', 'title', 'type', 'schema']);
  const access = accessOf(dataset.json, table.json);
  const frequency = updateFrequency(dataset);
  const values = {
    id,
    system_id: dataset.id,
    title: textAt(table.json, 'title') || textAt(table.json, 'id') || id,
    update_frequency: frequency.value,
    query_service: answersQueries(dataset, table.json),
    access_rights: access.rights,
  };
  const raw = { ...frequency.raw, ...(access.scopes ? { access_rights: access.scopes } : {}) };
  const line = table.file === dataset.file ? null : 1;
  return newRow('datasets', sourceOf(table.file, 'table', line), { values, raw, extra: { ...inherited, ...own, ...fieldScopes(table.json) } });
}

/** The referring register takes its keys from the register referred to. How and how often is not said, so the exchange is assumed. */
export function exchangeRow({ id, dataset, table }: CurrentTable, relation: Relation, from: { system: string; dataset: string | null }): SheetRow {
  const created = textAt(dataset.json, 'dateCreated');
  const validFrom = parsedValue('exchanges', 'valid_from', created);
  const values = {
    id: `${id.replace(':', '.')}.${relation.field}`,
    name: relation.title || relation.field,
    from_system_id: from.system,
    source_dataset_id: from.dataset,
    to_system_id: dataset.id,
    target_dataset_id: id,
    valid_from: validFrom,
    certainty: 'assumed',
  };
  const raw: Record<string, string> = created && created !== validFrom ? { valid_from: created } : {};
  return newRow('exchanges', sourceOf(table.file, 'table', relation.line), { values, raw, extra: { relation: relation.target } });
}

function parsedValue(sheet: SheetName, name: string, text: string): Value {
  const field = fieldOf(sheet, name);
  const parsed = field ? parseValue(sheet, field, text, 'point') : { value: null };
  return 'value' in parsed ? parsed.value : null;
}

function updateFrequency({ json }: Dataset): { value: Value; raw: Record<string, string> } {
  const text = textAt(json, 'accrualPeriodicity');
  const value = parsedValue('datasets', 'update_frequency', text);
  return { value, raw: text === '' || text === value ? {} : { update_frequency: text } };
}

/** A frequency that is no word of the list: said once for the dataset, however many tables it has. */
export function frequencyProblem({ json }: Dataset): Pick<Problem, 'column' | 'value' | 'expected'> | undefined {
  const value = textAt(json, 'accrualPeriodicity');
  if (value === '' || parsedValue('datasets', 'update_frequency', value) !== null) return undefined;
  return { column: 'accrualPeriodicity', value, expected: fieldOf('datasets', 'update_frequency')?.allowed.join(' | ') ?? '' };
}

/** EU access right: open to all; closed for a stated reason; else open only to who holds the scope. */
function accessOf(dataset: JsonObject, table: JsonObject): { rights: Value; scopes: string } {
  const scopes = scopesOf(table).length > 0 ? scopesOf(table) : scopesOf(dataset);
  if (scopes.length === 0) return { rights: null, scopes: '' };
  const open = scopes.every((scope) => /(^|\/)openbaar$/i.test(scope));
  const reasons = plainText(member(table, 'reasonsNonPublic') ?? member(dataset, 'reasonsNonPublic'));
  const closed = reasons.split('|').some((reason) => reason !== '' && !/^nader te bepalen$/i.test(reason));
  return { rights: open ? 'PUBLIC' : closed ? 'NON_PUBLIC' : 'RESTRICTED', scopes: scopes.join('|') };
}

/** `enableAPI` of the table, else of the default version: whether others can ask at the source. */
function answersQueries(dataset: Dataset, table: JsonObject): boolean | null {
  const said = [member(table, 'enableAPI'), member(dataset.standard?.json, 'enableAPI')].find((value) => typeof value === 'boolean');
  return typeof said === 'boolean' ? said : null;
}

/** Fields with scopes of their own, in a table that may be open as a whole. */
function fieldScopes(table: JsonObject): Record<string, string> {
  const closed = membersAt(member(table, 'schema'), 'properties').flatMap(([name, field]) => {
    const scopes = scopesOf({ auth: member(field, 'auth') });
    return scopes.length > 0 ? [`${name}: ${scopes.join(', ')}`] : [];
  });
  return closed.length > 0 ? { 'auth per field': closed.join('|') } : {};
}

/** Members that are texts, numbers, yes or no, or lists of those; all but `without`, or only `picked`. */
function extraOf(json: JsonObject, without: readonly string[], picked: readonly string[] = []): Record<string, string> {
  const wanted = Object.entries(json).filter(([key]) => picked.includes(key) || !without.includes(key));
  return Object.fromEntries(wanted.map(([key, value]) => [key, plainText(value)] as const).filter(([, text]) => text !== ''));
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('|');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}
