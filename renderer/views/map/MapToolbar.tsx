// Level, lens, depth of focus, what is shown of how much, motion, and saving the picture.
import './toolbar.css';
import { Pause, Play } from 'lucide-react';
import { EditState } from '../edit/draw/EditToggle.tsx';
import { FormButtons } from '../forms/FormButtons.tsx';
import { SaveButtons } from '../forms/SaveButtons.tsx';
import { BackToFinding } from '../review/BackToFinding.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { CentreChip } from './CentreChip.tsx';
import { FocusTools } from './FocusTools.tsx';
import { GroupingSelect } from './GroupingSelect.tsx';
import { LegendButton } from './LegendButton.tsx';
import { LensSelect } from './LensSelect.tsx';
import { LevelButtons } from './LevelButtons.tsx';
import { Narrowings } from './Narrowings.tsx';
import { SeriesRoads } from './SeriesRoads.tsx';
import { ShownCount } from './ShownCount.tsx';
import { TidyButtons } from './TidyButtons.tsx';
import type { Motion } from './use-motion.ts';
import type { SavePicture } from './use-save-picture.ts';
import type { MapView } from './use-scene.ts';
import { ViewMenu } from './ViewMenu.tsx';

interface Props {
  readonly view: MapView | null;
  readonly motion: Motion;
  readonly onSave: SavePicture;
  readonly withSignals: boolean;
}

export function MapToolbar({ view, motion, onSave, withSignals }: Props) {
  const text = useText().map;
  const isMap = useWorkspaceState((state) => state.form === 'map');
  return (
    <div className="toolbar" role="toolbar" aria-label={text.toolbar}>
      <div className="tools">
        <LevelButtons />
        <GroupingSelect />
        <LensSelect />
        <FormButtons />
        <span className="grow" />
        <ViewMenu view={view} />
        {isMap && <TidyButtons />}
        {isMap && motion.isAllowed && (
          <button
            type="button"
            className="button"
            aria-pressed={motion.isWanted}
            aria-label={text.packages}
            title={text.packages}
            onClick={() => motion.setWanted(!motion.isWanted)}
          >
            {motion.isWanted ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
            <span className="wide">{text.packages}</span>
          </button>
        )}
        <SaveButtons onSave={onSave} />
      </div>
      <State view={view} said={onSave.message} withSignals={withSignals} />
    </div>
  );
}

/** What is shown of how much, and what narrows it. What comes and goes here moves nothing else. */
function State({ view, said, withSignals }: Pick<Props, 'view' | 'withSignals'> & { readonly said: string }) {
  return (
    <div className="state">
      <ShownCount view={view} />
      <div className="chips">
        <EditState />
        <BackToFinding />
        <SeriesRoads withSignals={withSignals} />
        <Narrowings view={view} />
        <CentreChip />
      </div>
      <p className="said" role="status" title={said}>
        {said}
      </p>
      <FocusTools />
      <LegendButton />
    </div>
  );
}
