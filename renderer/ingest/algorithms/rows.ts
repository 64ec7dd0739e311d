// One description to rows: the processing it is about, the algorithm as a system, and the organisations, purpose and legal bases that it names.
import type { SourceRef, Value } from '../../model/record.ts';
import { fold } from '../../model/value.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import { withoutMarkup } from '../texts.ts';
import { type Description, type FieldName, othersOf, referencesOf, textOf } from './fields.ts';
import { legalBasisRows } from './legal-bases.ts';
import { ownerRow, purposeRow, supplierRow, unitRow } from './parties.ts';

/** Statuses of the standard (1.0: In ontwikkeling, In gebruik, Buiten gebruik) and of the website's listing. */
const STATUS: ReadonlyMap<string, string> = new Map([
  ['in gebruik', 'active'],
  ['actief', 'active'],
  ['in use', 'active'],
  ['ontwikkeling', 'planned'],
  ['in ontwikkeling', 'planned'],
  ['in development', 'planned'],
  ['buiten gebruik', 'ended'],
  ['gearchiveerd', 'ended'],
  ['no longer in use', 'ended'],
]);
const DPIA = /\bDPIA\b|data protection impact assessment|gegevensbeschermingseffectbeoordeling|\bGEB\b/i;
/** Fields with a place of their own in the model. Dates are whole months in the standard, and a link may be anybody's, so both stay beside their row. */
const PLACED: readonly FieldName[] = ['id', 'name', 'organization', 'department', 'goal', 'lawful_basis', 'status', 'provider'];

/** Rows of one description, those that it refers to first. `unknownStatus` is a status that no version of the standard has. */
export interface DescriptionRows {
  readonly rows: readonly SheetRow[];
  readonly unknownStatus: string;
}

/** The register's number, else the name in its organisation; '' when it has neither. */
export function descriptionId(description: Description): string {
  const id = textOf(description, 'id');
  return id.includes('|') ? idOf(id) : id || idOf(textOf(description, 'organization'), textOf(description, 'name'));
}

/** `authorities` are the ids of organisations that have an algorithm themselves: a supplier among them is no supplier by trade. */
export function rowsOf(description: Description, id: string, source: SourceRef, authorities: ReadonlySet<string>): DescriptionRows {
  const owner = ownerRow(description, source);
  const unit = owner ? unitRow(description, String(owner[1].values.id), source) : undefined;
  const supplier = supplierRow(description, source, authorities);
  const purpose = purposeRow(textOf(description, 'goal'), source);
  const bases = legalBasisRows(description, source);
  const ids = { owner: idIn(owner), unit: idIn(unit), supplier: idIn(supplier), purpose: idIn(purpose) };
  const named = [owner, unit, supplier, purpose, ...bases].filter((row) => row !== undefined);
  const status = statusOf(textOf(description, 'status'));
  const processing = processingRow(description, id, { ...ids, status: status.value, bases: bases.map(idIn) }, source);
  return { rows: [...named, systemRow(description, id, ids, source), processing], unknownStatus: status.unknown };
}

function idIn(row: SheetRow | undefined): string | null {
  return row ? String(row[1].values.id) : null;
}

function statusOf(written: string): { value: string | null; unknown: string } {
  const value = STATUS.get(fold(written)) ?? null;
  return { value, unknown: value === null ? written : '' };
}

interface Ids {
  readonly owner: string | null;
  readonly unit: string | null;
  readonly supplier: string | null;
  readonly purpose: string | null;
}

function systemRow(description: Description, id: string, ids: Ids, source: SourceRef): SheetRow {
  const written = textOf(description, 'name');
  const name = withoutMarkup(written).replaceAll('\n', ' ');
  return newRow('systems', source, {
    values: { id, name: name || null, organisation_id: ids.owner, unit_id: ids.unit, supplier_id: ids.supplier },
    raw: { ...(name === written ? {} : { name: written }), ...rawMonths(description) },
  });
}

/** The standard gives the month of begin and end; which day is not known. */
function rawMonths(description: Description): Record<string, string> {
  const months = { in_use_from: textOf(description, 'begin_date'), in_use_until: textOf(description, 'end_date') };
  return Object.fromEntries(Object.entries(months).filter(([, month]) => month !== ''));
}

function processingRow(
  description: Description,
  id: string,
  { owner, unit, purpose, status, bases }: Ids & { status: string | null; bases: readonly (string | null)[] },
  source: SourceRef,
): SheetRow {
  const name = withoutMarkup(textOf(description, 'name')).replaceAll('\n', ' ');
  const values: Record<string, Value> = {
    id,
    name: name || null,
    unit_id: unit,
    controller_ids: owner ? [owner] : null,
    purpose_id: purpose,
    legal_basis_ids: bases.length > 0 ? bases.filter((basis) => basis !== null) : null,
    dpia_status: isDpiaDone(description) ? 'done' : null,
    algorithm_register_ref: registerRef(description),
    status,
  };
  const written = {
    status: textOf(description, 'status'),
    legal_basis_ids: textOf(description, 'lawful_basis'),
    purpose_id: textOf(description, 'goal'),
  };
  const raw = Object.fromEntries(Object.entries(written).filter(([, text]) => text !== ''));
  const supplier = textOf(description, 'provider');
  return newRow('processing_activities', source, {
    values,
    raw,
    extra: { ...othersOf(description, PLACED), ...(supplier ? { provider: supplier } : {}) },
  });
}

/** The standard lists the assessments that were carried out; its free text tells why one was not, or that one will be. */
function isDpiaDone(description: Description): boolean {
  return referencesOf(description, 'impacttoetsen_grouping').some(({ title }) => DPIA.test(title));
}

/** The page of the register, else its number of the description; a template that is in no register has neither. */
function registerRef(description: Description): string | null {
  const url = textOf(description, 'url');
  const number = ['lars', 'algorithm id', 'algoritme-id'].map((name) => description.get(name)).find((value) => value !== undefined && value !== null);
  return /^https?:\/\/algoritmes\.overheid\.nl\//.test(url) ? url : String(number ?? url) || null;
}
