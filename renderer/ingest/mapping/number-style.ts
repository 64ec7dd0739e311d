// How a table writes its numbers, told from the numbers that can be read one way only.
import type { NumberStyle } from '../../model/value.ts';

const COMMA = /^[-+]?(\d+,\d{1,2}|\d+,\d{4,}|\d{1,3}(\.\d{3})+,\d+|0,\d+)$/;
const POINT = /^[-+]?(\d+\.\d{1,2}|\d+\.\d{4,}|\d{1,3}(,\d{3})+\.\d+|0\.\d+)$/;
const LINES = 2_000;

/** The style of its cells; `otherwise` when they tell nothing, or contradict each other. */
export function numberStyleOf(lines: readonly (readonly string[])[], otherwise: NumberStyle): NumberStyle {
  let [commas, points] = [0, 0];
  for (const line of lines.slice(0, LINES)) {
    for (const cell of line) {
      const text = cell.trim();
      if (text.length > 20) continue;
      if (COMMA.test(text)) commas += 1;
      else if (POINT.test(text)) points += 1;
    }
  }
  if (commas > 0 && points === 0) return 'comma';
  return points > 0 && commas === 0 ? 'point' : otherwise;
}
