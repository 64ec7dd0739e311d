// Level, lens, depth of focus, what is shown of how much, motion, and saving the picture.
import { Download, Pause, Play } from 'lucide-react';
import { LEVELS } from '../../graph/levels.ts';
import type { Lens } from '../../graph/scene.ts';
import { isFiltering, NO_FILTER } from '../../graph/shown.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { Motion } from './use-motion.ts';
import type { MapView } from './use-scene.ts';

interface Props {
  readonly view: MapView | null;
  readonly motion: Motion;
  readonly onSave: () => void;
}

export function MapToolbar({ view, motion, onSave }: Props) {
  const text = useText().map;
  return (
    <div className="toolbar" role="toolbar" aria-label={text.toolbar}>
      <LevelChoice />
      <LensChoice />
      <ShownCount view={view} />
      <span className="grow" />
      <DepthSteps />
      {motion.isAllowed && (
        <button type="button" className="button" aria-pressed={motion.isWanted} onClick={() => motion.setWanted(!motion.isWanted)}>
          {motion.isWanted ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
          <span className="wide">{text.packages}</span>
        </button>
      )}
      <button type="button" className="button" onClick={onSave} title={text.saveSvg}>
        <Download size={14} aria-hidden />
        <span className="wide">{text.saveSvg}</span>
      </button>
    </div>
  );
}

function LevelChoice() {
  const text = useText().map;
  const workspace = useWorkspace();
  const level = useWorkspaceState((state) => state.level);
  return (
    <div className="group" role="group" aria-label={text.level}>
      {LEVELS.map((name) => (
        <button key={name} type="button" className="button" aria-pressed={level === name} onClick={() => void workspace.setLevel(name)}>
          {text.levels[name]}
        </button>
      ))}
    </div>
  );
}

function LensChoice() {
  const text = useText().map;
  const workspace = useWorkspace();
  const lens = useWorkspaceState((state) => state.lens);
  return (
    <label className="select">
      {text.lens}
      <select value={lens} onChange={(event) => workspace.setLens(event.target.value as Lens)}>
        <option value="mode">{text.lenses.mode}</option>
        <option value="privacy">{text.lenses.privacy}</option>
      </select>
    </label>
  );
}

/** What is hidden is always counted. */
function ShownCount({ view }: { readonly view: MapView | null }) {
  const text = useText().map;
  const workspace = useWorkspace();
  const filter = useWorkspaceState((state) => state.filter);
  if (!view) return null;
  const unplaced = view.graph.unplaced.length;
  return (
    <span className="shown" role="status">
      {isFiltering(filter) && (
        <button type="button" className="button" onClick={() => workspace.setFilter(NO_FILTER)}>
          {text.clearFilter} ✕
        </button>
      )}
      <span>
        <strong>{text.shown(view.counts.shown, view.graph.edges.length + unplaced)}</strong>
        {unplaced > 0 && ` · ${text.notDrawn(unplaced)}`}
      </span>
    </span>
  );
}

function DepthSteps() {
  const text = useText().map;
  const workspace = useWorkspace();
  const depth = useWorkspaceState((state) => state.depth);
  const selected = useWorkspaceState((state) => state.selection?.kind === 'node');
  if (!selected) return null;
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
