// Our older engine: dagre places group by group, our own router draws the lines.
import { dagreLayout } from '../../../renderer/graph/layout/dagre-layout.ts';
import type { Engine } from './engine.ts';

export const dagreWithRouter: Engine = { lay: (input) => ({ drawn: dagreLayout(input), memory: undefined }) };
