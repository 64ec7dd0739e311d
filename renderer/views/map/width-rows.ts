// The steps of line widths that are on the map, as lines of a saved picture's legend.
import { UNKNOWN_MARK, WIDTH_STEPS, type WidthBy } from '../../graph/line-width.ts';
import type { ArrowMark } from '../../graph/scene.ts';
import type { LegendLine } from '../../graph/svg-legend.ts';
import type { Catalogue } from '../text/nl.ts';

export function widthRows({ arranging: text, locale }: Catalogue, by: WidthBy, arrows: readonly ArrowMark[]): LegendLine[] {
  if (by === 'none') return [];
  const steps = WIDTH_STEPS[by];
  const write = (value: number) => value.toLocaleString(locale);
  return steps.flatMap(({ least, width }, index) => {
    const count = arrows.filter((arrow) => arrow.width === width && arrow.unknownVolume !== UNKNOWN_MARK.all).length;
    const next = steps[index + 1];
    const words = next ? text.fromTo(write(least), write(next.least - 1)) : text.orMore(write(least));
    return count === 0
      ? []
      : [{ sample: { kind: 'width', width }, words: `${text.widthLegend[by]}: ${words}`, count: String(count) } satisfies LegendLine];
  });
}
