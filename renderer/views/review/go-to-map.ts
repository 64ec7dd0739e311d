// From a finding to one thing on the map, with the way back.
import type { Selection } from '../../graph/focus.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** `nodes` are opened up to where they stand. */
export function goToMap(workspace: Workspace, { nodes, selection }: { readonly nodes: readonly string[]; readonly selection: Selection }): void {
  workspace.lookAtFindings({ onMap: selection });
  workspace.show('map');
  void workspace.reveal(nodes, selection);
}
