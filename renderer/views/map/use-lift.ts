// What makes exchanges that are not shown appear again, for each reason why they are not.
import { NO_FILTER } from '../../graph/shown.ts';
import type { Reason } from '../../graph/why-hidden.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useWorkspace } from '../workspace-context.ts';

const LIFTS: Record<Reason, (workspace: Workspace) => void> = {
  unplaced: (workspace) => workspace.show('sources'),
  notInForce: (workspace) => workspace.setDay(null),
  hidden: (workspace) => void workspace.showHidden(),
  notBuilt: (workspace) => void workspace.buildReset(),
  filter: (workspace) => workspace.setFilter(NO_FILTER),
  noise: (workspace) => workspace.setNoise({ share: 100 }),
  unmeasured: (workspace) => workspace.setNoise({ withUnknown: true }),
  outOfFocus: (workspace) => workspace.setFocusMode('showcase'),
};

export function useLift(): (reason: Reason) => void {
  const workspace = useWorkspace();
  return (reason) => LIFTS[reason](workspace);
}
