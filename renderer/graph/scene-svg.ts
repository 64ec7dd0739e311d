// The scene as one SVG file: the same nodes and arrows as on screen, colours written out, nothing fetched, nothing that runs.
import { PRIVACY_CLASSES } from '../model/network.ts';
import { CARD } from './boxes.ts';
import { HAND_PATH, HAND_PLACE, headPath, LEVEL_PATH } from './marks.ts';
import type { ArrowMark, CardMark, Emphasis, PanelMark, Scene } from './scene.ts';

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
  'accent',
  'on-accent',
  'red',
  'amber',
  'green',
] as const;
type Role = (typeof ROLES)[number] | `lens-${string}`;

/** Colours by role, as CSS writes them. */
export type Palette = Readonly<Record<string, string>>;

/** Reads each role; a role without a colour becomes black. */
export function paletteOf(read: (role: string) => string): Palette {
  const lenses = [...PRIVACY_CLASSES, 'unknown'].map((name) => `lens-${name}`);
  return Object.fromEntries([...ROLES, ...lenses].map((role) => [role, read(role) || '#000']));
}

/** The light colours, for use without a page. */
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
  accent: '#006fb3',
  'on-accent': '#ffffff',
  red: '#cd262d',
  amber: '#ac501b',
  green: '#157b31',
};

export interface SvgOptions {
  readonly title: string;
  readonly palette: Palette;
  readonly letters: Readonly<Record<string, string>>;
}

const MARGIN = 24;

