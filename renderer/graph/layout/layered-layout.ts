// Our own engine: columns from left to right with groups inside groups, after Sugiyama, Tagawa and Toda (1981), in flat arrays. Given what an earlier picture remembers, changes move little.
import { placeLabels } from './labels.ts';
import { plantForest } from './layered/forest.ts';
import { placeAll } from './layered/place.ts';
import { planAll } from './layered/plan.ts';
import { remember } from './layered/remember.ts';
import { framesOf, namedFrames, routesOf } from './layered/routes.ts';
import type { LaidOut, LayoutEngine, LayoutInput, LayoutOptions, Point, Rect } from './layout.ts';

/** Comparisons that may go into fewer crossings when nothing else is said. */
const EFFORT = 8_000_000;

export const layeredLayout: LayoutEngine = (input: LayoutInput, options: LayoutOptions = {}): LaidOut => {
  const forest = plantForest(input);
  options.onProgress?.('columns');
  const plans = planAll(forest, { arrangement: options.arrangement, effort: options.effort ?? EFFORT });
  options.onProgress?.('places');
  const placed = placeAll(forest, plans, options.arrangement);
  const frames = framesOf(forest, placed);
  options.onProgress?.('routes');
  const lines = routesOf(forest, placed, frames);
  const rects: Record<string, Rect> = Object.fromEntries(
    forest.ids.slice(1).map((id, index): [string, Rect] => [
      id,
      {
        x: frames.x[index + 1] as number,
        y: frames.y[index + 1] as number,
        width: frames.width[index + 1] as number,
        height: frames.height[index + 1] as number,
      },
    ]),
  );
  const routes: Record<string, readonly Point[]> = Object.fromEntries(forest.links.ids.map((id, link) => [id, lines[link] as Point[]]));
  const cards = forest.ids.flatMap((id, index) =>
    index > 0 && (forest.children[index] as readonly number[]).length === 0 ? [rects[id] as Rect] : [],
  );
  const root = placed.get(0);
  return {
    rects,
    routes,
    labels: placeLabels(input, cards, routes),
    width: Math.ceil(root && forest.ids.length > 1 ? root.outer.width : 0),
    height: Math.ceil(root && forest.ids.length > 1 ? root.outer.up + root.outer.down : 0),
    arrangement: remember(forest, placed, options.arrangement),
    frames: namedFrames(forest, placed, frames),
  };
};
