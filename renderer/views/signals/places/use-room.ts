// How much room a map of shapes has: as wide as its frame, and as high as what is left in view of the part of the screen it is in.
import { type RefObject, useEffect, useState } from 'react';

/** In whole pixels; a width of 0 until it was measured. */
interface MapRoom {
  readonly width: number;
  readonly height: number;
}

/** Height of a map against its width at most, and the least and most it is high. */
const FORM = 0.8;
const LEAST_HEIGHT = 220;
const MOST_HEIGHT = 720;

/** What stands below a map: its legend with the padding around it. */
const BELOW = 56;

export function useMapRoom(frame: RefObject<HTMLElement | null>): MapRoom {
  const [room, setRoom] = useState<MapRoom>({ width: 0, height: 0 });
  useEffect(() => {
    const main = frame.current?.closest<HTMLElement>('.places-main');
    if (!main) return;
    const look = () => frame.current && setRoom(sameOr(roomOf(frame.current, main)));
    const observer = new ResizeObserver(look);
    observer.observe(main);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}

/** The same object when nothing changed, so that nothing is drawn anew. */
function sameOr(next: MapRoom): (before: MapRoom) => MapRoom {
  return (before) => (before.width === next.width && before.height === next.height ? before : next);
}

function roomOf(frame: HTMLElement, main: HTMLElement): MapRoom {
  const width = Math.floor(frame.clientWidth);
  const above = frame.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop;
  return { width, height: mapHeight(width, isOwnPane(main) ? main.clientHeight - above - BELOW : null) };
}

/** Whether the part of the screen has a height of its own; on a narrow screen it is as high as what is in it. */
function isOwnPane(main: HTMLElement): boolean {
  const part = main.closest('.places-part');
  return part !== null && getComputedStyle(part).display === 'grid';
}

/** `left`: the height in view; null = the page scrolls. */
export function mapHeight(width: number, left: number | null): number {
  const most = Math.min(MOST_HEIGHT, Math.round(width * FORM));
  return Math.max(LEAST_HEIGHT, Math.floor(left === null ? most : Math.min(most, left)));
}
