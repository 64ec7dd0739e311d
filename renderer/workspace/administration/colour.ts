// A colour as an administrator writes it, and how well two are told apart (WCAG 2.2). Nothing that is not a colour comes through.

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const FUNCTION = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*(?:1|1\.0+|100%))?\s*\)$/i;
const HSL = /^hsla?\(\s*(\d{1,3}(?:\.\d+)?)(?:deg)?[\s,]+(\d{1,3}(?:\.\d+)?)%[\s,]+(\d{1,3}(?:\.\d+)?)%(?:\s*[,/]\s*(?:1|1\.0+|100%))?\s*\)$/i;
const NAMES: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

/** As #rrggbb; null when it is not a whole, opaque colour: hexadecimal, rgb(), hsl(), white or black. */
export function colourOf(text: string): string | null {
  const named = NAMES[text.trim().toLowerCase()] ?? text.trim();
  if (HEX.test(named)) return hexOf(rgbOfHex(named));
  const parts = FUNCTION.exec(named)?.slice(1, 4).map(Number);
  if (parts) return parts.every((part) => part <= 255) ? hexOf(parts as unknown as Rgb) : null;
  const [hue = 0, saturation = 101, light = 101] = HSL.exec(named)?.slice(1, 4).map(Number) ?? [];
  return saturation > 100 || light > 100 ? null : hexOf(rgbOfHsl(hue % 360, saturation / 100, light / 100));
}

function rgbOfHex(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
}

function rgbOfHsl(hue: number, saturation: number, light: number): Rgb {
  const reach = saturation * Math.min(light, 1 - light);
  return [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  }) as unknown as Rgb;
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast ratio, 1 to 21, of two colours as colourOf gives them. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = rgbOfHex(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour itself, or as little lighter (darker, `towards` black) as it takes to be told from all of these. */
export function toldFrom(colour: string, grounds: readonly string[], least: number, towards: '#ffffff' | '#000000'): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (grounds.every((ground) => contrastOf(mixed, ground) >= least)) return mixed;
  }
  return towards;
}

/** `share` of the other colour, 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [rgbOfHex(one), rgbOfHex(other)];
  return hexOf(from.map((part, at) => part + ((to[at] ?? part) - part) * share) as unknown as Rgb);
}
