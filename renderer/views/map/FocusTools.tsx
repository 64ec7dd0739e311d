// How far is looked around what is chosen, and whether the rest turns pale or goes away.
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function FocusTools() {
  const isAtWork = useWorkspaceState(({ selection, path, selector }) => selection !== null || path !== null || selector !== null);
  const hasDepth = useWorkspaceState(({ selection, path, selector }) => selection?.kind === 'node' && path === null && selector === null);
  return (
    <>
      {hasDepth && <DepthSteps />}
      {isAtWork && <ModeSwitch />}
    </>
  );
}

/** Pressed = the rest goes away; else it turns pale. */
function ModeSwitch() {
  const text = useText().focus;
  const workspace = useWorkspace();
  const isFilter = useWorkspaceState((state) => state.focusMode === 'filter');
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isFilter}
      title={text.modeHint}
      onClick={() => workspace.setFocusMode(isFilter ? 'showcase' : 'filter')}
    >
      {text.modes.filter}
    </button>
  );
}

function DepthSteps() {
  const text = useText().map;
  const workspace = useWorkspace();
  const depth = useWorkspaceState((state) => state.depth);
  const stepper = (label: string, word: string, value: number, change: (by: number) => void) => (
    <span className="group stepper" role="group" aria-label={label}>
      <button type="button" className="button" aria-label={`${label}: ${text.less}`} onClick={() => change(-1)}>
        −
      </button>
      <output>
        {value} {word}
      </output>
      <button type="button" className="button" aria-label={`${label}: ${text.more}`} onClick={() => change(1)}>
        +
      </button>
    </span>
  );
  return (
    <>
      {stepper(text.depthBack, text.back, depth.up, (by) => workspace.setDepth({ ...depth, up: depth.up + by }))}
      {stepper(text.depthForward, text.forward, depth.down, (by) => workspace.setDepth({ ...depth, down: depth.down + by }))}
    </>
  );
}
