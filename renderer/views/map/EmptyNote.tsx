// What a map without anything on it says: why that is, and the way out that fits the reason.
import { REASONS, type Reason } from '../../graph/why-hidden.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { useLift } from './use-lift.ts';
import type { MapView } from './use-scene.ts';

/** Nothing when there is an exchange to be seen, or a map is being built up. */
export function EmptyNote({ view }: { readonly view: MapView }) {
  const text = useText();
  const built = useWorkspaceState((state) => state.built);
  const hasCards = view.scene.cards.length + view.scene.panels.length > 0;
  if (view.graph.nodes.size === 0) return <p className="map-empty">{text.map.empty}</p>;
  if (!hasCards && built !== null) return <EmptyStart />;
  if (hasCards && (view.tally.shown > 0 || view.tally.all === 0 || built !== null)) return null;
  return <NothingShown view={view} />;
}

function EmptyStart() {
  const text = useText().focus;
  const workspace = useWorkspace();
  const search = () => document.querySelector<HTMLInputElement>('.search input')?.focus();
  return (
    <div className="map-empty start">
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyStart}</p>
      <p className="tools">
        <button type="button" className="button primary" onClick={search}>
          {text.emptySearch}
        </button>
        <button type="button" className="button" onClick={() => void workspace.buildReset()}>
          {text.wholeMap}
        </button>
      </p>
    </div>
  );
}

/** The reasons that leave out most, each with its way out. */
function NothingShown({ view }: { readonly view: MapView }) {
  const text = useText().focus;
  const lift = useLift();
  const { hidden } = view.tally;
  const reasons = REASONS.filter((reason) => hidden[reason] > 0).sort((a, b) => hidden[b] - hidden[a]);
  const isAllHidden = view.scene.cards.length === 0 && hidden.hidden > 0;
  return (
    <div className="map-empty" role="status">
      <p>
        <strong>{isAllHidden ? text.allHidden : text.noneShown}</strong>
      </p>
      {reasons.slice(0, 3).map((reason: Reason) => (
        <p key={reason}>
          {text.mostly(text.reasons[reason], hidden[reason])}{' '}
          <button type="button" className="button" onClick={() => lift(reason)}>
            {text.lift[reason]}
          </button>
        </p>
      ))}
    </div>
  );
}
