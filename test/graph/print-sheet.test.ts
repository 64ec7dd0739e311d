// Does a sheet hold every mark of every picture inside the paper, with its title and legend, and does it tell the truth about its text?
import { beforeAll, describe, expect, test } from 'vitest';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { dagreLayout } from '../../renderer/graph/layout/dagre-layout.ts';
import type { Lens } from '../../renderer/graph/lenses/lens.ts';
import { lensBook } from '../../renderer/graph/lenses/lenses.ts';
import { sceneLens } from '../../renderer/graph/lenses/scene-lens.ts';
import { LEVELS, type Level, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { type Paper, printSheet, type SheetPicture } from '../../renderer/graph/print-sheet.ts';
import { composeScene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE } from '../../renderer/graph/scene-svg.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { legendLines } from '../../renderer/views/map/legend-lines.ts';
import { classSign } from '../../renderer/views/text/lens-words.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { sceneWords } from '../../renderer/views/text/scene-words.ts';
import { graphOf, lindehavenRecords } from '../support/lenses.ts';
import { lindehavenNetwork } from '../support/network.ts';

const graph = graphOf(lindehavenNetwork());
let records: RecordSet;
beforeAll(async () => {
  records = await lindehavenRecords();
});

function picturesOf(level: Level, lenses: readonly Lens[]): SheetPicture[] {
  const visible = visibleGraph(graph, openAtLevel(graph, level));
  const laidOut = dagreLayout(toLayoutInput(visible, '—', estimateWidth));
  const book = lensBook({ graph, records, day: null, levels: new Map() });
  const wording = { text: nl, depth: 'plain', labels: new Map() } as const;
  return lenses.map((name) => {
    const table = book.table(name);
    const lens = sceneLens(table, graph, (key) => classSign(nl, table, key));
    const scene = composeScene({ graph, visible, laidOut, words: sceneWords(nl), lens, focus: null, badges: new Map(), measure: estimateWidth });
    return { title: nl.lenses.names[name as 'mode'], scene, legend: legendLines(wording, table, visible, scene) };
  });
}

const sheetOf = (pictures: readonly SheetPicture[], paper: Paper) =>
  printSheet(pictures, {
    paper,
    words: { title: 'Lindehaven', about: 'Stand op', footer: 'Gemaakt' },
    palette: LIGHT_PALETTE,
    measure: estimateWidth,
  });

const ALL: readonly Lens[] = ['mode', 'privacy', 'basis', 'purpose'];

describe.each(['A4', 'A3'] as const)('%s', (paper) => {
  test.each(LEVELS.flatMap((level) => [1, 2, 3, 4].map((count) => [level, count] as const)))('at level %s with %i lenses', (level, count) => {
    const pictures = picturesOf(level, ALL.slice(0, count));
    const { svg, scale, names, signs } = sheetOf(pictures, paper);
    const [wide, high] = paper === 'A4' ? [297, 210] : [420, 297];
    expect(svg).toContain(`width="${wide}mm" height="${high}mm"`);
    const places = [...svg.matchAll(/data-picture="" transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)"/g)];
    expect(places).toHaveLength(count);
    for (const [index, [, x, y, k]] of places.entries()) {
      const { scene, title, legend } = pictures[index] as SheetPicture;
      expect(Number(k)).toBe(scale);
      expect(Number(x) + scene.width * scale).toBeLessThanOrEqual((wide * 96) / 25.4 - 37);
      expect(Number(y) + scene.height * scale).toBeLessThanOrEqual((high * 96) / 25.4 - 57);
      expect(svg).toContain(`>${title}<`);
      for (const { words, count: n } of legend) expect(svg).toContain(`>${words} (${n})<`);
    }
    const marks = pictures.reduce((sum, { scene }) => sum + scene.panels.length + scene.cards.length, 0);
    expect(svg.match(/data-node="/g)).toHaveLength(marks);
    expect(svg.match(/data-edge="/g)).toHaveLength(pictures.reduce((sum, { scene }) => sum + scene.arrows.length, 0));
    const sizes = [...svg.slice(svg.indexOf('data-picture')).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.some((size) => Math.abs(size * scale * 0.75 - names) < 0.01)).toBe(true);
    expect(names).toBeGreaterThanOrEqual(12 * scale * 0.75 - 0.01);
    expect(signs).toBeLessThanOrEqual(Math.max(8, 11 * scale * 0.75) + 0.01);
  });
});

test('a picture that fits at its own size is drawn as on screen', () => {
  const { svg, names, signs } = sheetOf(picturesOf('organisation', ['mode']), 'A3');
  expect(names).toBeGreaterThanOrEqual(9);
  expect(signs).toBeGreaterThanOrEqual(8);
  expect(svg).toContain('font-size="11"');
});

test('nothing in it runs or is fetched, whatever the words', () => {
  const pictures = picturesOf('organisation', ['privacy']).map((picture) => ({ ...picture, title: '<script>alert(1)</script>"' }));
  const { svg } = sheetOf(pictures, 'A4');
  expect(svg).not.toMatch(/<script|\son\w+=|href=|src=/i);
});

test('a poster of A0 is an A3 drawn so much larger, with every mark and its text as text', () => {
  const pictures = picturesOf('system', ['mode']);
  const [poster, sheet] = [sheetOf(pictures, 'A0'), sheetOf(pictures, 'A3')];
  expect(poster.svg).toContain('width="1189mm" height="841mm"');
  expect(poster.names).toBeGreaterThan(sheet.names);
  expect(Math.min(poster.names, poster.signs)).toBeGreaterThanOrEqual(8 - 0.01);
  const scene = pictures[0]?.scene;
  expect(poster.svg.match(/data-node="/g)).toHaveLength((scene?.panels.length ?? 0) + (scene?.cards.length ?? 0));
  expect(poster.svg.match(/data-edge="/g)).toHaveLength(scene?.arrows.length ?? 0);
  for (const { title } of scene?.cards ?? []) for (const line of title.slice(0, 1)) expect(poster.svg).toContain(line.split(' ')[0]);
  const [, width = '0'] = /viewBox="0 0 ([\d.]+)/.exec(poster.svg) ?? [];
  expect((1189 / 25.4) * 72).toBeCloseTo(Number(width) * 0.75 * (1189 / 420), 0);
});
