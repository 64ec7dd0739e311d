// Level, lens, depth of focus, what is shown of how much, motion, and saving the picture.
import { Download, Pause, Play } from 'lucide-react';
import { FormButtons } from '../forms/FormButtons.tsx';
import { useText } from '../workspace-context.ts';
import { CentreChip } from './CentreChip.tsx';
import { FocusTools } from './FocusTools.tsx';
import { GroupingSelect } from './GroupingSelect.tsx';
import { LensSelect } from './LensSelect.tsx';
import { LevelButtons } from './LevelButtons.tsx';
import { Narrowings } from './Narrowings.tsx';
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
}

export function MapToolbar({ view, motion, onSave }: Props) {
  const text = useText().map;
  return (
    <div className="toolbar" role="toolbar" aria-label={text.toolbar}>
      <LevelButtons />
      <GroupingSelect />
      <LensSelect />
      <FormButtons />
      <ShownCount view={view} />
      <Narrowings view={view} />
      <CentreChip />
      <span className="grow" />
      <FocusTools />
      <ViewMenu view={view} />
      <TidyButtons />
      {motion.isAllowed && (
        <button type="button" className="button" aria-pressed={motion.isWanted} onClick={() => motion.setWanted(!motion.isWanted)}>
          {motion.isWanted ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
          <span className="wide">{text.packages}</span>
        </button>
      )}
      <span className="group" role="group" aria-label={text.savePicture}>
        <button type="button" className="button" onClick={onSave.svg} title={text.saveSvg}>
          <Download size={14} aria-hidden />
          <span className="wide">{text.saveSvg}</span>
        </button>
        <button type="button" className="button" onClick={onSave.png} title={text.savePng} aria-label={text.savePng}>
          {text.savePngShort}
        </button>
      </span>
    </div>
  );
}
