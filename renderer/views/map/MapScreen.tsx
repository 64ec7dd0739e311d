// The map with its tools, legend, overview and inspector; with signals, the timeline under it.
import './map.css';
import { useEffect, useRef } from 'react';
import type { Selection } from '../../graph/focus.ts';
import type { Scene } from '../../graph/scene.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { isTyping } from '../is-typing.ts';
import { SignalPanel } from '../signals/SignalPanel.tsx';
import { Timeline } from '../signals/Timeline.tsx';
import { useBadges } from '../signals/use-badges.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { Legend } from './Legend.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { Minimap } from './Minimap.tsx';
import { type Camera, useCamera } from './use-camera.ts';
import { useMotion } from './use-motion.ts';
import { useSaveSvg } from './use-save-svg.ts';
import { useMapView } from './use-scene.ts';

export function MapScreen({ withSignals }: { readonly withSignals: boolean }) {
  const text = useText();
  const svg = useRef<SVGSVGElement>(null);
  const badges = useBadges(withSignals);
  const view = useMapView(badges);
  const picture = useWorkspaceState((state) => state.picture);
  const selection = useWorkspaceState((state) => state.selection);
  const camera = useCamera(svg, picture);
  const motion = useMotion();
  const save = useSaveSvg(view?.scene ?? null);
  useFollowSelection(view?.scene ?? null, camera);
  useMapKeys(camera, save.save);
  return (
    <div className={`map-screen${withSignals ? ' with-signals' : ''}${selection || withSignals ? ' with-inspector' : ''}`}>
      <MapToolbar view={view} motion={motion} onSave={save.save} />
      <div className="map-area">
        <MapCanvas view={view} camera={camera} svg={svg} isMoving={motion.isMoving} />
        {view && view.scene.cards.length === 0 && <p className="map-empty">{text.map.empty}</p>}
        {view && view.scene.cards.length > 0 && view.counts.shown === 0 && view.counts.active + view.graph.edges.length > 0 && <NothingShown />}
        {view && <Legend key={String(withSignals)} view={view} withSignals={withSignals} />}
        {view && <Minimap scene={view.scene} camera={camera} />}
        <p className="visually-hidden" role="status">
          {save.message}
        </p>
        {save.message && <p className="map-note chip accent">{save.message}</p>}
      </div>
      {selection ? <Inspector view={view} /> : withSignals && <SignalPanel />}
      {withSignals && <Timeline />}
    </div>
  );
}

function NothingShown() {
  const text = useText().map;
  const workspace = useWorkspace();
  return (
    <p className="map-empty">
      {text.emptyShown}{' '}
      <button type="button" className="button" onClick={() => workspace.setFilter({ styles: new Set(), classes: new Set() })}>
        {text.clearFilter}
      </button>
    </p>
  );
}

/** When something is chosen from outside the map (search, inspector), the camera goes there. */
function useFollowSelection(scene: Scene | null, camera: Camera): void {
  const selection = useWorkspaceState((state) => state.selection);
  const followed = useRef(selection);
  useEffect(() => {
    if (!scene || !selection || followed.current === selection) return;
    const marks = selection.kind === 'node' ? [...scene.cards, ...scene.panels].filter((mark) => mark.id === selection.id) : endsOf(scene, selection);
    if (marks.length === 0) return;
    followed.current = selection;
    const [left, top] = [Math.min(...marks.map((mark) => mark.rect.x)), Math.min(...marks.map((mark) => mark.rect.y))];
    const [right, bottom] = [
      Math.max(...marks.map((mark) => mark.rect.x + mark.rect.width)),
      Math.max(...marks.map((mark) => mark.rect.y + mark.rect.height)),
    ];
    const [x, y] = camera.transform.apply([(left + right) / 2, (top + bottom) / 2]);
    const isInside = x > 40 && y > 40 && x < camera.size.width - 40 && y < camera.size.height - 40;
    if (!isInside) camera.centreOn({ x: left, y: top, width: right - left, height: bottom - top });
  }, [scene, selection, camera]);
}

function endsOf(scene: Scene, selection: Selection) {
  const arrow = scene.arrows.find((mark) => (selection.kind === 'edge' ? mark.id === selection.id : mark.exchangeIds.includes(selection.id)));
  return arrow ? [...scene.cards, ...scene.panels].filter((mark) => mark.id === arrow.from || mark.id === arrow.to) : [];
}

/** + - 0 for the camera, [ ] { } for the depth, Escape to let go; menu commands do the same. */
function useMapKeys(camera: Camera, save: () => void): void {
  const workspace = useWorkspace();
  const now = useRef({ camera, save });
  now.current = { camera, save };
  useEffect(() => {
    const acts: Record<string, () => void> = {
      '+': () => now.current.camera.zoomBy(1.25),
      '=': () => now.current.camera.zoomBy(1.25),
      '-': () => now.current.camera.zoomBy(0.8),
      '0': () => now.current.camera.fit(),
      Escape: () => workspace.select(null),
      '[': () => changeDepth(1, 0),
      '{': () => changeDepth(-1, 0),
      ']': () => changeDepth(0, 1),
      '}': () => changeDepth(0, -1),
    };
    const changeDepth = (up: number, down: number) => {
      const { depth } = workspace.store.getState();
      workspace.setDepth({ up: depth.up + up, down: depth.down + down });
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey) acts[event.key]?.();
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
