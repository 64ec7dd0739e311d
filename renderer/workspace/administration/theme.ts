// Which of a municipality's design tokens the app takes over, and what becomes of colours that cannot be read: only colours, letters and corners, each checked; never CSS.
import { colourOf, contrastOf, mix, toldFrom } from './colour.ts';
import type { DeadTokens, Tokens } from './tokens.ts';

/** What the theme changes, by role (the --dr- of theme.css), for light and dark. `font` is a list of names of letters, null for the system's own. */
export interface Theme {
  readonly light: Roles;
  readonly dark: Roles;
  readonly font: string | null;
}

export type Roles = Readonly<Record<string, string>>;

/** What a token has to hold. */
export type TokenKind = 'colour' | 'size' | 'letters';

/** A token that was not taken over: its text is not of its kind, it refers to nothing, or it cannot be read on `against` (`ratio` where `least` is needed). */
export type TokenFault =
  | { readonly code: 'not-a-value'; readonly token: string; readonly value: string; readonly kind: TokenKind }
  | { readonly code: 'leads-nowhere'; readonly token: string; readonly value: string }
  | {
      readonly code: 'contrast';
      readonly token: string;
      readonly value: string;
      readonly against: string;
      readonly ratio: number;
      readonly least: number;
    };

/** The tokens of the basis set that each role is taken from, the first that is there. */
const LIGHT_TOKENS: Readonly<Record<string, readonly string[]>> = {
  panel: ['basis-color-default-bg-document'],
  canvas: ['basis-color-default-bg-subtle'],
  hover: ['basis-color-default-bg-hover'],
  text: ['basis-color-default-color-document'],
  second: ['basis-color-default-color-default'],
  quiet: ['basis-color-default-color-subtle'],
  accent: ['basis-color-action-1-inverse-bg-default', 'basis-color-action-1-color-default', 'basis-color-info-color-subtle'],
  'on-accent': ['basis-color-action-1-inverse-color-default'],
  'accent-ground': ['basis-color-action-1-bg-default', 'basis-color-info-bg-default'],
  'accent-text': ['basis-color-action-1-color-default', 'basis-color-info-color-default'],
  red: ['basis-color-negative-color-subtle'],
  'red-ground': ['basis-color-negative-bg-default'],
  'red-text': ['basis-color-negative-color-default'],
  amber: ['basis-color-warning-color-subtle'],
  'amber-ground': ['basis-color-warning-bg-default'],
  'amber-text': ['basis-color-warning-color-default'],
  green: ['basis-color-positive-color-subtle'],
  'green-ground': ['basis-color-positive-bg-default'],
  'green-text': ['basis-color-positive-color-default'],
};
const FONT_TOKENS = ['basis-text-font-family-default', 'basis-text-font-family'];
const RADIUS_TOKENS: Readonly<Record<string, string>> = { radius: 'basis-border-radius-md', 'radius-card': 'basis-border-radius-sm' };

/** What the app has by itself, to read the taken over colours on: as in theme.css. */
const OWN_LIGHT: Roles = {
  canvas: '#f3f5f8',
  panel: '#ffffff',
  organisation: '#eaeef3',
  unit: '#f4f6f9',
  card: '#ffffff',
  hover: '#eff1f3',
  text: '#001a40',
  second: '#3d5374',
  quiet: '#586c88',
  accent: '#006fb3',
  'on-accent': '#ffffff',
  'accent-ground': '#e3f3fd',
  'accent-text': '#00568b',
  red: '#cd262d',
  'red-ground': '#feeded',
  'red-text': '#a01d23',
  amber: '#ac501b',
  'amber-ground': '#ffeee1',
  'amber-text': '#863d15',
  green: '#157b31',
  'green-ground': '#ddf7e4',
  'green-text': '#105f26',
};
const DARK_SURFACES = ['#0d1522', '#121d2e', '#152135', '#16233a', '#1c2b44', '#1b2a42'];
const SURFACES = ['canvas', 'panel', 'organisation', 'unit', 'card', 'hover'];

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for marks. What is read on what. */
const [TEXT, MARK] = [4.5, 3];
const STATES = ['accent', 'red', 'amber', 'green'];
const PAIRS: readonly (readonly [role: string, on: readonly string[], least: number])[] = [
  ['text', SURFACES, TEXT],
  ['second', SURFACES, TEXT],
  ['quiet', ['panel', 'canvas', 'card', 'unit'], TEXT],
  ['on-accent', ['accent'], TEXT],
  ...STATES.map((state) => [state, state === 'accent' ? ['panel', 'canvas', 'card'] : ['panel', 'card'], state === 'accent' ? TEXT : MARK] as const),
  ...STATES.map((state) => [`${state}-text`, [`${state}-ground`, 'panel'], TEXT] as const),
];

/** Every token that the app looks at. */
const USED = new Set([...Object.values(LIGHT_TOKENS).flat(), ...FONT_TOKENS, ...Object.values(RADIUS_TOKENS)]);

interface Found {
  readonly token: string;
  readonly value: string;
}

