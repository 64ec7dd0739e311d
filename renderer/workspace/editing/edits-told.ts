// The history of a case as rows of an answer: what was changed, on which day, by which role, in a sentence. Knows no screen.
import type { EditTold } from '../../competency/question.ts';
import { rowTitle } from '../../edit/row-title.ts';
import { tellStep } from '../../edit/step-sentences.ts';
import type { Telling } from '../../edit/value-words.ts';
import { nameOf, type Step } from '../../model/change.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';

/** Oldest first. Steps are told in the language in which the question is asked. */
export function editsTold(records: RecordSet, steps: readonly Step[], language: 'nl' | 'en'): readonly EditTold[] {
  const telling = tellingIn(records, language);
  return steps.map((step) => {
    const [first] = step.changes;
    const id = first ? (first.kind === 'set' ? first.name : nameOf(first.sheet, first.row.values)) : null;
    return { on: step.at.slice(0, 10), role: step.role, text: tellStep(step, telling), sheet: first?.sheet ?? null, id: keyed(first?.sheet, id) };
  });
}

/** Rows without an id cannot be led to. */
function keyed(sheet: SheetName | undefined, id: string | null): string | null {
  return sheet && keyField(sheet) ? id : null;
}

function tellingIn(records: RecordSet, language: 'nl' | 'en'): Telling {
  const names = new Map<SheetName, ReadonlyMap<string, string>>();
  const namesOf = (sheet: SheetName) => {
    const key = keyField(sheet)?.name ?? '';
    const made = names.get(sheet) ?? new Map(rowsOf(records, sheet).map(({ values }) => [String(values[key]), rowTitle(sheet, values, language)]));
    names.set(sheet, made);
    return made;
  };
  return { language, nameOf: (sheet, id) => namesOf(sheet).get(id) ?? null };
}
