// Where the sign of a lens stands on each band, so that no two signs cover each other.
import type { Point } from './layout/layout.ts';
import type { BackBand } from './streams-back.ts';

/** Pixels that a sign takes, with the room around it. */
const SIGN = { width: 26, height: 17 } as const;

/** The widest bands choose first; a band for which there is no room has none. */
export function placeSigns(bands: readonly BackBand[]): readonly (BackBand & { readonly sign: Point | null })[] {
  const taken: Point[] = [];
  const found = new Map<BackBand, Point>();
  for (const band of [...bands].sort((a, b) => b.width - a.width)) {
    const free = band.points.find(([x, y]) => taken.every(([left, top]) => Math.abs(left - x) >= SIGN.width || Math.abs(top - y) >= SIGN.height));
    if (!free) continue;
    taken.push(free);
    found.set(band, free);
  }
  return bands.map((band) => ({ ...band, sign: found.get(band) ?? null }));
}
