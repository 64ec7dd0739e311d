// Shows only the flows that carry the numbers of a signal series, as a filter like any other.
import { Filter as FilterSign } from 'lucide-react';
import { UNKNOWN } from '../../graph/lenses/lens.ts';
import { type Filter, withoutLens } from '../../graph/shown.ts';
import { originText } from '../text/origin-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** Every class of the lens of signals but "no series". */
const CARRYING: ReadonlySet<string> = new Set(['no_limit', 'normal', 'amber', 'red', UNKNOWN]);

/** Whether the filter lets through just what carries series, whatever it asks of other lenses. */
export function isSeriesRoads(filter: Filter): boolean {
  const classes = filter.classes.get('signals');
  return classes?.size === CARRYING.size && [...CARRYING].every((key) => classes.has(key));
}

/** null without series, and while the filter is on: then its chip stands there. */
export function SeriesRoads({ withSignals }: { readonly withSignals: boolean }) {
  const text = useText();
  const words = originText(text);
  const workspace = useWorkspace();
  const filter = useWorkspaceState((state) => state.filter);
  const isWanted = useWorkspaceState((state) => withSignals || state.lens === 'signals');
  const hasSeries = useWorkspaceState((state) => (state.openCase?.signals?.series.size ?? 0) > 0);
  if (!isWanted || !hasSeries || isSeriesRoads(filter)) return null;
  const narrow = () => workspace.setFilter({ classes: new Map(withoutLens(filter, 'signals').classes).set('signals', CARRYING) });
  return (
    <button type="button" className="button" title={words.chipHint} onClick={narrow}>
      <FilterSign size={14} aria-hidden />
      {words.chip}
    </button>
  );
}
