// What is still open in the whole case: questions and voices without an answer, and actions that are not done. Knows no screen.
import { type RecordSet, rowsOf, textOf } from '../model/record.ts';
import { actionsOf, type Target, targetOf } from './session.ts';

/** `on` is the day it was said, `dueOn` the day by which it is to be done; ISO or null. */
export interface Matter {
  readonly sheet: 'annotations' | 'session_actions';
  readonly id: string;
  readonly kind: 'question' | 'objection' | 'counter_voice' | 'action';
  readonly text: string;
  readonly role: string;
  readonly target: Target | null;
  readonly on: string | null;
  readonly dueOn: string | null;
  readonly state: 'open' | 'done' | 'dropped';
  /** Open, and its day is before the given one. */
  readonly isLate: boolean;
}

const KINDS: Readonly<Record<string, Matter['kind']>> = {
  question: 'question',
  council_question: 'question',
  deda: 'question',
  objection: 'objection',
  counter_voice: 'counter_voice',
};

const STATES: Readonly<Record<string, Matter['state']>> = { answered: 'done', accepted: 'done', rejected: 'dropped' };

/** Questions in the order of their days, then actions by the day they are due; `day` is ISO. */
export function mattersOf(records: RecordSet, day: string): { readonly questions: readonly Matter[]; readonly actions: readonly Matter[] } {
  return { questions: questions(records), actions: actions(records, day) };
}

function questions(records: RecordSet): readonly Matter[] {
  return rowsOf(records, 'annotations')
    .flatMap((row): Matter[] => {
      const kind = KINDS[textOf(row, 'kind') ?? ''];
      if (kind === undefined) return [];
      const state = STATES[textOf(row, 'status') ?? ''] ?? 'open';
      const said = { text: textOf(row, 'text') ?? '', role: textOf(row, 'author_role') ?? '', on: textOf(row, 'created_on') ?? null };
      return [{ sheet: 'annotations', id: textOf(row, 'id') ?? '', kind, ...said, target: targetOf(row.values), dueOn: null, state, isLate: false }];
    })
    .sort((one, other) => compared(one.on, other.on));
}

function actions(records: RecordSet, day: string): readonly Matter[] {
  return actionsOf(records)
    .map(({ id, text, owner, dueOn, status, target }): Matter => {
      const isLate = status === 'open' && dueOn !== null && dueOn < day;
      return { sheet: 'session_actions', id, kind: 'action', text, role: owner, target, on: null, dueOn, state: status, isLate };
    })
    .sort((one, other) => compared(one.dueOn, other.dueOn));
}

/** What has no day stands last. */
function compared(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
