// What changed between two versions: counted by sheet, and a sentence for each row; and the acts of the history that lie between them. Knows no screen.
import { differences, type RowDifference } from '../compare/differences.ts';
import { tellStep } from '../edit/step-sentences.ts';
import type { Telling } from '../edit/value-words.ts';
import type { Change, Step } from '../model/change.ts';
import type { RecordSet } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { KEPT_SHEETS } from './version-rows.ts';

export interface SheetCount {
  readonly sheet: SheetName;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
}

export interface Between {
  readonly counts: readonly SheetCount[];
  readonly rows: readonly RowDifference[];
}

/** Sheets in the order of the dictionary; only those in which something changed. */
export function between(before: RecordSet, after: RecordSet): Between {
  const kept = (records: RecordSet): RecordSet => new Map([...records].filter(([sheet]) => KEPT_SHEETS.includes(sheet)));
  const rows = differences(kept(before), kept(after));
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const counts = sheets.map((sheet) => {
    const of = (kind: RowDifference['kind']) => rows.filter((row) => row.sheet === sheet && row.kind === kind).length;
    return { sheet, added: of('added'), gone: of('gone'), changed: of('changed') };
  });
  return { counts, rows };
}

/** One sentence for a row, as the history would tell it. `telling` knows the names of after; those that are only in before come from `namesBefore`. */
export function tellDifference(row: RowDifference, telling: Telling, namesBefore: Telling['nameOf']): string {
  const change = changeOf(row);
  if (!change) return '';
  const nameOf: Telling['nameOf'] = (sheet, id) => telling.nameOf(sheet, id) ?? namesBefore(sheet, id);
  return tellStep({ id: '', at: '', role: '', act: 'edit', changes: [change] }, { ...telling, nameOf });
}

/** The acts after the first moment, up to and with the last; ISO moments in UTC, null = no limit. */
export function actsBetween(steps: readonly Step[], from: string | null, until: string | null): readonly Step[] {
  return steps.filter(({ at }) => (from === null || at > from) && (until === null || at <= until));
}

function changeOf({ sheet, kind, name, before, after, fields }: RowDifference): Change | null {
  if (kind === 'changed') {
    const own = fields.filter(({ isExtra }) => !isExtra).map(({ field, before: was, after: is }) => [field, { before: was, after: is }] as const);
    const extra = fields
      .filter(({ isExtra }) => isExtra)
      .map((one) => [one.field, { before: textOf(one.before.value), after: textOf(one.after.value) }] as const);
    return { kind: 'set', sheet, at: 0, name, fields: Object.fromEntries(own), ...(extra.length > 0 && { extra: Object.fromEntries(extra) }) };
  }
  const row = kind === 'added' ? after : before;
  return row && { kind: kind === 'added' ? 'add' : 'remove', sheet, at: 0, row };
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
