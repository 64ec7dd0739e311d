// What hangs on rows that are to be taken away, what becomes of it, and the changes that do it. Knows no screen.
import type { Change } from '../model/change.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import { ChangeSet, nameAt } from './change-set.ts';
import { type Reference, referencesTo, withIds } from './references.ts';
import { canRemove } from './standing.ts';

/** removed = the row goes too; dropped = the item leaves a list; cleared = the field becomes unknown; kept = it stays, and names something that is gone. */
export type Fate = 'removed' | 'dropped' | 'cleared' | 'kept';

/** A row that names what goes. `name` is its `nameOf`; `to` is the row that it hangs on. */
export interface Hanging {
  readonly sheet: SheetName;
  readonly at: number;
  readonly name: string;
  readonly field: string;
  readonly fate: Fate;
  readonly to: { readonly sheet: SheetName; readonly id: string };
}

/** Why a row cannot go: it is an objection or another annotation, or so many measurements are about it. */
export type Refused =
  | { readonly why: 'standing'; readonly sheet: SheetName; readonly name: string }
  | { readonly why: 'observed'; readonly sheet: SheetName; readonly name: string; readonly count: number };

/** How many measurements name a row; they are too many to stand among the records. */
export type Observed = (sheet: SheetName, id: string) => number;

export interface Outlook {
  /** Everything that goes, by sheet and place: the rows that were named, and those that cannot be without them. */
  readonly rows: readonly { readonly sheet: SheetName; readonly at: number; readonly name: string }[];
  readonly hanging: readonly Hanging[];
  readonly refused: readonly Refused[];
}

/** Fields without which a row is about nothing. */
const BOUND: ReadonlySet<string> = new Set([
  'units.organisation_id',
  'systems.organisation_id',
  'datasets.system_id',
  'exchanges.from_system_id',
  'exchanges.to_system_id',
  'purpose_links.from_purpose_id',
  'purpose_links.to_purpose_id',
  'thresholds.series_id',
  'decision_links.decision_id',
  'decision_links.signal_id',
  'scenario_changes.scenario_id',
  'scenario_changes.target_id',
  'slides.briefing_id',
  'session_participants.session_id',
  'session_notes.session_id',
  'session_versions.session_id',
]);

/** What people wrote about something stays when that is gone, and so does what another scenario was based on. */
const KEPT: ReadonlySet<string> = new Set([
  'annotations.target_id',
  'scenarios.based_on',
  'case_info.value',
  'sessions.target_id',
  'session_notes.target_id',
  'session_actions.target_id',
]);

/** What goes and what hangs on it, when the rows at these places are taken away. */
export function hangingOn(records: RecordSet, sheet: SheetName, ats: readonly number[], observed: Observed = () => 0): Outlook {
  return new Removal(records, observed).away(sheet, ats);
}

/** The same as changes; or why it cannot be. */
export function removeRows(
  records: RecordSet,
  sheet: SheetName,
  ats: readonly number[],
  observed: Observed = () => 0,
): { readonly changes: readonly Change[] } | { readonly refused: readonly Refused[] } {
  const removal = new Removal(records, observed);
  const { refused } = removal.away(sheet, ats);
  return refused.length > 0 ? { refused } : { changes: removal.set.changes() };
}

class Removal {
  readonly set: ChangeSet;
  readonly #rows: { sheet: SheetName; at: number; name: string }[] = [];
  readonly #hanging: Hanging[] = [];
  readonly #refused: Refused[] = [];

  constructor(
    readonly records: RecordSet,
    readonly observed: Observed,
  ) {
    this.set = new ChangeSet(records);
  }

  away(sheet: SheetName, ats: readonly number[]): Outlook {
    const waiting: [SheetName, readonly number[]][] = [[sheet, ats]];
    for (let next = waiting.shift(); next; next = waiting.shift()) waiting.push(...this.#take(...next));
    const hanging = this.#hanging.filter(({ sheet: from, at, fate }) => fate === 'removed' || !this.set.isRemoved(from, at));
    return { rows: this.#rows, hanging, refused: this.#refused };
  }

  /** Takes rows away; gives what has to go with them. */
  #take(sheet: SheetName, ats: readonly number[]): [SheetName, readonly number[]][] {
    const fresh = [...new Set(ats)].filter((at) => rowsOf(this.records, sheet)[at] && !this.set.isRemoved(sheet, at));
    for (const at of fresh) this.#removeOne(sheet, at);
    const key = keyField(sheet)?.name;
    if (key === undefined) return [];
    const ids = new Set(fresh.map((at) => String(rowsOf(this.records, sheet)[at]?.values[key] ?? '')));
    const along = new Map<SheetName, number[]>();
    for (const reference of referencesTo(this.records, sheet, ids)) {
      if (this.#hang(sheet, reference)) along.set(reference.sheet, [...(along.get(reference.sheet) ?? []), reference.at]);
    }
    return [...along];
  }

  #removeOne(sheet: SheetName, at: number): void {
    const name = nameAt(this.records, sheet, at);
    this.set.remove(sheet, at);
    this.#rows.push({ sheet, at, name });
    if (!canRemove(sheet)) this.#refused.push({ why: 'standing', sheet, name });
    const count = keyField(sheet) ? this.observed(sheet, name) : 0;
    if (count > 0) this.#refused.push({ why: 'observed', sheet, name, count });
  }

  /** Says what becomes of one reference; answers whether its row goes too. */
  #hang(sheet: SheetName, { sheet: from, at, field, ids, isText, row }: Reference): boolean {
    if (this.set.isRemoved(from, at)) return false;
    const place = `${from}.${field}`;
    const isList = Array.isArray(row.values[field]) || isText;
    const fate: Fate = KEPT.has(place) ? 'kept' : BOUND.has(place) ? 'removed' : isList ? 'dropped' : 'cleared';
    const gone = new Set(ids);
    if (fate === 'dropped' || fate === 'cleared') {
      this.set.set(
        from,
        at,
        field,
        withIds(this.set.valueOf(from, at, field), isText, (id) => (gone.has(id) ? null : id)),
      );
    }
    for (const id of ids) this.#hanging.push({ sheet: from, at, name: nameAt(this.records, from, at), field, fate, to: { sheet, id } });
    return fate === 'removed';
  }
}