/** The theme of these tokens, and what of them could not be used. Roles that are not named keep the colours of the app. `dead` are tokens that refer to nothing. */
export function themeOf(tokens: Tokens, dead: DeadTokens = new Map()): { readonly theme: Theme; readonly faults: readonly TokenFault[] } {
  const faults: TokenFault[] = [...dead].flatMap(([token, value]) => (USED.has(token) ? [{ code: 'leads-nowhere', token, value }] : []));
  const taken = takenColours(tokens, faults);
  dropUnreadable(taken, faults);
  const light = Object.fromEntries([...taken].map(([role, { value }]) => [role, value]));
  const shapes = shapesOf(tokens, faults);
  const withCards = light.panel ? { ...light, card: light.panel } : light;
  return {
    theme: { light: { ...withCards, ...shapes }, dark: { ...darkOf(light), ...shapes }, font: fontOf(tokens, faults) },
    faults,
  };
}

function takenColours(tokens: Tokens, faults: TokenFault[]): Map<string, Found> {
  const taken = new Map<string, Found>();
  for (const [role, names] of Object.entries(LIGHT_TOKENS)) {
    const token = names.find((name) => tokens.has(name));
    if (token === undefined) continue;
    const text = tokens.get(token) ?? '';
    const value = colourOf(text);
    if (value) taken.set(role, { token, value });
    else faults.push(notA('colour', token, text));
  }
  const accent = taken.get('accent');
  if (accent && !taken.has('on-accent')) taken.set('on-accent', { token: accent.token, value: onTopOf(accent.value) });
  return taken;
}

function notA(kind: TokenKind, token: string, text: string): TokenFault {
  return { code: 'not-a-value', token, value: text.slice(0, 60), kind };
}

function onTopOf(ground: string): string {
  return contrastOf('#ffffff', ground) >= TEXT ? '#ffffff' : '#000000';
}

/** A colour that cannot be read goes, and with it what was chosen to go with it; until all that is left can be. */
function dropUnreadable(taken: Map<string, Found>, faults: TokenFault[]): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const [role, on, least] of PAIRS) {
      const wrong = unreadable(taken, role, on, least);
      if (!wrong) continue;
      faults.push(wrong.fault);
      for (const one of goingWith(wrong.role)) taken.delete(one);
      isDone = false;
    }
  }
}

/** What does not stand without the other. Grounds go when nothing can be read on them. */
function goingWith(role: string): readonly string[] {
  const state = STATES.find((one) => role === one || role.startsWith(`${one}-`) || role === `on-${one}`);
  if (state) return [state, `on-${state}`, `${state}-ground`, `${state}-text`];
  return ['text', 'second', 'quiet', 'panel', 'canvas', 'hover'];
}

/** The first ground on which the role cannot be read, with the role that was taken over and has to go. */
function unreadable(
  taken: ReadonlyMap<string, Found>,
  role: string,
  on: readonly string[],
  least: number,
): { readonly fault: TokenFault; readonly role: string } | null {
  const sourceOf = (one: string) => (one === 'card' ? 'panel' : one);
  const of = (one: string) => taken.get(sourceOf(one))?.value ?? OWN_LIGHT[one] ?? '#ffffff';
  for (const ground of on) {
    const mine = [role, sourceOf(ground)].find((one) => taken.has(one));
    const token = mine && taken.get(mine)?.token;
    const ratio = contrastOf(of(role), of(ground));
    if (mine && token && ratio < least) {
      return { role: mine, fault: { code: 'contrast', token, value: of(role), against: of(ground), ratio, least } };
    }
  }
  return null;
}

/** The basis tokens know no dark. The grounds stay those of the app; the municipality's own colour comes along, as much lighter as it must be. */
function darkOf({ accent }: Roles): Roles {
  if (!accent) return {};
  const bright = toldFrom(accent, DARK_SURFACES, TEXT + 0.5, '#ffffff');
  const ground = mix('#121d2e', accent, 0.35);
  const text = toldFrom(accent, [ground, ...DARK_SURFACES], 7, '#ffffff');
  return { accent: bright, 'on-accent': '#000000', 'accent-ground': ground, 'accent-text': text };
}

const LENGTH = /^(\d{1,3}(?:\.\d+)?)(px|rem)$/;

/** Corners, 0 to 16 pixels. */
function shapesOf(tokens: Tokens, faults: TokenFault[]): Roles {
  const found: Record<string, string> = {};
  for (const [role, token] of Object.entries(RADIUS_TOKENS)) {
    const text = tokens.get(token);
    if (text === undefined) continue;
    const [, size, unit] = LENGTH.exec(text) ?? [];
    const pixels = Number(size) * (unit === 'rem' ? 16 : 1);
    if (text === '0') found[role] = '0px';
    else if (pixels >= 0) found[role] = `${Math.min(16, pixels)}px`;
    else faults.push(notA('size', token, text));
  }
  return found;
}

/** Names of letters that may be on the machine; nothing is fetched. */
const FONT = /^[\p{L}\p{N} _-]{1,60}$/u;

function fontOf(tokens: Tokens, faults: TokenFault[]): string | null {
  const token = FONT_TOKENS.find((name) => tokens.has(name));
  if (token === undefined) return null;
  const text = tokens.get(token) ?? '';
  const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  if (names.length <= 10 && names.every((name) => FONT.test(name))) return names.map(quotedName).join(', ');
  faults.push(notA('letters', token, text));
  return null;
}

const GENERIC = new Set(['sans-serif', 'serif', 'monospace', 'system-ui', 'ui-sans-serif', 'ui-serif']);

function quotedName(name: string): string {
  return GENERIC.has(name) ? name : `"${name}"`;
}
