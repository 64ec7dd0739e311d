// The map with its tools, legend, overview and inspector; with signals, the timeline under it.
import './map.css';
import { Activity, useEffect, useRef } from 'react';
import type { Selection } from '../../graph/focus.ts';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Scene } from '../../graph/scene.ts';
import { Announcer } from '../announce/Announcer.tsx';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { FormArea } from '../forms/FormArea.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { isTyping } from '../is-typing.ts';
import { SignalPanel } from '../signals/SignalPanel.tsx';
import { Timeline } from '../signals/Timeline.tsx';
import { useBadges } from '../signals/use-badges.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { Legend } from './Legend.tsx';
import { letGo } from './let-go.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { Minimap } from './Minimap.tsx';
import { useOfferMap } from './map-handle.ts';
import { PathNote } from './PathNote.tsx';
import { type Camera, useCamera } from './use-camera.ts';
import { useMotion } from './use-motion.ts';
import { useSavePicture } from './use-save-picture.ts';
import { useMapView } from './use-scene.ts';

export function MapScreen({ withSignals }: { readonly withSignals: boolean }) {
  const lens = useWorkspaceState((state) => state.lens);
  const badges = useBadges(withSignals || lens === 'signals');
  const view = useMapView(badges);
  const form = useWorkspaceState((state) => state.form);
  const picture = useWorkspaceState((state) => state.picture);
  const selection = useWorkspaceState((state) => state.selection);
  const camera = useCamera(picture);
  const motion = useMotion();
  const save = useSavePicture(view);
  useFollowSelection(view?.scene ?? null, camera);
  useOfferMap({ camera, view, saveSvg: save.svg });
  useCommandKeys();
  useMapKeys(camera, save.svg, view?.scene ?? null);
  return (
    <Announcer view={view}>
      <div className={`map-screen${withSignals ? ' with-signals' : ''}${selection || withSignals ? ' with-inspector' : ''}`}>
        <MapToolbar view={view} motion={motion} onSave={save} />
        <Activity mode={form === 'map' ? 'visible' : 'hidden'}>
          <div className="map-area">
            <MapCanvas view={view} camera={camera} motion={motion} />
            {view && <EmptyNote view={view} />}
            {view && <PathNote view={view} />}
            {view && <Legend key={String(withSignals)} view={view} withSignals={withSignals} />}
            {view && <Minimap scene={view.scene} camera={camera} />}
            <p className="visually-hidden" role="status">
              {save.message}
            </p>
            {save.message && <p className="map-note chip accent">{save.message}</p>}
          </div>
        </Activity>
        {form !== 'map' && view && <FormArea form={form} view={view} badges={badges} />}
        {selection ? <Inspector view={view} /> : withSignals && <SignalPanel />}
        {withSignals && <Timeline />}
      </div>
    </Announcer>
  );
}

/** When something is chosen from outside the map (search, inspector), the camera goes there. */
function useFollowSelection(scene: Scene | null, camera: Camera): void {
  const selection = useWorkspaceState((state) => state.selection);
  const followed = useRef(selection);
  useEffect(() => {
    if (!scene || !selection || followed.current === selection || camera.size.width === 0) return;
    const rect = rectOfSelection(scene, selection);
    if (!rect) return;
    followed.current = selection;
    const { x: left, y: top, width, height } = rect;
    const [x, y] = camera.transform.apply([left + width / 2, top + height / 2]);
    const isInside = x > 40 && y > 40 && x < camera.size.width - 40 && y < camera.size.height - 40;
    if (!isInside) camera.centreOn(rect);
  }, [scene, selection, camera]);
}

/** The chosen node, or the two ends of what is chosen between them. */
function rectOfSelection(scene: Scene, selection: Selection): Rect | null {
  const marks = selection.kind === 'node' ? [...scene.cards, ...scene.panels].filter((mark) => mark.id === selection.id) : endsOf(scene, selection);
  if (marks.length === 0) return null;
  const [left, top] = [Math.min(...marks.map(({ rect }) => rect.x)), Math.min(...marks.map(({ rect }) => rect.y))];
  const [right, bottom] = [Math.max(...marks.map(({ rect }) => rect.x + rect.width)), Math.max(...marks.map(({ rect }) => rect.y + rect.height))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function endsOf(scene: Scene, selection: Selection) {
  const arrow = scene.arrows.find((mark) => (selection.kind === 'edge' ? mark.id === selection.id : mark.exchangeIds.includes(selection.id)));
  return arrow ? [...scene.cards, ...scene.panels].filter((mark) => mark.id === arrow.from || mark.id === arrow.to) : [];
}

/** How far an arrow key moves the map, in pixels of the window. */
const PAN = 80;

/** Arrow keys belong to whatever has the focus, such as a list or a tool; on the map itself, or when nothing has the focus, they move the map. */
function isOnMap({ target }: KeyboardEvent): boolean {
  return target === document.body || (target instanceof Element && (target.id === 'main' || target.closest('.map-stage') !== null));
}

/** + - 0 Z and arrows for the camera, , . < > for the depth, Escape to let go; menu commands do the same. */
function useMapKeys(camera: Camera, save: () => void, scene: Scene | null): void {
  const workspace = useWorkspace();
  const now = useRef({ camera, save, scene });
  now.current = { camera, save, scene };
  useEffect(() => {
    const acts: Record<string, () => void> = {
      '+': () => now.current.camera.zoomBy(1.25),
      '=': () => now.current.camera.zoomBy(1.25),
      '-': () => now.current.camera.zoomBy(0.8),
      '0': () => now.current.camera.fit(),
      z: () => {
        const { selection } = workspace.store.getState();
        const rect = selection && now.current.scene && rectOfSelection(now.current.scene, selection);
        if (rect) now.current.camera.zoomTo(rect);
      },
      ArrowLeft: () => now.current.camera.panBy(PAN, 0),
      ArrowRight: () => now.current.camera.panBy(-PAN, 0),
      ArrowUp: () => now.current.camera.panBy(0, PAN),
      ArrowDown: () => now.current.camera.panBy(0, -PAN),
      Escape: () => letGo(workspace),
      ',': () => changeDepth(1, 0),
      '<': () => changeDepth(-1, 0),
      '.': () => changeDepth(0, 1),
      '>': () => changeDepth(0, -1),
    };
    const changeDepth = (up: number, down: number) => {
      const { depth } = workspace.store.getState();
      workspace.setDepth({ up: depth.up + up, down: depth.down + down });
    };
    const onKey = (event: KeyboardEvent) => {
      const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (isFree && !isTyping(event) && (!event.key.startsWith('Arrow') || isOnMap(event))) acts[event.key]?.();
    };
    const stop = workspace.host.onCommand((command) => {
      if (command === 'zoom-in') now.current.camera.zoomBy(1.25);
      if (command === 'zoom-out') now.current.camera.zoomBy(0.8);
      if (command === 'zoom-fit') now.current.camera.fit();
      if (command === 'save-svg') now.current.save();
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [workspace]);
}
