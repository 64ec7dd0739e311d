// What rows and days are called where two cases are compared: names of a case, and of another where the first has none.
import { useCallback, useMemo } from 'react';
import { dayIn } from '../../../competency/sentence.ts';
import type { RecordSet } from '../../../model/record.ts';
import type { SheetName } from '../../../model/sheet.ts';
import { namesIn } from '../../edit/row-names.ts';
import { useText } from '../../workspace-context.ts';

/** The name of a row, its id when it has none, '' without an id. Reference lists that the second case does not have are those of the first. */
export function useNames(records: RecordSet, others?: RecordSet): (sheet: SheetName, id: string | null) => string {
  const { language } = useText();
  return useMemo(() => {
    const [own, more] = [namesIn(records, language), others ? namesIn(others, language) : () => null];
    return (sheet, id) => (id === null ? '' : own(sheet, id) || more(sheet, id) || id);
  }, [records, others, language]);
}

/** A day as people write it; '' for none. */
export function useDayWords(): (day: string | null) => string {
  const { language } = useText();
  return useCallback((day) => (day === null ? '' : dayIn(language, day)), [language]);
}
