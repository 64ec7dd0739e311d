// The map with its tools, legend, overview and inspector; with signals, the timeline under it.
import './map.css';
import { Activity, useLayoutEffect, useMemo, useRef } from 'react';
import { Announcer } from '../announce/Announcer.tsx';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { DrawBar } from '../edit/draw/DrawBar.tsx';
import { DrawLayer } from '../edit/draw/DrawLayer.tsx';
import { AnswerOnMap } from '../questions/AnswerOnMap.tsx';
import { ChangesOnMap } from '../register/compare/ChangesOnMap.tsx';
import { useBadges } from '../signals/use-badges.ts';
import { ErrorScrubber } from '../trace/ErrorScrubber.tsx';
import { useWorkspaceState } from '../workspace-context.ts';
import { BeginNote } from './BeginNote.tsx';
import { EditPanel, FormArea, InquiryPanel, Inspector, SignalPanel, Timeline } from './beside.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { Legend } from './Legend.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { Minimap } from './Minimap.tsx';
import { useOfferMap } from './map-handle.ts';
import { PanelNames } from './PanelNames.tsx';
import { PathNote } from './PathNote.tsx';
import { rectOfSelection } from './selection-rect.ts';
import { useCamera } from './use-camera.ts';
import { useFollowSelection } from './use-follow.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useMotion } from './use-motion.ts';
import { useSavePicture } from './use-save-picture.ts';
import { useMapView } from './use-scene.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

export function MapScreen({ withSignals }: { readonly withSignals: boolean }) {
  const lens = useWorkspaceState((state) => state.lens);
  const badges = useBadges(withSignals || lens === 'signals');
  const view = useMapView(badges);
  const form = useWorkspaceState((state) => state.form);
  const picture = useWorkspaceState((state) => state.picture);
  const selection = useWorkspaceState((state) => state.selection);
  const isAsking = useWorkspaceState((state) => state.inquiry !== null && (!withSignals || state.inquiry.kind === 'origin'));
  const isFilling = useWorkspaceState((state) => state.editing.form !== null);
  const isDrawing = useWorkspaceState((state) => state.editing.isOn);
  const scene = view?.scene ?? null;
  const chosen = useMemo(() => (scene && selection ? rectOfSelection(scene, selection) : null), [scene, selection]);
  const camera = useCamera(picture, scene, chosen);
  const motion = useMotion();
  const table = useRef<(() => void) | null>(null);
  const save = useSavePicture(view, table);
  const { wanted, focusOn } = useWantedFocus();
  useFollowSelection(chosen, camera);
  useLayoutEffect(() => {
    camera.followsHeight = withSignals;
    camera.refit();
  }, [camera, withSignals]);
  useOfferMap({ camera, view, saveSvg: save.svg, focusOn });
  useCommandKeys();
  useMapKeys(camera, save.svg, chosen);
  return (
    <Announcer view={view}>
      <div className={`map-screen${withSignals ? ' with-signals' : ''}${selection || isAsking || isFilling || withSignals ? ' with-inspector' : ''}`}>
        <MapToolbar view={view} motion={motion} onSave={save} withSignals={withSignals} />
        <Activity mode={form === 'map' ? 'visible' : 'hidden'}>
          <div className="map-area">
            <div className="map-window">
              <MapCanvas view={view} camera={camera} motion={motion} wanted={wanted} />
              {view && <PanelNames scene={view.scene} camera={camera} />}
              {view && isDrawing && <DrawLayer view={view} camera={camera} />}
              {view && <DrawBar view={view} />}
              {view && <EmptyNote view={view} />}
              {view && <Minimap scene={view.scene} camera={camera} />}
            </div>
            {view && <PathNote view={view} />}
            {!withSignals && <ErrorScrubber />}
            <AnswerOnMap />
            <ChangesOnMap />
            <BeginNote />
            {view && <Legend view={view} />}
          </div>
        </Activity>
        {form !== 'map' && view && <FormArea form={form} view={view} badges={badges} table={table} />}
        {isFilling && <EditPanel />}
        {selection && !isFilling && <Inspector view={view} />}
        {isAsking && (
          <Activity mode={selection || isFilling ? 'hidden' : 'visible'}>
            <InquiryPanel />
          </Activity>
        )}
        {!selection && !isFilling && withSignals && !isAsking && <SignalPanel />}
        {withSignals && <Timeline />}
      </div>
    </Announcer>
  );
}
