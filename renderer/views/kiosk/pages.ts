// Which tiles stand together on one page of the big screen? As many as can be read at four metres; a series stays together where it can. Pure; lengths are in units, of which a screen of 1920 x 1080 has that many pixels.
import type { KioskBoard, KioskSection, KioskTile } from '../../signals/kiosk.ts';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A section, or a part of one. `hasSparks`: there is room for a line under the names. */
export interface TileBlock {
  readonly kind: 'tiles';
  readonly section: KioskSection;
  readonly tiles: readonly KioskTile[];
  readonly rows: number;
  readonly part: number;
  readonly parts: number;
  readonly hasSparks: boolean;
}

/** Who has not reported, a line for each series. */
export interface SilentBlock {
  readonly kind: 'silent';
  readonly lines: KioskBoard['silent'];
  readonly part: number;
  readonly parts: number;
}

export type Block = TileBlock | SilentBlock;
export interface Page {
  readonly blocks: readonly Block[];
}

/** Heights and widths of the parts, as kiosk.css has them. A tile has two lines of name, a line with level and value, and a line below. */
export const SIZES = { heading: 62, gap: 14, blockGap: 18, tileWidth: 410, tileHeight: 184, tallestTile: 390, spark: 58, line: 64 } as const;

export function columnsIn({ width }: Room): number {
  return Math.max(1, Math.floor((width + SIZES.gap) / (SIZES.tileWidth + SIZES.gap)));
}

/** Inner width of a tile, for its name. */
export function nameWidth(room: Room): number {
  const columns = columnsIn(room);
  return (room.width - (columns - 1) * SIZES.gap) / columns - 44;
}

/** At least one page, unless the board is empty. `fitsOneLine` tells whether a name needs no second line. */
export function pagesOf(board: KioskBoard, room: Room, fitsOneLine: (tile: KioskTile) => boolean): Page[] {
  const columns = columnsIn(room);
  const most = Math.max(1, Math.floor((room.height - SIZES.heading + SIZES.gap) / (SIZES.tileHeight + SIZES.gap)));
  const blocks: Block[] = [...board.sections.flatMap((section) => partsOf(section, columns, most)), ...silentParts(board, room)];
  return packed(blocks, room).map((page) => ({ blocks: page.map((block) => withSparks(block, page, room, fitsOneLine)) }));
}

/** A section in parts that each fit on a page, as even as can be. */
function partsOf(section: KioskSection, columns: number, mostRows: number): TileBlock[] {
  const rows = Math.ceil(section.tiles.length / columns);
  const parts = Math.ceil(rows / mostRows);
  const size = Math.ceil(rows / parts) * columns;
  return Array.from({ length: parts }, (_, index) => {
    const tiles = section.tiles.slice(index * size, (index + 1) * size);
    return { kind: 'tiles' as const, section, tiles, rows: Math.ceil(tiles.length / columns), part: index + 1, parts, hasSparks: false };
  }).filter(({ tiles }) => tiles.length > 0);
}

function silentParts({ silent }: KioskBoard, { height }: Room): SilentBlock[] {
  if (silent.length === 0) return [];
  const size = Math.max(1, Math.floor((height - SIZES.heading) / SIZES.line));
  const parts = Math.ceil(silent.length / size);
  return Array.from({ length: parts }, (_, index) => ({
    kind: 'silent' as const,
    lines: silent.slice(index * size, (index + 1) * size),
    part: index + 1,
    parts,
  }));
}

/** In order; a block that does not fit below the others begins a page. */
function packed(blocks: readonly Block[], { height }: Room): Block[][] {
  const pages: Block[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    const needed = heightOf(block) + SIZES.blockGap;
    if (used + needed > height) {
      pages.push([]);
      used = -SIZES.blockGap;
    }
    pages.at(-1)?.push(block);
    used += needed;
  }
  return pages;
}

/** The least height of a block. */
function heightOf(block: Block): number {
  if (block.kind === 'silent') return SIZES.heading + block.lines.length * SIZES.line;
  return SIZES.heading + block.rows * (SIZES.tileHeight + SIZES.gap) - SIZES.gap;
}

function withSparks(block: Block, page: readonly Block[], room: Room, fitsOneLine: (tile: KioskTile) => boolean): Block {
  if (block.kind === 'silent') return block;
  const isLow = tileHeight(page, room) < SIZES.tileHeight + SIZES.spark;
  return { ...block, hasSparks: !isLow || block.tiles.every(fitsOneLine) };
}

/** What is left over is shared by the rows of all blocks of the page. */
export function tileHeight(page: readonly Block[], { height }: Room): number {
  const rows = page.reduce((sum, block) => sum + (block.kind === 'tiles' ? block.rows : 0), 0);
  const needed = page.reduce((sum, block) => sum + heightOf(block), 0) + (page.length - 1) * SIZES.blockGap;
  return rows === 0 ? 0 : Math.min(SIZES.tallestTile, SIZES.tileHeight + Math.max(0, height - needed) / rows);
}
