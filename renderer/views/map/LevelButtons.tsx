// The levels of the grouping of the moment, from its groups to its datasets; a level the case has nothing of is left out.
import { useMemo } from 'react';
import { LEVELS_OF, type Level, openAtLevel } from '../../graph/levels.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function LevelButtons() {
  const text = useText();
  const workspace = useWorkspace();
  const level = useWorkspaceState((state) => state.level);
  const open = useWorkspaceState((state) => state.open);
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const levels = useMemo((): readonly Level[] => {
    const kinds = new Set([...(graph?.nodes.values() ?? [])].map((node) => node.kind));
    return graph ? LEVELS_OF[graph.grouping].filter((name) => kinds.has(name)) : [];
  }, [graph]);
  const shown = level ?? levels.find((name) => graph && isSame(openAtLevel(graph, name), open)) ?? null;
  return (
    <div className="group" role="group" aria-label={text.map.level}>
      {levels.map((name) => (
        <button key={name} type="button" className="button" aria-pressed={shown === name} onClick={() => void workspace.setLevel(name)}>
          {text.kinds[name]}
        </button>
      ))}
    </div>
  );
}

/** Groups opened one by one may come to the same as a level. */
function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
