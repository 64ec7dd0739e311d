// How a paper flows over its pages on screen: columns as large as the type area of a sheet break where the printer breaks. Knows no paper.

/** An A4 sheet upright and its margins, in millimetres; the same as in print. */
const SHEET = { width: 210, height: 297, side: 17, top: 15, foot: 17 } as const;
/** Millimetres of desk between two sheets. */
const GAP = 8;

export const FLOW = {
  sheet: SHEET,
  width: SHEET.width - 2 * SHEET.side,
  height: SHEET.height - SHEET.top - SHEET.foot,
  gap: 2 * SHEET.side + GAP,
  step: SHEET.width + GAP,
} as const;

/** Beside the style of the paper itself. */
export const FLOW_STYLE = `:host { display: block; }
.paper {
  width: ${FLOW.width}mm;
  height: ${FLOW.height}mm;
  column-width: ${FLOW.width}mm;
  column-gap: ${FLOW.gap}mm;
  column-fill: auto;
}
.paper .break { break-after: column; }`;

const PIXELS_PER_MM = 96 / 25.4;

/** How many sheets a flowing paper takes, from the width of all its columns in pixels of its own. */
export function pagesIn(scrollWidth: number): number {
  return Math.max(1, Math.round((scrollWidth / PIXELS_PER_MM + FLOW.gap) / FLOW.step));
}

export function pixelsOf(millimetres: number): number {
  return millimetres * PIXELS_PER_MM;
}
