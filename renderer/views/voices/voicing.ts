// Where a person can object or ask: the start of what is said, and recording it as one act. What is said stays; it can only be answered.
import { findRow } from '../../edit/find-row.ts';
import { newRows } from '../../edit/new-row.ts';
import { setFields } from '../../edit/set-fields.ts';
import type { Change } from '../../model/change.ts';
import type { RecordSet } from '../../model/record.ts';
import { fieldOf, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { withOwnIds } from '../../workshop/own-ids.ts';
import type { Voicing } from '../../workspace/editing/edit-look.ts';
import { randomLetters } from '../workshop/random-letters.ts';

const KINDS = fieldOf('annotations', 'target_kind')?.allowed ?? [];

/** null for rows of which nothing can be said. `as` is the kind that is proposed. */
export function voicingAbout(sheet: SheetName, id: string, as = 'objection'): Voicing | null {
  return kindOfSheet(sheet) === undefined || id === '' ? null : { kind: 'say', sheet, id, as };
}

export interface Said {
  readonly kind: string;
  readonly text: string;
  readonly role: string;
}

/** The rows of what is said on this day (ISO); empty when it cannot be recorded. */
export function saidChanges(records: RecordSet, about: Extract<Voicing, { kind: 'say' }>, said: Said, today: string): readonly Change[] {
  const target = { target_kind: kindOfSheet(about.sheet) ?? '', target_id: about.id };
  const values = { ...target, kind: said.kind, created_on: today, author_role: said.role.trim(), text: said.text.trim(), status: 'open' };
  const outcome = newRows(records, [{ sheet: 'annotations', values }]);
  return 'faults' in outcome ? [] : withOwnIds(outcome.changes, randomLetters).changes;
}

/** Of the answer to what was said; empty when it cannot be recorded. */
export function answerChanges(
  records: RecordSet,
  id: string,
  answer: { readonly text: string; readonly status: string },
  today: string,
): readonly Change[] {
  if (!findRow(records, 'annotations', id)) return [];
  const values = { response: answer.text.trim(), status: answer.status, response_on: today };
  const outcome = setFields(records, { sheet: 'annotations', name: id, values });
  return 'faults' in outcome ? [] : outcome.changes;
}

function kindOfSheet(sheet: SheetName): string | undefined {
  return KINDS.find((kind) => sheetOfKind(kind) === sheet);
}
