// A case made from the dictionary, in which every text of every sheet is hostile: row n of each sheet holds another payload in each of its text fields, so that with as many rows as payloads every field has held every payload.
import type { Field } from '../../../renderer/model/field.ts';
import { fieldOf, fieldsOf, SHEETS, type SheetName, sheetOfKind } from '../../../renderer/model/sheet.ts';

export interface TextFile {
  readonly path: string;
  readonly content: string;
}

/** `ids`: sound ones lead a reader to every row; hostile ones are payloads themselves. */
export interface HostileCase {
  readonly texts: readonly string[];
  readonly ids: 'sound' | 'hostile';
}

/** The sheets of the case as CSV files. */
export function hostileSheets(hostile: HostileCase): TextFile[] {
  return SHEETS.map((sheet) => ({ path: `${sheet}.csv`, content: csvOf([fieldsOf(sheet).map(({ name }) => name), ...linesOf(sheet, hostile)]) }));
}

/** How many fields of how many sheets hold payloads: text, and no id, code, number or day. */
export function textFields(): { readonly sheet: SheetName; readonly field: string }[] {
  return SHEETS.flatMap((sheet) =>
    fieldsOf(sheet)
      .filter(isText)
      .map(({ name }) => ({ sheet, field: name })),
  );
}

const isText = ({ type }: Field) => type === 'text' || type === 'longtext';

/** What the case must say to be looked at as a case. */
const SETTINGS = [
  ['format_version', '0.1'],
  ['reference_date', '2020-07-01'],
  ['language', 'nl'],
  ['period_from', '2020-01-01'],
  ['period_until', '2020-06-30'],
];

function linesOf(sheet: SheetName, hostile: HostileCase): string[][] {
  const lines = hostile.texts.map((_, at) => lineOf(sheet, at, hostile));
  if (sheet !== 'case_info') return lines;
  return [['case_name', hostile.texts[0] ?? ''], ['own_organisation_id', idOf('organisations', 0, hostile)], ...SETTINGS, ...lines];
}

function lineOf(sheet: SheetName, at: number, hostile: HostileCase): string[] {
  const line: Record<string, string> = {};
  for (const [place, field] of fieldsOf(sheet).entries()) line[field.name] = cellOf(sheet, field, place, at, hostile, line);
  return Object.values(line);
}

type Line = Readonly<Record<string, string>>;

function cellOf(sheet: SheetName, field: Field, place: number, at: number, hostile: HostileCase, line: Line): string {
  if (field.type === 'id') return idOf(sheet, at, hostile);
  const special = SPECIAL[`${sheet}.${field.name}`]?.(at, line, hostile);
  if (special !== undefined) return special;
  if (field.type === 'ref') return refsOf(field, sheet, at, hostile);
  return isText(field) ? textAt(at + place, hostile) : plainValue(field, at);
}

/** Half of the rows of these hold what the app wants there, so that the rest of the row comes into view. */
const SPECIAL: Readonly<Record<string, (at: number, line: Line, hostile: HostileCase) => string | undefined>> = {
  'organisations.is_own': (at) => (at === 0 ? 'yes' : 'no'),
  'exchanges.to_system_id': (at, _, hostile) => idOf('systems', (at + 1) % hostile.texts.length, hostile),
  'exchanges.status': () => 'active',
  'signal_series.baseline_method': (at) => (at % 2 ? undefined : 'weekday_mean_2020-01-06_2020-03-01'),
  'observations.series_id': (at, _, hostile) => idOf('signal_series', at % 2, hostile),
  'annotations.target_id': target,
  'scenario_changes.target_id': target,
  'sessions.target_id': target,
  'session_notes.target_id': target,
  'session_actions.target_id': target,
  'scenario_changes.scenario_id': (at, _, hostile) => idOf('scenarios', at % 2, hostile),
  'slides.briefing_id': (at, _, hostile) => idOf('briefings', Math.floor(at / 20), hostile),
  'session_notes.session_id': (at, _, hostile) => idOf('sessions', Math.floor(at / 20), hostile),
  'session_actions.session_id': (at, _, hostile) => idOf('sessions', Math.floor(at / 20), hostile),
};

function target(at: number, line: Line, hostile: HostileCase): string | undefined {
  const sheet = sheetOfKind(line.target_kind);
  return sheet && at % 8 !== 7 ? idOf(sheet, at, hostile) : undefined;
}

/** A list of ids is split at its separator, so none may hold one. */
function idOf(sheet: SheetName, at: number, { texts, ids }: HostileCase): string {
  return ids === 'sound' ? `${sheet}-${at}` : `${(texts[at % texts.length] ?? '').replaceAll('|', '/')} ${sheet} ${at}`;
}

function refsOf({ references, many, name }: Field, sheet: SheetName, at: number, hostile: HostileCase): string {
  const [to] = references;
  if (!to || fieldOf(to as SheetName, 'id') === undefined) return '';
  if (to === sheet) return at === 0 ? '' : idOf(to as SheetName, Math.floor(at / 2), hostile);
  const first = name.startsWith('to_') ? at + 1 : at;
  const ats = many ? [first, first + 1] : [first];
  return ats.map((one) => idOf(to as SheetName, one % hostile.texts.length, hostile)).join('|');
}

function textAt(at: number, { texts }: HostileCase): string {
  return texts[at % texts.length] ?? '';
}

function plainValue({ type, allowed, range, name }: Field, at: number): string {
  switch (type) {
    case 'enum':
      return allowed[at % allowed.length] ?? '';
    case 'boolean':
      return at % 2 ? 'yes' : 'no';
    case 'date':
      return /until|to$|end|response|retired/.test(name) ? '' : dayAt(at);
    case 'duration':
      return 'PT24H';
    default:
      return String(range ? range[0] + (at % (range[1] - range[0] + 1)) : at);
  }
}

function dayAt(at: number): string {
  return new Date(Date.UTC(2020, 0, 1 + (at % 170))).toISOString().slice(0, 10);
}

function csvOf(lines: readonly (readonly string[])[]): string {
  return `${lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
}

/** How many pairs of a text field and a payload the case holds. */
export function heldPairs(hostile: HostileCase): number {
  const [pairs, texts] = [new Set<string>(), new Set(hostile.texts)];
  for (const sheet of SHEETS) {
    const places = [...fieldsOf(sheet).entries()].filter(([, field]) => isText(field)).map(([place]) => place);
    for (const line of linesOf(sheet, hostile))
      for (const place of places) if (texts.has(line[place] ?? '')) pairs.add(JSON.stringify([sheet, place, line[place]]));
  }
  return pairs.size;
}
