// How components reach the workspace: its acts, and the parts of its state they show.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WorkspaceState } from '../workspace/state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { catalogueOf } from './text/languages.ts';
import type { Catalogue } from './text/nl.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('No workspace around this component.');
  return workspace;
}

/** Part of the state; the component is drawn again when that part changes. */
export function useWorkspaceState<T>(select: (state: WorkspaceState) => T): T {
  return useStore(useWorkspace().store, select);
}

/** The words in the language of the moment. */
export function useText(): Catalogue {
  return useWorkspaceState(catalogueOf);
}