/** Elements carry data-node and data-edge, so that they can be counted and found. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const paint = (role: Role) => xmlText(options.palette[role] ?? '#000');
  const [width, height] = [scene.width + 2 * MARGIN, scene.height + 2 * MARGIN];
  const body = [
    ...scene.panels.map((mark) => panel(mark, paint)),
    ...scene.arrows.map((mark) => arrow(mark, paint, options.letters)),
    ...scene.cards.map((mark) => card(mark, paint)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" role="img">
<title>${xmlText(options.title)}</title>
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="${paint('hatch')}" stroke-width="1.2"/></pattern></defs>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${paint('canvas')}"/>
${body.join('\n')}
</svg>
`;
}

type Paint = (role: Role) => string;

const OPACITY: Record<Emphasis, number> = { normal: 1, chosen: 1, near: 1, faded: 0.45 };

function panel(mark: PanelMark, paint: Paint): string {
  const { x, y, width, height } = mark.rect;
  const fill = mark.kind === 'organisation' ? (mark.isOwn ? 'panel' : 'organisation') : 'unit';
  return `<g data-node="${xmlText(mark.id)}" opacity="${OPACITY[mark.emphasis]}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${paint(fill)}" stroke="${paint('border')}" stroke-width="${mark.isOwn ? 1.5 : 1}"/><text x="${x + 12}" y="${y + 21}" font-size="12" font-weight="600" fill="${paint('text')}">${xmlText(mark.title)}</text></g>`;
}

function card(mark: CardMark, paint: Paint): string {
  const { x, y, width, height } = mark.rect;
  const stroke = mark.emphasis === 'chosen' ? 'accent' : 'border';
  const lens =
    mark.lens === undefined ? '' : `<rect x="${x}" y="${y}" width="4" height="${height}" rx="2" fill="${paint(`lens-${mark.lens ?? 'unknown'}`)}"/>`;
  const lines = mark.title.map((line, index) => text(x + CARD.padding, y + CARD.padding + 10 + index * CARD.titleLine, 12, 600, paint('text'), line));
  const subtitle = text(x + CARD.padding, y + CARD.padding + 10 + mark.title.length * CARD.titleLine, 11, 400, paint('quiet'), mark.subtitle);
  const rim = mark.isUnknown
    ? `<rect x="${x + 2.5}" y="${y + 2.5}" width="${width - 5}" height="${height - 5}" rx="3" fill="none" stroke="url(#hatch)" stroke-width="5"/>`
    : '';
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${paint('card')}" stroke="${paint(stroke)}" stroke-width="${mark.emphasis === 'chosen' ? 2 : 1}"/>`;
  return `<g data-node="${xmlText(mark.id)}" opacity="${OPACITY[mark.emphasis]}">${box}${rim}${lens}${lines.join('')}${subtitle}${badge(mark, paint)}</g>`;
}

const LEVEL_ROLE = { red: 'red', amber: 'amber', normal: 'green', no_limit: 'quiet', no_report: 'quiet' } as const;

function badge(mark: CardMark, paint: Paint): string {
  if (!mark.badge) return '';
  const [x, y] = [mark.rect.x + 8, mark.rect.y + mark.rect.height + 4];
  const role = LEVEL_ROLE[mark.badge.level];
  const chip = `<rect x="${x}" y="${y - 9}" width="${(mark.badge.width ?? 0) + 26}" height="18" rx="9" fill="${paint('panel')}" stroke="${paint(role)}"/>`;
  return `${chip}<path d="${LEVEL_PATH[mark.badge.level]}" transform="translate(${x + 11} ${y})" fill="${paint(role)}"/>${text(x + 20, y + 4, 11, 600, paint('text'), mark.badge.short ?? mark.badge.text)}`;
}

const DASH: Partial<Record<ArrowMark['style'], string>> = { manual: '0.1 5', publication: '8 3 1.5 3', unknown: '4 4' };

function arrow(mark: ArrowMark, paint: Paint, letters: SvgOptions['letters']): string {
  const lens = mark.lens === undefined ? undefined : (`lens-${mark.lens ?? 'unknown'}` as const);
  const colour = paint(mark.emphasis === 'chosen' ? 'accent' : (lens ?? (mark.emphasis === 'near' ? 'line-strong' : 'line')));
  const wide = mark.style === 'query' || mark.style === 'mixed' ? 5 : mark.style === 'manual' ? 2.25 : 1.5;
  const dash = DASH[mark.style] ? ` stroke-dasharray="${DASH[mark.style]}" stroke-linecap="round"` : '';
  const band = mark.isUncertain ? `<path d="${mark.path}" fill="none" stroke="url(#hatch)" stroke-width="11"/>` : '';
  const line = `<path d="${mark.path}" fill="none" stroke="${colour}" stroke-width="${wide}"${dash}/>`;
  const inner =
    wide === 5 ? `<path d="${mark.path}" fill="none" stroke="${paint('panel')}" stroke-width="${mark.style === 'mixed' ? 1.4 : 2.2}"/>` : '';
  const [x, y] = mark.head.tip;
  const filled = mark.style === 'query' ? `fill="none" stroke="${colour}" stroke-width="1.6"` : `fill="${colour}"`;
  const head = `<path d="${headPath(mark.style)}" transform="translate(${x} ${y}) rotate(${mark.head.angle})" ${filled}/>`;
  return `<g data-edge="${xmlText(mark.id)}" data-flows="${mark.exchangeIds.length}" opacity="${OPACITY[mark.emphasis]}"><title>${xmlText(mark.name)}</title>${band}${line}${inner}${head}${pill(mark, paint, letters)}</g>`;
}

function pill(mark: ArrowMark, paint: Paint, letters: SvgOptions['letters']): string {
  const words = [
    mark.exchangeIds.length > 1 ? String(mark.exchangeIds.length) : '',
    mark.lens === undefined ? '' : (letters[mark.lens ?? 'unknown'] ?? ''),
  ]
    .filter(Boolean)
    .join(' ');
  if (!words && mark.style !== 'manual') return '';
  const [x, y] = mark.middle;
  const width = Math.max(17, words.length * 7 + 8);
  const content = words
    ? `<text y="4" text-anchor="middle" font-size="11" font-weight="600" fill="${paint('text')}">${xmlText(words)}</text>`
    : `<path d="${HAND_PATH}" transform="${HAND_PLACE}" fill="none" stroke="${paint('second')}" stroke-width="2"/>`;
  return `<g transform="translate(${x} ${y})"><rect x="${-width / 2}" y="-8.5" width="${width}" height="17" rx="8.5" fill="${paint('panel')}" stroke="${paint('line-strong')}"/>${content}</g>`;
}

function text(x: number, y: number, size: number, weight: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(words)}</text>`;
}

/** Safe inside XML text and attributes; characters that XML does not allow are left out. */
function xmlText(words: string): string {
  const allowed = words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return allowed.replace(/[&<>"\t\n\r]/g, (letter) => ENTITIES[letter] ?? `&#${letter.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
