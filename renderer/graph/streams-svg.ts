// The streams as a picture for a file: bands with the sign of the lens, the names of the parties, and what the kinds of band mean.
import type { SvgPicture } from './scene-svg.ts';
import type { Band } from './streams.ts';
import { bandKind } from './streams.ts';
import type { StreamBand, StreamNode, StreamsLaidOut } from './streams-layout.ts';
import { type Paint, svgMiddleText, svgText, xmlText } from './svg-text.ts';

type Kind = ReturnType<typeof bandKind>;

/** The sign of the lens on a band; `role` is its colour, null = without. */
export interface BandSign {
  readonly letter: string;
  readonly role: string | null;
  readonly isHatched: boolean;
}

export interface StreamsDrawing {
  readonly laidOut: StreamsLaidOut;
  readonly nameOf: (party: string) => string;
  readonly signOf: (band: Band) => BandSign | null;
  /** What the kinds of band that are there mean. */
  readonly kinds: ReadonlyMap<Kind, string>;
  /** What stands apart or has no width, said in words. */
  readonly notes: readonly string[];
}

const LINE = 22;

export function streamsPicture(drawing: StreamsDrawing): SvgPicture {
  const { laidOut, kinds, notes } = drawing;
  return {
    width: laidOut.width,
    height: laidOut.height + LINE * (kinds.size + notes.length) + 12,
    marks: (paint) =>
      [
        ...laidOut.bands.map((mark) => band(mark, drawing, paint)),
        ...laidOut.bands.map((mark) => sign(mark, drawing, paint)),
        ...laidOut.nodes.map((node) => party(node, drawing.nameOf(node.party), paint)),
        ...[...kinds].map(([kind, words], index) => sample(kind, words, laidOut.height + LINE * index + 14, paint)),
        ...notes.map((words, index) => svgText(0, laidOut.height + LINE * (kinds.size + index) + 18, 12, 400, paint('second'), words)),
      ].join('\n'),
  };
}

const ROLE: Readonly<Record<Kind, string>> = { forward: 'line', back: 'amber', feedback: 'second' };
const DASH: Readonly<Record<Kind, string | null>> = { forward: null, back: '7 4', feedback: '1.5 4' };

function strokes(kind: Kind, path: string, width: number, colour: string, paint: Paint): string {
  const fat = `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="0.5" stroke-width="${Math.max(1, width)}"/>`;
  const dash = DASH[kind];
  if (dash === null) return fat;
  return `${fat}<path d="${path}" fill="none" stroke="${paint(ROLE[kind])}" stroke-width="1.5" stroke-dasharray="${dash}"/>`;
}

function band({ band: of, path, width }: StreamBand, { nameOf, signOf }: StreamsDrawing, paint: Paint): string {
  const said = signOf(of);
  const colour = said && said.role !== null ? paint(`lens-${said.role}`) : paint(ROLE[bandKind(of)]);
  const hatch = said?.isHatched ? `<path d="${path}" fill="none" stroke="url(#hatch)" stroke-width="${Math.max(3, width)}"/>` : '';
  const ids = of.arrows.map(({ edge }) => edge.id).join(' ');
  const title = `<title>${xmlText(`${nameOf(of.from)} → ${nameOf(of.to)}`)}</title>`;
  return `<g data-edge="${xmlText(ids)}">${title}${strokes(bandKind(of), path, width, colour, paint)}${hatch}</g>`;
}

function sign({ band: of, sign: at }: StreamBand, { signOf }: StreamsDrawing, paint: Paint): string {
  const said = signOf(of);
  if (!said?.letter || !at) return '';
  const width = Math.max(16, said.letter.length * 7 + 8);
  const edge = said.role === null ? paint('border') : paint(`lens-${said.role}`);
  const box = `<rect x="${-width / 2}" y="-7.5" width="${width}" height="15" rx="7.5" fill="${paint('panel')}" stroke="${edge}" stroke-width="1.5"/>`;
  return `<g transform="translate(${at[0]} ${at[1]})">${box}${svgMiddleText(0, 4, 11, paint('text'), said.letter)}</g>`;
}

/** Names stand inside the picture, beside their node, with a rim of the ground. */
function party({ party: id, x, y, width, height, side }: StreamNode, name: string, paint: Paint): string {
  const [at, anchor] = side === 'last' ? [x - 6, 'end'] : [x + width + 6, 'start'];
  const rim = `stroke="${paint('canvas')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const words = `<text x="${at}" y="${y + height / 2 + 4}" text-anchor="${anchor}" font-size="12" fill="${paint('text')}" ${rim}>${xmlText(name)}</text>`;
  return `<g data-node="${xmlText(id)}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1.5" fill="${paint('line-strong')}"/>${words}</g>`;
}

function sample(kind: Kind, words: string, y: number, paint: Paint): string {
  return `${strokes(kind, `M0 ${y}H34`, 9, paint(ROLE[kind]), paint)}${svgText(44, y + 4, 12, 400, paint('text'), words)}`;
}
