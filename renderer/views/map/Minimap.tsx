// The whole map small, with the frame of what is in view; a click goes there. Buttons for the camera beside it.
import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { Scene } from '../../graph/scene.ts';
import { useText } from '../workspace-context.ts';
import { paintSmall, smallScale } from './canvas/paint-small.ts';
import { type Camera, useTransform } from './use-camera.ts';
import { usePaintStyle } from './use-palette.ts';

const BOX = { width: 150, height: 94 } as const;

export function Minimap({ scene, camera }: { readonly scene: Scene; readonly camera: Camera }) {
  const text = useText().map;
  return (
    <div className="overview">
      <div className="group column" role="group" aria-label={text.zoomIn}>
        <button type="button" className="button" aria-label={text.zoomIn} aria-keyshortcuts="+" onClick={() => camera.zoomBy(1.25)}>
          +
        </button>
        <button type="button" className="button" aria-label={text.zoomOut} aria-keyshortcuts="-" onClick={() => camera.zoomBy(0.8)}>
          −
        </button>
        <FitButton camera={camera} />
      </div>
      <Small scene={scene} camera={camera} label={text.minimap} />
    </div>
  );
}

function FitButton({ camera }: { readonly camera: Camera }) {
  const text = useText().map;
  const { k } = useTransform(camera);
  const percent = `${Math.max(1, Math.round(k * 100))}%`;
  return (
    <button
      type="button"
      className="button percent"
      aria-label={`${text.fit}, ${percent}`}
      title={text.fit}
      aria-keyshortcuts="0"
      onClick={camera.fit}
    >
      {percent}
    </button>
  );
}

/** The marks are painted once for each scene; only the frame follows the camera. */
function Small({ scene, camera, label }: { readonly scene: Scene; readonly camera: Camera; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { palette } = usePaintStyle(false);
  const scale = smallScale(scene, BOX);
  useEffect(() => {
    const timer = setTimeout(() => canvas.current && paintSmall(canvas.current, scene, palette, BOX, window.devicePixelRatio), 0);
    return () => clearTimeout(timer);
  }, [scene, palette]);
  useLayoutEffect(() => {
    const follow = () => frame.current && placeFrame(frame.current, camera, scale, scene);
    follow();
    return camera.listen(follow);
  }, [camera, scale, scene]);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    camera.moveTo((event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  };
  const [width, height] = [scene.width * scale, scene.height * scale];
  return (
    <div className="minimap popover" role="img" aria-label={label}>
      <div className="mini-map" style={{ width, height }} onPointerDown={go} onPointerMove={(event) => event.buttons === 1 && go(event)}>
        <canvas ref={canvas} aria-hidden />
        <div ref={frame} className="mini-frame" />
      </div>
    </div>
  );
}

/** The frame stays inside the small map, also when the window shows more than the picture. */
function placeFrame(frame: HTMLElement, { transform, size }: Camera, scale: number, scene: Scene): void {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value)) * scale;
  const [x, y] = transform.invert([0, 0]);
  const [left, top] = [within(x, scene.width), within(y, scene.height)];
  const [right, bottom] = [within(x + size.width / transform.k, scene.width), within(y + size.height / transform.k, scene.height)];
  frame.style.transform = `translate(${left}px, ${top}px)`;
  frame.style.width = `${Math.max(3, right - left)}px`;
  frame.style.height = `${Math.max(3, bottom - top)}px`;
}
