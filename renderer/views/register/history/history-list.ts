// The steps of a case as lines of the history: what was done, by whom, when, and to which rows. Asks nothing itself.
import { type ToldField, tellStep, toldFields } from '../../../edit/step-sentences.ts';
import type { Telling } from '../../../edit/value-words.ts';
import { type Change, nameOf, type Step } from '../../../model/change.ts';
import type { SheetName } from '../../../model/sheet.ts';
import { fold } from '../../../model/value.ts';
import { undoneSteps } from '../../../workspace/editing/undoing.ts';
import type { WorkspaceState } from '../../../workspace/state.ts';

/** done = can be undone; undone = can be done again; past = came with the case file. */
export type StepKind = 'done' | 'undone' | 'past';

export interface HistoryLine {
  readonly kind: StepKind;
  readonly step: Step;
  readonly sentence: string;
}

/** Newest first: undone steps on top, then those since the case was opened, then those that came with the file. */
export function historyLines({ openCase, redoable }: Pick<WorkspaceState, 'openCase' | 'redoable'>, telling: Telling): readonly HistoryLine[] {
  if (!openCase) return [];
  const line = (kind: StepKind) => (step: Step) => ({ kind, step, sentence: tellStep(step, telling) });
  return [
    ...undoneSteps(redoable).map(line('undone')).reverse(),
    ...[...openCase.settled.steps].reverse().map(line('done')),
    ...[...openCase.past].reverse().map(line('past')),
  ];
}

export interface HistoryFilter {
  /** '' = everyone. */
  readonly role: string;
  readonly text: string;
}

/** Every word stands in the sentence, or in a field that was changed; fields are only gone through when the sentence does not do. */
export function filteredLines(lines: readonly HistoryLine[], { role, text }: HistoryFilter, telling: Telling): readonly HistoryLine[] {
  const words = fold(text).split(' ').filter(Boolean);
  const hasAll = (all: string) => words.every((word) => all.includes(word));
  return lines.filter(({ step, sentence }) => {
    if (role !== '' && step.role !== role) return false;
    return words.length === 0 || hasAll(fold(sentence)) || hasAll(fold(`${sentence} ${allFields(step, telling)}`));
  });
}

function allFields(step: Step, telling: Telling): string {
  const rows = step.changes.slice(0, MOST_SEARCHED).map(rowOf);
  const told = toldFields({ ...step, changes: step.changes.slice(0, MOST_SEARCHED) }, telling);
  return [...rows.map(({ id }) => id), ...told.map(({ row, field, before, after }) => `${row} ${field} ${before} ${after}`)].join(' ');
}

/** Of a paste of thousands of rows, so many are searched. */
const MOST_SEARCHED = 200;

export function rolesIn(lines: readonly HistoryLine[], locale: string): readonly string[] {
  return [...new Set(lines.map(({ step }) => step.role).filter(Boolean))].sort(new Intl.Collator(locale).compare);
}

/** How many acts are undone to come to before this step; 0 when it is not among them. Acts on the map and on files in between go too. */
export function actsUpTo({ undoable }: Pick<WorkspaceState, 'undoable'>, step: Step): number {
  const at = undoable.findIndex((act) => act.kind === 'edit' && act.step.id === step.id);
  return at < 0 ? 0 : undoable.length - at;
}

/** Of those, the changes of rows. */
export function editsUpTo({ undoable }: Pick<WorkspaceState, 'undoable'>, step: Step): number {
  const at = undoable.findIndex((act) => act.kind === 'edit' && act.step.id === step.id);
  return at < 0 ? 0 : undoable.slice(at).filter(({ kind }) => kind === 'edit').length;
}

/** The first row of a step that is still in the case and that can be gone to. */
export function rowOf(change: Change): { readonly sheet: SheetName; readonly id: string } {
  return { sheet: change.sheet, id: change.kind === 'set' ? change.name : nameOf(change.sheet, change.row.values) };
}

export interface HistoryHead {
  readonly when: string;
  readonly who: string;
  readonly state: string;
  readonly what: string;
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The lines as a table to keep: one line for each field. `states` are the words of the kinds. */
export function historyTable(
  lines: readonly HistoryLine[],
  telling: Telling,
  head: HistoryHead,
  states: Readonly<Record<StepKind, string>>,
): { readonly header: readonly string[]; readonly lines: readonly (readonly string[])[] } {
  const { when, who, state, what, row, field, before, after } = head;
  return {
    header: [when, who, state, what, row, field, before, after],
    lines: lines.flatMap(({ kind, step, sentence }) => {
      const told: readonly (ToldField | undefined)[] = toldFields(step, telling);
      const own = [step.at, step.role, states[kind], sentence];
      return (told.length > 0 ? told : [undefined]).map((one) => [...own, one?.row ?? '', one?.field ?? '', one?.before ?? '', one?.after ?? '']);
    }),
  };
}
