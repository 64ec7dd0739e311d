// Our own layered engine, with all its effort or a given one.

import { layeredLayout } from '../../../renderer/graph/layout/layered-layout.ts';
import type { Arrangement } from '../../../renderer/graph/layout/layout.ts';
import type { Engine } from './engine.ts';

export function layered(effort?: number): Engine {
  return {
    lay: (input, memory) => {
      const drawn = layeredLayout(input, {
        ...(memory ? { arrangement: memory as Arrangement } : {}),
        ...(effort === undefined ? {} : { effort }),
      });
      return { drawn, memory: drawn.arrangement };
    },
  };
}
