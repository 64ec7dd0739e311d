// One step back: what is chosen first, then the path, then the selector or what an answer lit, then what is asked.
import type { Workspace } from '../../workspace/workspace.ts';

export function letGo(workspace: Workspace): void {
  const { selection, path, selector, lit, inquiry } = workspace.store.getState();
  if (selection) workspace.select(null);
  else if (path) workspace.setPath(null);
  else if (selector !== null) void workspace.setSelector(null);
  else if (lit) workspace.light(null);
  else if (inquiry) void workspace.inquire(null);
}
