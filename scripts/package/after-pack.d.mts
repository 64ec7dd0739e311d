// The types of after-pack.mjs, for the tests.
export const FUSES: readonly string[];
export function fuseWire(binary: Buffer): string | null;
export function whyNotPacked(wire: string | null): string | null;
