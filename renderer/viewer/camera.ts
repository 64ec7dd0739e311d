// Moving over the map and closer to it: by mouse, touch, wheel, buttons and keys. What is looked at is the viewBox; it glides there unless the reader wants no motion.

export interface Camera {
  /** Shows all of a picture of this size. */
  fit(width: number, height: number): void;
  zoomBy(factor: number, at?: readonly [x: number, y: number]): void;
  /** Brings these places into view, as close as reads well. */
  show(rects: readonly Box[]): void;
  panBy(x: number, y: number): void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GLIDE_MS = 180;
const MARGIN = 24;
/** No closer than twice the size of the screen. */
const CLOSEST = 0.5;

export function cameraOn(element: SVGSVGElement): Camera {
  let view: Box = { x: 0, y: 0, width: 100, height: 100 };
  let whole: Box = view;
  let frame = 0;
  const draw = (box: Box) => element.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  const glideTo = (to: Box) => {
    cancelAnimationFrame(frame);
    const from = view;
    view = to;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return draw(to);
    const start = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, now - start) / GLIDE_MS);
      const ease = 1 - (1 - part) ** 3;
      draw(between(from, to, ease));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  const jumpTo = (to: Box) => {
    cancelAnimationFrame(frame);
    view = to;
    draw(to);
  };
  const zoomed = (factor: number, at: readonly [number, number]): Box => {
    const least = element.clientWidth * CLOSEST;
    const width = Math.min(Math.max(view.width / factor, least), Math.max(whole.width * 2, least));
    const scale = width / view.width;
    return { x: at[0] - (at[0] - view.x) * scale, y: at[1] - (at[1] - view.y) * scale, width, height: view.height * scale };
  };
  const middle = (): [number, number] => [view.x + view.width / 2, view.y + view.height / 2];
  const camera: Camera = {
    fit: (width, height) => {
      whole = { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
      glideTo(whole);
    },
    zoomBy: (factor, at) => glideTo(zoomed(factor, at ?? middle())),
    show: (rects) => {
      if (rects.length > 0) glideTo(around(rects, element));
    },
    panBy: (x, y) => glideTo({ ...view, x: view.x + x * view.width, y: view.y + y * view.height }),
  };
  followPointer(
    element,
    () => view,
    jumpTo,
    (factor, at) => jumpTo(zoomed(factor, at)),
  );
  return camera;
}

function between(from: Box, to: Box, part: number): Box {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), width: mix(from.width, to.width), height: mix(from.height, to.height) };
}

function around(rects: readonly Box[], element: SVGSVGElement): Box {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...rects.map(({ x, width }) => x + width)), Math.max(...rects.map(({ y, height }) => y + height))];
  const width = Math.max(right - left + 4 * MARGIN, element.clientWidth * 0.8);
  const height = Math.max(bottom - top + 4 * MARGIN, element.clientHeight * 0.8);
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/** Drag to move, wheel with Ctrl or pinch to zoom; the plain wheel scrolls the page as everywhere. */
function followPointer(
  element: SVGSVGElement,
  view: () => Box,
  jumpTo: (box: Box) => void,
  zoom: (factor: number, at: readonly [number, number]) => void,
): void {
  const held = new Map<number, readonly [number, number]>();
  const toPicture = (x: number, y: number): [number, number] => {
    const matrix = element.getScreenCTM()?.inverse();
    const point = new DOMPoint(x, y).matrixTransform(matrix);
    return [point.x, point.y];
  };
  element.addEventListener('pointerdown', (event) => held.set(event.pointerId, [event.clientX, event.clientY]));
  for (const kind of ['pointerup', 'pointercancel', 'pointerleave'] as const) element.addEventListener(kind, (event) => held.delete(event.pointerId));
  element.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY] as const;
    if (held.size === 1) {
      const [from, to] = [toPicture(...before), toPicture(...now)];
      jumpTo({ ...view(), x: view().x + from[0] - to[0], y: view().y + from[1] - to[1] });
    } else {
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1] ?? before;
      const apart = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
      zoom(apart(now, other) / apart(before, other), toPicture((now[0] + other[0]) / 2, (now[1] + other[1]) / 2));
    }
    held.set(event.pointerId, now);
  });
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), toPicture(event.clientX, event.clientY));
    },
    { passive: false },
  );
}
