// The form for an objection, question or other word about a row. What is said stays; it can be answered.
import { fieldOf, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import type { EditForm } from '../../workspace/edit-look.ts';

const KINDS = fieldOf('annotations', 'target_kind')?.allowed ?? [];

/** null for rows of which nothing can be said. `role` is what the user last spoke as. */
export function objectionForm(sheet: SheetName, id: string, role: string): EditForm | null {
  const kind = KINDS.find((one) => sheetOfKind(one) === sheet);
  if (kind === undefined) return null;
  return {
    ...{ kind: 'new', sheet: 'annotations', act: 'add', focus: 'text' },
    given: { target_kind: kind, target_id: id, kind: 'objection', status: 'open', ...(role && { author_role: role }) },
    told: ['target_kind', 'target_id', 'status', 'response', 'response_on'],
  };
}
