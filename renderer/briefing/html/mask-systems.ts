// The case without the names of the own organisation's systems: each becomes "Systeem 7", in its row, in the ids that point to it and in every text that names it. Knows no page.
import { type RecordSet, type Row, rowsOf, type Value } from '../../model/record.ts';
import { fieldsOf, type SheetName } from '../../model/sheet.ts';

export interface Masked {
  readonly records: RecordSet;
  /** Systems that lost their name. */
  readonly count: number;
  /** From the id of a system to the one it has on the page. */
  readonly masks: ReadonlyMap<string, string>;
}

/** Flows of a masked system are called by their ends: their own names are too often made of short names of systems. */
export function maskSystems(records: RecordSet): Masked {
  const own = new Set(rowsOf(records, 'organisations').flatMap(({ values }) => (values.is_own === true ? [values.id] : [])));
  const hidden = rowsOf(records, 'systems').filter(({ values }) => own.has(values.organisation_id ?? ''));
  const masks = new Map(hidden.map(({ values }, index) => [String(values.id), `system-${String(index + 1).padStart(3, '0')}`]));
  const names = new Map(hidden.map(({ values }, index) => [String(values.name ?? ''), `Systeem ${index + 1}`]));
  names.delete('');
  const masked = new Map<SheetName, readonly Row[]>();
  const without = withoutNames(names);
  for (const [sheet, rows] of records)
    masked.set(
      sheet,
      rows.map((row) => maskRow(sheet, row, masks, without)),
    );
  masked.set('systems', nameless(masked.get('systems') ?? [], masks));
  masked.set('exchanges', calledByEnds(masked, new Set(masks.values())));
  return { records: masked, count: hidden.length, masks };
}

function maskRow(sheet: SheetName, row: Row, masks: ReadonlyMap<string, string>, without: (text: string) => string): Row {
  const values: Record<string, Value> = { ...row.values };
  for (const { name, references, type } of fieldsOf(sheet)) {
    const value = values[name] ?? null;
    const isReference = references.includes('systems') || (sheet === 'systems' && name === 'id') || name === 'target_id';
    if (name === 'state' && typeof value === 'string') values[name] = maskState(value, masks);
    else if (isReference) values[name] = maskIds(value, masks);
    else if (typeof value === 'string' && (type === 'text' || type === 'longtext')) values[name] = without(value);
  }
  return { ...row, values };
}

function maskIds(value: Value, masks: ReadonlyMap<string, string>): Value {
  if (Array.isArray(value)) return value.map((id) => masks.get(id) ?? id);
  return typeof value === 'string' ? (masks.get(value) ?? value) : value;
}

/** Ids in the saved state of a slide; its `open` groups may hold systems. */
function maskState(text: string, masks: ReadonlyMap<string, string>): string {
  try {
    return JSON.stringify(JSON.parse(text), (_, value) => (typeof value === 'string' ? (masks.get(value) ?? value) : value));
  } catch {
    return text;
  }
}

/** The longest names first, so that "Afvalpas" goes before "Afval"; letter case does not matter. */
function withoutNames(names: ReadonlyMap<string, string>): (text: string) => string {
  const longest = [...names].sort(([one], [other]) => other.length - one.length);
  if (longest.length === 0) return (text) => text;
  const pattern = new RegExp(longest.map(([name]) => `(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`).join('|'), 'giu');
  const lower = new Map(longest.map(([name, mask]) => [name.toLowerCase(), mask]));
  return (text) => text.replace(pattern, (found) => lower.get(found.toLowerCase()) ?? found);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function nameless(rows: readonly Row[], masks: ReadonlyMap<string, string>): Row[] {
  const numbers = new Map([...masks.values()].map((id, index) => [id, index + 1]));
  return rows.map((row) => {
    const number = numbers.get(String(row.values.id));
    return number === undefined ? row : { ...row, raw: {}, extra: {}, values: { ...row.values, name: `Systeem ${number}`, gemma_component: null } };
  });
}

function calledByEnds(records: RecordSet, hidden: ReadonlySet<string>): Row[] {
  const titles = new Map(rowsOf(records, 'systems').map((row) => [row.values.id, ownerName(records, row)]));
  return rowsOf(records, 'exchanges').map((row) => {
    const ends = [row.values.from_system_id, row.values.to_system_id];
    if (!ends.some((id) => hidden.has(String(id)))) return row;
    const [from, to] = ends.map((id) => titles.get(id ?? '') ?? '?');
    return { ...row, raw: {}, values: { ...row.values, name: `${from} → ${to}` } };
  });
}

/** The department of a system, else its organisation, else what it is called now. */
function ownerName(records: RecordSet, { values }: Row): string {
  const named = (sheet: SheetName, id: Value | undefined) => rowsOf(records, sheet).find((row) => row.values.id === id)?.values;
  const unit = values.unit_id ? named('units', values.unit_id) : undefined;
  const organisation = named('organisations', values.organisation_id);
  return String(unit?.name ?? organisation?.short_name ?? organisation?.name ?? values.name ?? '?');
}
