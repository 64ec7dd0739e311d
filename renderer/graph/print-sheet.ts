// Several pictures of one layout side by side on one sheet of paper, each with its title and legend, as one SVG.
import { printText, svgPrintMarks } from './print-marks.ts';
import type { Scene } from './scene.ts';
import { type Palette, svgHatch } from './scene-svg.ts';
import { type LegendLine, type LegendRoom, legendHeight, svgLegend } from './svg-legend.ts';
import { type Paint, svgText, xmlText } from './svg-text.ts';
import { fitText, type Measure } from './text-fit.ts';

export type Paper = 'A4' | 'A3' | 'A0';

/** Lying down, in millimetres. */
const MILLIMETRES: Readonly<Record<Paper, readonly [number, number]>> = { A4: [297, 210], A3: [420, 297], A0: [1189, 841] };
/** A poster is laid out as an A3 and drawn so much larger: what hangs on a wall is read from further away. */
const ENLARGED: Readonly<Record<Paper, number>> = { A4: 1, A3: 1, A0: 1189 / 420 };
const PIXELS_PER_MM = 96 / 25.4;
const POINTS_PER_PIXEL = 0.75;

const SHEET = { margin: 38, heading: 48, footer: 20, gap: 24, title: 24 } as const;
/** What can be read without effort on paper. */
export const LEAST_POINTS = 8;
/** A picture is not drawn larger than this. */
const LARGEST = 1.6;

export interface SheetPicture {
  readonly title: string;
  readonly scene: Scene;
  readonly legend: readonly LegendLine[];
}

export interface SheetWords {
  readonly title: string;
  /** Day, what is shown, who made it and when. */
  readonly about: string;
  readonly footer: string;
}

export interface SheetOptions {
  readonly paper: Paper;
  readonly words: SheetWords;
  readonly palette: Palette;
  readonly measure: Measure;
}

/** `scale` is that of the pictures; `names` and `signs` are the sizes in points of the names on them and of the signs of classes. */
export interface PrintSheet {
  readonly svg: string;
  readonly scale: number;
  readonly names: number;
  readonly signs: number;
}

/** Columns of the sheet, the room of one cell, and the scale at which every picture fits its cell. */
interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export function printSheet(pictures: readonly SheetPicture[], options: SheetOptions): PrintSheet {
  const enlarged = ENLARGED[options.paper];
  const [width, height] = MILLIMETRES[options.paper].map((mm) => (mm * PIXELS_PER_MM) / enlarged) as [number, number];
  const room = legendRoom(pictures, options.measure);
  const grid = bestGrid(pictures, width, height, room);
  const paint: Paint = (role) => xmlText(options.palette[role] ?? '#000');
  const text = printText(LEAST_POINTS / POINTS_PER_PIXEL / grid.scale / enlarged);
  const marks = (scene: Scene) => svgPrintMarks(scene, text, options.measure, paint);
  const cells = pictures.map((picture, index) => cell(picture, marks(picture.scene), cellAt(index, grid), grid, room, paint));
  const svg = page(options, [width, height], [heading(options, width, paint), ...cells, footer(options.words.footer, height, paint)].join('\n'));
  const points = (size: number) => size * grid.scale * POINTS_PER_PIXEL * enlarged;
  return { svg, scale: grid.scale * enlarged, names: points(text.names), signs: points(text.signs) };
}

/** The grid in which the pictures are largest. */
function bestGrid(pictures: readonly SheetPicture[], width: number, height: number, room: LegendRoom): Grid {
  const [inner, tall] = [width - 2 * SHEET.margin, height - 2 * SHEET.margin - SHEET.heading - SHEET.footer];
  const grids = pictures.map((_, index): Grid => {
    const columns = index + 1;
    const rows = Math.ceil(pictures.length / columns);
    const cellSize = { width: (inner - (columns - 1) * SHEET.gap) / columns, height: (tall - (rows - 1) * SHEET.gap) / rows };
    return { columns, ...cellSize, scale: Math.min(LARGEST, ...pictures.map((picture) => scaleIn(picture, cellSize, room))) };
  });
  return grids.reduce((best, grid) => (grid.scale > best.scale ? grid : best), grids[0] ?? { columns: 1, width: inner, height: tall, scale: 1 });
}

function scaleIn({ scene, legend }: SheetPicture, { width, height }: { width: number; height: number }, room: LegendRoom): number {
  const free = height - SHEET.title - legendHeight(legend, width, room);
  return Math.max(0.01, Math.min(width / Math.max(1, scene.width), free / Math.max(1, scene.height)));
}

/** Wide enough for the longest words of any legend. */
function legendRoom(pictures: readonly SheetPicture[], measure: Measure): LegendRoom {
  const words = pictures.flatMap(({ legend }) => legend.map((line) => measure(`${line.words} (${line.count})`, 12, false)));
  return { width: Math.min(420, Math.ceil(Math.max(80, ...words)) + 92), height: 19 };
}

function cellAt(index: number, grid: Grid): readonly [x: number, y: number] {
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  return [SHEET.margin + column * (grid.width + SHEET.gap), SHEET.margin + SHEET.heading + row * (grid.height + SHEET.gap)];
}

function cell(
  { title, scene, legend }: SheetPicture,
  marks: string,
  [x, y]: readonly [number, number],
  grid: Grid,
  room: LegendRoom,
  paint: Paint,
): string {
  const left = x + (grid.width - scene.width * grid.scale) / 2;
  const picture = `<g data-picture="" transform="translate(${left} ${y + SHEET.title}) scale(${grid.scale})">${marks}</g>`;
  const below = y + SHEET.title + scene.height * grid.scale + 6;
  return `${svgText(x, y + 14, 14, 600, paint('text'), title)}${picture}${svgLegend(legend, x, below, grid.width, paint, room)}`;
}

function heading({ words, measure }: SheetOptions, width: number, paint: Paint): string {
  const room = { width: width - 2 * SHEET.margin, size: 18, isBold: true, measure };
  const title = svgText(SHEET.margin, SHEET.margin + 16, 18, 600, paint('text'), fitText(words.title, room));
  return `${title}${svgText(SHEET.margin, SHEET.margin + 34, 12, 400, paint('second'), fitText(words.about, { ...room, size: 12, isBold: false }))}`;
}

function footer(words: string, height: number, paint: Paint): string {
  return svgText(SHEET.margin, height - SHEET.margin, 11, 400, paint('second'), words);
}

function page({ paper, words, palette }: SheetOptions, [width, height]: readonly [number, number], body: string): string {
  const [wide, high] = MILLIMETRES[paper];
  const paint: Paint = (role) => xmlText(palette[role] ?? '#000');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${wide}mm" height="${high}mm" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" role="img">
<title>${xmlText(words.title)}</title>
<defs>${svgHatch(paint)}</defs>
<rect width="${width}" height="${height}" fill="${paint('panel')}"/>
${body}
</svg>
`;
}
