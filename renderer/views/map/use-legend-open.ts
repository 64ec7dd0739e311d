// Whether the legend is unfolded: as the user said, else where the map has the room for it.
import { useWorkspaceState } from '../workspace-context.ts';

export function useLegendOpen(): boolean {
  const wanted = useWorkspaceState((state) => state.legend);
  const withSignals = useWorkspaceState((state) => state.screen === 'signals');
  return wanted === 'auto' ? window.innerHeight >= 640 && !withSignals : wanted === 'open';
}
