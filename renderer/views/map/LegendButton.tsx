// Folds and unfolds the legend.
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { useLegendOpen } from './use-legend-open.ts';

export function LegendButton() {
  const text = useText().drawing;
  const workspace = useWorkspace();
  const isOpen = useLegendOpen();
  const isMap = useWorkspaceState((state) => state.form === 'map');
  if (!isMap) return null;
  return (
    <button type="button" className="button" aria-pressed={isOpen} onClick={() => workspace.setLegend(isOpen ? 'closed' : 'open')}>
      {text.legend}
    </button>
  );
}
