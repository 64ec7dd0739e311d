// What is chosen: in sentences first, then field by field, what is not known yet, and where it was read.
import './inspector.css';
import type { MapView } from '../map/use-scene.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { ArrowDetail } from './ArrowDetail.tsx';
import { ExchangeDetail } from './ExchangeDetail.tsx';
import { NodeDetail } from './NodeDetail.tsx';

export function Inspector({ view }: { readonly view: MapView | null }) {
  const selection = useWorkspaceState((state) => state.selection);
  if (!view || !selection) return null;
  if (selection.kind === 'node') return <NodeDetail key={selection.id} view={view} id={selection.id} />;
  if (selection.kind === 'exchange') return <ExchangeDetail key={selection.id} view={view} id={selection.id} />;
  return <ArrowDetail key={selection.id} view={view} id={selection.id} />;
}
