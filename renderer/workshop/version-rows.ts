// What is kept of a case at the end of a session: its rows, or only what differs from an earlier version, as rows of the sheet session_versions. No measurements and no words from the city. Knows no screen and no file.
import { keyedRows } from '../compare/merging/row-key.ts';
import type { WholeRowChange } from '../model/change.ts';
import { ENTERED_HERE } from '../model/entered.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { SHEETS, type SheetName } from '../model/sheet.ts';

/** Not part of a version: measurements and words from the city are no description, and may hold personal data; the rest tells about the case, or is a version itself. */
const LEFT_OUT: ReadonlySet<SheetName> = new Set([
  ...(['observations', 'qualitative_signals', 'session_versions'] as const),
  ...(['deck_cards', 'briefings', 'slides', 'sessions', 'session_participants'] as const),
]);

export const KEPT_SHEETS: readonly SheetName[] = SHEETS.filter((sheet) => !LEFT_OUT.has(sheet));

/** A row in a version: its key there, its values, and own columns and unread texts where it has them; only the key when it is gone since the version before. */
export interface KeptRow {
  readonly k: string;
  readonly v?: Readonly<Record<string, Value>>;
  readonly x?: Readonly<Record<string, string>>;
  readonly r?: Readonly<Record<string, string>>;
}

/** Excel holds no more than 32,767 signs in a cell. */
const MOST_SIGNS = 30_000;

/** `version` is random, so that two people never make the same one; `at` an ISO moment in UTC. */
export interface VersionMark {
  readonly version: string;
  readonly sessionId: string;
  readonly at: string;
}

/** Rows to add at the end of the sheet. With `base`, what the case was in an earlier version, only the difference is told. */
export function versionRows(
  records: RecordSet,
  { version, sessionId, at }: VersionMark,
  base: { readonly version: string; readonly records: RecordSet } | null,
): readonly WholeRowChange[] {
  const parts = KEPT_SHEETS.flatMap((sheet) => {
    const rows = base ? differing(keptOf(base.records, sheet), keptOf(records, sheet)) : [...keptOf(records, sheet).values()];
    return packed(rows).map((part, index) => ({ sheet, part: index + 1, ...part }));
  });
  const told = parts.length > 0 ? parts : [{ sheet: 'case_info' as const, part: 1, content: '[]', count: 0 }];
  const first = rowsOf(records, 'session_versions').length;
  return told.map(({ sheet, part, content, count }, index): WholeRowChange => {
    const values = {
      ...{ id: `${version}-${sheet}-${part}`, session_id: sessionId, version, based_on: base?.version ?? null, kept_at: at },
      ...{ sheet, part, row_count: count, content },
    };
    return {
      kind: 'add',
      sheet: 'session_versions',
      at: first + index,
      row: { values, raw: NOTHING, extra: NOTHING, source: { file: ENTERED_HERE, sheet: 'session_versions', row: null } },
    };
  });
}

function keptOf(records: RecordSet, sheet: SheetName): ReadonlyMap<string, KeptRow> {
  return new Map([...keyedRows(sheet, rowsOf(records, sheet))].map(([key, row]) => [key, kept(key, row)]));
}

function kept(k: string, { values, extra, raw }: Row): KeptRow {
  const v = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return { k, v, ...(Object.keys(extra).length > 0 && { x: extra }), ...(Object.keys(raw).length > 0 && { r: raw }) };
}

function differing(before: ReadonlyMap<string, KeptRow>, now: ReadonlyMap<string, KeptRow>): KeptRow[] {
  const other = [...now.values()].filter((row) => spelled(before.get(row.k)) !== spelled(row));
  const gone = [...before.keys()].filter((key) => !now.has(key)).map((k) => ({ k }));
  return [...other, ...gone];
}

/** The same row in the same words, whatever the order of its fields. */
function spelled(row: KeptRow | undefined): string {
  const sorted = (part: object | undefined) => Object.entries(part ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return row ? JSON.stringify([sorted(row.v), sorted(row.x), sorted(row.r)]) : '';
}

/** Lists of rows as JSON, none longer than a cell can be; a row that is longer by itself stands alone. */
function packed(rows: readonly KeptRow[]): readonly { readonly content: string; readonly count: number }[] {
  const parts: { content: string; count: number }[] = [];
  let [texts, length]: [string[], number] = [[], 2];
  const close = () => {
    if (texts.length > 0) parts.push({ content: `[${texts.join(',')}]`, count: texts.length });
    [texts, length] = [[], 2];
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (length + text.length + 1 > MOST_SIGNS) close();
    texts.push(text);
    length += text.length + 1;
  }
  close();
  return parts;
}
