// The engines behind the port: our own, and dagre as the reference.
import { dagreLayout } from './dagre-layout.ts';
import { layeredLayout } from './layered-layout.ts';
import type { EngineName, LaidOut, LayoutEngine, LayoutStep, LayoutTask } from './layout.ts';

const ENGINES: Readonly<Record<EngineName, LayoutEngine>> = { layered: layeredLayout, dagre: dagreLayout };

export function layOut({ engine, input, arrangement }: LayoutTask, onProgress?: (step: LayoutStep) => void): LaidOut {
  return ENGINES[engine](input, { ...(arrangement && { arrangement }), ...(onProgress && { onProgress }) });
}
