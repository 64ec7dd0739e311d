// Which rows a work session can be about. Knows no screen.
import { fieldOf, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import type { Target } from '../../workshop/session.ts';

const KINDS = fieldOf('sessions', 'target_kind')?.allowed ?? [];

/** The row as the subject of a session; null for rows that a session cannot be about. */
export function sessionTarget(sheet: SheetName, id: string): Target | null {
  const kind = KINDS.find((one) => sheetOfKind(one) === sheet);
  return kind === undefined || id === '' ? null : { kind, id };
}
