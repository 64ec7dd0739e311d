// Where the names of open groups stand when the map is seen from too far for their title bars.
import type { PanelMark } from '../../../graph/scene.ts';
import { fitText, type Measure } from '../../../graph/text-fit.ts';
import type { Detail } from './detail.ts';

/** Letters of this size still fit in a title bar. */
const BAR_LETTERS = 26;

/** A name may be longer than its group is wide by this much, where there is room. */
const OVERHANG = 1.6;

/** Whether titles of panels fit in their bars. */
export function fitsBar(detail: Detail): boolean {
  return detail.panelSize <= BAR_LETTERS;
}

/** A name with the left end of its base line. */
export interface PlacedName {
  readonly mark: PanelMark;
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

interface Space {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The biggest groups first; a name that would lie on another, or that its group has no room for, is left out. */
export function placedNames(panels: readonly PanelMark[], { panelSize: size }: Detail, measure: Measure): PlacedName[] {
  const taken: Space[] = [];
  const area = ({ rect }: PanelMark) => rect.width * rect.height;
  return [...panels]
    .sort((a, b) => area(b) - area(a))
    .flatMap((mark) => {
      const title = fitText(mark.name, { width: mark.rect.width * OVERHANG - size, size, isBold: true, measure });
      const [left, top] = [mark.rect.x + size / 2, mark.rect.y + size * 0.3];
      const space = { left, top, right: left + measure(title, size, true), bottom: top + size * 1.3 };
      if ((title.endsWith('…') && title.length < 3) || size * 1.8 > mark.rect.height || taken.some((other) => overlaps(other, space))) return [];
      taken.push(space);
      return [{ mark, title, x: left, y: top + size }];
    });
}

function overlaps(a: Space, b: Space): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
