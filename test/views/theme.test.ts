// Can every colour of a lens be seen on everything it is drawn on, in light and dark, and are classes told apart by people who are colour-blind?
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { CATEGORIES, LENS_ROLES, STEPS } from '../../renderer/graph/lenses/roles.ts';
import { LIGHT_PALETTE } from '../../renderer/graph/scene-svg.ts';
import { PRIVACY_CLASSES } from '../../renderer/model/network.ts';

type Rgb = readonly [number, number, number];
type Tokens = ReadonlyMap<string, string>;

const CSS = readFileSync('renderer/views/theme/theme.css', 'utf8');

/** The --dr- colours of a block, with what a var() falls back to. */
function tokensOf(selector: string): Tokens {
  const block = CSS.slice(CSS.indexOf(`${selector} {`)).split('}')[0] ?? '';
  const pairs = [...block.matchAll(/--dr-([\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, /#[0-9a-f]{3,6}/i.exec(value)?.[0]] as const,
  );
  return new Map(pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

const LIGHT = tokensOf(':root');
const DARK: Tokens = new Map([...LIGHT, ...tokensOf(':root[data-theme="dark"]')]);
const SURFACES = ['canvas', 'panel', 'organisation', 'unit', 'card', 'hover'];

/** Linear light of a colour. */
function rgbOf(hex: string): Rgb {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map((hex) => luminance(rgbOf(hex))).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How people see who have all cones, or lack one kind (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function times(matrix: readonly Rgb[], [a, b, c]: Rgb): Rgb {
  return matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb;
}

/** OKLab (Ottosson 2020), times 100. */
function labOf(rgb: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  const roots = cones.map((cone) => Math.cbrt(Math.max(0, cone))) as unknown as Rgb;
  return times(
    [
      [21.04542553, 79.3617785, -0.40720468],
      [197.79984951, -242.8592205, 45.05937099],
      [2.59040371, 78.27717662, -80.8675766],
    ],
    roots,
  );
}

function distance(a: string, b: string): number {
  return Math.min(
    ...Object.values(EYES).map((eye) => {
      const [x, y] = [labOf(times(eye, rgbOf(a))), labOf(times(eye, rgbOf(b)))];
      return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
    }),
  );
}

/** The classes that meet in one lens. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  privacy: PRIVACY_CLASSES,
  categories: CATEGORIES,
  steps: STEPS,
  marks: ['good', 'fair', 'poor'],
  security: ['step-1', 'step-2', 'step-3', 'step-4', 'poor'],
};

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in %s', (_, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? expect.fail(`no --dr-${name}`);

  test.each(LENS_ROLES.map((role) => [role]))('%s is seen as a mark on every ground: 3 to 1', (role) => {
    for (const surface of SURFACES) expect([surface, contrast(colour(`lens-${role}`), colour(surface)) >= 3]).toEqual([surface, true]);
  });

  it('lines without a lens, rings and hatching are seen: 3 to 1', () => {
    for (const role of ['line', 'line-strong'])
      for (const surface of SURFACES) expect(contrast(colour(role), colour(surface))).toBeGreaterThanOrEqual(3);
  });

  it('signs and words are read on every ground: 4.5 to 1', () => {
    for (const role of ['text', 'second', 'quiet'])
      for (const surface of SURFACES) expect([role, surface, contrast(colour(role), colour(surface)) >= 4.5]).toEqual([role, surface, true]);
  });

  test.each(Object.entries(SETS))('the classes of %s differ for every kind of eye', (_name, roles) => {
    for (const [index, role] of roles.entries())
      for (const other of roles.slice(0, index))
        expect([role, other, distance(colour(`lens-${role}`), colour(`lens-${other}`)) >= 4.5]).toEqual([role, other, true]);
  });

  it('a step is darker or lighter than the one before, always in the same direction', () => {
    const lights = STEPS.map((step) => luminance(rgbOf(colour(`lens-${step}`))));
    const isRising = (lights[0] ?? 0) < (lights.at(-1) ?? 0);
    expect(lights).toEqual([...lights].sort((a, b) => (isRising ? a - b : b - a)));
  });
});

/** What a signal mark and a note are drawn with: words on their own ground and on a panel, marks on every ground they stand on. */
const STATES = ['red', 'amber', 'green'];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
  ['light, more contrast', new Map([...LIGHT, ...moreContrast(LIGHT)])],
  ['dark, more contrast', new Map([...DARK, ...moreContrast(DARK)])],
])('signals, controls and links in %s', (_, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? expect.fail(`no --dr-${name}`);

  test.each(STATES)('%s is read on its ground, on a panel and on the canvas, and seen as a mark', (state) => {
    for (const ground of [`${state}-ground`, 'panel', 'card'])
      expect([ground, contrast(colour(`${state}-text`), colour(ground)) >= 4.5]).toEqual([ground, true]);
    for (const ground of ['panel', 'card', 'canvas']) expect([ground, contrast(colour(state), colour(ground)) >= 3]).toEqual([ground, true]);
  });

  it('the accent is read as a word and as a button, and its ring is seen', () => {
    for (const ground of ['accent-ground', 'panel', 'canvas'])
      expect([ground, contrast(colour('accent-text'), colour(ground)) >= 4.5]).toEqual([ground, true]);
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    for (const ground of SURFACES) expect([ground, contrast(colour('accent'), colour(ground)) >= 3]).toEqual([ground, true]);
  });

  it('what was said is seen and read on its ground', () => {
    expect(contrast(colour('voice'), colour('voice-ground'))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['panel', 'card', 'canvas']) expect([ground, contrast(colour('voice'), colour(ground)) >= 3]).toEqual([ground, true]);
  });

  it('the edge of a field is seen: 3 to 1', () => {
    for (const ground of ['panel', 'canvas', 'card']) expect([ground, contrast(colour('line'), colour(ground)) >= 3]).toEqual([ground, true]);
  });
});

/** The tokens that are others when the user asks for more contrast; each is there another token. */
function moreContrast(tokens: Tokens): Tokens {
  const from = CSS.slice(CSS.indexOf('@media (prefers-contrast: more)'));
  const pairs = [...from.slice(0, from.indexOf('\n}')).matchAll(/--dr-([\w-]+): var\(--dr-([\w-]+)\);/g)];
  return new Map(pairs.map(([, name = '', other = '']) => [name, tokens.get(other) ?? expect.fail(other)] as const));
}

it('no field to type or choose in has an edge that is hard to see', () => {
  const sheets = readdirSync('renderer/views', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const faint = sheets.flatMap((file) => {
    const rules = readFileSync(`renderer/views/${file}`, 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g);
    return [...rules].flatMap(([, selector = '', body = '']) =>
      /\b(input|select|textarea)\b/.test(selector) && /border(-color)?:[^;]*--dr-(border|hairline)/.test(body) ? [`${file} ${selector.trim()}`] : [],
    );
  });
  expect(faint).toEqual([]);
});

it('paper has the light colours of the theme', () => {
  for (const role of [...LENS_ROLES.map((name) => `lens-${name}`), 'text', 'second', 'quiet', 'line', 'line-strong', 'hatch'])
    expect([role, LIGHT_PALETTE[role]]).toEqual([role, LIGHT.get(role)]);
});

it('with more contrast no lens colour is made weaker', () => {
  const more = CSS.slice(CSS.indexOf('@media (prefers-contrast: more)'));
  expect(more.slice(0, more.indexOf('\n}'))).not.toContain('--dr-lens');
});

it('black on white is 21 to 1, and a colour does not differ from itself', () => {
  expect([contrast('#000', '#ffffff'), distance('#123456', '#123456')]).toEqual([21, 0]);
});
