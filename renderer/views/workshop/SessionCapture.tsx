// Writing down in a session that goes on, from any screen: one key opens the line, and what is being varied stands above it.
import './session-capture.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../is-typing.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { CaptureLine } from './CaptureLine.tsx';
import { useSession } from './use-session.ts';
import { VariantBar } from './VariantBar.tsx';

export function SessionCapture() {
  const workspace = useWorkspace();
  const open = useSession();
  const capture = useWorkspaceState((state) => state.workshop.capture);
  const variant = useWorkspaceState((state) => state.workshop.variant);
  const isGoingOn = open !== null && open.session.status !== 'closed';
  const hasCard = open?.card !== null && open !== null;
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      workspace.lookAtWorkshop({ capture: { kind: hasCard ? 'answer' : 'conclusion' } });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace, isGoingOn, hasCard]);
  const isShown = isGoingOn && (capture !== null || variant !== null);
  const place = useRoom(isShown);
  if (!open || !isShown) return null;
  return (
    <div className="session-capture" ref={place}>
      {variant && <VariantBar variant={variant} />}
      {capture && <CaptureLine key={open.session.id} open={open} kind={capture.kind} />}
    </div>
  );
}

/** Tells the page how high the line is, so that nothing lies under it. */
function useRoom(isShown: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = document.documentElement.style;
    if (!isShown || !place.current) {
      root.removeProperty('--session-capture');
      return undefined;
    }
    const watch = new ResizeObserver(([entry]) => root.setProperty('--session-capture', `${Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0)}px`));
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      root.removeProperty('--session-capture');
    };
  }, [isShown]);
  return place;
}
