// The key that puts the levels on the big screen, wherever one is in the window.
import { useEffect } from 'react';
import { isTyping } from '../is-typing.ts';
import { useWorkspace } from '../workspace-context.ts';

export function useKioskKey(isOn: boolean): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const hasOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented;
      if (!isOn || event.key.toLowerCase() !== 'k' || hasOther || isTyping(event)) return;
      event.preventDefault();
      workspace.setSignals({ isKiosk: true });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace, isOn]);
}
