// The ring beside a department's name that says how much of it is filled in.

export const RING = { radius: 5, stroke: 2.5 } as const;

/** A mark with a ring: its share, from 0 to 1, and whether there is no room for the percentage beside it. */
export interface Ringed {
  readonly completeness: number | null;
  readonly isRingBare?: boolean;
}

/** Room in pixels for the ring alone, and with its percentage. */
const ROOM = { bare: 16, whole: 50 } as const;

/** Room in pixels that the ring of a mark takes. */
export function ringRoom({ completeness, isRingBare }: Ringed): number {
  return completeness === null ? 0 : isRingBare ? ROOM.bare : ROOM.whole;
}

/** The ring of a mark that has `free` pixels for it beside its words. Words go before the percentage, which the inspector says too. */
export function ringed(share: number | null, free: number): Ringed & { readonly room: number } {
  if (share === null) return { completeness: null, room: 0 };
  const isRingBare = share >= 1 || free < ROOM.whole;
  return { completeness: share, isRingBare, room: isRingBare ? ROOM.bare : ROOM.whole };
}

/** The percentage, where something is missing and there is room; a full ring says the rest. */
export function ringText({ completeness, isRingBare }: Ringed): string {
  return completeness === null || isRingBare || completeness >= 1 ? '' : `${Math.round(completeness * 100)}%`;
}

/** The filled part of the ring, clockwise from the top, around 0,0; empty for nothing. */
export function ringPath(share: number): string {
  const { radius } = RING;
  if (share <= 0) return '';
  if (share >= 1) return `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}`;
  const angle = 2 * Math.PI * share;
  const [x, y] = [radius * Math.sin(angle), -radius * Math.cos(angle)].map((place) => Math.round(place * 1000) / 1000);
  return `M0 ${-radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}
