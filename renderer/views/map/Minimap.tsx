// The whole map small, with the frame of what is in view; a click goes there. Buttons for the camera beside it.
import type { PointerEvent } from 'react';
import type { Scene } from '../../graph/scene.ts';
import { useText } from '../workspace-context.ts';
import type { Camera } from './use-camera.ts';

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
        <button type="button" className="button percent" aria-label={text.fit} title={text.fit} aria-keyshortcuts="0" onClick={camera.fit}>
          {Math.round(camera.transform.k * 100)}%
        </button>
      </div>
      <Small scene={scene} camera={camera} label={text.minimap} />
    </div>
  );
}

function Small({ scene, camera, label }: { readonly scene: Scene; readonly camera: Camera; readonly label: string }) {
  const [width, height] = [Math.max(1, scene.width), Math.max(1, scene.height)];
  const scale = Math.min((BOX.width - 8) / width, (BOX.height - 8) / height);
  const { transform, size } = camera;
  const [left, top] = transform.invert([0, 0]);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    camera.moveTo((event.clientX - box.left - 4) / scale, (event.clientY - box.top - 4) / scale);
  };
  return (
    <svg
      className="minimap popover"
      width={BOX.width}
      height={Math.ceil(height * scale) + 8}
      role="img"
      aria-label={label}
      onPointerDown={go}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <g transform={`translate(4 4) scale(${scale})`}>
        {scene.panels.map((mark) => (
          <rect key={mark.id} className="mini-panel" {...mark.rect} />
        ))}
        {scene.cards.map((mark) => (
          <rect key={mark.id} className={`mini-card ${mark.emphasis}`} {...mark.rect} />
        ))}
        <rect className="frame" x={left} y={top} width={size.width / transform.k} height={size.height / transform.k} />
      </g>
    </svg>
  );
}
