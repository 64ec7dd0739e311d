// The key that begins a signal in words, from every screen of an open case.
import { useEffect } from 'react';
import { isTyping } from '../../is-typing.ts';
import { useWorkspace } from '../../workspace-context.ts';

const CAPTURE_KEY = 'w';

export function useCaptureKey(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== CAPTURE_KEY || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.defaultPrevented || isTyping(event) || workspace.store.getState().openCase === null) return;
      event.preventDefault();
      workspace.setSignals({ capture: { unitId: null, areaId: null } });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace]);
}
