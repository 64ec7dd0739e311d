// The map of a slide without its tools: the picture, its legend, and a camera that goes to what the slide is about.
import { useMemo } from 'react';
import { Announcer } from '../announce/Announcer.tsx';
import { FormArea } from '../forms/FormArea.tsx';
import { Legend } from '../map/Legend.tsx';
import { MapCanvas } from '../map/MapCanvas.tsx';
import { PanelNames } from '../map/PanelNames.tsx';
import { rectOfSelection } from '../map/selection-rect.ts';
import { useCamera } from '../map/use-camera.ts';
import { useMotion } from '../map/use-motion.ts';
import { useMapView } from '../map/use-scene.ts';
import { useWantedFocus } from '../map/use-wanted-focus.ts';
import { useBadges } from '../signals/use-badges.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { useSlideCamera } from './use-slide-camera.ts';

interface Props {
  readonly slideId: string;
  readonly withSignals: boolean;
}

export function SlideMap({ slideId, withSignals }: Props) {
  const lens = useWorkspaceState((state) => state.lens);
  const badges = useBadges(withSignals || lens === 'signals');
  const view = useMapView(badges);
  const form = useWorkspaceState((state) => state.form);
  const picture = useWorkspaceState((state) => state.picture);
  const selection = useWorkspaceState((state) => state.selection);
  const scene = view?.scene ?? null;
  const chosen = useMemo(() => (scene && selection ? rectOfSelection(scene, selection) : null), [scene, selection]);
  const camera = useCamera(picture, scene, chosen);
  const motion = useMotion();
  const { wanted } = useWantedFocus();
  const stage = useSlideCamera(camera, { slideId, view, chosen, picture, isCalm: !motion.isAllowed });
  return (
    <Announcer view={view}>
      {form === 'map' || !view ? (
        <div className="slide-map" ref={stage}>
          <div className="map-window">
            <MapCanvas view={view} camera={camera} motion={motion} wanted={wanted} />
            {view && <PanelNames scene={view.scene} camera={camera} />}
          </div>
          {view && <Legend view={view} />}
        </div>
      ) : (
        <div className="slide-map">
          <FormArea form={form} view={view} badges={badges} table={NO_TABLE} />
        </div>
      )}
    </Announcer>
  );
}

/** Lists of a slide are not saved from here. */
const NO_TABLE = { current: null };
