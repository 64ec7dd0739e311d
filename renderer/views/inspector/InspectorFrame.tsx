// The inspector's frame: kind, title, chips, a way to close; filled alike for every kind of thing.
import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTraceText } from '../trace/use-trace.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

interface FrameProps {
  readonly kind: string;
  readonly title: string;
  readonly chips?: ReactNode;
  readonly children: ReactNode;
}

/** Back to the arrow, card or list from which this was opened, else to the trace that lies over the map. */
function BackButton() {
  const text = useText().arranging;
  const workspace = useWorkspace();
  const trace = useTraceText();
  const canGoBack = useWorkspaceState((state) => state.trail.length > 0);
  const isAsking = useWorkspaceState((state) => state.inquiry !== null && state.screen === 'map');
  if (!canGoBack && isAsking)
    return (
      <button type="button" className="button quiet back" onClick={() => workspace.select(null)}>
        <ArrowLeft size={14} aria-hidden />
        {trace.back}
      </button>
    );
  if (!canGoBack) return null;
  return (
    <button type="button" className="button quiet back" onClick={workspace.goBack}>
      <ArrowLeft size={14} aria-hidden />
      {text.back}
    </button>
  );
}

export function InspectorFrame({ kind, title, chips, children }: FrameProps) {
  const text = useText().inspector;
  const workspace = useWorkspace();
  return (
    <aside className="side inspector" aria-label={text.label}>
      <header>
        <BackButton />
        <span className="kind">{kind}</span>
        <button type="button" className="button quiet" aria-label={text.close} onClick={() => workspace.select(null)}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <h2>{title}</h2>
      {chips && <p className="chips">{chips}</p>}
      {children}
    </aside>
  );
}
