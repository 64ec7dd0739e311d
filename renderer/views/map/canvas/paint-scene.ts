// Paints what is in view of a scene, in steps, so that whoever paints can let others go first.
import type { ArrowMark } from '../../../graph/scene.ts';
import type { Measure } from '../../../graph/text-fit.ts';
import { detailAt } from './detail.ts';
import { paintArrow, paintMiddle } from './paint-arrow.ts';
import { paintCard } from './paint-card.ts';
import { paintNames, paintPanel } from './paint-panel.ts';
import { hatchPattern, type Look, type PaintStyle, type Paper } from './paper.ts';
import { areaOf, type InView, type View } from './view.ts';

/** Marks painted between two steps. */
const STEP = 60;

/** What is chosen lies over what is near, over the rest. */
const LAYERS: readonly ArrowMark['emphasis'][] = ['faded', 'normal', 'near', 'chosen'];

export type MakePaper = (width: number, height: number) => Paper | null;

export function lookAt(paper: Paper, style: PaintStyle, view: View, measure: Measure, makePaper: MakePaper): Look {
  const hatch = hatchPattern(paper, style.palette.hatch ?? '#888', view.k * view.pixels, (size) => makePaper(size, size));
  return { style, detail: detailAt(view.k), scale: view.k, area: areaOf(view, 40 * Math.max(1, view.k)), hatch, measure };
}

/** Fills the paper with the ground of the map, and sets its measure to pixels of the picture. */
export function prepare(paper: Paper, view: View, ground: string): void {
  paper.setTransform(1, 0, 0, 1, 0, 0);
  paper.fillStyle = ground;
  paper.fillRect(0, 0, Math.ceil(view.width * view.pixels), Math.ceil(view.height * view.pixels));
  stand(paper, view);
}

/** Sets the paper's measure to pixels of the picture. */
export function stand(paper: Paper, { k, x, y, pixels }: View): void {
  paper.setTransform(k * pixels, 0, 0, k * pixels, x * pixels, y * pixels);
}

/** Panels, then arrows, then cards, as in the SVG; names of open groups last where they do not fit in their bars. */
export function* paintSteps(paper: Paper, marks: InView, look: Look): Generator<undefined> {
  let painted = 0;
  const isStep = () => {
    painted += 1;
    return painted % STEP === 0;
  };
  for (const mark of marks.panels) {
    paintPanel(paper, mark, look);
    if (isStep()) yield;
  }
  for (const layer of LAYERS) {
    for (const mark of marks.arrows) {
      if (mark.emphasis !== layer) continue;
      paintArrow(paper, mark, look);
      paintMiddle(paper, mark, look);
      if (isStep()) yield;
    }
  }
  for (const mark of marks.cards) {
    paintCard(paper, mark, look);
    if (isStep()) yield;
  }
  paintNames(paper, marks.panels, look);
}

/** Paints all at once. */
export function paintMarks(paper: Paper, marks: InView, look: Look): void {
  for (const _ of paintSteps(paper, marks, look));
}
