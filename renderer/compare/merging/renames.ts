// Rows that one side gave another id: known by its steps, so that they are found back on the other side and are not taken for one row gone and one new. Knows no file and no screen.
import { applyChanges } from '../../edit/apply.ts';
import { renameRow } from '../../edit/rename.ts';
import type { Change, Step } from '../../model/change.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { fieldsOf, keyField, type SheetName } from '../../model/sheet.ts';
import type { MergeAsked } from './merged.ts';

interface WithRenames {
  readonly asked: MergeAsked;
  /** What it takes in mine to call these rows as theirs does; comes before all other changes. */
  readonly renamed: readonly Change[];
}

interface Rename {
  readonly sheet: SheetName;
  readonly from: string;
  readonly to: string;
}

/** All sides with the ids as they are now. Where both gave a row another id, mine stands. A row that measurements name keeps its id. */
export function withRenames(given: MergeAsked): WithRenames {
  const asked = withSame(given);
  const { ancestor, steps } = asked;
  if (!ancestor || !steps) return { asked, renamed: [] };
  const [mine, theirs] = [renamesIn(steps.mine), renamesIn(steps.theirs)];
  if (mine.length + theirs.length === 0) return { asked, renamed: [] };
  const ownNow = new Map(mine.map(({ sheet, from, to }) => [key(sheet, from), to]));
  const theirsToo = theirs.map((rename) => ({ ...rename, own: ownNow.get(key(rename.sheet, rename.from)) }));
  const alsoOnBoth = theirsToo.filter(({ own }) => own === undefined);
  const toOwn = theirsToo.flatMap(({ sheet, to, own }) => (own === undefined || own === to ? [] : [{ sheet, from: to, to: own }]));
  const toOther = mine.filter(({ sheet, from }) => !theirs.some((one) => one.sheet === sheet && one.from === from));
  const before = [...mine, ...alsoOnBoth];
  const { records, changes } = renamedAll(asked.mine, alsoOnBoth);
  return {
    renamed: changes,
    asked: {
      ...asked,
      mine: records,
      theirs: renamedAll(asked.theirs, [...toOther, ...toOwn]).records,
      ancestor: renamedAll(ancestor, before).records,
      ...(asked.other && { other: renamedAll(asked.other, before).records }),
    },
  };
}

/** Theirs with the ids of mine, for rows that a person said are one. */
function withSame(asked: MergeAsked): MergeAsked {
  const renames = (asked.same ?? []).map(({ sheet, mine, theirs }) => ({ sheet, from: theirs, to: mine }));
  return renames.length === 0 ? asked : { ...asked, theirs: renamedAll(asked.theirs, renames).records };
}

const key = (sheet: SheetName, id: string) => JSON.stringify([sheet, id]);

/** From the first id to the last, over all steps. */
function renamesIn(steps: readonly Step[]): Rename[] {
  const found: Rename[] = [];
  for (const change of steps.flatMap(({ changes }) => changes)) {
    const id = change.kind === 'set' ? change.fields[keyField(change.sheet)?.name ?? ''] : undefined;
    const [from, to] = [id?.before.value, id?.after.value];
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const at = found.findIndex((one) => one.sheet === change.sheet && one.to === from);
    if (at < 0) found.push({ sheet: change.sheet, from, to });
    else found[at] = { sheet: change.sheet, from: found[at]?.from ?? from, to };
  }
  return found.filter(({ sheet, from, to }) => from !== to && !MEASURED.has(sheet));
}

/** Sheets that measurements name. */
export const MEASURED: ReadonlySet<string> = new Set(fieldsOf('observations').flatMap(({ references }) => references));

/** A row that is not there, or whose new id another row has, keeps what it has. */
function renamedAll(records: RecordSet, renames: readonly Rename[]): { readonly records: RecordSet; readonly changes: readonly Change[] } {
  let now = records;
  const changes: Change[] = [];
  for (const { sheet, from, to } of renames) {
    if (!rowsOf(now, sheet).some(({ values }) => values[keyField(sheet)?.name ?? ''] === from)) continue;
    const outcome = renameRow(now, sheet, from, to);
    if ('fault' in outcome) continue;
    changes.push(...outcome.changes);
    now = applyChanges(now, outcome.changes);
  }
  return { records: now, changes };
}
