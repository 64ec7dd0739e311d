// Does every tile come on a page, once, with room to be read, and do names fit on their tiles?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import type { KioskBoard, KioskSection, KioskTile } from '../../../renderer/signals/kiosk.ts';
import { nameFit } from '../../../renderer/views/kiosk/name-fit.ts';
import { columnsIn, type Page, pagesOf, type Room, SIZES, tileHeight } from '../../../renderer/views/kiosk/pages.ts';

const FULL_HD: Room = { width: 1848, height: 850 };

function tile(key: string): KioskTile {
  const rest = { day: 1, since: null, value: 1, percent: null, isEstimated: false, spark: [] };
  return { key, name: key, shortName: null, unit: '', level: 'normal', ...rest };
}

function section(key: string, tiles: number): KioskSection {
  const names = Array.from({ length: tiles }, (_, index) => tile(`${key}-${index}`));
  return { key, dimension: 'unit', name: key, unit: '', day: 1, tiles: names, leftOut: 0 };
}

function board(sizes: readonly number[], silent = 0): KioskBoard {
  const lines = Array.from({ length: silent }, (_, index) => ({ key: `z${index}`, name: `z${index}`, who: [] }));
  return { day: 1, sections: sizes.map((size, index) => section(`s${index}`, size)), silent: lines };
}

const shownKeys = (pages: readonly Page[]) =>
  pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'tiles' ? block.tiles.map(({ key }) => key) : block.lines.map(({ key }) => key))),
  );

/** Written out by hand: what stands on a page, from top to bottom. */
function neededHeight({ blocks }: Page, columns: number): number {
  let height = 0;
  blocks.forEach((block, index) => {
    if (index > 0) height += SIZES.blockGap;
    height += SIZES.heading;
    if (block.kind === 'silent') height += block.lines.length * SIZES.line;
    else for (let row = 0; row < Math.ceil(block.tiles.length / columns); row += 1) height += SIZES.tileHeight + (row > 0 ? SIZES.gap : 0);
  });
  return height;
}

describe('the pages', () => {
  it('hold all tiles once and in order, and never more than there is room for', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 7 });
    const rooms = fc.record({ width: fc.integer({ min: 300, max: 4000 }), height: fc.integer({ min: 320, max: 2000 }) });
    fc.assert(
      fc.property(sizes, fc.nat(30), rooms, (counts, silent, room) => {
        const shown = board(counts, silent);
        const pages = pagesOf(shown, room, () => false);
        expect(shownKeys(pages)).toEqual([
          ...shown.sections.flatMap(({ tiles }) => tiles.map(({ key }) => key)),
          ...shown.silent.map(({ key }) => key),
        ]);
        for (const page of pages) {
          expect(page.blocks.length).toBeGreaterThan(0);
          expect(neededHeight(page, columnsIn(room))).toBeLessThanOrEqual(room.height);
          expect(tileHeight(page.blocks, room)).toBeLessThanOrEqual(SIZES.tallestTile);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('hold sixteen departments on one page of 1920 x 1080, also when a note stands above', () => {
    expect(columnsIn(FULL_HD)).toBe(4);
    expect(pagesOf(board([16]), FULL_HD, () => false)).toHaveLength(1);
    expect(pagesOf(board([16, 8, 3], 2), FULL_HD, () => false).length).toBeLessThanOrEqual(3);
  });

  it('are none for an empty board', () => {
    expect(pagesOf(board([]), FULL_HD, () => true)).toEqual([]);
  });

  it('have a line for the course where there is room for it', () => {
    const sparks = (sizes: number[], isShort: boolean) =>
      pagesOf(board(sizes), FULL_HD, () => isShort).flatMap(({ blocks }) => blocks.map((block) => block.kind === 'tiles' && block.hasSparks));
    expect(sparks([16], false)).toEqual([false]);
    expect(sparks([8], false)).toEqual([true]);
    expect(sparks([16], true)).toEqual([true]);
  });
});

describe('a name on a tile', () => {
  const fit = nameFit(estimateWidth, FULL_HD);
  it('is whole on two lines, else short, and broken between words only', () => {
    expect(fit.nameOf({ name: 'Werk en Inkomen', shortName: 'W&I' })).toBe('Werk en Inkomen');
    expect(fit.nameOf({ name: 'Openbare Orde, Veiligheid en Handhaving in de stad', shortName: 'OOV' })).toBe('OOV');
    expect(fit.nameOf({ name: 'x'.repeat(60), shortName: 'X' })).toBe('X');
    expect(fit.nameOf({ name: 'x'.repeat(60), shortName: null })).toBe('x'.repeat(60));
  });

  it('stands in a list as far as there is room; the rest is counted', () => {
    const names = Array.from({ length: 40 }, (_, index) => ({ name: `Afdeling nummer ${index}`, shortName: null }));
    const { shown, more } = fit.listOf(names);
    expect(shown.length + more).toBe(40);
    expect(shown.length).toBeGreaterThan(1);
    expect(more).toBeGreaterThan(0);
    expect(fit.listOf(names.slice(0, 1))).toEqual({ shown: ['Afdeling nummer 0'], more: 0 });
  });
});
