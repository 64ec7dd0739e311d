// Ctrl+S saves and Ctrl+Shift+S saves as, wherever the focus is; and the same when the menu asks.
import { useEffect } from 'react';
import { useWorkspace } from '../workspace-context.ts';

export function useSaveKeys(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (event.repeat) return;
      /** What is being typed counts: leaving the field puts it in the case. */
      if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea')) document.activeElement.blur();
      void (event.shiftKey ? workspace.saveCaseAs() : workspace.saveCase());
    };
    const stop = workspace.host.onCommand((command) => {
      if (command === 'save-case') void workspace.saveCase();
      if (command === 'save-case-as') void workspace.saveCaseAs();
      if (command === 'save-and-close') void workspace.saveAndClose();
    });
    window.addEventListener('keydown', press, true);
    return () => {
      stop();
      window.removeEventListener('keydown', press, true);
    };
  }, [workspace]);
}
