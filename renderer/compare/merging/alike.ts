// Rows that only one side has and that bear the same name on the other under another id: perhaps one row. A person says so; nothing is taken for granted.
import { rowTitle } from '../../edit/row-title.ts';
import { canRemove } from '../../edit/standing.ts';
import { nameOf } from '../../model/change.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import type { Merged, RowPlan, SameRow } from './merged.ts';
import { MEASURED } from './renames.ts';

/** Only where one row on either side bears the name, and it is not just an id. In the order of mine. */
export function alikeRows({ plans }: Pick<Merged, 'plans'>): readonly SameRow[] {
  const theirs = byName(plans, 'theirs');
  return [...byName(plans, 'mine')].flatMap(([key, own]) => {
    const [mine, ...more] = own;
    const [other, ...others] = theirs.get(key) ?? [];
    return mine && other && more.length + others.length === 0 ? [{ sheet: mine.sheet, mine: mine.id, theirs: other.id, name: mine.name }] : [];
  });
}

interface Named {
  readonly sheet: SheetName;
  readonly id: string;
  readonly name: string;
}

function byName(plans: readonly RowPlan[], side: 'mine' | 'theirs'): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const { sheet, mine, theirs } of plans) {
    const row = side === 'mine' ? mine : theirs;
    if (!row || (mine && theirs) || !keyField(sheet) || !canRemove(sheet) || MEASURED.has(sheet)) continue;
    const [id, name] = [nameOf(sheet, row.values), rowTitle(sheet, row.values, 'nl')];
    if (name === '' || name === id) continue;
    const key = JSON.stringify([sheet, fold(name)]);
    found.set(key, [...(found.get(key) ?? []), { sheet, id, name }]);
  }
  return found;
}
