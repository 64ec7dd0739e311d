// Whether the lines of a table are reports that say nothing but when, where and of what kind: they are counted. A report with a text of its own is a signal in words.
import type { ColumnUse, TableMapping } from '../../model/mapping.ts';
import { withoutDay } from './day-in-name.ts';
import type { Candidate } from './guess-sheet.ts';
import { headerWords } from './header-words.ts';
import type { Profile } from './profile.ts';
import { NAME_HINTS } from './synonyms.ts';

type Lines = readonly (readonly string[])[];

const FEWEST_LINES = 3;
/** Words for the day on which somebody reported something. */
const REPORTED =
  /^(creato|created|created at|created on|aangemaakt|aangemaakt op|aanmaakdatum|gemeld op|gemeld|meldingsdatum|melddatum|datum melding|requested datetime|ontvangen op)$/;

/** As what a count of a report's fields is read: its kind breaks the count down, its place and day are those of the count. */
const FIELDS: Readonly<Record<string, string>> = { observed_on: 'observed_on', area_id: 'area_id', unit_id: 'unit_id', theme: 'breakdown' };

/** `sheet` is the sheet that the table looks like most; each line has a number of its own. Sure when the table calls its lines reports. */
export function guessCount(
  profiles: readonly Profile[],
  lines: Lines,
  sheet: Candidate | undefined,
  name: string,
): { readonly mapping: Omit<TableMapping, 'fingerprint'>; readonly isSure: boolean } | undefined {
  if (sheet?.sheet !== 'qualitative_signals' || lines.length < FEWEST_LINES) return undefined;
  const fieldAt = (index: number) => {
    const use = sheet.columns[index];
    return use?.use === 'field' ? use.field : undefined;
  };
  const of = (field: string) => profiles.find(({ index }) => fieldAt(index) === field);
  const [day, id, text] = [of('observed_on'), of('id'), of('text')];
  if (!day || !id || of('temperature') || (text && text.texts.length > 1)) return undefined;
  if (new Set(lines.map((line) => line[id.index])).size < lines.length) return undefined;
  const isReport = REPORTED.test(headerWords(day.header)) || Boolean(NAME_HINTS.qualitative_signals?.test(name.toLowerCase()));
  const columns = profiles.map(({ index }): ColumnUse => {
    const field = FIELDS[fieldAt(index) ?? ''];
    return field ? { use: 'field', field } : { use: 'skip' };
  });
  return {
    mapping: { sheet: 'observations', columns, constants: { series_id: withoutDay(name) || 'Meldingen' }, derive: 'count' },
    isSure: isReport,
  };
}
