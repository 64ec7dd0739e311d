// The scene as one SVG file: the same nodes and arrows as on screen, colours written out, nothing fetched, nothing that runs.
import { LENS_ROLES, LIGHT_LENSES } from './lenses/roles.ts';
import type { ArrowMark, Scene } from './scene.ts';
import { svgArrow } from './svg-arrows.ts';
import { type LegendLine, legendHeight, svgLegend } from './svg-legend.ts';
import { svgCard, svgPanel } from './svg-nodes.ts';
import { svgText, xmlText } from './svg-text.ts';

const ROLES = [
  'canvas',
  'panel',
  'organisation',
  'unit',
  'card',
  'border',
  'text',
  'second',
  'quiet',
  'line',
  'line-strong',
  'line-faded',
  'hatch',
  'hover',
  'accent',
  'accent-ground',
  'on-accent',
  'red',
  'red-ground',
  'red-text',
  'amber',
  'amber-ground',
  'amber-text',
  'green',
  'voice',
] as const;
/** Colours by role, as CSS writes them. */
export type Palette = Readonly<Record<string, string>>;

/** Reads each role; a role without a colour becomes black. */
export function paletteOf(read: (role: string) => string): Palette {
  const lenses = LENS_ROLES.map((name) => `lens-${name}`);
  return Object.fromEntries([...ROLES, ...lenses].map((role) => [role, read(role) || '#000']));
}

/** The light colours, for paper and for use without a page. */
export const LIGHT_PALETTE: Palette = {
  canvas: '#f3f5f8',
  panel: '#ffffff',
  organisation: '#eaeef3',
  unit: '#f4f6f9',
  card: '#ffffff',
  border: '#c0c7d2',
  text: '#001a40',
  second: '#3d5374',
  quiet: '#586c88',
  line: '#6b7d97',
  'line-strong': '#3d5374',
  'line-faded': '#a3b0c2',
  hatch: '#7d8ca3',
  hover: '#eff1f3',
  accent: '#006fb3',
  'accent-ground': '#e3f3fd',
  'on-accent': '#ffffff',
  red: '#cd262d',
  'red-ground': '#feeded',
  'red-text': '#a01d23',
  amber: '#ac501b',
  'amber-ground': '#ffeee1',
  'amber-text': '#863d15',
  green: '#157b31',
  voice: '#5115ef',
  ...LIGHT_LENSES,
};

/** `title` names the picture, `about` says of when and of what it is, in words that stand above it; `description` is what a screen reader hears after the title. */
export interface SvgOptions {
  readonly title: string;
  readonly palette: Palette;
  readonly about?: string;
  readonly description?: string;
  readonly legend?: readonly LegendLine[];
}

const MARGIN = 24;
/** Room for the title and what the picture is about. */
const HEADING = 52;
/** Legend and title stay readable under and over a picture of one card. */
const LEAST_WIDTH = 360;

/** What marks that are not sure are filled with. */
export function svgHatch(paint: (role: string) => string): string {
  return `<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="${paint('hatch')}" stroke-width="1.2"/></pattern>`;
}

/** All marks of a scene, for a picture of our own making that defines the pattern "hatch". */
export function svgMarks(scene: Scene, paint: (role: string) => string): string {
  const arrows = [...scene.arrows].sort(chosenLast);
  return [
    ...scene.panels.map((mark) => svgPanel(mark, paint)),
    ...arrows.map((mark) => svgArrow(mark, paint)),
    ...scene.cards.map((mark) => svgCard(mark, paint)),
  ].join('\n');
}

/** A picture of this size in pixels; `marks` are drawn from its upper left corner, with the pattern "hatch" at hand. */
export interface SvgPicture {
  readonly width: number;
  readonly height: number;
  marks(paint: (role: string) => string): string;
}

/** Elements carry data-node and data-edge, so that they can be counted and found. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  return pictureToSvg({ width: scene.width, height: scene.height, marks: (paint) => svgMarks(scene, paint) }, options);
}

/** The picture with its title above and its legend below, as one file. */
export function pictureToSvg(picture: SvgPicture, options: SvgOptions): string {
  const paint = (role: string) => xmlText(options.palette[role] ?? '#000');
  const legend = options.legend ?? [];
  const inner = Math.max(LEAST_WIDTH, picture.width);
  const top = options.about === undefined ? 0 : HEADING;
  const [width, height] = [inner + 2 * MARGIN, picture.height + 2 * MARGIN + top + legendHeight(legend, inner)];
  const body = [
    picture.marks(paint),
    options.about === undefined ? '' : heading(options.title, options.about, -top, paint),
    svgLegend(legend, 0, picture.height + MARGIN, inner, paint),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN - top} ${width} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" role="img" aria-labelledby="title description">
<title id="title">${xmlText(options.title)}</title>
<desc id="description">${xmlText(options.description ?? options.about ?? '')}</desc>
<defs>${svgHatch(paint)}</defs>
<rect x="${-MARGIN}" y="${-MARGIN - top}" width="${width}" height="${height}" fill="${paint('canvas')}"/>
${body.join('\n')}
</svg>
`;
}

function heading(title: string, about: string, y: number, paint: (role: string) => string): string {
  return `<g data-part="heading">${svgText(0, y + 14, 18, 600, paint('text'), title)}${svgText(0, y + 34, 12, 400, paint('second'), about)}</g>`;
}

const ORDER = { faded: 0, normal: 1, near: 2, chosen: 3 } as const;

function chosenLast(a: ArrowMark, b: ArrowMark): number {
  return ORDER[a.emphasis] - ORDER[b.emphasis];
}
