// Where the window looks on the map: pan, zoom, fit, and keeping one node in place when the picture changes.
import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Picture } from '../../workspace/state.ts';

const MARGIN = 16;
/** Room kept free below the map for the legend, where the window is high enough. */
const LEGEND = { height: 116, from: 520 } as const;
const SCALE = { least: 0.08, most: 4, comfortable: 1.1 } as const;

export interface Camera {
  readonly transform: ZoomTransform;
  readonly size: { readonly width: number; readonly height: number };
  fit(): void;
  zoomBy(factor: number): void;
  centreOn(rect: Rect): void;
  moveTo(x: number, y: number): void;
}

export function useCamera(svg: RefObject<SVGSVGElement | null>, picture: Picture | null): Camera {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const size = useSize(svg);
  const before = useRef<Picture | null>(null);
  const isFitted = useRef(false);
  useEffect(() => {
    if (!svg.current) return;
    behaviour.current = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SCALE.least, SCALE.most])
      .on('zoom', (event: { transform: ZoomTransform; sourceEvent: unknown }) => {
        if (event.sourceEvent) isFitted.current = false;
        setTransform(event.transform);
      });
    select(svg.current).call(behaviour.current).on('dblclick.zoom', null);
  }, [svg]);
  const set = useCallback(
    (next: ZoomTransform) => {
      if (svg.current && behaviour.current) select(svg.current).call(behaviour.current.transform, next);
    },
    [svg],
  );
  const camera = useMemo(() => acts(svg, picture, size, set), [svg, picture, size, set]);
  useEffect(() => {
    if (!picture || size.width === 0) return;
    const anchored = before.current === picture ? null : anchorShift(before.current, picture, svg.current);
    const isNew = before.current !== picture;
    before.current = picture;
    if (anchored) set(anchored);
    else if (isNew || isFitted.current) camera.fit();
    isFitted.current = !anchored && (isNew || isFitted.current);
  }, [picture, size, set, camera, svg]);
  return { transform, size, ...camera };
}

/** The transform that leaves the anchor node where it was on screen; null when there is none. */
function anchorShift(before: Picture | null, picture: Picture, svg: SVGSVGElement | null): ZoomTransform | null {
  const [was, is] = [picture.anchor && before?.laidOut.rects[picture.anchor], picture.anchor && picture.laidOut.rects[picture.anchor]];
  if (!was || !is || !svg) return null;
  const now = zoomTransform(svg);
  return now.translate(was.x - is.x, was.y - is.y);
}

function acts(
  svg: RefObject<SVGSVGElement | null>,
  picture: Picture | null,
  size: { width: number; height: number },
  set: (next: ZoomTransform) => void,
): Omit<Camera, 'transform' | 'size'> {
  const { width = 0, height = 0 } = picture?.laidOut ?? {};
  return {
    fit: () => {
      if (width === 0 || size.width === 0) return;
      const free = size.height - (size.height >= LEGEND.from ? LEGEND.height : 0);
      const scale = Math.min(SCALE.comfortable, (size.width - 2 * MARGIN) / width, (free - 2 * MARGIN) / height);
      set(
        zoomIdentity.translate((size.width - width * scale) / 2, Math.max(MARGIN, (free - height * scale) / 2)).scale(Math.max(SCALE.least, scale)),
      );
    },
    zoomBy: (factor) => {
      const now = svg.current ? zoomTransform(svg.current) : zoomIdentity;
      const scale = Math.min(SCALE.most, Math.max(SCALE.least, now.k * factor));
      const [cx, cy] = now.invert([size.width / 2, size.height / 2]);
      set(zoomIdentity.translate(size.width / 2 - cx * scale, size.height / 2 - cy * scale).scale(scale));
    },
    centreOn: (rect) => {
      const now = svg.current ? zoomTransform(svg.current) : zoomIdentity;
      const scale = Math.max(now.k, 0.7);
      set(
        zoomIdentity.translate(size.width / 2 - (rect.x + rect.width / 2) * scale, size.height / 2 - (rect.y + rect.height / 2) * scale).scale(scale),
      );
    },
    moveTo: (x, y) => {
      const now = svg.current ? zoomTransform(svg.current) : zoomIdentity;
      set(zoomIdentity.translate(size.width / 2 - x * now.k, size.height / 2 - y * now.k).scale(now.k));
    },
  };
}

function useSize(svg: RefObject<SVGSVGElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!svg.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setSize({ width: entry.contentRect.width, height: entry.contentRect.height }));
    observer.observe(svg.current);
    return () => observer.disconnect();
  }, [svg]);
  return size;
}
