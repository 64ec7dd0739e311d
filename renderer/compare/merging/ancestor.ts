// What two case files were both made from, found by the steps they share. Knows rows and steps; no file and no screen.
import { applyChanges, inverse } from '../../edit/apply.ts';
import type { Step } from '../../model/change.ts';
import type { RecordSet } from '../../model/record.ts';
import { SHEETS, type SheetName } from '../../model/sheet.ts';
import { isSameRow } from './cell.ts';
import { keyedRows } from './row-key.ts';

/** A case as it is, and all that was done to it since it was begun, oldest first. */
export interface CaseHistory {
  readonly records: RecordSet;
  readonly steps: readonly Step[];
  /** The case's own id, the same in every version of it; null or absent when the file has none. */
  readonly caseId?: string | null;
}

/** steps: both went on from the same step. start: no step is shared, but without their steps they are the same. partly: the same, they are not wholly the same, and only what is equal in both is known. none: nothing is known of how they were. */
export type AncestorKind = 'steps' | 'start' | 'partly' | 'none';

export interface CommonAncestor {
  readonly kind: AncestorKind;
  readonly ancestor: RecordSet | null;
  /** The same moment as the other file tells it, where that can be told. */
  readonly other?: RecordSet;
  /** What each did since. */
  readonly steps: { readonly mine: readonly Step[]; readonly theirs: readonly Step[] };
}

/** Both files with the steps undone that the other does not know. A file that took in the other before knows its steps up to then. */
export function commonAncestor(mine: CaseHistory, theirs: CaseHistory): CommonAncestor {
  const [known, theirKnown] = [knownSteps(mine.steps, theirs.steps), knownSteps(theirs.steps, mine.steps)];
  const shared = sharedSteps(mine.steps, theirs.steps);
  const steps = { mine: mine.steps.slice(known), theirs: theirs.steps.slice(theirKnown) };
  if (known > shared && (theirKnown === shared || tookIn(mine.steps, theirs.steps) < known))
    return { kind: 'steps', ancestor: before(mine, known), steps };
  if (theirKnown > shared) return { kind: 'steps', ancestor: before(theirs, theirKnown), steps };
  const [ancestor, other] = [before(mine, shared), before(theirs, shared)];
  const isSame = isSameCase(ancestor, other);
  if (shared > 0) return { kind: 'steps', ancestor, ...(!isSame && { other }), steps };
  if (isSame) return { kind: 'start', ancestor, steps };
  return mine.steps.length + theirs.steps.length > 0 ? { kind: 'partly', ancestor, other, steps } : { kind: 'none', ancestor: null, steps };
}

/** How many steps both begin with. */
function sharedSteps(mine: readonly Step[], theirs: readonly Step[]): number {
  const at = mine.findIndex(({ id }, index) => theirs[index]?.id !== id);
  return at < 0 ? mine.length : at;
}

/** How many of these steps the other file knows: it has them itself, or took in a file that had them. */
function knownSteps(steps: readonly Step[], other: readonly Step[]): number {
  const through = new Set(other.flatMap(({ merged }) => (merged ? [merged.through] : [])));
  return Math.max(sharedSteps(steps, other), steps.findLastIndex(({ id }) => through.has(id)) + 1);
}

/** The place of the last step by which this file took in the other; -1 when it never did. */
function tookIn(steps: readonly Step[], other: readonly Step[]): number {
  const ids = new Set(other.map(({ id }) => id));
  return steps.findLastIndex(({ merged }) => merged !== undefined && ids.has(merged.through));
}

function before({ records, steps }: CaseHistory, known: number): RecordSet {
  return steps.slice(known).reduceRight((now, { changes }) => applyChanges(now, inverse(changes)), records);
}

/** Whether every row of the one is in the other and says the same there; the order does not count. */
export function isSameCase(one: RecordSet, other: RecordSet): boolean {
  return SHEETS.every((sheet) => {
    const [a, b] = [one.get(sheet) ?? [], other.get(sheet) ?? []];
    if (a === b) return true;
    if (a.length !== b.length) return false;
    const keyed = keyedRows(sheet, b);
    return [...keyedRows(sheet, a)].every(([key, row]) => {
      const like = keyed.get(key);
      return like !== undefined && isSameRow(row, like);
    });
  });
}

/** Sheets whose ids a municipality gives itself; lists of codes are much alike everywhere. */
const OWN: readonly SheetName[] = ['units', 'systems', 'datasets', 'processing_activities', 'exchanges', 'agreements', 'decisions'];

/** Whether two files are about one case: they have its id or a step in common, or most of the ids of the larger are in the other. */
export function isOneCase(mine: CaseHistory, theirs: CaseHistory): boolean {
  if (mine.caseId && mine.caseId === theirs.caseId) return true;
  if (sharedSteps(mine.steps, theirs.steps) > 0) return true;
  let [common, most] = [0, 0];
  for (const sheet of OWN) {
    const [a, b] = [keyedRows(sheet, mine.records.get(sheet) ?? []), keyedRows(sheet, theirs.records.get(sheet) ?? [])];
    common += [...a.keys()].filter((key) => b.has(key)).length;
    most += Math.max(a.size, b.size);
  }
  return most > 0 && common * 2 > most;
}
