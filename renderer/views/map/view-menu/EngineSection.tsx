// Which engine lays out the map.
import type { EngineName } from '../../../graph/layout/layout.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

const ENGINES: readonly EngineName[] = ['layered', 'dagre'];

export function EngineSection() {
  const text = useText().drawing;
  const workspace = useWorkspace();
  const engine = useWorkspaceState((state) => state.engine);
  return (
    <fieldset>
      <legend>{text.engine}</legend>
      {ENGINES.map((name) => (
        <label key={name} className="tick-line">
          <input type="radio" name="engine" checked={engine === name} onChange={() => void workspace.setEngine(name)} />
          {text.engines[name]}
        </label>
      ))}
    </fieldset>
  );
}
