// A scene in parts that are quick to send to a worker: corner points in one flat array, without what only the window needs.
import type { Point } from '../../../graph/layout/layout.ts';
import type { ArrowMark, Scene } from '../../../graph/scene.ts';

/** A part of a scene. `corners` holds the points of the arrows of this part one after the other, `counts` how many each has, `carried` how many exchanges. */
export interface Parcel extends Scene {
  readonly isLast: boolean;
  readonly corners: Float32Array;
  readonly counts: Uint32Array;
  readonly carried: Uint32Array;
}

/** Marks in one part: copying so many takes about 5 ms. */
const MOST = 800;

export function* parcelsOf(scene: Scene): Generator<Parcel> {
  const most = Math.max(scene.panels.length, scene.cards.length, scene.arrows.length);
  for (let from = 0; from === 0 || from < most; from += MOST) {
    const part = <T>(marks: readonly T[]) => marks.slice(from, from + MOST);
    const isLast = from + MOST >= most;
    yield { ...parcel({ ...scene, panels: part(scene.panels), cards: part(scene.cards), arrows: part(scene.arrows) }), isLast };
  }
}

function parcel(scene: Scene): Omit<Parcel, 'isLast'> {
  return {
    ...scene,
    arrows: scene.arrows.map((mark) => ({ ...mark, points: [], exchangeIds: [], path: '', name: '' })),
    corners: Float32Array.from(scene.arrows.flatMap(({ points }) => points.flat())),
    counts: Uint32Array.from(scene.arrows, ({ points }) => points.length),
    carried: Uint32Array.from(scene.arrows, ({ exchangeIds }) => exchangeIds.length),
  };
}

/** The scene again, with all that painting needs; exchanges are counted, not named. */
export function unpacked(parcels: readonly Parcel[]): Scene {
  const [first] = parcels;
  return {
    width: first?.width ?? 0,
    height: first?.height ?? 0,
    panels: parcels.flatMap(({ panels }) => panels),
    cards: parcels.flatMap(({ cards }) => cards),
    arrows: parcels.flatMap(arrowsOf),
  };
}

function arrowsOf({ arrows, corners, counts, carried }: Parcel): ArrowMark[] {
  let at = 0;
  return arrows.map((mark, index) => {
    const points: Point[] = [];
    for (let point = 0; point < (counts[index] ?? 0); point += 1, at += 2) points.push([corners[at] as number, corners[at + 1] as number]);
    return { ...mark, points, exchangeIds: new Array<string>(carried[index] ?? 0).fill('') };
  });
}
