// One step back: what is chosen first, then the path, then the selector.
import type { Workspace } from '../../workspace/workspace.ts';

export function letGo(workspace: Workspace): void {
  const { selection, path, selector } = workspace.store.getState();
  if (selection) workspace.select(null);
  else if (path) workspace.setPath(null);
  else if (selector !== null) void workspace.setSelector(null);
}
