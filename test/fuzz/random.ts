// Chance that can be had again: the same seed gives the same choices, on every machine.

export interface Random {
  /** A whole number from 0 until before `below`. */
  below(below: number): number;
  /** True once in `times`. */
  onceIn(times: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 (public domain, Tommy Ettinger): 32 bits of state, more than a corpus needs. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    onceIn: (times) => below(times) === 0,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as T;
    },
  };
}

/** A seed of its own for each name, so that cases do not depend on what ran before them (FNV-1a). */
export function seedOf(seed: number, ...names: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of names.join('\0')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
