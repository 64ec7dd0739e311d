// Every place that names a row by its id: references of the dictionary, and those that stand in text beside the kind of what they are about. Knows no screen.
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { fieldOf, fieldsOf, isSheet, SHEETS, type SheetName, sheetOfKind } from '../model/sheet.ts';

/** A field of a row that names other rows. `at` is the place of the row on its sheet. `isText`: the ids of a list stand in one text, with "|" between. */
export interface Reference {
  readonly sheet: SheetName;
  readonly at: number;
  readonly row: Row;
  readonly field: string;
  readonly ids: readonly string[];
  readonly isText: boolean;
}

/** Which sheet a field of this row points into; undefined when it points nowhere. */
type Target = (row: Row) => SheetName | undefined;

interface Pointing {
  readonly sheet: SheetName;
  readonly field: string;
  readonly isText: boolean;
  readonly into: Target;
}

const SIGNAL_SHEETS: Readonly<Record<string, SheetName>> = { series: 'signal_series', qualitative: 'qualitative_signals' };

const kindOf: Target = ({ values }) => sheetOfKind(values.target_kind);

/** A value of a step of a scenario names rows when the field that it sets does. */
const ofStep: Target = (row) => {
  const sheet = kindOf(row);
  const field = sheet && fieldOf(sheet, String(row.values.field ?? ''));
  const [only] = field?.references ?? [];
  return only !== undefined && isSheet(only) ? only : undefined;
};

/** References that the dictionary does not know as such. */
const SPOKEN: readonly Pointing[] = [
  { sheet: 'annotations', field: 'target_id', isText: false, into: kindOf },
  { sheet: 'scenario_changes', field: 'target_id', isText: false, into: kindOf },
  { sheet: 'sessions', field: 'target_id', isText: false, into: kindOf },
  { sheet: 'session_notes', field: 'target_id', isText: false, into: kindOf },
  { sheet: 'session_actions', field: 'target_id', isText: false, into: kindOf },
  { sheet: 'scenario_changes', field: 'value', isText: true, into: ofStep },
  { sheet: 'scenarios', field: 'based_on', isText: false, into: () => 'scenarios' },
  { sheet: 'case_info', field: 'value', isText: false, into: ({ values }) => (values.key === 'organisation_id' ? 'organisations' : undefined) },
];

/** Of fields that may point into more than one sheet, which it is in this row. */
const CHOSEN: Partial<Record<string, Target>> = {
  'decision_links.signal_id': ({ values }) =>
    Object.hasOwn(SIGNAL_SHEETS, String(values.signal_kind)) ? SIGNAL_SHEETS[String(values.signal_kind)] : undefined,
};

const POINTING: readonly Pointing[] = [
  ...SHEETS.flatMap((sheet) =>
    fieldsOf(sheet).flatMap(({ name, references }): Pointing[] => {
      const chosen = CHOSEN[`${sheet}.${name}`];
      if (chosen) return [{ sheet, field: name, isText: false, into: chosen }];
      return references.filter(isSheet).map((target) => ({ sheet, field: name, isText: false, into: () => target }));
    }),
  ),
  ...SPOKEN,
];

/** What names any of these rows, in the order of sheets and rows. */
export function referencesTo(records: RecordSet, sheet: SheetName, ids: ReadonlySet<string>): readonly Reference[] {
  return POINTING.flatMap((pointing) =>
    rowsOf(records, pointing.sheet).flatMap((row, at): Reference[] => {
      const value = row.values[pointing.field] ?? null;
      const found = value === null ? [] : namedIds(value, pointing.isText).filter((id) => ids.has(id));
      if (found.length === 0 || pointing.into(row) !== sheet) return [];
      return [{ sheet: pointing.sheet, at, row, field: pointing.field, ids: found, isText: pointing.isText }];
    }),
  );
}

/** The ids in a value. */
function namedIds(value: Value, isText: boolean): readonly string[] {
  if (typeof value === 'string') return isText ? value.split('|').map((id) => id.trim()) : [value];
  return Array.isArray(value) ? value : [];
}

/** The value with every id as `after` says: another id, or null for none. In a list each stays there once. */
export function withIds(value: Value, isText: boolean, after: (id: string) => string | null): Value {
  const ids = namedIds(value, isText).map(after);
  const left = [...new Set(ids.filter((id) => id !== null))];
  if (Array.isArray(value)) return left;
  return isText ? left.join('|') || null : (left[0] ?? null);
}
