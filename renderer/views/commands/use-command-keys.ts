// Runs a command by its key, while no field or menu takes the keys.
import { useEffect } from 'react';
import { isTyping } from '../is-typing.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { useWorkspace } from '../workspace-context.ts';
import { COMMANDS } from './commands.ts';

const BY_KEY = new Map(COMMANDS.flatMap((command) => (command.key ? [[command.key, command] as const] : [])));

export function useCommandKeys(): void {
  const workspace = useWorkspace();
  const map = useMapHandle();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = BY_KEY.get((event.ctrlKey || event.metaKey ? 'ctrl+' : '') + event.key.toLowerCase());
      if (!command || event.altKey || event.shiftKey || event.defaultPrevented || isTyping(event)) return;
      const context = { workspace, map: map.current, held: map };
      if (!command.isEnabled(context)) return;
      if (event.ctrlKey || event.metaKey) event.preventDefault();
      command.run(context);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace, map]);
}
