// The two ends of an exchange or arrow, as buttons to walk on to.
import type { MapView } from '../map/use-scene.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { placeName } from './flow-rows.ts';

export function Ends({ view, from, to }: { readonly view: MapView; readonly from: string; readonly to: string }) {
  const text = useText();
  const workspace = useWorkspace();
  const end = (id: string) => {
    const name = placeName(text, view.graph, id);
    return (
      <button
        type="button"
        className="button"
        onClick={() => void workspace.walkTo({ kind: 'node', id }, [id])}
        aria-label={text.inspector.goTo(name)}
      >
        {name}
      </button>
    );
  };
  return (
    <p className="ends">
      {end(from)} → {end(to)}
    </p>
  );
}
