// What a reader gets beside its files, for tests that call a reader itself.
import type { ReadContext } from '../../renderer/ingest/reader.ts';

export function readContext(onTick: (file: string) => void = () => {}): ReadContext {
  return { tick: async (file) => onTick(file), mappings: new Map(), asks: false };
}
