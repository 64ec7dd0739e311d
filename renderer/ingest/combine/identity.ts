// When two rows speak of the same thing: by id, by what makes a row without id one of a kind, by name.
import type { Row } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import { TOGETHER } from '../../model/together.ts';
import { fold } from '../../model/value.ts';

export function identityOf(sheet: SheetName, row: Row): string {
  const key = keyField(sheet);
  if (key) return String(row.values[key.name]);
  const fields = TOGETHER[sheet] ?? Object.keys(row.values);
  return fields.map((field) => row.values[field] ?? '').join('\u0000');
}

/** The fields that hold a row's names, and whether an equal name in two files means one thing at once. (Systems and datasets of one name may be two: the user is asked.) */
interface Naming {
  readonly fields: readonly string[];
  readonly within?: string;
  /** A field that tells things of one name apart where both fill it: a district and a neighbourhood may share a name. */
  readonly kind?: string;
  readonly isSure: boolean;
}

const NAMES: Partial<Record<SheetName, Naming>> = {
  organisations: { fields: ['name', 'short_name'], isSure: true },
  units: { fields: ['name', 'short_name'], within: 'organisation_id', isSure: true },
  systems: { fields: ['name'], within: 'organisation_id', isSure: false },
  datasets: { fields: ['title'], within: 'system_id', isSure: false },
  areas: { fields: ['name'], kind: 'kind', isSure: true },
  purposes: { fields: ['label_nl', 'label_en'], isSure: true },
  data_categories: { fields: ['label_nl', 'label_en'], isSure: true },
  data_subjects: { fields: ['label_nl', 'label_en'], isSure: true },
  standards: { fields: ['name'], isSure: true },
  legal_bases: { fields: ['law_nl'], isSure: false },
  retention_rules: { fields: ['label_nl'], isSure: false },
  agreements: { fields: ['title'], isSure: false },
  processing_activities: { fields: ['name'], within: 'unit_id', isSure: false },
  exchanges: { fields: ['name'], isSure: false },
  signal_series: { fields: ['name'], isSure: true },
  decisions: { fields: ['title'], isSure: false },
};

/** Names by which a reference may call the row, folded; the first is the one that is compared between files. */
export function namesOf(sheet: SheetName, row: Row): string[] {
  const texts = (NAMES[sheet]?.fields ?? []).map((field) => row.values[field]);
  return texts.filter((text) => typeof text === 'string').map(fold);
}

const CODE = /(code|nummer|(^|[ ._-])nr|kostenplaats)$/;
const LONGEST_CODE = 40;

/** Codes of districts and departments in columns of the municipality's own ("Wijkcode", "kostenplaats"), folded: what other files may call them by. */
export function codesOf(sheet: SheetName, { extra }: Row): string[] {
  if (sheet !== 'areas' && sheet !== 'units') return [];
  const codes = Object.entries(extra).filter(([column, text]) => CODE.test(fold(column)) && text.trim() !== '' && text.length <= LONGEST_CODE);
  return codes.map(([, text]) => fold(text));
}

/** Sheets whose rows are compared by name between files, in an order in which a row's `within` has been compared before it. */
export const NAMED = [
  'organisations',
  'units',
  'systems',
  'datasets',
  'areas',
  'purposes',
  'data_categories',
  'data_subjects',
  'standards',
  'signal_series',
] as const satisfies readonly SheetName[];

/** The field that holds what a row's name is unique in; undefined when the name stands alone. */
export function scopeField(sheet: SheetName): string | undefined {
  return NAMES[sheet]?.within;
}

/** Two rows of one name are one thing unless somebody says otherwise. */
export function isSureByName(sheet: SheetName, a: Row, b: Row): boolean {
  const { isSure = false, kind } = NAMES[sheet] ?? {};
  const [one, other] = kind ? [a.values[kind], b.values[kind]] : [];
  return isSure && (!one || !other || one === other);
}
