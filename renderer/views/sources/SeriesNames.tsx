// The series of the open case, to choose from where a table must say which series it measures.
import { rowsOf } from '../../model/record.ts';
import { joinedText } from '../text/joined-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

/** The id of the list, for inputs that offer it. */
export const SERIES_LIST = 'series-of-case';

export function SeriesNames() {
  const words = joinedText(useText()).reading;
  const records = useWorkspaceState((state) => state.openCase?.records);
  const names = records ? rowsOf(records, 'signal_series').map(({ values }) => String(values.name ?? values.id)) : [];
  return (
    <datalist id={SERIES_LIST} aria-label={words.series}>
      {[...new Set(names)].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
