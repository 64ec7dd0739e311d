// What a command is: one act of the window with its words and key, so that palette, help and tests read from one list.
import type { RefObject } from 'react';
import type { Workspace } from '../../workspace/workspace.ts';
import type { MapHandle } from '../map/map-handle.ts';
import type { Catalogue } from '../text/nl.ts';

/** What commands work on. `map` is null while no map is on screen. */
export interface CommandContext {
  readonly workspace: Workspace;
  readonly map: MapHandle | null;
  /** The same, as it will be when the picture has changed. */
  readonly held: RefObject<MapHandle | null>;
}

/** `id` stays the same for ever. `keys` is shown with it; `key` is also listened to, while no field has the focus: a letter, or "ctrl+" and a letter. */
export interface Command {
  readonly id: string;
  readonly words: (text: Catalogue) => string;
  readonly keys?: string;
  readonly key?: string;
  readonly isEnabled: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** Only while a map is on screen. */
export const withMap = ({ map }: CommandContext): boolean => map !== null;

export const withCase = ({ workspace }: CommandContext): boolean => workspace.store.getState().openCase !== null;

/** Not where the administrator switched off what leads out of the app. */
export const mayExport = ({ workspace }: CommandContext): boolean => !workspace.store.getState().administration.settings.disabled.has('exports');

/** The node that is chosen, or null. */
export function chosenNode({ workspace }: CommandContext): string | null {
  const { selection } = workspace.store.getState();
  return selection?.kind === 'node' ? selection.id : null;
}
