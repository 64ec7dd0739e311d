// The matrix as a picture for a file: names at two sides, and each filled cell with its number and the sign of the lens.
import type { ArrowRow } from './arrow-rows.ts';
import type { Matrix, Stretch } from './matrix.ts';
import type { SvgPicture } from './scene-svg.ts';
import { type Paint, svgMiddleText, svgText, xmlText } from './svg-text.ts';
import { fitText, type Measure } from './text-fit.ts';

/** What a cell says: `strength` from 0 to 1 shades it, `letter` and `role` are the sign and colour of the lens. */
export interface CellSign {
  readonly text: string;
  readonly strength: number;
  readonly role: string | null;
  readonly letter: string | null;
  readonly isHatched: boolean;
}

export interface MatrixDrawing {
  readonly matrix: Matrix;
  readonly nameOf: (id: string) => string;
  readonly signOf: (arrow: ArrowRow) => CellSign;
  readonly stretches: readonly Stretch[];
  readonly measure: Measure;
  /** How to read it, in the corner. */
  readonly corner: string;
}

const CELL = 34;
const MOST = { names: 300, heads: 240 } as const;
/** Room for the total beside a name. */
const TOTAL = 40;

export function matrixPicture(drawing: MatrixDrawing): SvgPicture {
  const { matrix, nameOf, measure } = drawing;
  const longest = Math.max(60, measure(drawing.corner, 12, false), ...matrix.nodes.map((id) => measure(nameOf(id), 12, false)));
  const [names, heads] = [Math.min(MOST.names, longest) + TOTAL + 12, Math.min(MOST.heads, longest) + TOTAL];
  const size = matrix.nodes.length * CELL;
  return {
    width: names + size,
    height: heads + size,
    marks: (paint) =>
      [
        `<rect width="${names + size}" height="${heads + size}" fill="${paint('panel')}"/>`,
        ...matrix.nodes.map((id, index) => sideNames(drawing, id, index, [names, heads], paint)),
        gridLines(matrix.nodes.length, drawing.stretches, [names, heads], paint),
        svgText(8, heads - 8, 12, 400, paint('quiet'), drawing.corner),
        ...cells(drawing, [names, heads], paint),
      ].join('\n'),
  };
}

type Sides = readonly [names: number, heads: number];

function sideNames({ matrix, nameOf, measure }: MatrixDrawing, id: string, index: number, [names, heads]: Sides, paint: Paint): string {
  const [name, middle] = [nameOf(id), index * CELL + CELL / 2 + 4];
  const cut = (width: number) => fitText(name, { width, size: 12, isBold: false, measure });
  const row = `${svgText(8, heads + middle, 12, 400, paint('text'), cut(names - TOTAL - 12))}${svgMiddleText(names - 16, heads + middle, 12, paint('quiet'), String(matrix.outward[index] ?? 0))}`;
  const head = svgText(0, 0, 12, 400, paint('text'), cut(heads - TOTAL));
  const total = svgMiddleText(names + index * CELL + CELL / 2, heads - 8, 12, paint('quiet'), String(matrix.inward[index] ?? 0));
  return `<g data-node="${xmlText(id)}">${row}<g transform="translate(${names + middle} ${heads - 26}) rotate(-90)">${head}</g>${total}</g>`;
}

/** Thin between cells, darker between groups; the diagonal is shaded. */
function gridLines(count: number, stretches: readonly Stretch[], [names, heads]: Sides, paint: Paint): string {
  const [right, bottom] = [names + count * CELL, heads + count * CELL];
  const line = (at: number) => `M${names + at * CELL} ${heads}V${bottom}M${names} ${heads + at * CELL}H${right}`;
  const border = (at: number) => `M${names + at * CELL} 0V${bottom}M0 ${heads + at * CELL}H${right}`;
  const all = Array.from({ length: count + 1 }, (_, at) => line(at)).join('');
  const own = Array.from({ length: count }, (_, at) => `M${names + at * CELL} ${heads + at * CELL}h${CELL}v${CELL}h${-CELL}z`).join('');
  const groups = stretches.slice(1).map(({ from }) => border(from));
  return [
    `<path d="${own}" fill="${paint('unit')}"/>`,
    `<path d="${all}" fill="none" stroke="${paint('border')}" stroke-width="0.5"/>`,
    `<path d="${['M0 0', ...groups].join('')}" fill="none" stroke="${paint('second')}" stroke-width="1"/>`,
  ].join('');
}

function cells({ matrix, nameOf, signOf }: MatrixDrawing, [names, heads]: Sides, paint: Paint): string[] {
  return matrix.cells.flatMap((row, index) =>
    [...row].map(([column, arrow]) => {
      const title = `${nameOf(arrow.edge.from)} → ${nameOf(arrow.edge.to)}`;
      return cell(arrow, signOf(arrow), title, [names + column * CELL, heads + index * CELL], paint);
    }),
  );
}

function cell(arrow: ArrowRow, sign: CellSign, title: string, [x, y]: readonly [number, number], paint: Paint): string {
  const colour = sign.role === null ? paint('accent') : paint(`lens-${sign.role}`);
  const opacity = sign.role === null ? 0.06 + 0.3 * sign.strength : 0.16;
  const dash = arrow.isFeedback ? ' stroke-dasharray="3 2"' : '';
  const edge = sign.role === null && !arrow.isFeedback ? '' : ` stroke="${sign.role === null ? paint('second') : colour}" stroke-width="1.5"${dash}`;
  const middle = CELL / 2;
  return [
    `<g data-edge="${xmlText(arrow.edge.id)}" transform="translate(${x} ${y})"><title>${xmlText(title)}</title>`,
    `<rect x="1.5" y="1.5" width="${CELL - 3}" height="${CELL - 3}" rx="3" fill="${colour}" fill-opacity="${opacity}"${edge}/>`,
    sign.isHatched ? `<rect x="2" y="${CELL - 7}" width="${CELL - 4}" height="5" fill="url(#hatch)"/>` : '',
    sign.letter ? svgMiddleText(middle, 14, 11, paint('text'), sign.letter) : '',
    svgMiddleText(middle, sign.letter ? 27 : 21, 12, paint('text'), `${arrow.isFeedback ? '↩' : ''}${sign.text}`),
    '</g>',
  ].join('');
}
